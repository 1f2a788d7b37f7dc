import { z } from "zod";
import { addMonths, BirthDate, ends, ISODate, isISODate, isYearMonth, lastOfMonth, yearMonth } from "../dates.ts";
import { because, type Decision, type NotEntitled, type Reason } from "../decision.ts";
import { birthOrder, either, yesNo } from "../facts.ts";
import { dateFigure, whole } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { careRate } from "./care-rate.ts";
import { multiple } from "./multiple.ts";
import {
  assumedResidence,
  openResidence,
  type Residence,
  residence,
  settlesResidence,
  unmetResidence,
} from "./residence.ts";

export const CareAllowanceFacts = z.object({
  birthDate: BirthDate,
  birthOrder,
  /** Whether social contributions were paid for the person who cares for the child. */
  insured: yesNo,
  ...residence,
  /** The day the adoption took effect or the guardian was appointed. */
  adoptedOn: ISODate.optional(),
  /** The day the child died, if so. */
  diedOn: ISODate.optional(),
});
export type CareAllowanceFacts = z.output<typeof CareAllowanceFacts>;

const benefit = "care-allowance";

/**
 * Monthly state allowance for the care of a child up to 1.5 years (Social Code, art. 81-83), for those who are not in
 * social insurance.
 *
 * @param facts birthOrder counts every live birth, and children adopted or taken under guardianship; step-children if
 *              they don't count in the other parent's family
 * @param on    the day asked about: the allowance follows the index of its year; before its first day, that day
 * @returns the sum of one month, with its first day (the birth, or the adoption or appointment, art. 81) and its last
 *          (the day the child turns 1.5, that day included) where the day of birth is known. The status of a kandas may
 *          start it later: told as a reason, not reckoned
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function careAllowance(facts: CareAllowanceFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<Certain>(
    {
      birth: [...new Set(ends(facts.birthDate))],
      order: facts.birthOrder === undefined ? [1, 2, 3, 4] : [facts.birthOrder],
      insured: either(facts.insured),
      ...openResidence(facts),
    },
    { birth: "settles.birthDay", order: "settles.birthOrder", insured: "settles.insured", ...settlesResidence },
    (certain) => decide(certain, facts, on, law),
    law,
  );
}

type Certain = Residence & { readonly birth: ISODate; readonly order: number; readonly insured: boolean };

function decide(certain: Certain, facts: CareAllowanceFacts, on: ISODate, law: Law): Decision {
  const { birth, insured, citizenship } = certain;
  const first = facts.adoptedOn ?? birth;
  const day = on < first ? first : on;
  const rate = law.on(day, careRate(certain.order));
  const ageLimit = law.on(day, "care-allowance.age-limit");
  const lastByAge = addMonths(birth, whole(ageLimit));
  const lastByDeath = facts.diedOn && lastOfMonth(facts.diedOn);
  const claimWithin = law.on(day, "care-allowance.claim-within");
  const lastToClaim = addMonths(birth, whole(claimWithin));

  const unmet = [
    ...unmetResidence(certain, rate),
    ...(insured ? [because("careAllowance.insured", {}, rate)] : []),
    ...(day > lastByAge ? [because("careAllowance.tooOld", { count: ageLimit }, ageLimit)] : []),
    ...(lastByDeath && on > lastByDeath ? [afterDeath(on <= lastToClaim, claimWithin)] : []),
  ];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet } satisfies NotEntitled;

  const { amount, formula } = multiple(rate, "mci", "care-allowance.rounding", day, law);
  const until = lastByDeath && lastByDeath < lastByAge ? lastByDeath : lastByAge;
  const dayKnown = isISODate(facts.birthDate);
  const reasons = [
    formula,
    fromWhen(facts, claimWithin),
    ...(citizenship === "kandas" ? [because("careAllowance.notBeforeKandas", {}, rate)] : []),
    ...(isYearMonth(facts.birthDate)
      ? [because("careAllowance.lastMonth", { month: dateFigure(yearMonth(until)) }, ageLimit)]
      : []),
    ...assumedResidence(certain, rate),
  ];
  // Of a birth known by its month the earliest last day to apply: a reminder may come too early, never too late.
  const claimBy = addMonths(ends(facts.birthDate)[0], whole(claimWithin));
  const days = { ...(dayKnown && citizenship !== "kandas" ? { from: first } : {}), ...(dayKnown ? { until } : {}) };
  return { benefit, verdict: "entitled", amount, per: "month", reasons, ...days, claimBy };
}

const fromWhen = ({ adoptedOn }: CareAllowanceFacts, claimWithin: Value): Reason =>
  adoptedOn === undefined
    ? because("careAllowance.fromBirth", { count: claimWithin }, claimWithin)
    : because("careAllowance.fromAdoption", { date: dateFigure(adoptedOn) }, claimWithin);

/** What was due for the child's months may still be claimed, as long as the time to apply runs. */
const afterDeath = (claimable: boolean, claimWithin: Value): Reason =>
  because(claimable ? "careAllowance.afterDeathClaim" : "careAllowance.afterDeath", {}, claimWithin);
