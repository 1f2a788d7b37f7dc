import { expect, it } from "vitest";
import { shortened, width } from "../../src/bot/views/keyboard.ts";

it.each`
  text                     | graphemes | because
  ${"Ұл-қыз – 3 «жас»"}    | ${16}     | ${"each letter and mark is one"}
  ${"164\u00a0350\u00a0₸"} | ${9}      | ${"so are spaces that don't break, and the tenge"}
  ${"✓ Иә"}                | ${4}      | ${"a mark outside the letters"}
  ${"и\u0306"}             | ${1}      | ${"a letter with its stroke apart"}
  ${"👨‍👩‍👧 Отбасы"}           | ${8}      | ${"a family is one picture"}
`("«$text» is $graphemes wide: $because", ({ text, graphemes }) => {
  expect(width(text)).toBe(graphemes);
});

it("A label that is just narrow enough stays whole, one wider is cut", () => {
  expect(shortened("ә".repeat(30))).toBe("ә".repeat(30));
  expect(shortened("ә".repeat(31))).toBe(`${"ә".repeat(29)}…`);
});
