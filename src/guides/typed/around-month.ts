import { isEnglishMonth, isGenitive, monthAt, unitAfter, yearWord } from "./calendar-words.ts";
import type { Found } from "./numbers.ts";
import { inAll, phrasebook } from "./phrasebook.ts";
import type { Scan, Token } from "./tokens.ts";
import { isYear } from "./years.ts";

export type Numbered = { readonly scan: Scan; readonly numbers: readonly Found[] };
/** What stands around a month: its day, its year, or one number that may be either. */
export type Parts = { readonly day?: Found; readonly year?: Found; readonly either?: Found };

/** The day and the year of the month at this token, in the order of any of the languages. */
export function partsAround(around: Numbered, at: number): Parts {
  const { scan } = around;
  const [near, far] = before(around, at);
  const [next, second] = after(around, at);
  const yearBefore = [near, far].find((number) => number && isYear(scan, number));
  const dayBefore = near !== yearBefore ? near : undefined;
  const given = yearBefore ? { year: yearBefore } : {};
  if (next === undefined) return { ...given, ...(dayBefore && { day: dayBefore }) };
  const dayBehind = second && saysDay(scan, second) ? second : undefined;
  const day = dayBefore ?? dayBehind;
  if (isYear(scan, next)) return { year: next, ...given, ...(day && { day }) };
  if (dayBefore) return { ...(closesYear(scan, next) && { year: next }), ...given, day: dayBefore };
  if (!touches(scan, at, next) || unitAfter(scan.tokens, next.to) === "year") return given;
  const yearAfter = second && (isYear(scan, second) || closesYear(scan, second)) ? { year: second } : {};
  if (dayFollows(scan, at, next) || yearBefore || yearAfter.year) return { ...yearAfter, ...given, day: next };
  return next.digits ? { either: next } : given;
}

const LINKS = /^([-./]|of|the|числа|айының|айынын|айы|месяца)$/;
/** «2026, в марте»: further away only a year belongs to the month. */
const LINKS_OF_YEAR = /^([-./,]|of|the|числа|айының|айынын|айы|месяца|в|во|in)$/;

const touches = ({ tokens }: Scan, at: number, { from }: Found) =>
  from === at + 1 || LINKS.test(tokens[at + 1]?.text ?? "");
/** «12 марта 26»: two digits with nothing but «г.» behind them. */
const closesYear = ({ tokens }: Scan, { seen, to }: Found) =>
  /^\d\d$/.test(seen) && (tokens[to]?.kind !== "word" || yearWord(tokens[to]));
/** «March 12», «наурыздың 12-сі», «март, 12 числа»: the day stands behind. */
const dayFollows = (scan: Scan, at: number, number: Found) =>
  number.form === "ordinal" ||
  isEnglishMonth(scan.tokens[at]) ||
  isGenitive(scan.tokens[number.from - 1]) ||
  saysDay(scan, number);
const saysDay = ({ tokens }: Scan, { to }: Found) => /^(числ|куни$)/.test(tokens[to]?.skeleton ?? "");

/** The numbers right before the month, the nearest first; the second only as a year. */
function before({ scan, numbers }: Numbered, at: number): readonly Found[] {
  const step = (to: number, links: RegExp) => {
    let edge = to;
    while (links.test(scan.tokens[edge - 1]?.text ?? "") || yearWord(scan.tokens[edge - 1])) edge--;
    return numbers.find((number) => number.to === edge && isDayOrYear(number));
  };
  const near = step(at, LINKS);
  const far = step(near?.from ?? at, LINKS_OF_YEAR);
  const year = far && isYear(scan, far) ? [far] : [];
  if (near === undefined || (yearWord(scan.tokens[near.to]) && !isYear(scan, near))) return year;
  return [near, ...year];
}

/** The numbers right after the month, unless the next month has a claim on them. */
function after({ scan, numbers }: Numbered, at: number): readonly Found[] {
  const step = (from: number) => {
    let edge = from;
    while (LINKS_OF_YEAR.test(scan.tokens[edge]?.text ?? "") || yearWord(scan.tokens[edge])) edge++;
    const number = numbers.find((one) => one.from === edge && isDayOrYear(one));
    return number && monthAt(scan.tokens, number.to) === undefined ? number : undefined;
  };
  const next = step(at + 1);
  const second = next && step(next.to);
  return [next, second].filter((number) => number !== undefined);
}

const isDayOrYear = ({ value, form }: Found) => Number.isInteger(value) && form !== "collective" && value <= 2100;

const alternatives = phrasebook<true>([inAll(({ or, and }) => `${or}, ${and}, по, до, to`), true]).has;

/** «12 или 13 марта», «12-13 марта», «с 12 по 13 марта»: the other day. */
export function otherDay(tokens: readonly Token[], numbers: readonly Found[], day: Found): Found | undefined {
  const link = tokens[day.from - 1];
  if (link?.text !== "-" && !alternatives(link)) return undefined;
  return numbers.find(({ to, value, form }) => to === day.from - 1 && value <= 31 && form !== "collective");
}
