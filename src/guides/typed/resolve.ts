import { addDays, addMonths, type ISODate, isoDate, type YearMonth, yearMonth } from "../../rules/index.ts";
import type { Horizon } from "./horizon.ts";
import { fault, type Read, read } from "./read.ts";

/** A day or a month as it was written; the year may be missing. */
export type Written = { readonly year?: number | undefined; readonly month: number; readonly day?: number | undefined };

export const fullYear = (year: number, { lastOfCentury }: Horizon): number =>
  year >= 100 ? year : year <= lastOfCentury % 100 ? 2000 + year : 1900 + year;

/** The day or month that is meant, within the horizon. */
export function resolve({ year, month, day }: Written, seen: string, horizon: Horizon): Read<ISODate | YearMonth> {
  const years = year === undefined ? horizon.years : [year];
  const all = years.map((one) => written(one, month, day)).filter((one) => one !== undefined);
  const [first] = all;
  const meant = all.find((one) => horizon.outside(one, seen) === undefined) ?? first;
  return meant === undefined ? fault({ kind: "noSuchDay", seen }) : within(meant, seen, horizon);
}

/** The day itself, or why it can't be meant. */
export function within<Day extends ISODate | YearMonth>(day: Day, seen: string, horizon: Horizon): Read<Day> {
  const why = horizon.outside(day, seen);
  return why === undefined ? read(day) : fault(why);
}

function written(year: number, month: number, day: number | undefined): ISODate | YearMonth | undefined {
  if (month < 1 || month > 12 || year < 1 || year > 9999) return undefined;
  const first = isoDate(year, month, 1);
  if (day === undefined) return yearMonth(first);
  const [last] = [addDays(addMonths(first, 1), -1)];
  return day >= 1 && day <= Number(last.slice(8)) ? isoDate(year, month, day) : undefined;
}
