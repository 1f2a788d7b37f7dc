import type { ISODate } from "../dates.ts";
import { because, type Reason, sourcesOf, why } from "../decision.ts";
import {
  compare,
  difference,
  type Figure,
  figure,
  given,
  greatest,
  isZero,
  least,
  product,
  quotient,
} from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import type { Earning } from "./earning.ts";

/** One way to read the law of that time: the minimum wage that limits a month, the part of a salary that isn't counted. */
export type Way = { readonly wage: Figure; readonly deduction: Figure };

/** What counts of one payer's month, and the step that shows it. */
export type Month = { readonly counted: Figure; readonly steps: readonly Reason[] };

/** One month of one payer as it counts (art. 243-245). A month without income brings no contributions and counts nothing. */
export function countedMonth({ kind, monthly }: Earning, way: Way, right: ISODate, law: Law): Month {
  const said = given("monthly", monthly, "KZT");
  if (kind === "counted" || isZero(said)) return { counted: said, steps: [] };
  if (kind === "self-employed") {
    const rate = law.on(right, "counted-income.self-employed-rate");
    const counted = quotient(said, product(rate));
    return { counted, steps: step("countedIncome.selfEmployedFormula", { contributions: said, rate, counted }, law) };
  }
  return withinLimits(
    kind === "own-business" ? asDeclared(said, law) : ofSalary(said, way, law),
    said,
    way,
    right,
    law,
  );
}

const asDeclared = (monthly: Figure, law: Law): Month => ({
  counted: monthly,
  steps: step("countedIncome.ownBusinessFormula", { monthly }, law),
});

function ofSalary(monthly: Figure, { deduction }: Way, law: Law): Month {
  if (isZero(deduction)) return { counted: monthly, steps: step("countedIncome.wholeFormula", { monthly }, law) };
  const counted = difference(monthly, product(deduction, monthly));
  return { counted, steps: step("countedIncome.salaryFormula", { monthly, deduction, counted }, law) };
}

/** Contributions are paid from one minimum wage at least, as art. 245 is worded since 2026, and from seven at most. */
function withinLimits(before: Month, monthly: Figure, { wage }: Way, right: ISODate, law: Law): Month {
  const most = product(law.on(right, "counted-income.cap"), wage);
  if (compare(before.counted, most) > 0) {
    const counted = least(before.counted, most);
    return { counted, steps: step("countedIncome.cappedFormula", { monthly, counted }, law) };
  }
  const times = law.find(right, "counted-income.floor");
  const atLeast = times === undefined ? figure(0, "KZT") : product(times, wage);
  if (compare(before.counted, atLeast) >= 0) return before;
  const counted = greatest(before.counted, atLeast);
  return { counted, steps: step("countedIncome.atLeastFormula", { monthly, counted }, law) };
}

const step = (sentence: string, figures: Record<string, Figure>, law: Law): readonly Reason[] =>
  why(law, () => [because(sentence, figures, ...sourcesOf(...Object.values(figures)))]);
