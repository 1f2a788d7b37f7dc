import type { ISODate } from "../../rules/index.ts";
import { isEnglishMonth, isGenitive, monthAt, yearWord } from "./calendar-words.ts";
import type { Found } from "./numbers.ts";
import { ambiguous, type DateRead } from "./numeric-dates.ts";
import { inAll, phrasebook } from "./phrasebook.ts";
import { fault } from "./read.ts";
import { fullYear, resolve } from "./resolve.ts";
import type { Scan, Token } from "./tokens.ts";
import { isYear, saidYear } from "./years.ts";

/** A date with its month in words, and the numbers that are part of it. */
export type NamedDate = DateRead & { readonly numbers: readonly Found[] };

type Numbers = { readonly scan: Scan; readonly numbers: readonly Found[] };
/** What stands around a month: its day, its year, or one number that may be either. */
type Parts = { readonly day?: Found; readonly year?: Found; readonly either?: Found };

/** Every month of the text with the day and the year around it, in the order of any of the languages. */
export function namedDates(scan: Scan, numbers: readonly Found[], today: ISODate): readonly NamedDate[] {
  return scan.tokens.flatMap((_, at) => {
    const month = monthAt(scan.tokens, at);
    return month === undefined ? [] : [named({ scan, numbers }, at, month, today)];
  });
}

function named(around: Numbers, at: number, month: number, today: ISODate): NamedDate {
  const { scan, numbers } = around;
  const { day, year, either } = partsAround(around, at);
  const used = [day, year].filter((part) => part !== undefined);
  const whole = either ? [...used, either] : used;
  const start = Math.min(...[at, ...whole.map(({ from }) => from)].map((token) => scan.tokens[token]?.start ?? 0));
  const end = Math.max(...[at + 1, ...whole.map(({ to }) => to)].map((token) => scan.tokens[token - 1]?.end ?? 0));
  const seen = scan.text.slice(start, end);
  const inYear = year ? fullYear(year.value, today) : saidYear(scan.tokens, today);
  const other = day && alternative(scan.tokens, numbers, day);
  const meaning = other
    ? fault({ kind: "several", seen: [other.seen, seen] })
    : either
      ? ambiguous(
          [
            { month, day: either.value },
            { year: fullYear(either.value, today), month },
          ],
          seen,
          today,
        )
      : resolve({ year: inYear, month, day: day?.value }, seen, today);
  return { start, end, seen, meaning, numbers: other ? [...used, other] : used };
}

function partsAround(around: Numbers, at: number): Parts {
  const { scan } = around;
  const [near, far] = before(around, at);
  const [next, second] = after(around, at);
  const yearBefore = [near, far].find((number) => number && isYear(scan, number));
  const dayBefore = near !== yearBefore ? near : undefined;
  const given = yearBefore ? { year: yearBefore } : {};
  if (next === undefined) return { ...given, ...(dayBefore && { day: dayBefore }) };
  if (isYear(scan, next)) return { year: next, ...given, ...(dayBefore && { day: dayBefore }) };
  if (dayBefore) return { ...(closesYear(scan, next) && { year: next }), ...given, day: dayBefore };
  if (!touches(scan, at, next)) return given;
  const yearAfter = second && (isYear(scan, second) || closesYear(scan, second)) ? { year: second } : {};
  const dayFollows = isEnglishMonth(scan.tokens[at]) || isGenitive(scan.tokens[at]) || next.form === "ordinal";
  if (dayFollows || yearBefore || yearAfter.year) return { ...yearAfter, ...given, day: next };
  return next.digits ? { either: next } : given;
}

const LINKS = /^([-./]|of|the|числа)$/;
const touches = ({ tokens }: Scan, at: number, { from }: Found) =>
  from === at + 1 || LINKS.test(tokens[at + 1]?.text ?? "");
/** «12 марта 26»: two digits with nothing but «г.» behind them. */
const closesYear = ({ tokens }: Scan, { seen, to }: Found) =>
  /^\d\d$/.test(seen) && (tokens[to]?.kind !== "word" || yearWord(tokens[to]));

/** The numbers right before the month, the nearest first; the second only as a year. */
function before({ scan, numbers }: Numbers, at: number): readonly Found[] {
  const step = (to: number, links: RegExp) => {
    let edge = to;
    while (links.test(scan.tokens[edge - 1]?.text ?? "") || yearWord(scan.tokens[edge - 1])) edge--;
    return numbers.find((number) => number.to === edge && isDayOrYear(number));
  };
  const near = step(at, LINKS);
  if (near === undefined || (yearWord(scan.tokens[near.to]) && !isYear(scan, near))) return [];
  const far = step(near.from, /^[-,./]$/);
  return far && isYear(scan, far) ? [near, far] : [near];
}

/** The numbers right after the month, unless the next month has a claim on them. */
function after({ scan, numbers }: Numbers, at: number): readonly Found[] {
  const step = (from: number) => {
    let edge = from;
    while (/^([-,./]|of|the|числа)$/.test(scan.tokens[edge]?.text ?? "") || yearWord(scan.tokens[edge])) edge++;
    const number = numbers.find((one) => one.from === edge && isDayOrYear(one));
    return number && monthAt(scan.tokens, number.to) === undefined ? number : undefined;
  };
  const next = step(at + 1);
  const second = next && step(next.to);
  return [next, second].filter((number) => number !== undefined);
}

const isDayOrYear = ({ value, form }: Found) => Number.isInteger(value) && form !== "collective" && value <= 2100;

const alternatives = phrasebook<true>([inAll(({ or, and }) => `${or}, ${and}`), true]).has;

/** «12 или 13 марта», «12-13 марта», «с 12 по 13 марта»: the other day. */
function alternative(tokens: readonly Token[], numbers: readonly Found[], day: Found): Found | undefined {
  const link = tokens[day.from - 1];
  if (!/^(-|по|до|to)$/.test(link?.text ?? "") && !alternatives(link)) return undefined;
  return numbers.find(({ to, value, form }) => to === day.from - 1 && value <= 31 && form !== "collective");
}
