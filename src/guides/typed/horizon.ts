import { addMonths, type ISODate, type YearMonth, yearOf } from "../../rules/index.ts";
import type { Fault } from "./read.ts";

/** Which days a text may mean: what has happened, a birth to come, or any day of a reckoning. */
export type Horizon = {
  readonly today: ISODate;
  /** The years a day without one may have, the likeliest first. */
  readonly years: readonly number[];
  /** Two digits of a year are of this century up to here, of the last one above. */
  readonly lastOfCentury: number;
  /** Whether months are counted to the same day, «через месяц», or name a month, as they do of births. */
  readonly toTheDay: boolean;
  /** Why a day can't be meant, if it can't. */
  readonly outside: (day: ISODate | YearMonth, seen: string) => Fault | undefined;
};

/** Nobody this bot speaks of was born earlier. */
export const OLDEST = 120;
/** From 29 February to 29 February it may take eight years. */
const LONGEST_WAIT = 8;
/** A birth is expected within nine months; one more for who counts roughly. */
const LONGEST_PREGNANCY = 10;
/** Nobody asks what the law will say later than this. */
const FURTHEST = 10;

/** Days up to today; one without a year is the latest such day. */
export const upTo = (today: ISODate): Horizon => ({
  today,
  years: Array.from({ length: LONGEST_WAIT + 1 }, (_, back) => yearOf(today) - back),
  lastOfCentury: yearOf(today) + 1,
  toTheDay: false,
  outside: (day, seen) => {
    if (isAfter(day, today)) return { kind: "future", seen, value: day };
    return yearOf(day) < yearOf(today) - OLDEST ? { kind: "tooOld", seen } : undefined;
  },
});

/** Days from today on, as far ahead as a birth can be; one without a year is the next such day. */
export const birthAhead = (today: ISODate): Horizon => ({
  today,
  years: [yearOf(today), yearOf(today) + 1],
  lastOfCentury: yearOf(today) + 1,
  toTheDay: false,
  outside: (day, seen) => {
    if (day < today.slice(0, day.length)) return { kind: "past", seen };
    return isAfter(day, addMonths(today, LONGEST_PREGNANCY)) ? { kind: "tooFar", seen } : undefined;
  },
});

/** Any day a reckoning may be made for; one without a year is of this year. */
export const anyDay = (today: ISODate): Horizon => ({
  today,
  years: [yearOf(today)],
  lastOfCentury: yearOf(today) + FURTHEST,
  toTheDay: true,
  outside: (day, seen) => {
    if (yearOf(day) > yearOf(today) + FURTHEST) return { kind: "tooFar", seen };
    return yearOf(day) < yearOf(today) - OLDEST ? { kind: "tooOld", seen } : undefined;
  },
});

/** A month is after a day only when it begins after it. */
const isAfter = (day: ISODate | YearMonth, limit: ISODate): boolean => day > limit.slice(0, day.length);
