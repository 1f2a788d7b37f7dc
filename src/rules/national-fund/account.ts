import { birthday, type ISODate, yearOf } from "../dates.ts";
import { type Figure, sum, whole } from "../figures.ts";
import { isParameterId, type Law, type Value } from "../parameters/law.ts";
import type { FundCase } from "./facts.ts";

/** What was credited to one person, each part as it was published. */
type Credited = {
  readonly credits: readonly Value[];
  /** All the income on earlier credits so far. */
  readonly income?: Value;
  readonly balance: Figure;
};

export type FundAccount = Credited & {
  /** The years that bring a credit; none when the first is after the last. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** The day by which a credit was due that the record doesn't have: the true balance is higher. */
  readonly missingSince?: ISODate;
  readonly nextCreditBy?: ISODate;
  /** When the record becomes savings: the day of the last credit, or the day it is due by. */
  readonly savingsSince: ISODate;
  /** From when the money can be used: two days, which differ unless the day of birth is known. */
  readonly usableFrom: readonly [ISODate, ISODate];
  /** When unclaimed savings move to the pension account. */
  readonly movesOn: readonly [ISODate, ISODate];
};

/**
 * What is recorded for one person, whoever they are: whether they take part is for the caller. The list of a year
 * holds the citizens who have not turned 18 by its last day; all on it are credited the same sum by 1 February, and
 * the list of the year before the 18th birthday is the last (Law on the Rights of the Child, art. 7-4; Government
 * resolution no. 16 of 18 January 2024, as the pension fund explains them).
 *
 * @param law its rules are read on the day of the question, a sum on the day of its credit
 * @throws NotOnRecord before the law came into force, 1 January 2024
 */
export function fundAccount(person: FundCase, on: ISODate, law: Law): FundAccount {
  const { born, lost } = person;
  const [firstYear, lastYear] = yearsOfCredits(person, on, law);
  const dueBy = (year: number) => creditedIn(year, on, law);
  const credited = creditedBy(lost ?? on, firstYear, lastYear, law);

  const credits = new Map(credited.credits.map(({ since }) => [yearOf(since), since]));
  const firstWithout = (from: number, to: number): number | undefined => {
    let year = from;
    while (credits.has(year)) year++;
    return year <= to ? year : undefined;
  };
  const dueSoFar = dueBy(yearOf(on)) <= on ? yearOf(on) : yearOf(on) - 1;
  const missing = firstWithout(firstYear, Math.min(dueSoFar, lastYear)) ?? yearWithoutIncome(credited);
  const next = firstWithout(Math.max(dueSoFar + 1, firstYear), lastYear);

  const age = whole(law.on(on, "national-fund.adult-age"));
  const keep = whole(law.on(on, "national-fund.keep-years"));
  const savingsSince = credits.get(lastYear) ?? dueBy(lastYear);
  const usable = (birth: ISODate) => later(birthday(birth, age), savingsSince);
  return {
    firstYear,
    lastYear,
    savingsSince,
    usableFrom: [usable(born[0]), usable(born[1])],
    movesOn: [birthday(born[0], age + keep), birthday(born[1], age + keep)],
    ...(missing === undefined || lost ? {} : { missingSince: dueBy(missing) }),
    ...(next === undefined || lost ? {} : { nextCreditBy: dueBy(next) }),
    ...credited,
  };
}

/** From the year after the first list with the person on it to the year of the 18th birthday. */
function yearsOfCredits({ born, since }: FundCase, on: ISODate, law: Law): readonly [number, number] {
  const firstList = Number(law.on(on, "national-fund.first-list").value.slice(0, 4));
  const listed = Math.max(firstList, yearOf(born[0]), yearOf(since ?? born[0]));
  return [listed + 1, yearOf(born[0]) + whole(law.on(on, "national-fund.adult-age"))];
}

/** Income stops with the last credit: no text promises any on savings, so their balance stands still. */
function creditedBy(day: ISODate, firstYear: number, lastYear: number, law: Law): Credited {
  const all = law.until(day, "national-fund.accrual");
  const credits = all.filter(({ since }) => yearOf(since) >= firstYear && yearOf(since) <= lastYear);
  const last = credits.at(-1);
  const series = `national-fund.income.since-${firstYear}`;
  const income = last !== undefined && isParameterId(series) ? law.find(last.since, series) : undefined;
  if (income === undefined) return { credits, balance: sum(credits, "USD") };
  return { credits, income, balance: sum([...credits, income], "USD") };
}

/** The day by which the credit of that year is due. */
export function creditedIn(year: number, on: ISODate, law: Law): ISODate {
  return `${year}-${law.on(on, "national-fund.credited-by").value}` as ISODate;
}

/** The next day by which children are credited: tomorrow at the earliest. */
export function nextCredit(on: ISODate, law: Law): ISODate {
  const thisYears = creditedIn(yearOf(on), on, law);
  return on < thisYears ? thisYears : creditedIn(yearOf(on) + 1, on, law);
}

/** A second credit always comes with income on the first: where the record lacks it, it is behind. */
function yearWithoutIncome({ credits, income }: Credited): number | undefined {
  const last = credits.at(-1);
  return credits.length > 1 && last !== undefined && income?.since !== last.since ? yearOf(last.since) : undefined;
}

const later = (a: ISODate, b: ISODate): ISODate => (a > b ? a : b);
