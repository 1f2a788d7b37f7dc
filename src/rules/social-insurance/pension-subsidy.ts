import type { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision, sourcesOf, why } from "../decision.ts";
import { either, rarely } from "../facts.ts";
import { compare, difference, product, toTheTiyn } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { careSum } from "./care-sum.ts";
import { type Care, careTerms, openCare, SsifChildcareFacts, settlesCare } from "./ssif-childcare.ts";

export const PensionSubsidyFacts = SsifChildcareFacts.extend({
  /** A parent with a permanent disability of group I or II who doesn't agree to the pension contribution (art. 87). */
  declinesContribution: rarely,
});
export type PensionSubsidyFacts = z.output<typeof PensionSubsidyFacts>;

const benefit = "pension-subsidy";

/**
 * What the state adds to the pension contributions of someone who gets the childcare payment of the Fund (Social Code,
 * art. 87-89): the contribution on the income the payment rests on, less the one withheld from the payment.
 *
 * @param facts those of the childcare payment: the subsidy starts, pauses and ends with it. A return to work stops it,
 *              since contributions arrive then (art. 89)
 * @param on    the day asked about
 * @returns the sum of one month to the tiyn, that goes to the pension account and not to hand
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function pensionSubsidy(facts: PensionSubsidyFacts, on: ISODate, law: Law): Decision {
  const { birth, order, livesHere, insured, atWork, income } = openCare(facts, law);
  const declines = either(facts.declinesContribution);
  return whicheverHolds<Care & { readonly declines: boolean }>(
    { birth, order, livesHere, insured, atWork, income, declines },
    { declines: "settles.declinesContribution", ...settlesCare(facts) },
    (certain) => decide(certain, facts, on, law),
    law,
  );
}

function decide(certain: Care & { declines: boolean }, facts: PensionSubsidyFacts, on: ISODate, law: Law): Decision {
  const { right, day, unmet: unmetCare, days } = careTerms({ ...certain, atWork: false }, facts, on, law);
  const rate = law.on(day, "pension-subsidy.rate");
  const unmet = [
    ...unmetCare,
    ...(certain.atWork ? [because("pensionSubsidy.contributionsArrive", {}, rate)] : []),
    ...(certain.declines ? [because("pensionSubsidy.declines", {}, rate)] : []),
  ];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  const { income, order } = certain;
  const { gross, counted, contribution } = careSum({ income: income.average, order, right, day }, law);
  const withheld = product(contribution, gross());
  const due = product(rate, counted);
  const amount = toTheTiyn(difference(due, withheld));
  const formula = (sentence: string) =>
    because(
      sentence,
      { rate, income: toTheTiyn(counted), due: toTheTiyn(due), withheld, amount },
      ...sourcesOf(amount),
    );
  if (compare(due, withheld) <= 0)
    return { benefit, verdict: "not-entitled", reasons: why(law, () => [formula("pensionSubsidy.nothing")]) };
  const reasons = why(law, () => [
    ...income.steps,
    formula("pensionSubsidy.formula"),
    because("pensionSubsidy.toAccount", {}, rate),
  ]);
  return { benefit, verdict: "entitled", amount, per: "month", reasons, ...days };
}
