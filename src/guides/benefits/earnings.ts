import type { ParameterId } from "../../rules/index.ts";
import { UNKNOWN } from "../check.ts";
import { type Answers, type Condition, is, type Question } from "../guide.ts";

/**
 * Whether contributions were paid, and on what: people know their pay, not the income that the Fund counts. A parent who
 * doesn't know whether they were paid may still know the pay.
 */
export const paidFrom = {
  id: "paidFrom",
  kind: "choice",
  options: ["yes", "business", "self", "no"],
  dontKnow: true,
} as const;

const SUMS = [100_000, 200_000, 300_000, 500_000];
/** What is asked of whom, and what the rules call it. */
const KINDS = {
  salary: { of: ["yes", UNKNOWN], kind: "salary", buttons: SUMS },
  declared: { of: ["business"], kind: "own-business", buttons: SUMS },
  contributions: { of: ["self"], kind: "self-employed", buttons: [5_000, 10_000, 20_000, 30_000] },
} as const;
type Pay = keyof typeof KINDS;
const pays = Object.keys(KINDS) as readonly Pay[];

export const pay: readonly Question[] = pays.map((id) => ({
  id,
  kind: "money",
  instead: "pay",
  buttons: KINDS[id].buttons,
  dontKnow: true,
  when: is(paidFrom.id, ...KINDS[id].of),
}));

/** The pay that counts for these answers, if they have one. */
const payOf = (answers: Answers): Pay | undefined =>
  pays.find((id) => (KINDS[id].of as readonly (string | undefined)[]).includes(answers.paidFrom));

/** Only whoever knows the pay is asked for how many months it came. */
const isPaid: Condition = (answers) => {
  if (answers.paidFrom === undefined) return "not-yet";
  const pay = payOf(answers);
  if (pay === undefined) return false;
  return answers[pay] === undefined ? "not-yet" : answers[pay] !== UNKNOWN;
};

/**
 * In how many months contributions were paid: the average is taken over all the months of the period.
 * @param period the parameter that holds it; @param most its months, for the buttons
 */
export const monthsPaid = (period: ParameterId, most: number): Question => ({
  id: "months",
  kind: "count",
  min: 1,
  max: most,
  buttons: [most, most * 0.75, most / 2, most / 4],
  figures: { months: period },
  when: isPaid,
});

/** What the answers say of contributions and pay, as the rules of the Fund and a household take it. */
export function earned(answers: Answers) {
  const insured = answers.paidFrom === UNKNOWN || answers.paidFrom === "no" ? answers.paidFrom : "yes";
  const pay = payOf(answers);
  const monthly = pay && answers[pay];
  if (pay === undefined || monthly === undefined || monthly === UNKNOWN) return { insured };
  const { months } = answers;
  const known = months === undefined ? {} : { months };
  return { insured, earnings: [{ kind: KINDS[pay].kind, monthly, ...known }] };
}
