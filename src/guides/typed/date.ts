import type { ISODate, YearMonth } from "../../rules/index.ts";
import { knownMonth } from "./calendar-words.ts";
import { namedDates } from "./named-dates.ts";
import { knownNumber } from "./number-words.ts";
import { numbersIn } from "./numbers.ts";
import { type DateRead, fullDates, shortDate } from "./numeric-dates.ts";
import { asks } from "./questions.ts";
import { fault, type Read } from "./read.ts";
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
export function readDate(text: string, today: ISODate): Read<ISODate | YearMonth> {
  const said = scan(text, knownInDates);
  if (asks(said)) return fault({ kind: "notADate" });
  const numbers = withSpokenYears(said, numbersIn(said));
  const full = fullDates(said.text, today);
  if (full.length > 0) return one(full);
  const named = namedDates(said, numbers, today);
  if (named.length > 0) return one(named);
  return (
    relativeDate(said, numbers, today) ??
    shortDate(said, today, saidYear(said, numbers, today)) ??
    yearAlone(said, numbers, today)
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

function yearAlone(said: Scan, numbers: ReturnType<typeof numbersIn>, today: ISODate): Read<ISODate | YearMonth> {
  const year = numbers.find((number) => isYear(said, number));
  const seen = year ? fullYear(year.value, today) : saidYear(said, numbers, today);
  return fault(seen === undefined ? { kind: "notADate" } : { kind: "onlyYear", seen: String(seen) });
}
