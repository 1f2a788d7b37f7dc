import { describe, expect, it } from "vitest";
import { figure, product, quotient, reckonAgain, rounded } from "../../src/rules/index.ts";

const up = figure("up", "rounding");

describe("rounding up a quotient", () => {
  it.each`
    earned       | by    | times   | tenge        | because
    ${"500000"}  | ${12} | ${"12"} | ${"500000"}  | ${"a twelfth of it ends in a rounded 7, twelve of them are no tenge more"}
    ${"1000000"} | ${24} | ${"24"} | ${"1000000"} | ${"the same for two years"}
    ${"100"}     | ${8}  | ${"1"}  | ${"13"}      | ${"a true half still goes up"}
    ${"100.01"}  | ${1}  | ${"1"}  | ${"101"}     | ${"and so does a tiyn"}
  `("$earned / $by × $times = $tenge: $because", ({ earned, by, times, tenge }) => {
    const exact = product(quotient(figure(earned, "KZT"), figure(by, "months")), figure(times, "count"));
    const amount = rounded(exact, up);
    expect(amount.value).toBe(tenge);
    expect(reckonAgain(amount).value).toBe(tenge);
  });
});
