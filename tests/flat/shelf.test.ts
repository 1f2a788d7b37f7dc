import { describe, expect, it } from "vitest";
import { createLookUp, flatten } from "../../src/flat/flat-map.ts";
import { createShelf, hashOf, shelve } from "../../src/flat/shelf.ts";

/** So many that some hash to the same place. */
const words = Array.from({ length: 3000 }, (_, number) => number.toString(36).split("").reverse().join("я"));

describe("a shelf", () => {
  const shelf = createShelf(shelve(new Map(words.map((word, number) => [word, number * 2]))));

  it("tells the number of each of its words", () => {
    expect(words.map((word) => shelf.get(word))).toEqual(words.map((_, number) => number * 2));
  });

  it("finds a word inside a text", () => {
    expect(shelf.find("--1я2--", 2, 5, hashOf("1я2"))).toBe(shelf.get("1я2"));
    expect(shelf.get("1я2")).toBeGreaterThan(0);
  });

  it("tells of no other word, be it the beginning of one, longer, or of the same hash", () => {
    expect(["", "1я", "1я2я", "1я2 ", "ё"].map((word) => shelf.get(word))).toEqual([-1, -1, -1, -1, -1]);
    expect(shelf.find("other", 0, 5, hashOf("1я2"))).toBe(-1);
  });

  it("may be empty", () => expect(createShelf(shelve(new Map())).get("1")).toBe(-1));

  it("takes no more words than it can count", () => {
    const many = new Map(Array.from({ length: 2 ** 16 }, (_, number) => [String(number), 0]));
    expect(() => shelve(many)).toThrow("65536 words are too many for a shelf");
  });
});

describe("a flat map", () => {
  const keys = [0, 1, 2 ** 16, 2 ** 32 - 1, ...Array.from({ length: 2000 }, (_, at) => (at + 2) * 65_536 + (at % 7))];
  const lookUp = createLookUp(flatten(new Map(keys.map((key, at) => [key, at + 1]))));

  it("tells what is under each number", () => {
    expect(keys.map((key) => lookUp(key))).toEqual(keys.map((_, at) => at + 1));
  });

  it("tells nought for every other", () => {
    expect([2, 3, 65_537, 2 ** 32 - 2].map((key) => lookUp(key))).toEqual([0, 0, 0, 0]);
  });
});
