import type { ISODate } from "../dates.ts";
import { because, type Reason, sourcesOf } from "../decision.ts";
import { difference, type Figure, given, product, quotient, rounded, sum, toTheTiyn } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import type { TargetedAssistanceFacts } from "./assistance-facts.ts";

export type Income = { readonly perHead: Figure; readonly monthly: Figure; readonly people: Figure };

/** The family's income by the month and by the person, where both the income and the size are known. */
export function incomeOf(facts: TargetedAssistanceFacts, on: ISODate, law: Law): Income | undefined {
  const { familySize, quarterIncome, incomePerHead } = facts;
  if (familySize === undefined) return undefined;
  const people = given("familySize", familySize, "people");
  if (quarterIncome !== undefined) {
    const months = law.on(on, "targeted-assistance.quarter");
    const monthly = quotient(given("quarterIncome", quarterIncome, "KZT"), months);
    return { perHead: quotient(monthly, people), monthly, people };
  }
  if (incomePerHead === undefined) return undefined;
  const perHead = given("incomePerHead", incomePerHead, "KZT");
  return { perHead, monthly: product(perHead, people), people };
}

/** What each person lacks to the line, for all of them, and the supplement for the small children (art. 126-127). */
export function assistanceSum(income: Income, line: Figure, small: number, on: ISODate, law: Law) {
  const { perHead, monthly, people } = income;
  const rounding = law.on(on, "targeted-assistance.rounding");
  const base = rounded(difference(product(line, people), monthly), rounding);
  const first = step("targetedAssistance.formula", { line, income: toTheTiyn(perHead), people, base });
  if (small === 0) return { amount: base, formulas: [first] };

  const [rate, mci] = [law.on(on, "targeted-assistance.child-supplement"), law.on(on, "mci")];
  const each = rounded(product(rate, mci), rounding);
  const children = given("smallChildren", small, "count");
  const supplement = product(each, children);
  const amount = sum([base, supplement]);
  const formulas = [
    first,
    step("targetedAssistance.supplementFormula", { rate, base: mci, each, children, supplement }),
    step("targetedAssistance.totalFormula", { base, supplement, amount }),
  ];
  return { amount, formulas };
}

export const notBelowLine = ({ perHead }: Income, line: Figure): Reason =>
  step("targetedAssistance.notBelowLine", { income: toTheTiyn(perHead), line });

/** Where the line isn't known here, the family compares for itself. */
export const toCompare = ({ perHead }: Income): Reason =>
  step("targetedAssistance.compare", { income: toTheTiyn(perHead) });

const step = (sentence: string, figures: Record<string, Figure>): Reason =>
  because(sentence, figures, ...sourcesOf(...Object.values(figures)));
