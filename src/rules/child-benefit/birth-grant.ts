import { z } from "zod";
import { addDays, addMonths, BirthDate, ends, firstOfYear, type ISODate, monthOf, yearOf } from "../dates.ts";
import { because, type Decision, oneOf } from "../decision.ts";
import { birthOrder } from "../facts.ts";
import { whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { multiple } from "./multiple.ts";
import {
  assumedResidence,
  openResidence,
  type Residence,
  residence,
  settlesResidence,
  unmetResidence,
} from "./residence.ts";

export const BirthGrantFacts = z.object({ birthDate: BirthDate, birthOrder, ...residence });
export type BirthGrantFacts = z.output<typeof BirthGrantFacts>;

const benefit = "birth-grant";

/**
 * One-off grant on the birth of a child (Social Code, art. 79-80).
 *
 * @param facts      as the parent gave them; birthOrder counts every live birth of the mother, and children adopted or
 *                   taken under guardianship; a birth given as a month is reckoned at both its ends
 * @param appliedOn  the day of the application (today, if the parent hasn't applied yet), in Kazakhstan; for a birth
 *                   still to come, the day of birth
 * @param law        read on the day of application, from which the Code assigns the grant (art. 79); it names no day
 *                   for a December birth claimed in January: that is `depends`, between the two indices
 * @returns the amount in whole tenge with its formula, every condition that is not met, or the range between the
 *          outcomes that the unknown facts leave open
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function birthGrant(facts: BirthGrantFacts, appliedOn: ISODate, law: Law): Decision {
  return whicheverHolds<Certain>(
    {
      birth: birthsOf(facts, appliedOn),
      order: facts.birthOrder === undefined ? [3, 4] : [facts.birthOrder],
      ...openResidence(facts),
    },
    { birth: "settles.birthDay", order: "settles.birthOrder", ...settlesResidence },
    (certain) => decide(certain, facts, appliedOn, law),
    law,
  );
}

type Certain = Residence & { readonly birth: ISODate; readonly order: number };

function decide(certain: Certain, facts: BirthGrantFacts, appliedOn: ISODate, law: Law): Decision {
  const { order, birth } = certain;
  const claimed = appliedOn < birth ? birth : appliedOn;
  const rate = law.on(claimed, order <= 3 ? "birth-grant.up-to-third" : "birth-grant.from-fourth");
  const claimWithin = law.on(claimed, "birth-grant.claim-within");

  const unmet = [...unmetResidence(certain, rate)];
  if (claimed > addMonths(birth, whole(claimWithin)))
    unmet.push(because("birthGrant.tooLate", { count: claimWithin }, claimWithin));
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  const days = daysOfIndex(birth, claimed);
  const laterYear = days.length === 1 && yearOf(birth) < yearOf(claimed);
  const notes = [
    ...(appliedOn < birth ? [because("birthGrant.afterBirth", {}, rate)] : []),
    ...(laterYear ? [because("birthGrant.indexOfApplication", {}, rate)] : []),
    ...assumedResidence(certain, rate),
  ];
  // Of a birth known by its month the earliest last day: a reminder may come too early, never too late.
  const claimBy = addMonths(ends(facts.birthDate)[0], whole(claimWithin));
  const reckoned = days.map((day): Decision => {
    const { amount, formula } = multiple(rate, "mci", "birth-grant.rounding", day, law);
    return { benefit, verdict: "entitled", amount, per: "once", reasons: [formula, ...notes], claimBy };
  });
  return oneOf(reckoned, because("birthGrant.whichIndex", {}, rate));
}

/** The ends of what the birth may be; where it may be of last December, a day of that month too: its index is open. */
function birthsOf({ birthDate }: BirthGrantFacts, appliedOn: ISODate): readonly ISODate[] {
  const [first, last] = ends(birthDate);
  const yearsEnd = addDays(firstOfYear(yearOf(appliedOn)), -1);
  return [...new Set([first, ...(first < yearsEnd && yearsEnd < last ? [yearsEnd] : []), last])];
}

/** The days whose index may be taken. */
function daysOfIndex(birth: ISODate, claimed: ISODate): readonly ISODate[] {
  const decemberBirth = monthOf(birth) === 12 && monthOf(claimed) === 1 && yearOf(claimed) === yearOf(birth) + 1;
  return decemberBirth ? [claimed, birth] : [claimed];
}
