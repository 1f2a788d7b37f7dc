import { z } from "zod";
import { addMonths, type ISODate } from "../dates.ts";
import { money } from "../facts.ts";
import { difference, type Figure, figure, given, greatest, least, product, quotient, sum, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";

/** One payer, or one's own business, in the months that count. */
export const Earning = z.object({
  /**
   * What `monthly` is: `salary` and `contract` before anything is withheld; `own-business` the income declared for the
   * pension contribution; `self-employed` the social contributions paid in a month (also of platform workers);
   * `counted` the income as the Fund counts it.
   */
  kind: z.enum(["salary", "contract", "own-business", "self-employed", "counted"]),
  monthly: money,
  /** Months of the period in which it was earned; all when absent. */
  months: z.coerce.number().int().min(0).max(24).optional(),
});
export type Earning = z.output<typeof Earning>;

/** The income of a month as the Fund counts it; «unknown» or absent becomes `undefined`. */
export const averageIncome = z.union([z.literal("unknown").transform(() => undefined), money]).optional();

/**
 * The average income of a month as the Code counts it (art. 78, 85, 243-245): what was earned in the period, divided
 * by all its months even where some are empty.
 *
 * Before 2026 no source confirms that the pension contribution was left out of a salary, and a minimum wage that
 * changed within the period counts differently by month: then there are several possible figures, and the true one
 * lies between the least and the most of them.
 *
 * @param period the parameter with the number of months: 12 or 24
 * @param right  the day the right to the payment arises: the period ends before it
 */
export function countedAverage(
  earnings: readonly Earning[],
  period: Figure,
  right: ISODate,
  law: Law,
): readonly Figure[] {
  const averages = minimumWages(period, right, law).flatMap((wage) =>
    deductions(right, law).map((deduction) => average({ wage, deduction })),
  );
  return [...new Map(averages.map((one) => [one.value, one])).values()];

  function average(way: Way): Figure {
    const earned = earnings.map((one) => product(monthly(one, way, right, law), monthsOf(one, period)));
    return quotient(sum(earned, "KZT"), period);
  }
}

type Way = { readonly wage: Figure; readonly deduction: Figure };

function monthly({ kind, monthly }: Earning, { wage, deduction }: Way, right: ISODate, law: Law): Figure {
  const said = given("monthly", monthly, "KZT");
  const cap = product(law.on(right, "counted-income.cap"), wage);
  switch (kind) {
    case "counted":
      return said;
    case "self-employed":
      return quotient(said, product(law.on(right, "counted-income.self-employed-rate")));
    case "own-business":
      return least(greatest(said, floor(wage, right, law)), cap);
    default:
      return least(greatest(difference(said, product(deduction, said)), floor(wage, right, law)), cap);
  }
}

/** Contributions are paid from one minimum wage at least (art. 245), as it is worded since 2026. */
function floor(wage: Figure, right: ISODate, law: Law): Figure {
  const times = law.find(right, "counted-income.floor");
  return times === undefined ? figure(0, "KZT") : product(times, wage);
}

/** The part of a salary that doesn't count; before 2026 that part or nothing. */
function deductions(right: ISODate, law: Law): readonly Figure[] {
  const known = law.find(right, "counted-income.less-pension");
  return known === undefined ? [law.on(right, "ssif-childcare.pension-contribution"), figure(0, "percent")] : [known];
}

function minimumWages(period: Figure, right: ISODate, law: Law): readonly Figure[] {
  const [now, before] = [law.on(right, "minimum-wage"), law.find(addMonths(right, -whole(period)), "minimum-wage")];
  return before === undefined || before.value === now.value ? [now] : [before, now];
}

const monthsOf = ({ months }: Earning, period: Figure): Figure =>
  months === undefined ? period : given("months", Math.min(months, whole(period)), "months");
