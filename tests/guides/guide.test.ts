import { describe, expect, it } from "vitest";
import { all, back, type Guide, is, isNot, next, path, progress } from "../../src/guides/guide.ts";

const guide: Guide = {
  id: "sample",
  area: "benefits",
  questions: [
    { id: "a", kind: "choice", options: ["yes", "no"] },
    { id: "b", kind: "choice", options: ["yes", "no"], when: is("a", "yes") },
    { id: "c", kind: "count", min: 1, max: 9, buttons: 4 },
    { id: "d", kind: "choice", options: ["x", "y"], when: all(is("b", "yes"), isNot("c", "1")) },
  ],
  decide: () => [],
};

describe("the walk", () => {
  it.each`
    answers                           | id           | why
    ${{}}                             | ${"a"}       | ${"the first question that has no answer"}
    ${{ a: "yes" }}                   | ${"b"}       | ${"its condition holds"}
    ${{ a: "no" }}                    | ${"c"}       | ${"b is ruled out"}
    ${{ a: "no", b: "yes" }}          | ${"c"}       | ${"an answer to a question that no longer applies is ignored"}
    ${{ a: "yes", c: "2" }}           | ${"b"}       | ${"an earlier question without an answer comes first"}
    ${{ a: "yes", b: "yes", c: "2" }} | ${"d"}       | ${"both its conditions hold"}
    ${{ a: "yes", b: "yes", c: "1" }} | ${undefined} | ${"one of them fails, so the rules can decide"}
  `("after $answers asks $id: $why", ({ answers, id }) => {
    expect(next(guide, answers)?.id).toBe(id);
  });

  it("goes back to the question before the open one, and keeps the answers after it", () => {
    expect(back(guide, {})).toBeUndefined();
    expect(back(guide, { a: "yes", b: "no" })).toMatchObject({ answers: { a: "yes" }, question: { id: "b" } });
    expect(back(guide, { a: "yes", c: "2" })).toMatchObject({ answers: { c: "2" }, question: { id: "a" } });
    expect(back(guide, { a: "no", c: "2" })).toMatchObject({ answers: { a: "no" }, question: { id: "c" } });
  });

  it("counts questions of which only one is ever asked as one", () => {
    const salary = { id: "e", kind: "money", buttons: [], instead: "pay", when: is("a", "yes") } as const;
    const declared = { id: "f", kind: "money", buttons: [], instead: "pay", when: is("a", "no") } as const;
    const paid: Guide = { ...guide, questions: [...guide.questions.slice(0, 1), salary, declared] };
    expect(progress(paid, {})).toEqual({ step: 1, of: 2 });
    expect(progress(paid, { a: "no" })).toEqual({ step: 2, of: 2 });
  });

  it("shows a progress that never grows on the way forward", () => {
    const ways = [
      ["yes", "yes", "2", "x"],
      ["yes", "no", "2"],
      ["no", "", "1"],
    ];
    for (const way of ways) {
      let answers: Record<string, string> = {};
      let bound = Number.POSITIVE_INFINITY;
      for (let open = next(guide, answers); open !== undefined; open = next(guide, answers)) {
        const { step, of } = progress(guide, answers);
        expect(of).toBeLessThanOrEqual(bound);
        expect(step).toBeLessThanOrEqual(of);
        bound = of;
        answers = { ...answers, [open.id]: way["abcd".indexOf(open.id)] ?? "yes" };
      }
      expect(path(guide, answers).every(({ id }) => answers[id] !== undefined)).toBe(true);
    }
  });
});
