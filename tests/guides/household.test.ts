import { describe, expect, it } from "vitest";
import { guides } from "../../src/guides/index.ts";
import { walks } from "../../src/guides/walks.ts";
import { type Decision, type ISODate, reckonFamily, sameOutcome } from "../../src/rules/index.ts";
import { law, programmes } from "../support/law.ts";

const today: ISODate = "2026-11-24";
const ofOneFamily = guides.filter(({ area, household }) => area !== "family" && household !== undefined);

/** What is told of another day, of «what if» and taken home starts from the household: it must say what the guide says. */
describe.each(ofOneFamily)("the household of the guide $id", { timeout: 120_000 }, (guide) => {
  it("is reckoned to the same end as the guide's own rules", () => {
    let compared = 0;
    for (const answers of walks(guide, today, 120)) {
      const household = guide.household?.(answers, today);
      if (household === undefined) continue;
      const reckoned = reckonFamily(household, today, law, programmes).decisions;
      for (const decision of guide.decide(answers, today, law, programmes)) {
        // A family that a programme plainly doesn't concern isn't spoken to of it.
        const same = reckoned.find(({ benefit }) => benefit === decision.benefit);
        if (same === undefined) continue;
        compared += 1;
        expect(sameOutcome(decision, same), `${JSON.stringify(answers)}: ${told(decision)}, ${told(same)}`).toBe(true);
      }
    }
    // A guide of one question has but a few walks.
    expect(compared).toBeGreaterThan(guide.questions.length > 1 ? 5 : 1);
  });
});

const told = (decision: Decision): string =>
  JSON.stringify([decision.verdict, "amount" in decision ? decision.amount?.value : "", decision.from, decision.until]);
