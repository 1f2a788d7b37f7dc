import type { ISODate } from "../../../rules/index.ts";
import { upTo } from "../horizon.ts";
import { namedSpans } from "../named-dates.ts";
import type { Found } from "../numbers.ts";
import { type DateRead, fullDates } from "../numeric-dates.ts";
import type { Scan } from "../tokens.ts";

/** A day or month as it stands in the text; what it means depends on whether a birth was or is to come. */
export type DateSpan = { readonly from: number; readonly to: number; readonly text: string };

/** «05.2024». */
const MONTH = /(?<![\d.,/-])(?:0?[1-9]|1[0-2])[./](?:19|20)\d\d(?![\d]|[./-]\d)/g;

/** Every date of the text, none within another. */
export function datesOf(scan: Scan, numbers: readonly Found[], today: ISODate): readonly DateSpan[] {
  const named = namedSpans(scan, numbers);
  const spans = [...inDigits(scan, today), ...named].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  let at = 0;
  return spans.flatMap(({ start, end, seen }) => {
    while (at < scan.tokens.length && (scan.tokens[at]?.start ?? 0) < start) at++;
    if (scan.tokens[at]?.start !== start) return [];
    const from = at;
    while (at < scan.tokens.length && (scan.tokens[at]?.start ?? 0) < end) at++;
    return [{ from, to: at, text: seen }];
  });
}

function inDigits({ text }: Scan, today: ISODate): readonly Pick<DateRead, "start" | "end" | "seen">[] {
  if (!/\d/.test(text)) return [];
  const months = [...text.matchAll(MONTH)].map(({ 0: seen, index }) => ({
    start: index,
    end: index + seen.length,
    seen,
  }));
  return [...fullDates(text, upTo(today)), ...months];
}
