import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Audience,
  ages,
  CHOICE_BITS,
  type Choice,
  changed,
  choiceOf,
  nothingChosen,
  numberOf,
  reaches,
  topics,
} from "../../src/guides/subscription.ts";
import { regions } from "../../src/rules/index.ts";

const choice = (parts: Partial<Choice>): Choice => ({ ...nothingChosen, ...parts });

describe("whom a piece of news reaches", () => {
  const school: Audience = { topic: "school" };
  it.each<[Audience, Partial<Choice>, ReturnType<typeof reaches>, string]>([
    [school, {}, undefined, "nothing was chosen"],
    [school, { topics: ["camp"] }, undefined, "another topic"],
    [school, { topics: ["school", "camp"] }, "at-once", "one of the topics"],
    [school, { topics: ["school"], weekly: true }, "weekly", "less often"],
    [{ topic: "urgent" }, { topics: ["urgent"], weekly: true }, "at-once", "what is urgent can't wait for a digest"],
    [{ ...school, region: "abai" }, { topics: ["school"] }, undefined, "no region: only the whole country"],
    [{ ...school, region: "abai" }, { topics: ["school"], region: "abai" }, "at-once", "their region"],
    [{ ...school, region: "abai" }, { topics: ["school"], region: "almaty" }, undefined, "another region"],
    [school, { topics: ["school"], region: "abai" }, "at-once", "the whole country is their region, too"],
    [{ ...school, ages: ["b6"] }, { topics: ["school"] }, "at-once", "no ages: every age"],
    [{ ...school, ages: ["b6", "b11"] }, { topics: ["school"], ages: ["b0", "b11"] }, "at-once", "one age in common"],
    [{ ...school, ages: ["b6"] }, { topics: ["school"], ages: ["b0"] }, undefined, "no age in common"],
    [school, { topics: ["school"], ages: ["b0"] }, "at-once", "news of every age"],
  ])("%j for %j: %s (%s)", (audience, parts, how) => {
    expect(reaches(audience, choice(parts))).toBe(how);
  });
});

describe("a change", () => {
  it.each<[Partial<Choice>, string, Partial<Choice> | undefined]>([
    [{}, "topic+school", { topics: ["school"] }],
    [{ topics: ["school"] }, "topic+school", { topics: ["school"] }],
    [{ topics: ["school"] }, "topic+amounts", { topics: ["amounts", "school"] }],
    [{ topics: ["school", "camp"] }, "topic-school", { topics: ["camp"] }],
    [{ topics: ["school"] }, "topic-camp", { topics: ["school"] }],
    [{}, "region+abai", { region: "abai" }],
    [{ region: "abai" }, "region+almaty", { region: "almaty" }],
    [{ region: "abai" }, "region-", {}],
    [{ ages: ["b6"] }, "age+expecting", { ages: ["expecting", "b6"] }],
    [{ ages: ["b6"] }, "age-b6", {}],
    [{}, "weekly+", { weekly: true }],
    [{ weekly: true }, "weekly-", {}],
    [{}, "topic+nothing", undefined],
    [{}, "region+nowhere", undefined],
    [{}, "age+b99", undefined],
    [{}, "agree", undefined],
    [{}, "__proto__+x", undefined],
  ])("%j, %s: %j", (before, change, after) => {
    expect(changed(choice(before), change)).toEqual(after && choice(after));
  });
});

describe("a choice as a number", () => {
  const some = fc.record({
    topics: fc.subarray([...topics]),
    region: fc.option(fc.constantFrom(...regions), { nil: undefined }),
    ages: fc.subarray([...ages]),
    weekly: fc.boolean(),
  });
  it("reads back what it wrote, within its bits", () => {
    fc.assert(
      fc.property(some, (one) => {
        const number = numberOf(one);
        expect(number).toBeLessThan(2 ** CHOICE_BITS);
        expect(choiceOf(number)).toEqual(one);
      }),
    );
  });

  // Readers of years ago lie in storage: a list that changes its order would change what they chose.
  it.each<[number, Partial<Choice>]>([
    [0, {}],
    [1, { topics: ["amounts"] }],
    [2, { topics: ["school"] }],
    [4, { topics: ["camp"] }],
    [8, { topics: ["fund"] }],
    [16, { topics: ["measures"] }],
    [32, { topics: ["urgent"] }],
    [64, { weekly: true }],
    [1 << 7, { region: "abai" }],
    [10 << 7, { region: "kostanay" }],
    [20 << 7, { region: "shymkent" }],
    [1 << 12, { ages: ["expecting"] }],
    [1 << 13, { ages: ["b0"] }],
    [1 << 17, { ages: ["b18"] }],
  ])("%d stays %j", (number, parts) => {
    expect(choiceOf(number)).toEqual(choice(parts));
    expect(numberOf(choice(parts))).toBe(number);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** CHOICE_BITS, 21 << 7])("%d is none", (number) => {
    expect(choiceOf(number)).toBeUndefined();
  });
});
