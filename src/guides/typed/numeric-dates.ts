import type { ISODate, YearMonth } from "../../rules/index.ts";
import { fault, type Read } from "./read.ts";
import { fullYear, resolve, type Written } from "./resolve.ts";

/** A date found in the text, from `start` to `end` of its characters, and what it means. */
export type DateRead = {
  readonly start: number;
  readonly end: number;
  readonly seen: string;
  readonly meaning: Read<ISODate | YearMonth>;
};

// One separator twice; a digit before it would make a range or a longer number of it.
const YEAR_FIRST = /(?<!\d|\d ?[.,/-] ?)(\d{4}) ?([.,/-]| ) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/g;
const DAY_FIRST = /(?<!\d|\d ?[.,/-] ?)(\d{1,2}) ?([.,/-]| ) ?(\d{1,2}) ?\2 ?(\d{4}|(?<! )\d{2})(?!\d|[.,/-]\d)/g;
const RUN = /(?<!\d)(\d{8}|\d{6})(?!\d)/;

/** Every date with day, month and year in digits; the day comes first, as Kazakhstan writes it. */
export function fullDates(said: string, today: ISODate): readonly DateRead[] {
  const text = /^\d{1,2} \d{1,2} \d{2}$/.test(said) ? said.replaceAll(" ", ".") : said;
  const yearFirst = [...text.matchAll(YEAR_FIRST)].map((match) => found(match, today, 1, 3, 4));
  const dayFirst = [...text.matchAll(DAY_FIRST)].map((match) => found(match, today, 4, 3, 1));
  return [...yearFirst, ...dayFirst];
}

function found(match: RegExpExecArray, today: ISODate, year: number, month: number, day: number): DateRead {
  const [start, seen] = [match.index, match[0]];
  const date = { year: fullYear(Number(match[year]), today), month: Number(match[month]), day: Number(match[day]) };
  return { start, end: start + seen.length, seen, meaning: resolve(date, seen, today) };
}

/** A day and month, a month and year, or a date run together, when these are the only digits of the text. */
export function shortDate(text: string, today: ISODate): Read<ISODate | YearMonth> | undefined {
  const run = RUN.exec(text)?.[1];
  if (run !== undefined && text.replace(/\D/g, "") === run) return runTogether(run, today);
  const pair = /^\D*?(\d{1,4})( ?[./-] ?|[ ,])(\d{1,4})\D*$/.exec(text);
  const [, first = "", separator = "", second = ""] = pair ?? [];
  const seen = first + separator + second;
  // Apart from a point, slash or hyphen the two may be anything, unless they are the whole message.
  if (pair === null || (/^[ ,]$/.test(separator) && text !== seen)) return undefined;
  if (first.length === 4 && second.length <= 2)
    return resolve({ year: Number(first), month: Number(second) }, seen, today);
  if (second.length === 4 && first.length <= 2)
    return resolve({ year: Number(second), month: Number(first) }, seen, today);
  if (first.length > 2 || second.length > 2) return undefined;
  return dayAndMonth(Number(first), Number(second), seen, today);
}

/** «12.03» is a day and a month; «03.26» may be March 2026 or 26 March, and is asked again. */
function dayAndMonth(first: number, second: number, seen: string, today: ISODate): Read<ISODate | YearMonth> {
  if (second <= 12) return resolve({ month: second, day: first }, seen, today);
  return ambiguous(
    [
      { year: fullYear(second, today), month: first },
      { month: first, day: second },
    ],
    seen,
    today,
  );
}

function runTogether(run: string, today: ISODate): Read<ISODate | YearMonth> {
  const part = (from: number, to: number) => Number(run.slice(from, to));
  const year = (from: number, to: number) => fullYear(part(from, to), today);
  if (run.length === 6)
    return ambiguous(
      [
        { year: year(4, 6), month: part(2, 4), day: part(0, 2) },
        { year: year(0, 2), month: part(2, 4), day: part(4, 6) },
      ],
      run,
      today,
    );
  const yearFirst = /^(19|20)/.test(run) && part(4, 6) <= 12;
  return yearFirst
    ? resolve({ year: part(0, 4), month: part(4, 6), day: part(6, 8) }, run, today)
    : resolve({ year: part(4, 8), month: part(2, 4), day: part(0, 2) }, run, today);
}

/** A text with two readings isn't guessed at, even where only one of them is a day. */
export function ambiguous(readings: readonly Written[], seen: string, today: ISODate): Read<ISODate | YearMonth> {
  const days = readings.flatMap((reading) => {
    const meaning = resolve(reading, seen, today);
    return meaning.ok ? [meaning.value] : [];
  });
  return fault(days.length === 0 ? { kind: "noSuchDay", seen } : { kind: "ambiguousDay", seen, days });
}
