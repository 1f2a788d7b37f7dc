import { z } from "zod";
import { ageOn, ends, type ISODate } from "../dates.ts";
import { because, type Decision, sourcesOf } from "../decision.ts";
import { given, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { openPlacement, type Placement, placement } from "./placement.ts";
import { timesMci } from "./times-mci.ts";

export const GuardianAllowanceFacts = z.object(placement);
export type GuardianAllowanceFacts = z.output<typeof GuardianAllowanceFacts>;

const benefit = "guardian-allowance";

/**
 * Monthly allowance to a guardian for the upkeep of an orphan or a child without parental care (Code on Marriage and
 * Family, art. 125). The decree with the sum was abolished on 28 July 2023 and its successor could not be read.
 *
 * @param facts of a guardian of `wards` children; the age is asked of one child
 * @param on    the day asked about
 * @returns `depends` without a sum for a guardian: the last known sum is told as such, with whom to ask
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function guardianAllowance(facts: GuardianAllowanceFacts, on: ISODate, law: Law): Decision {
  const until = law.on(on, "guardian-allowance.until");
  const births = facts.birthDate === undefined ? [undefined] : [...new Set(ends(facts.birthDate))];
  const grownUps = births.map((birth) => birth !== undefined && ageOn(birth, on) >= whole(until));
  return whicheverHolds<{ placed: Placement; grownUp: boolean }>(
    { placed: openPlacement(facts), grownUp: [...new Set(grownUps)] },
    { placed: "settles.guardianship", grownUp: "settles.birthDay" },
    ({ placed, grownUp }) => {
      const rate = law.on(on, "guardian-allowance.rate");
      const unmet = [
        ...(placed === "guardian" ? [] : [because("guardianAllowance.notGuardian", {}, rate)]),
        ...(grownUp ? [because("guardianAllowance.grownUp", { count: until }, until)] : []),
      ];
      if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };
      const children = given("wards", facts.wards, "count");
      const { base, amount } = timesMci(rate, children, on, law);
      const lastKnown = because("guardianAllowance.askAmount", { rate, base, children, amount }, ...sourcesOf(amount));
      return { benefit, verdict: "depends", reasons: [lastKnown, because("guardianAllowance.ownIncome", {}, rate)] };
    },
  );
}
