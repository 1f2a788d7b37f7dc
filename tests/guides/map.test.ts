import { expect, it } from "vitest";
import { all, END, type Guide, is, isNot } from "../../src/guides/guide.ts";
import { mapOf } from "../../src/guides/map.ts";

const today = "2026-11-24";
const yesNo = { kind: "choice", options: ["yes", "no"] } as const;
const count = { kind: "count", min: 1, max: 9, buttons: 4 } as const;
const map = (questions: Guide["questions"]) =>
  mapOf({ id: "sample", area: "family", questions, decide: () => [] }, today).map(({ question: { id }, ...stop }) => ({
    id,
    ...stop,
  }));

it("says any answer where all lead to the same question", () => {
  expect(
    map([
      { id: "a", ...yesNo },
      { id: "b", ...yesNo },
    ]),
  ).toEqual([
    { id: "a", branches: [{ to: ["b"] }] },
    { id: "b", branches: [{ to: [END] }] },
  ]);
});

it("tells the answers apart that lead to different questions", () => {
  const questions = [
    { id: "a", ...yesNo, dontKnow: true },
    { id: "b", ...yesNo, when: isNot("a", "no") },
    { id: "c", ...yesNo },
  ] as const;
  expect(map(questions)).toEqual([
    {
      id: "a",
      branches: [
        { answers: ["yes", "unknown"], to: ["b"] },
        { answers: ["no"], to: ["c"] },
      ],
    },
    { id: "b", only: { a: ["yes", "unknown"] }, branches: [{ to: ["c"] }] },
    { id: "c", branches: [{ to: [END] }] },
  ]);
});

it("finds the bound among small numbers where it lies", () => {
  const questions: Guide["questions"] = [
    { id: "a", ...count },
    { id: "b", ...yesNo, when: ({ a }) => (a === undefined ? "not-yet" : Number(a) >= 7) },
  ];
  expect(map(questions)[1]).toMatchObject({ id: "b", only: { a: ["7", "8", "9"] } });
});

it("names what was answered long before, where it decides what follows", () => {
  const questions = [
    { id: "a", ...yesNo },
    { id: "b", ...count },
    { id: "c", ...yesNo },
    { id: "d", ...yesNo, when: all(is("a", "yes"), is("c", "yes")) },
  ] as const;
  expect(map(questions).slice(1)).toEqual([
    { id: "b", branches: [{ to: ["c"] }] },
    {
      id: "c",
      branches: [
        { answers: ["yes"], to: ["d", END] },
        { answers: ["no"], to: [END] },
      ],
    },
    { id: "d", only: { a: ["yes"], c: ["yes"] }, branches: [{ to: [END] }] },
  ]);
});

it("says that answers count together, where none does by itself", () => {
  const questions: Guide["questions"] = [
    { id: "a", ...yesNo },
    { id: "b", ...yesNo },
    { id: "c", ...yesNo, when: ({ a, b }) => (a === undefined || b === undefined ? "not-yet" : a === b) },
  ];
  expect(map(questions)[2]).toMatchObject({ id: "c", only: { a: [], b: [] } });
});

it("leaves out a question that nobody is ever asked", () => {
  const questions = [
    { id: "a", ...yesNo },
    { id: "b", ...yesNo, when: is("a", "perhaps") },
  ] as const;
  expect(map(questions).map(({ id }) => id)).toEqual(["a"]);
});

it("walks a guide of thirty questions without going every way", () => {
  const questions = Array.from({ length: 30 }, (_, at) => ({
    id: `q${at}`,
    ...yesNo,
    ...(at % 3 === 2 ? { when: is(`q${at - 2}`, "yes") } : {}),
  }));
  // Way by way it would be a billion.
  expect(map(questions)).toHaveLength(30);
});
