import type { ISODate, YearMonth } from "../../rules/index.ts";
import { type Numbered, otherDay, type Parts, partsAround } from "./around-month.ts";
import { monthAt } from "./calendar-words.ts";
import type { Horizon } from "./horizon.ts";
import type { Found } from "./numbers.ts";
import { ambiguous, type DateRead } from "./numeric-dates.ts";
import { fault, type Read } from "./read.ts";
import { fullYear, resolve } from "./resolve.ts";
import type { Scan } from "./tokens.ts";
import { isYear, saidYear } from "./years.ts";

/** A date with its month in words, and the numbers that are part of it. */
export type NamedDate = DateRead & { readonly numbers: readonly Found[] };

/** Every month of the text with the day and the year around it. */
export function namedDates(scan: Scan, numbers: readonly Found[], horizon: Horizon): readonly NamedDate[] {
  return namedSpans(scan, numbers).map(({ month, parts, other, start, end, seen }) => {
    const used = usedIn(parts);
    const meaning = other
      ? fault({ kind: "several", seen: [other.seen, seen] })
      : meant({ scan, numbers }, parts, month, seen, horizon);
    return { start, end, seen, meaning, numbers: other ? [...used, other] : used };
  });
}

type Span = Pick<DateRead, "start" | "end" | "seen"> & {
  readonly month: number;
  readonly parts: Parts;
  /** The other day of «12 или 13 марта». */
  readonly other: Found | undefined;
};

/** Where the months stand with their days and years, whatever they mean. */
export function namedSpans(scan: Scan, numbers: readonly Found[]): readonly Span[] {
  return scan.tokens.flatMap((_, at) => {
    const month = monthAt(scan.tokens, at);
    return month === undefined ? [] : [span({ scan, numbers }, at, month)];
  });
}

function span(around: Numbered, at: number, month: number): Span {
  const { scan, numbers } = around;
  const parts = partsAround(around, at);
  const whole = parts.either ? [...usedIn(parts), parts.either] : usedIn(parts);
  const start = Math.min(...[at, ...whole.map(({ from }) => from)].map((token) => scan.tokens[token]?.start ?? 0));
  const end = Math.max(...[at + 1, ...whole.map(({ to }) => to)].map((token) => scan.tokens[token - 1]?.end ?? 0));
  const other = parts.day && otherDay(scan.tokens, numbers, parts.day);
  return { month, parts, other, start, end, seen: scan.text.slice(start, end) };
}

const usedIn = ({ day, year }: Parts): readonly Found[] => [day, year].filter((part) => part !== undefined);

function meant(
  around: Numbered,
  parts: Parts,
  month: number,
  seen: string,
  horizon: Horizon,
): Read<ISODate | YearMonth> {
  const { scan, numbers } = around;
  const { day, year, either } = parts;
  if (either) {
    const asYear = { year: fullYear(either.value, horizon), month };
    return ambiguous([{ month, day: either.value }, asYear], seen, horizon);
  }
  const date = { month, day: day?.value };
  if (year) return resolve({ ...date, year: fullYear(year.value, horizon) }, seen, horizon);
  // A year elsewhere in the text, «старший 2015, младший в марте», may or may not be this month's.
  const elsewhere = numbers.find((number) => isYear(scan, number));
  const said = saidYear(scan, numbers, horizon.today);
  const reading = { ...date, year: said };
  if (elsewhere === undefined || said !== undefined) return resolve(reading, seen, horizon);
  return ambiguous([reading, { ...date, year: fullYear(elsewhere.value, horizon) }], seen, horizon);
}
