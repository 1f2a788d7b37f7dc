import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { readings, spellingsOf } from "../../src/safety/skeleton.ts";

const danger: { words: Record<string, string> } = parse(
  readFileSync(new URL("../../src/safety/danger.yaml", import.meta.url), "utf8"),
);
const words = [
  ...new Set(
    Object.values(danger.words)
      .join(",")
      .split(/[ ,-]+/),
  ),
].map((word) => word.replace(/[=*]/, ""));

it("spells a word of the lists as it is read in a message", () => {
  const otherwise = words.filter((word) => {
    const [read] = readings(word)[0]?.tokens ?? [];
    const [spelt] = spellingsOf(word);
    return (
      read === undefined ||
      spelt?.letters !== read.letters ||
      spelt.apart !== read.apart ||
      spelt.written !== read.written
    );
  });
  expect(words.length).toBeGreaterThan(3_000);
  expect(otherwise).toEqual([]);
});
