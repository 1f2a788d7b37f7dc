import { expect, it } from "vitest";
import { eachNear, indexNear } from "../../src/flat/near.ts";

const words = ["povesit", "posobie", "izbiva", "kaplama", "abcdef", "abcdeg"];
const near = indexNear(words.map((word, at) => [at + 10, word]));
const told = (typed: string, least = 99): readonly string[] => {
  const found = new Set<string>();
  eachNear(near, typed, least, (place, length) => found.add(`${words[place - 10]} ${length}`));
  return [...found];
};

it.each`
  typed          | found                       | why
  ${"posobie"}   | ${["posobie 7"]}            | ${"the word itself"}
  ${"possobie"}  | ${["posobie 8"]}            | ${"a letter too many"}
  ${"posbie"}    | ${["posobie 6"]}            | ${"a letter missing"}
  ${"pasobie"}   | ${["posobie 7"]}            | ${"another letter"}
  ${"opsobie"}   | ${["posobie 7"]}            | ${"two that changed places"}
  ${"abcdeh"}    | ${["abcdef 6", "abcdeg 6"]} | ${"two words are as near, in their order"}
  ${"pasobia"}   | ${[]}                       | ${"two other letters"}
  ${"posobiepo"} | ${[]}                       | ${"two letters too many"}
  ${""}          | ${[]}                       | ${"nothing typed"}
`("of «$typed» tells of $found: $why", ({ typed, found }) => expect(told(typed)).toEqual(found));

it("tells of words that the beginning is near of, from so many letters on", () => {
  expect(told("izbivaet", 5)).toEqual(["izbiva 5", "izbiva 6", "izbiva 7"]);
  expect(told("izbivaet", 7)).toEqual(["izbiva 7"]);
  expect(told("izbivaet", 8)).toEqual([]);
});
