import type { ISODate, YearMonth } from "../../rules/index.ts";
import { unitWord } from "./calendar-words.ts";
import type { Horizon } from "./horizon.ts";
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
export function fullDates(text: string, horizon: Horizon): readonly DateRead[] {
  const yearFirst = [...text.matchAll(YEAR_FIRST)].map((match) => found(match, horizon, 1, 4));
  const dayFirst = [DAY_FIRST, LOOSE, WHOLE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => found(match, horizon, 4, 1)),
  );
  return [...yearFirst, ...dayFirst];
}

function found(match: RegExpExecArray, horizon: Horizon, year: number, day: number): DateRead {
  const [start, seen] = [match.index, match[0]];
  const date = { year: fullYear(Number(match[year]), horizon), month: Number(match[3]), day: Number(match[day]) };
  return { start, end: start + seen.length, seen, meaning: resolve(date, seen, horizon) };
}

/**
 * A day and month, a month and year, or a date run together, when these are the only digits of the text.
 *
 * @param year  that was said beside them, «12.03 прошлого года»
 */
export function shortDate(
  { text, tokens }: Scan,
  horizon: Horizon,
  year?: number,
): Read<ISODate | YearMonth> | undefined {
  const run = RUN.exec(text)?.[1];
  if (run !== undefined && text.replace(/\D/g, "") === run) return runTogether(run, horizon);
  const pair = /(?<!\d)(\d{1,4})( ?[./] ?|[- ,])(\d{1,4})(?!\d)/.exec(text);
  if (pair === null || text.replace(/\D/g, "").length !== pair[0].replace(/\D/g, "").length) return undefined;
  const [seen, first = "", separator = "", second = ""] = pair;
  if (/^[- ,]$/.test(separator) && text !== seen) return undefined;
  // «1.5 года» is an age.
  if (unitWord(tokens.find(({ start }) => start >= pair.index + seen.length))) return undefined;
  const sizes = `${first.length > 2 ? first.length : 2}-${second.length > 2 ? second.length : 2}`;
  if (sizes === "4-2") return resolve({ year: Number(first), month: Number(second) }, seen, horizon);
  if (sizes === "2-4") return resolve({ year: Number(second), month: Number(first) }, seen, horizon);
  return sizes === "2-2" ? dayAndMonth(Number(first), Number(second), year, seen, horizon) : undefined;
}

/** «12.03» is a day and a month; «03.26» may be March 2026 or 26 March, and is asked again. */
function dayAndMonth(first: number, second: number, year: number | undefined, seen: string, horizon: Horizon) {
  if (second <= 12) return resolve({ year, month: second, day: first }, seen, horizon);
  const asYear = { year: fullYear(second, horizon), month: first };
  return ambiguous([asYear, { year, month: first, day: second }], seen, horizon);
}

/** «12032026»; of six digits the first or the last two may be the year. */
function runTogether(run: string, horizon: Horizon): Read<ISODate | YearMonth> {
  const part = (from: number, to: number) => fullYear(Number(run.slice(from, to)), horizon);
  const digits = (from: number) => Number(run.slice(from, from + 2));
  if (run.length === 6) {
    const dayFirst = { year: part(4, 6), month: digits(2), day: digits(0) };
    return ambiguous([dayFirst, { year: part(0, 2), month: digits(2), day: digits(4) }], run, horizon);
  }
  const yearFirst = /^(19|20)/.test(run) && digits(4) <= 12;
  return yearFirst
    ? resolve({ year: part(0, 4), month: digits(4), day: digits(6) }, run, horizon)
    : resolve({ year: part(4, 8), month: digits(2), day: digits(0) }, run, horizon);
}

/** A text with two readings isn't guessed at, even where only one of them is a day; unless they mean the same. */
export function ambiguous(readings: readonly Written[], seen: string, horizon: Horizon): Read<ISODate | YearMonth> {
  const days = readings.flatMap((reading) => {
    const meaning = resolve(reading, seen, horizon);
    return meaning.ok ? [meaning.value] : [];
  });
  const [day] = days;
  if (day === undefined) return fault({ kind: "noSuchDay", seen });
  return days.length === readings.length && new Set(days).size === 1
    ? read(day)
    : fault({ kind: "ambiguousDay", seen, days });
}
