import { z } from "zod";

/** A calendar day in Kazakhstan, `YYYY-MM-DD`. Compares correctly as text. */
export type ISODate = `${number}-${number}-${number}`;
/** A calendar month, `YYYY-MM`: how much of a birth date many parents care to give. */
export type YearMonth = `${number}-${number}`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isISODate = (text: string): text is ISODate =>
  DAY.test(text) && exists(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
export const isYearMonth = (text: string): text is YearMonth => MONTH.test(text);

export const ISODate = z.custom<ISODate>((value) => typeof value === "string" && isISODate(value), {
  error: "expected a calendar day, YYYY-MM-DD, for example 2026-03-12",
});
/** Some day from the first to the second, both included, as ISO 8601 writes an interval: `2018-11-29/2019-11-28`. */
export type DaySpan = `${ISODate}/${ISODate}`;
export const isDaySpan = (text: string): text is DaySpan => {
  const [first = "", last = "", ...more] = text.split("/");
  return more.length === 0 && isISODate(first) && isISODate(last) && first <= last;
};

/** A day of birth, only its month, or two days it lies between (from an age); all but a day are reckoned at both ends. */
export const BirthDate = z.custom<ISODate | YearMonth | DaySpan>(
  (value) => typeof value === "string" && (isISODate(value) || isYearMonth(value) || isDaySpan(value)),
  {
    error:
      "expected a day or a month of birth, or two days it lies between: YYYY-MM-DD, YYYY-MM or YYYY-MM-DD/YYYY-MM-DD, for example 2026-03-12",
  },
);
export type BirthDate = z.output<typeof BirthDate>;

const MS_PER_DAY = 86_400_000;

const toNumber = (day: ISODate): number => Date.UTC(yearOf(day), monthOf(day) - 1, dayOf(day)) / MS_PER_DAY;

/** The day built from its numbers; `month` is 1–12. @throws RangeError when there is no such day. */
export function isoDate(year: number, month: number, day: number): ISODate {
  if (!exists(year, month, day)) throw new RangeError(`there is no day ${year}-${month}-${day}`);
  return `${year < 1000 ? String(year).padStart(4, "0") : year}${MONTH_AND_DAY[month]?.[day]}` as ISODate;
}

export const yearOf = (day: ISODate | YearMonth): number => twoDigitsAt(day, 0) * 100 + twoDigitsAt(day, 2);
export const monthOf = (day: ISODate | YearMonth): number => twoDigitsAt(day, 5);
export const dayOf = (day: ISODate): number => twoDigitsAt(day, 8);
export const yearMonth = (day: ISODate): YearMonth => day.slice(0, 7) as YearMonth;

export function addDays(day: ISODate, days: number): ISODate {
  let [year, month, date] = [yearOf(day), monthOf(day), dayOf(day) + days];
  for (; date < 1; date += daysIn(year, month)) [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  for (; date > daysIn(year, month); [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1])
    date -= daysIn(year, month);
  return isoDate(year, month, date);
}
export const daysBetween = (from: ISODate, to: ISODate): number => toNumber(to) - toNumber(from);

/**
 * The same day of the month, `months` later; the month's last day where that day is missing
 * (31 January + 1 month = 28 or 29 February), as terms counted in months end in civil law.
 */
export function addMonths(day: ISODate, months: number): ISODate {
  const index = yearOf(day) * 12 + (monthOf(day) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return isoDate(year, month, Math.min(dayOf(day), daysIn(year, month)));
}

/** The birthday on which the person turns `years`. Born on 29 February: 28 February in a common year. */
export const birthday = (birth: ISODate, years: number): ISODate => addMonths(birth, years * 12);

/** Completed years of age on `day`; negative before the birth. */
export function ageOn(birth: ISODate, day: ISODate): number {
  const years = yearOf(day) - yearOf(birth);
  return birthday(birth, years) <= day ? years : years - 1;
}

/** Completed months of age on `day`. */
export function monthsOld(birth: ISODate, day: ISODate): number {
  const months = (yearOf(day) - yearOf(birth)) * 12 + monthOf(day) - monthOf(birth);
  return addMonths(birth, months) <= day ? months : months - 1;
}

/** The first and the last day a birth date may mean: the same day twice when the day is known. */
export function ends(birth: BirthDate): readonly [ISODate, ISODate] {
  if (isWhole(birth)) return [birth, birth];
  if (isSpan(birth)) return [birth.slice(0, WHOLE) as ISODate, birth.slice(WHOLE + 1) as ISODate];
  const [year, month] = [yearOf(birth), monthOf(birth)];
  return [isoDate(year, month, 1), isoDate(year, month, daysIn(year, month))];
}

/** What has been parsed tells its kind by its length. */
const isWhole = (birth: BirthDate): birth is ISODate => birth.length === WHOLE;
const isSpan = (birth: BirthDate): birth is DaySpan => birth.length > WHOLE;
const WHOLE = "2026-03-12".length;

export const firstOfMonth = (day: ISODate): ISODate => isoDate(yearOf(day), monthOf(day), 1);
export const lastOfMonth = (day: ISODate): ISODate => ends(yearMonth(day))[1];
export const firstOfYear = (year: number): ISODate => isoDate(year, 1, 1);
/** The quarter a day lies in, 1–4. */
export const quarterOf = (day: ISODate): number => Math.ceil(monthOf(day) / 3);

/** By arithmetic: rules build days by the thousand, and a Date with its text costs ten times as much. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const ZERO = "0".charCodeAt(0);
/** Of its letters: a piece of text made into a number costs three times as much. */
const twoDigitsAt = (day: string, at: number): number =>
  (day.charCodeAt(at) - ZERO) * 10 + day.charCodeAt(at + 1) - ZERO;

const exists = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) &&
  Number.isInteger(month) &&
  Number.isInteger(day) &&
  year >= 0 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysIn(year, month);

const twoDigits = (number: number): string => String(number).padStart(2, "0");
/** `-03-12`: days are put together by the hundred, and each piece of one would be a text of its own. */
const MONTH_AND_DAY = Array.from({ length: 13 }, (_, month) =>
  Array.from({ length: 32 }, (_, day) => `-${twoDigits(month)}-${twoDigits(day)}`),
);
