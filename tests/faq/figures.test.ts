import { expect, it } from "vitest";
import { Entry } from "../../src/faq/entry.ts";
import { fill } from "../../src/faq/index.ts";
import { law } from "../support/law.ts";

const text = { kk: "{{n}}", ru: "{{n}}", en: "{{n}}" };
const entry = (n: unknown, more: object = {}) => ({
  id: "a.b",
  area: "general",
  title: text,
  ask: { kk: ["а"], ru: ["а"], en: ["a"] },
  answer: text,
  figures: { n },
  checked: "2026-11-28",
  ...more,
});

it.each`
  of                                                                     | value        | unit       | why
  ${"mci"}                                                               | ${"4325"}    | ${"KZT"}   | ${"a parameter as it stands"}
  ${{ product: ["mci", { given: 10, unit: "count" }] }}                  | ${"43250"}   | ${"KZT"}   | ${"the answer's own example"}
  ${{ sum: ["mci", { product: ["mci", { given: 2, unit: "count" }] }] }} | ${"12975"}   | ${"KZT"}   | ${"nested"}
  ${{ difference: ["subsistence-minimum", "mci"] }}                      | ${"46526"}   | ${"KZT"}   | ${"what is left"}
  ${{ quotient: ["subsistence-minimum", "mci"] }}                        | ${/^11\.75/} | ${"ratio"} | ${"how many times"}
  ${{ least: ["subsistence-minimum", "mci"] }}                           | ${"4325"}    | ${"KZT"}   | ${"the lower"}
  ${{ greatest: ["subsistence-minimum", "mci"] }}                        | ${"50851"}   | ${"KZT"}   | ${"the higher"}
`("a blank is filled with $value: $why", ({ of, value, unit }) => {
  const { figures, cites } = fill(Entry.parse(entry(of)), "2026-11-28", law);
  expect(figures.n).toMatchObject({ value: typeof value === "string" ? value : expect.stringMatching(value), unit });
  expect(cites.length).toBeGreaterThan(0);
});

it("an unsettled answer must name whom to ask", () => {
  expect(Entry.safeParse(entry("mci", { unsettled: true })).success).toBe(false);
  expect(Entry.safeParse(entry("contact.egov", { unsettled: true })).success).toBe(true);
});
