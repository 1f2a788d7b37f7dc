import { describe, expect, it } from "vitest";
import { offers } from "../../src/guides/check.ts";
import { type Answers, type Guide, is, next } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/index.ts";
import { samples } from "../../src/guides/samples.ts";
import { chance, everyWalk, randomWalk, walks } from "../../src/guides/walks.ts";

const today = "2026-11-24";
const guide: Guide = {
  id: "sample",
  area: "benefits",
  questions: [
    { id: "a", kind: "choice", options: ["yes", "no"], dontKnow: true },
    { id: "b", kind: "choice", options: ["x", "y"], when: is("a", "yes") },
    { id: "c", kind: "count", min: 1, max: 3, buttons: 3 },
  ],
  decide: () => [],
};

it("goes every way", () => {
  const all = [...everyWalk(guide, today)];
  expect(all).toContainEqual({ a: "yes", b: "y", c: "3" });
  expect(all).toContainEqual({ a: "unknown", c: "1" });
  // Two counts after each of two options after yes, and after no and unknown.
  expect(all).toHaveLength(8);
  expect(walks(guide, today, 8)).toEqual(all);
});

it("goes some ways at random where there are too many, and the same ones every time", () => {
  const some = walks(guide, today, 7);
  expect(some).toHaveLength(7);
  expect(walks(guide, today, 7)).toEqual(some);
  expect(new Set(walks(guide, today, 7).map((answers) => JSON.stringify(answers))).size).toBeGreaterThan(3);
});

describe.each(guides)("the guide $id", (guide) => {
  it("would take every sample as an answer, and takes several of each question", () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const walk = randomWalk(guide, today, chance(seed));
      let sofar: Answers = {};
      for (let open = next(guide, sofar); open !== undefined; open = next(guide, sofar)) {
        const values = samples(open, sofar, today);
        expect(values.length, open.id).toBeGreaterThan(1);
        for (const value of values) expect(offers(open, value, today, sofar), `${open.id} ${value}`).toBe(true);
        sofar = { ...sofar, [open.id]: walk[open.id] ?? "" };
      }
    }
  });
});
