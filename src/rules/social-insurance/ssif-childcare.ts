import { z } from "zod";
import { addMonths, BirthDate, ends, ISODate, isISODate, isYearMonth, lastOfMonth, yearMonth } from "../dates.ts";
import { because, type Decision, type Reason, why } from "../decision.ts";
import { birthOrder, either, rarely, yesNo } from "../facts.ts";
import { dateFigure, figure, given, product, whole } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";
import { type Open, whicheverHolds } from "../unknowns.ts";
import { careSum } from "./care-sum.ts";
import { type CountedIncome, countedIncomes, stated } from "./counted-income.ts";
import { averageIncome, Earning } from "./earning.ts";

export const SsifChildcareFacts = z.object({
  birthDate: BirthDate,
  birthOrder,
  livesHere: yesNo,
  /** Whether social contributions were paid for the parent who cares for the child. */
  insured: yesNo,
  /** That parent's income of a month as the Fund counts it, over 24 months; or the earnings it is reckoned from. */
  averageIncome24: averageIncome,
  earnings: z.array(Earning).min(1).optional(),
  /** The parent who gets the payment is back at work and earns. */
  atWork: rarely,
  /** The day the adoption took effect or the guardian was appointed. */
  adoptedOn: ISODate.optional(),
  diedOn: ISODate.optional(),
});
export type SsifChildcareFacts = z.output<typeof SsifChildcareFacts>;

const benefit = "ssif-childcare";

/**
 * Monthly payment of the State Social Insurance Fund for the care of a child up to 1.5 years (Social Code, art. 84-86):
 * a share of the average counted income, not more than that share of the capped income, and in hand not less than the
 * state allowance for such a child.
 *
 * @param facts birthOrder as for the state allowance; twins are reckoned one by one
 * @param on    the day asked about: the floor follows the index of its year (art. 88), the cap the minimum wage of the
 *              day the right arose (art. 85): the birth, or the adoption or appointment
 * @returns the sum of one month in hand, after the pension contribution; the reasons show it before, too. The floor is
 *          read as allowance / 0.9, so that the parent keeps the whole allowance; the order with the arithmetic could
 *          not be read. A return to work is taken to pause the payment, as officials say, though art. 86 doesn't name it
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function ssifChildcare(facts: SsifChildcareFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds(
    openCare(facts, law),
    settlesCare(facts),
    (certain) => decideCare(certain, facts, on, law),
    law,
  );
}

export type Care = {
  readonly birth: ISODate;
  readonly order: number;
  readonly livesHere: boolean;
  readonly insured: boolean;
  readonly atWork: boolean;
  readonly income: CountedIncome;
};

export const openCare = (facts: SsifChildcareFacts, law: Law): Open<Care> => ({
  birth: [...new Set(ends(facts.birthDate))],
  order: facts.birthOrder === undefined ? [1, 2, 3, 4] : [facts.birthOrder],
  livesHere: either(facts.livesHere),
  insured: either(facts.insured),
  atWork: either(facts.atWork),
  income: incomes(facts, law),
});

export const settlesCare = ({ earnings }: SsifChildcareFacts) => ({
  birth: "settles.birthDay",
  order: "settles.birthOrder",
  livesHere: "settles.livesHere",
  insured: "settles.insured",
  atWork: "settles.atWork",
  income: earnings === undefined ? "settles.averageIncome" : "settles.countedIncome",
});

/** The incomes the answers allow: the one given, what the earnings may come to, or anything up to the cap. */
function incomes(facts: SsifChildcareFacts, law: Law): readonly CountedIncome[] {
  const { averageIncome24, earnings } = facts;
  const right = rightArises(facts, ends(facts.birthDate)[0]);
  if (averageIncome24 !== undefined) return [stated(given("averageIncome24", averageIncome24, "KZT"))];
  if (earnings !== undefined) return countedIncomes(earnings, law.on(right, "ssif-childcare.period"), right, law);
  const [cap, wage] = [law.find(right, "ssif-childcare.cap"), law.find(right, "minimum-wage")];
  // A right older than the record has long ended with the child's age, whatever the income was.
  const nothing = stated(figure(0, "KZT"));
  return cap === undefined || wage === undefined ? [nothing] : [nothing, stated(product(cap, wage))];
}

const rightArises = ({ adoptedOn }: SsifChildcareFacts, birth: ISODate): ISODate => adoptedOn ?? birth;

/** What the payment and the subsidy that follows it hang on alike: the unmet conditions, and the days of the payment. */
export function careTerms(certain: Omit<Care, "income">, facts: SsifChildcareFacts, on: ISODate, law: Law) {
  const { birth, livesHere, insured, atWork } = certain;
  const right = rightArises(facts, birth);
  const day = on < right ? right : on;
  const rate = law.on(day, "ssif-childcare.rate");
  const ageLimit = law.on(day, "ssif-childcare.age-limit");
  const claimWithin = law.on(day, "ssif-childcare.claim-within");
  const lastByAge = addMonths(birth, whole(ageLimit));
  const lastByDeath = facts.diedOn && lastOfMonth(facts.diedOn);
  // A child who came into the family later may still be claimed for; one who came past the age never was.
  const tooLate = right > lastByAge || (on > lastByAge && on > addMonths(right, whole(claimWithin)));
  const unmet = [
    ...(livesHere ? [] : [because("residence.onlyResidents", {}, rate)]),
    ...(insured ? [] : [because("ssifChildcare.notInsured", {}, rate)]),
    ...(tooLate ? [because("ssifChildcare.tooOld", { count: ageLimit }, ageLimit, claimWithin)] : []),
    ...(lastByDeath && on > lastByDeath ? [because("ssifChildcare.afterDeath", {}, rate)] : []),
    ...(atWork ? [because("ssifChildcare.atWork", {}, law.on(day, "ssif-childcare.at-work"))] : []),
  ];
  const until = lastByDeath && lastByDeath < lastByAge ? lastByDeath : lastByAge;
  return { right, day, unmet, until, days: isISODate(facts.birthDate) ? { from: right, until } : {} };
}

function decideCare(certain: Care, facts: SsifChildcareFacts, on: ISODate, law: Law): Decision {
  const { income, order } = certain;
  const { right, day, unmet, until, days } = careTerms(certain, facts, on, law);
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  const { net, formulas } = careSum({ income: income.average, order, right, day }, law);
  const reasons = why(law, () => [
    ...income.steps,
    ...formulas,
    ...(facts.earnings === undefined ? [whatCounts(law.on(day, "ssif-childcare.period"))] : []),
    because("ssifChildcare.ifBackAtWork", {}, law.on(day, "ssif-childcare.at-work")),
    ...(isYearMonth(facts.birthDate) ? [lastMonth(until, law.on(day, "ssif-childcare.age-limit"))] : []),
  ]);
  const claimWithin = law.on(day, "ssif-childcare.claim-within");
  const claimBy = addMonths(rightArises(facts, ends(facts.birthDate)[0]), whole(claimWithin));
  return { benefit, verdict: "entitled", amount: net, per: "month", reasons, ...days, claimBy };
}

const lastMonth = (until: ISODate, ageLimit: Value): Reason =>
  because("ssifChildcare.lastMonth", { month: dateFigure(yearMonth(until)) }, ageLimit);
const whatCounts = (period: Value) => because("ssifChildcare.countedIncome", { months: period }, period);
