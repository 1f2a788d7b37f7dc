import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Decision,
  type FamilyResult,
  Household,
  type ISODate,
  nearestChange,
  reckonFamily,
  sourcesOf,
  timeline,
} from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";
import { told } from "../../support/told.ts";
import { day, household, input } from "./arbitrary.ts";

const reckon = (family: Household, on: ISODate) => reckonFamily(family, on, law, programmes);
const money = (one: Decision) => {
  if (one.verdict === "entitled") return one.amount?.value ?? "in kind";
  return one.verdict === "depends" ? `${one.least?.value ?? "?"}–${one.most?.value ?? "?"}` : "no";
};
/** Every answer without the number of its child, in one order. */
const answers = ({ decisions }: FamilyResult) => decisions.map((one) => `${one.benefit} ${money(one)}`).toSorted();

describe("any household", () => {
  it("is answered without a fault, every answer can be told, every sum reckoned again from its trace", () => {
    fc.assert(
      fc.property(household, day, (family, on) => {
        for (const decision of reckon(family, on).decisions) told(decision);
      }),
      { numRuns: 60 },
    );
  });

  it("gets the same answers in whatever order its children are listed", () => {
    fc.assert(
      fc.property(
        household.chain((family) =>
          fc.record({
            family: fc.constant(family),
            shuffled: fc.shuffledSubarray([...family.children], { minLength: family.children.length }),
          }),
        ),
        day,
        ({ family, shuffled }, on) => {
          const other = { ...family, children: shuffled };
          expect(answers(reckon(other, on))).toEqual(answers(reckon(family, on)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("gets the same answers in whatever order its facts are written", () => {
    fc.assert(
      fc.property(input, day, (facts, on) => {
        const backwards = Object.fromEntries(Object.entries(facts).toReversed());
        expect(reckon(Household.parse(backwards), on)).toEqual(reckon(Household.parse(facts), on));
      }),
      { numRuns: 60 },
    );
  });

  it("gets the same answers when the same day is asked about twice: nothing is remembered, no clock is read", () => {
    fc.assert(
      fc.property(household, day, day, (family, on, between) => {
        const first = reckon(family, on);
        reckon(family, between);
        expect(reckon(family, on)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it("never loses large-family money by another child", () => {
    const most = ({ decisions }: FamilyResult) => {
      const large = decisions.find(({ benefit }) => benefit === "large-family");
      if (large?.verdict === "entitled") return Number(large.amount?.value);
      return large?.verdict === "depends" ? Number(large.most?.value) : 0;
    };
    const young = Household.parse({ children: [{ birthDate: "2019-05-05" }] }).children;
    fc.assert(
      fc.property(household, day, (family, on) => {
        const more = { ...family, children: [...family.children, ...young] };
        expect(most(reckon(more, on))).toBeGreaterThanOrEqual(most(reckon(family, on)));
      }),
      { numRuns: 100 },
    );
  });

  it("is answered on New Year's Day by last year's figures, each marked so and cited", () => {
    const bases = ["mci", "subsistence-minimum"];
    fc.assert(
      fc.property(household, (family) => {
        for (const one of reckon(family, "2027-01-01").decisions) {
          if (one.verdict !== "entitled" || one.amount === undefined) continue;
          const used = sourcesOf(one.amount).filter(({ id, since }) => bases.includes(id) && since >= "2026-01-01");
          const cited = one.reasons
            .flatMap(({ cites }) => cites.filter(({ carriedOver }) => carriedOver))
            .map(({ id }) => id);
          for (const { id, carriedOver } of used)
            expect([id, carriedOver, cited]).toEqual([id, true, expect.arrayContaining([id])]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("of a plain kind gets a sum on New Year's Day, and not a word less than the day before", () => {
    const family = Household.parse({
      livesHere: "yes",
      insured: "no",
      children: ["2026-10-05", "2018-05-05", "2015-05-05", "2013-05-05"].map((birthDate) => ({ birthDate })),
    });
    const [before, after] = [reckon(family, "2026-12-31"), reckon(family, "2027-01-01")];
    expect(answers(after)).toEqual(answers(before));
  });

  it("has a future without a fault: days in order, within its months, none before today", () => {
    fc.assert(
      fc.property(household, day, (family, on) => {
        const days = timeline(family, on, law, programmes).flatMap(({ month, events }) =>
          events.map((event) => {
            expect(event.day.startsWith(month)).toBe(true);
            return event.day;
          }),
        );
        expect(days).toEqual(days.toSorted());
        expect(days.filter((one) => one < on)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it("that is refused something is told at most one fact, and that fact does turn the refusal", () => {
    const benefits = ["large-family", "school-help", "birth-grant", "care-allowance"];
    fc.assert(
      fc.property(household, day, fc.constantFrom(...benefits), (family, on, benefit) => {
        const found = nearestChange(family, benefit, on, law);
        if (found === undefined) return;
        expect([found.decision.benefit, found.decision.verdict]).not.toContain("not-entitled");
        expect(reckon(family, on).decisions.some((one) => one.benefit === benefit && one.verdict === "entitled")).toBe(
          false,
        );
      }),
      { numRuns: 10 },
    );
  });
});
