import Big from "big.js";
import { describe, expect, it } from "vitest";
import { chance } from "../../src/guides/walks.ts";
import {
  compared,
  type Decimal,
  decimalOf,
  minus,
  over,
  plus,
  roundedTo,
  textOf,
  times,
  toNumber,
} from "../../src/rules/decimal.ts";

/** Noughts in every place, both sides of what a machine's whole numbers hold, dust of quotients, and money as it comes. */
const texts = [
  ...["0", "-0", "0.0", "1", "-1", "10", "100", "007", "0.1", "-0.10", "0.05", "0.5", "-0.5", "1.5", "2.5", "12.345"],
  ...["0.0000000001", "0.00000000005", "0.000000000000001", "0.00000000000000000001", "6.81", "4325", "85000.50"],
  ...["9007199254740991", "9007199254740993", "90071992547409.91", "-900719925474099.3", "123456789012345678901234"],
  ...["999999999999999", "99999999.9999999", "0.33333333333333333333", "666666.66666666666666666667"],
];
const random = chance(7);
const sums = Array.from({ length: 60 }, () => (random() * 10 ** Math.floor(random() * 16)).toFixed(random() * 6));
const all = [...texts, ...sums];
const pairs = all.flatMap((a) => all.map((b) => [a, b] as const));

describe("a decimal reckons as Big does, to the last digit", () => {
  it.each<[string, (a: Decimal, b: Decimal) => Decimal, (a: Big, b: Big) => Big]>([
    ["times", times, (a, b) => a.times(b)],
    ["plus", plus, (a, b) => a.plus(b)],
    ["minus", minus, (a, b) => a.minus(b)],
  ])("%s", (_, ours, big) => {
    for (const [a, b] of pairs)
      expect(textOf(ours(decimalOf(a), decimalOf(b))), `${a} ${b}`).toBe(big(new Big(a), new Big(b)).toFixed());
  });

  it("over", () => {
    for (const [a, b] of pairs) {
      const divide = () => textOf(over(decimalOf(a), decimalOf(b)));
      if (new Big(b).eq(0)) expect(divide, `${a} ${b}`).toThrow("Division by zero");
      else expect(divide(), `${a} ${b}`).toBe(new Big(a).div(b).toFixed());
    }
  });

  it("compared", () => {
    for (const [a, b] of pairs)
      expect(compared(decimalOf(a), decimalOf(b)) === new Big(a).cmp(b), `${a} ${b}`).toBe(true);
  });

  it.each([
    ["up", Big.roundUp],
    ["nearest", Big.roundHalfUp],
    ["down", Big.roundDown],
  ] as const)("rounded %s", (way, mode) => {
    for (const text of all)
      for (const places of [0, 2, 10])
        for (const sign of ["", "-"]) {
          const signed = text.startsWith("-") ? text : `${sign}${text}`;
          const ours = textOf(roundedTo(decimalOf(signed), places, way));
          expect(ours, `${signed} ${places}`).toBe(new Big(signed).round(places, mode).toFixed());
        }
  });

  it("as text and as a number", () => {
    for (const text of all) {
      expect(textOf(decimalOf(text))).toBe(new Big(text).toFixed());
      expect(toNumber(decimalOf(text)) === new Big(text).toNumber(), text).toBe(true);
    }
  });
});

it.each(["", "-", "1,5", "1 000", "abc", "1.2.3", "١", "1e3", ".5", "5.", "NaN"])("«%s» is no decimal", (text) => {
  expect(() => decimalOf(text)).toThrow();
});
