import { addDays, addMonths, type ISODate, isoDate, type YearMonth, yearMonth, yearOf } from "../../rules/index.ts";
import { fault, type Read, read } from "./read.ts";

/** A day or a month as it was written; the year may be missing. */
export type Written = { readonly year?: number | undefined; readonly month: number; readonly day?: number | undefined };

/** Nobody this bot speaks of was born earlier. */
export const OLDEST = 120;
/** From 29 February to 29 February it may take eight years. */
const LONGEST_WAIT = 8;

/** Two digits of a year: up to next year they are ours, above they are of the last century. */
export const fullYear = (year: number, today: ISODate): number =>
  year >= 100 ? year : year <= (yearOf(today) + 1) % 100 ? 2000 + year : 1900 + year;

/** The day or month that is meant; without a year the latest one that isn't in the future. */
export function resolve({ year, month, day }: Written, seen: string, today: ISODate): Read<ISODate | YearMonth> {
  const years =
    year === undefined ? Array.from({ length: LONGEST_WAIT + 1 }, (_, back) => yearOf(today) - back) : [year];
  const all = years.map((one) => written(one, month, day)).filter((one) => one !== undefined);
  const past = all.find((one) => !isFuture(one, today));
  if (past !== undefined && yearOf(past) >= yearOf(today) - OLDEST) return read(past);
  if (past !== undefined) return fault({ kind: "tooOld", seen });
  return all[0] === undefined ? fault({ kind: "noSuchDay", seen }) : fault({ kind: "future", seen, value: all[0] });
}

export const isFuture = (one: ISODate | YearMonth, today: ISODate): boolean => one > today.slice(0, one.length);

function written(year: number, month: number, day: number | undefined): ISODate | YearMonth | undefined {
  if (month < 1 || month > 12 || year < 1 || year > 9999) return undefined;
  const first = isoDate(year, month, 1);
  if (day === undefined) return yearMonth(first);
  const [last] = [addDays(addMonths(first, 1), -1)];
  return day >= 1 && day <= Number(last.slice(8)) ? isoDate(year, month, day) : undefined;
}
