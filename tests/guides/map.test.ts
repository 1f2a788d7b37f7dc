import { expect, it } from "vitest";
import { all, type Guide, is, isNot } from "../../src/guides/guide.ts";
import { END, mapOf } from "../../src/guides/map.ts";

const today = "2026-11-24";
const yesNo = { kind: "choice", options: ["yes", "no"] } as const;
const map = (questions: Guide["questions"]) =>
  mapOf({ id: "sample", area: "family", questions, decide: () => [] }, today).map(({ question, branches }) => [
    question.id,
    branches,
  ]);

it("says any answer where all lead to the same question", () => {
  expect(
    map([
      { id: "a", ...yesNo },
      { id: "b", ...yesNo },
    ]),
  ).toEqual([
    ["a", [{ to: "b", given: {} }]],
    ["b", [{ to: END, given: {} }]],
  ]);
});

it("tells the answers apart that lead to different questions", () => {
  const questions = [
    { id: "a", ...yesNo, dontKnow: true },
    { id: "b", ...yesNo, when: isNot("a", "no") },
    { id: "c", ...yesNo },
  ] as const;
  expect(map(questions)[0]).toEqual([
    "a",
    [
      { to: "b", answers: ["yes", "unknown"], given: {} },
      { to: "c", answers: ["no"], given: {} },
    ],
  ]);
});

it("finds the bound among small numbers where it lies", () => {
  const questions: Guide["questions"] = [
    { id: "a", kind: "count", min: 1, max: 9, buttons: 4 },
    { id: "b", ...yesNo, when: ({ a }) => (a === undefined ? "not-yet" : Number(a) >= 7) },
  ];
  expect(map(questions)[0]).toEqual([
    "a",
    [
      { to: "b", answers: ["7", "8", "9"], given: {} },
      { to: END, answers: ["1", "2", "3", "4", "5", "6"], given: {} },
    ],
  ]);
});

it("names what was answered long before, where it decides what follows", () => {
  const questions = [
    { id: "a", ...yesNo },
    { id: "b", kind: "count", min: 1, max: 9, buttons: 4 },
    { id: "c", ...yesNo },
    { id: "d", ...yesNo, when: all(is("a", "yes"), is("c", "yes")) },
  ] as const;
  expect(map(questions)[2]).toEqual([
    "c",
    [
      { to: "d", answers: ["yes"], given: { a: ["yes"] } },
      { to: END, answers: ["no"], given: {} },
      { to: END, answers: ["yes"], given: { a: ["no"] } },
    ],
  ]);
});

it("leaves out a question that nobody is ever asked", () => {
  const questions = [
    { id: "a", ...yesNo },
    { id: "b", ...yesNo, when: is("a", "perhaps") },
  ] as const;
  expect(map(questions).map(([id]) => id)).toEqual(["a"]);
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
