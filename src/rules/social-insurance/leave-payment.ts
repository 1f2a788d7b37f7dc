import { z } from "zod";
import { addDays, addMonths, BirthDate, ends, type ISODate, isISODate } from "../dates.ts";
import { because, type Decision, type Reason, sourcesOf, why } from "../decision.ts";
import { either, yesNo } from "../facts.ts";
import { compare, type Figure, figure, given, least, product, quotient, toTheTiyn, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import type { Open } from "../unknowns.ts";
import { type CountedIncome, countedIncomes, stated } from "./counted-income.ts";
import { averageIncome, Earning } from "./earning.ts";
import { inHand, keptAfter, wholeTenge } from "./in-hand.ts";

/** What the maternity payment and the payment on the adoption of a newborn ask alike. */
export const LeaveFacts = z.object({
  livesHere: yesNo,
  /** Whether social contributions were paid in the 12 months before the leave for the one who takes it. */
  insured: yesNo,
  /** The income of a month as the Fund counts it, over those 12 months; or the earnings it is reckoned from. */
  averageIncome12: averageIncome,
  earnings: z.array(Earning).min(1).optional(),
  /** The first day on the leave sheet, or its month. */
  leaveFrom: z.union([z.literal("unknown").transform(() => undefined), BirthDate]).optional(),
  /** The days on the sheet, where it has been given. */
  leaveDays: z
    .union([z.literal("unknown").transform(() => undefined), z.coerce.number().int().min(1).max(366)])
    .optional(),
});
export type LeaveFacts = z.output<typeof LeaveFacts>;

export type Leave = {
  readonly start: ISODate;
  readonly livesHere: boolean;
  readonly insured: boolean;
  readonly income: CountedIncome;
};

/** The values these facts may have, and the sentences that ask for them. */
export const openLeave = (facts: LeaveFacts, on: ISODate, law: Law): Open<Leave> => ({
  start: leaveStarts(facts, on),
  livesHere: either(facts.livesHere),
  insured: either(facts.insured),
  income: leaveIncomes(facts, on, law),
});
export const settlesLeave = ({ earnings }: LeaveFacts) => ({
  start: "settles.leaveFrom",
  livesHere: "settles.livesHere",
  insured: "settles.insured",
  income: earnings === undefined ? "settles.averageIncome" : "settles.countedIncome",
});

/** The first days of leave the answers allow; without any, the day asked about stands in. */
const leaveStarts = ({ leaveFrom }: LeaveFacts, on: ISODate): readonly ISODate[] =>
  leaveFrom === undefined ? [on] : [...new Set(ends(leaveFrom))];

/**
 * The incomes the answers allow: the one given, what the earnings may come to, or anything up to the cap. Before the cap
 * of April 2025 each payer was limited and their number was not.
 */
function leaveIncomes(facts: LeaveFacts, on: ISODate, law: Law): readonly CountedIncome[] {
  const { averageIncome12, earnings } = facts;
  const right = leaveStarts(facts, on)[0] ?? on;
  if (averageIncome12 !== undefined) return [stated(given("averageIncome12", averageIncome12, "KZT"))];
  if (earnings !== undefined) return countedIncomes(earnings, law.on(right, "ssif-maternity.period"), right, law);
  const cap = law.find(right, "ssif-maternity.cap");
  const most = stated(product(cap ?? law.on(right, "counted-income.cap"), law.on(right, "minimum-wage")));
  return [stated(figure(0, "KZT")), cap === undefined ? { orMore: true, ...most } : most];
}

/** Every condition that isn't met; the benefit's own sentence says what there is without insurance. */
export function unmetLeave({ start, livesHere, insured }: Leave, facts: LeaveFacts, on: ISODate, law: Law) {
  const claimWithin = law.on(start, "ssif-maternity.claim-within");
  const tooLate = facts.leaveFrom !== undefined && on > addMonths(start, whole(claimWithin));
  return [
    ...(livesHere ? [] : [because("residence.onlyResidents", {}, claimWithin)]),
    ...(insured ? [] : [because("ssifMaternity.notInsured", {}, claimWithin)]),
    ...(tooLate ? [because("ssifMaternity.tooLate", { count: claimWithin }, claimWithin)] : []),
  ];
}

/** The payment for so many days of leave (art. 78), in hand, with the steps that lead to it. */
export function leavePayment(benefit: string, days: Figure, leave: Leave, facts: LeaveFacts, law: Law): Decision {
  const { start, income } = leave;
  const { average, steps } = income;
  const month = law.on(start, "ssif-maternity.month");
  const contribution = law.on(start, "ssif-maternity.pension-contribution");
  const { counted, cap } = capped(average, start, law);
  const gross = quotient(product(counted, days), month);
  // Multiplied before it is divided: 140 / 30 has no end in decimals.
  const net = quotient(product(counted, days, keptAfter(contribution)), month);
  const isCapped = cap !== undefined && compare(average, cap) > 0;
  const figures = () => ({ income: toTheTiyn(counted), days, month, gross: wholeTenge(gross) });
  const reasons = why(law, () => [
    ...steps,
    because(isCapped ? "ssifMaternity.cappedFormula" : "ssifMaternity.formula", figures(), ...sourcesOf(gross)),
    inHand(gross, net, contribution),
    ...notes(start, facts, law),
  ]);
  const about = { benefit, per: "once", reasons, ...daysOf(days, leave, facts, law) } as const;
  const amount = wholeTenge(net);
  return income.orMore ? { verdict: "depends", least: amount, ...about } : { verdict: "entitled", amount, ...about };
}

/** What counts, and what comes later, where the facts leave it to be told. */
function notes(start: ISODate, { earnings, leaveFrom }: LeaveFacts, law: Law): readonly Reason[] {
  const later = law.find(start, "ssif-maternity.later-contributions");
  const claimWithin = law.on(start, "ssif-maternity.claim-within");
  const period = law.on(start, "ssif-maternity.period");
  return [
    ...(earnings === undefined ? [because("ssifMaternity.countedIncome", { months: period }, period)] : []),
    ...(later === undefined ? [] : [because("ssifMaternity.laterContributions", {}, later)]),
    ...(leaveFrom === undefined ? [because("ssifMaternity.claimWithin", { count: claimWithin }, claimWithin)] : []),
  ];
}

/** Since April 2025 the average itself is limited, and with several payers their sum (W15, W16). */
function capped(income: Figure, start: ISODate, law: Law): { counted: Figure; cap?: Figure } {
  const times = law.find(start, "ssif-maternity.cap");
  if (times === undefined) return { counted: income };
  const cap = product(times, law.on(start, "minimum-wage"));
  return { counted: least(income, cap), cap };
}

function daysOf(days: Figure, { start }: Leave, { leaveFrom }: LeaveFacts, law: Law) {
  if (leaveFrom === undefined) return {};
  const claimBy = addMonths(ends(leaveFrom)[0], whole(law.on(start, "ssif-maternity.claim-within")));
  return isISODate(leaveFrom) ? { from: start, until: addDays(start, whole(days) - 1), claimBy } : { claimBy };
}
