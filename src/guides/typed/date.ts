import { type ISODate, isISODate, isoDate, monthOf, type YearMonth, yearOf } from "../../rules/index.ts";
import { knownMonth } from "./calendar-words.ts";
import { anyDay, birthAhead, type Horizon, upTo } from "./horizon.ts";
import { namedDates } from "./named-dates.ts";
import { knownNumber } from "./number-words.ts";
import { numbersIn } from "./numbers.ts";
import { type DateRead, fullDates, shortDate } from "./numeric-dates.ts";
import { asks } from "./questions.ts";
import { fault, type Read, read } from "./read.ts";
import { relativeDate } from "./relative-dates.ts";
import { fullYear } from "./resolve.ts";
import { type Scan, scan, type Token } from "./tokens.ts";
import { isYear, saidYear, withSpokenYears } from "./years.ts";

export const knownInDates = (word: Token) => knownMonth(word) || knownNumber(word);

/**
 * A day or, where only that was given, a month; never after today.
 *
 * @param text   in any of the three languages: «12.03.26», «2026 ж. 12 наурызда», «March 12», «вчера», «3 ай бұрын»
 * @param today  in Kazakhstan; a day without a year is the latest such day
 */
export const readDate = (text: string, today: ISODate): Read<ISODate | YearMonth> => dateIn(text, upTo(today));

/**
 * The day or month a birth is due: not before today, at most ten months ahead.
 *
 * @param text   «в январе рожу», «ПДР 15.03», «қаңтарда босанамын», «через 2 месяца», «due in March»
 * @param today  in Kazakhstan; a day or month without a year is the next one
 */
export const readDueDate = (text: string, today: ISODate): Read<ISODate | YearMonth> => dateIn(text, birthAhead(today));

/**
 * The day a reckoning is asked for, in the past or to come; of a month its first day.
 *
 * @param text   «15.12.2025», «15 декабря», «с 1 января 2027», «2027 жылғы 1 қаңтар», with or without its command
 * @param today  in Kazakhstan; a day without a year is of this year
 */
export function readAsOf(text: string, today: ISODate): Read<ISODate> {
  const date = dateIn(text.replace(COMMAND, ""), anyDay(today));
  if (!date.ok) return date;
  return read(isISODate(date.value) ? date.value : isoDate(yearOf(date.value), monthOf(date.value), 1));
}

const COMMAND = /^\s*\/\w+(@\w+)?/;

function dateIn(text: string, horizon: Horizon): Read<ISODate | YearMonth> {
  const said = scan(text, knownInDates);
  if (asks(said)) return fault({ kind: "notADate" });
  const numbers = withSpokenYears(said, numbersIn(said));
  const full = fullDates(said.text, horizon);
  if (full.length > 0) return one(full);
  const named = namedDates(said, numbers, horizon);
  if (named.length > 0) return one(named);
  return (
    relativeDate(said, numbers, horizon) ??
    shortDate(said, horizon, saidYear(said, numbers, horizon.today)) ??
    yearAlone(said, numbers, horizon)
  );
}

/** The one date that was found. The first fault goes before any reading of the others. */
function one(dates: readonly DateRead[]): Read<ISODate | YearMonth> {
  const [first] = dates;
  const unread = dates.find(({ meaning }) => !meaning.ok);
  if (first === undefined) return fault({ kind: "notADate" });
  if (unread) return unread.meaning;
  const days = new Set(dates.map(({ meaning }) => (meaning.ok ? meaning.value : "")));
  return days.size === 1 ? first.meaning : fault({ kind: "several", seen: dates.map(({ seen }) => seen) });
}

function yearAlone(said: Scan, numbers: ReturnType<typeof numbersIn>, horizon: Horizon): Read<ISODate | YearMonth> {
  const year = numbers.find((number) => isYear(said, number));
  const seen = year ? fullYear(year.value, horizon) : saidYear(said, numbers, horizon.today);
  return fault(seen === undefined ? { kind: "notADate" } : { kind: "onlyYear", seen: String(seen) });
}
