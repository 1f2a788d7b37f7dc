import type { ISODate, YearMonth } from "../../rules/index.ts";
import { unitWord } from "./calendar-words.ts";
import { fault, type Read, read } from "./read.ts";
import { fullYear, resolve, type Written } from "./resolve.ts";
import type { Scan } from "./tokens.ts";

/** A date found in the text, from `start` to `end` of its characters, and what it means. */
export type DateRead = {
  readonly start: number;
  readonly end: number;
  readonly seen: string;
  readonly meaning: Read<ISODate | YearMonth>;
};

// A small number and a separator before it make a range of it: «10-12.03.2026».
const START = "(?<!\\d|(?<![\\d.,/-])\\d{1,2}(?: ?[./-] ?|,))";
const YEAR_FIRST = new RegExp(`${START}(\\d{4}) ?([./-]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})(?!\\d)`, "g");
const DAY_FIRST = new RegExp(`${START}(\\d{1,2}) ?([./-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})(?!\\d|[./-]\\d)`, "g");
const LOOSE = /(?<!\d)(\d{1,2})([, ])(\d{1,2})\2(\d{4})(?!\d)/g;
const WHOLE = /^(\d{1,2})([, ])(\d{1,2})\2(\d{2})$/g;
const RUN = /(?<!\d)(\d{8}|\d{6})(?!\d)/;

/** Every date with day, month and year in digits; the day comes first, as Kazakhstan writes it. */
export function fullDates(text: string, today: ISODate): readonly DateRead[] {
  const yearFirst = [...text.matchAll(YEAR_FIRST)].map((match) => found(match, today, 1, 4));
  const dayFirst = [DAY_FIRST, LOOSE, WHOLE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => found(match, today, 4, 1)),
  );
  return [...yearFirst, ...dayFirst];
}

function found(match: RegExpExecArray, today: ISODate, year: number, day: number): DateRead {
  const [start, seen] = [match.index, match[0]];
  const date = { year: fullYear(Number(match[year]), today), month: Number(match[3]), day: Number(match[day]) };
  return { start, end: start + seen.length, seen, meaning: resolve(date, seen, today) };
}

/**
 * A day and month, a month and year, or a date run together, when these are the only digits of the text.
 *
 * @param year  that was said beside them, «12.03 прошлого года»
 */
export function shortDate(
  { text, tokens }: Scan,
  today: ISODate,
  year?: number,
): Read<ISODate | YearMonth> | undefined {
  const run = RUN.exec(text)?.[1];
  if (run !== undefined && text.replace(/\D/g, "") === run) return runTogether(run, today);
  const pair = /(?<!\d)(\d{1,4})( ?[./] ?|[- ,])(\d{1,4})(?!\d)/.exec(text);
  if (pair === null || text.replace(/\D/g, "").length !== pair[0].replace(/\D/g, "").length) return undefined;
  const [seen, first = "", separator = "", second = ""] = pair;
  if (/^[- ,]$/.test(separator) && text !== seen) return undefined;
  // «1.5 года» is an age.
  if (unitWord(tokens.find(({ start }) => start >= pair.index + seen.length))) return undefined;
  const sizes = `${first.length > 2 ? first.length : 2}-${second.length > 2 ? second.length : 2}`;
  if (sizes === "4-2") return resolve({ year: Number(first), month: Number(second) }, seen, today);
  if (sizes === "2-4") return resolve({ year: Number(second), month: Number(first) }, seen, today);
  return sizes === "2-2" ? dayAndMonth(Number(first), Number(second), year, seen, today) : undefined;
}

/** «12.03» is a day and a month; «03.26» may be March 2026 or 26 March, and is asked again. */
function dayAndMonth(first: number, second: number, year: number | undefined, seen: string, today: ISODate) {
  if (second <= 12) return resolve({ year, month: second, day: first }, seen, today);
  const asYear = { year: fullYear(second, today), month: first };
  return ambiguous([asYear, { year, month: first, day: second }], seen, today);
}

/** «12032026»; of six digits the first or the last two may be the year. */
function runTogether(run: string, today: ISODate): Read<ISODate | YearMonth> {
  const part = (from: number, to: number) => fullYear(Number(run.slice(from, to)), today);
  const digits = (from: number) => Number(run.slice(from, from + 2));
  if (run.length === 6) {
    const dayFirst = { year: part(4, 6), month: digits(2), day: digits(0) };
    return ambiguous([dayFirst, { year: part(0, 2), month: digits(2), day: digits(4) }], run, today);
  }
  const yearFirst = /^(19|20)/.test(run) && digits(4) <= 12;
  return yearFirst
    ? resolve({ year: part(0, 4), month: digits(4), day: digits(6) }, run, today)
    : resolve({ year: part(4, 8), month: digits(2), day: digits(0) }, run, today);
}

/** A text with two readings isn't guessed at, even where only one of them is a day; unless they mean the same. */
export function ambiguous(readings: readonly Written[], seen: string, today: ISODate): Read<ISODate | YearMonth> {
  const days = readings.flatMap((reading) => {
    const meaning = resolve(reading, seen, today);
    return meaning.ok ? [meaning.value] : [];
  });
  const [day] = days;
  if (day === undefined) return fault({ kind: "noSuchDay", seen });
  return days.length === readings.length && new Set(days).size === 1
    ? read(day)
    : fault({ kind: "ambiguousDay", seen, days });
}
