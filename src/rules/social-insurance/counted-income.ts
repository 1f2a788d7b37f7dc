import { addDays, addMonths, firstOfMonth, type ISODate } from "../dates.ts";
import { because, type Reason, sourcesOf, why } from "../decision.ts";
import { compare, type Figure, figure, given, product, quotient, sum, toTheTiyn, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { countedMonth, type Month, type Way } from "./counted-month.ts";
import type { Earning } from "./earning.ts";

/** The average income of a month as it counts, and the steps from what was earned to it; none where it was given. */
export type CountedIncome = {
  readonly average: Figure;
  readonly steps: readonly Reason[];
  /** It may as well be more, without a limit. */
  readonly orMore?: true;
};

/** An average that needs no steps: given as such, or an end of what an unknown one may be. */
export const stated = (average: Figure): CountedIncome => ({ average, steps: [] });

/**
 * The average income of a month as the Code counts it (art. 78, 85, 243-245): what was earned in the period, divided
 * by all its months even where some are empty.
 *
 * Before 2026 no source confirms that the pension contribution was left out of a salary, and a minimum wage that
 * changed within the period counts differently by month: then there are several possible figures, and the true one
 * lies between the least and the most of them.
 *
 * @param period the parameter with the number of months: 12 or 24
 * @param right  the day the right to the payment arises: the period is of the calendar months before its month
 */
export function countedIncomes(
  earnings: readonly Earning[],
  period: Figure,
  right: ISODate,
  law: Law,
): readonly CountedIncome[] {
  const byWage = minimumWages(period, right, law).map((wage) =>
    distinct(deductions(right, law).map((deduction) => average({ wage, deduction }))),
  );
  const unsure = byWage.some((ways) => ways.length > 1) ? [because("countedIncome.unsure")] : [];
  return distinct(byWage.flat()).map(({ average, steps }) => ({ average, steps: [...steps, ...unsure] }));

  function average(way: Way): CountedIncome {
    const months = earnings.map((one) => countedMonth(one, way, right, law));
    const earned = sum(
      months.map(({ counted }, i) => product(counted, monthsOf(earnings[i], period))),
      "KZT",
    );
    const divided = quotient(earned, period);
    return {
      average: divided,
      steps: why(law, () => [...months.flatMap(({ steps }) => steps), ...division(months, earned, divided, period)]),
    };
  }
}

const distinct = (all: readonly CountedIncome[]): readonly CountedIncome[] => [
  ...new Map(all.map((one) => [one.average.value, one])).values(),
];

/** The sum over the period and its division, where the average isn't simply what one payer paid every month. */
function division(months: readonly Month[], earned: Figure, divided: Figure, period: Figure): readonly Reason[] {
  const [only, ...more] = months;
  if (only === undefined || (more.length === 0 && compare(only.counted, divided) === 0)) return [];
  const average = toTheTiyn(divided);
  return [because("countedIncome.averageFormula", { earned, period, average }, ...sourcesOf(earned, period, average))];
}

/** The part of a salary that doesn't count; before 2026 that part or nothing. */
function deductions(right: ISODate, law: Law): readonly Figure[] {
  const known = law.find(right, "counted-income.less-pension");
  return known === undefined ? [law.on(right, "ssif-childcare.pension-contribution"), figure(0, "percent")] : [known];
}

/** Every minimum wage that the period has on record: whole months, up to the one in which the right arises. */
function minimumWages(period: Figure, right: ISODate, law: Law): readonly Figure[] {
  const end = firstOfMonth(right);
  const first = addMonths(end, -whole(period));
  const last = addDays(end, -1);
  const begun = law.until(last, "minimum-wage");
  const within = begun.filter((_, i) => (begun[i + 1]?.since ?? end) > first);
  const newest = law.find(last, "minimum-wage") ?? law.on(right, "minimum-wage");
  return [...new Map([...within, newest].map((wage) => [wage.value, wage])).values()];
}

const monthsOf = (earning: Earning | undefined, period: Figure): Figure =>
  earning?.months === undefined ? period : given("months", Math.min(earning.months, whole(period)), "months");
