import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decision, type FamilyResult, Household, type ISODate, reckonFamily } from "../../../src/rules/index.ts";
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

  it("is told on New Year's Day that last year's figures are used, and is answered all the same", () => {
    fc.assert(
      fc.property(household, (family) => {
        const { decisions } = reckon(family, "2027-01-01");
        for (const one of decisions)
          if (one.verdict === "entitled" && one.amount?.unit === "KZT" && one.benefit !== "ssif-maternity")
            expect([one.benefit, one.reasons.some(({ cites }) => cites.some((value) => value.carriedOver))]).toEqual([
              one.benefit,
              true,
            ]);
      }),
      { numRuns: 60 },
    );
  });
});
