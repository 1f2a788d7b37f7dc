import {
  addDays,
  addMonths,
  type DaySpan,
  type ISODate,
  isISODate,
  isYearMonth,
  type YearMonth,
} from "../rules/index.ts";
import { keepingLast } from "./keeping-last.ts";

/** Bands of age that tell most rules apart, in months: from the first, before the second. The last are full-time students. */
export const bands = { b0: [0, 18], b1: [18, 72], b6: [72, 132], b11: [132, 216], b18: [216, 276] } as const;
export type Band = keyof typeof bands;
export const isBand = (token: string): token is Band => Object.hasOwn(bands, token);

/** A birth to come stands among the children as this. */
export const EXPECTED = "x";
const MOST = 15;

/**
 * The children of an answer, in the order they were named: a band (`b6`), an age in completed years (`7y`) or months
 * (`3m`), a year (`2019`), a month (`2019-03`) or a day (`2019-03-12`) of birth, `x` for one expected. The value is their list with
 * commas, after the day on which it was said: `@2026-11-28,b6,7y`. Ages are reckoned back from that day.
 */
export const tokensOf = (value: string | undefined): readonly string[] => (value ? tokensIn(value) : []);
const tokensIn = keepingLast((value): readonly string[] => value.split(",").slice(1));

/** The day the children were named on. */
export const saidOn = (value: string): ISODate => {
  const day = value.slice(1, 11);
  if (!isISODate(day)) throw new Error("an answer about children begins with its day");
  return day;
};

export const childrenValue = (tokens: readonly string[], today: ISODate): string => [`@${today}`, ...tokens].join(",");

export type Named = {
  /** A day, a month, or the two days between which the birth lies. */
  readonly birthDate: ISODate | YearMonth | DaySpan;
  readonly token: string;
  /** Known of the band of students only. */
  readonly student?: true;
};

/** Those born already. */
export const childrenOf = (value: string | undefined): readonly Named[] => (value ? bornIn(value) : []);

const bornIn = keepingLast((value): readonly Named[] => {
  const day = saidOn(value);
  return tokensOf(value)
    .filter((token) => token !== EXPECTED)
    .flatMap((token): readonly Named[] => {
      if (isISODate(token) || isYearMonth(token)) return [{ birthDate: token, token }];
      if (isBand(token)) {
        const birthDate = span(bands[token], day);
        return [token === "b18" ? { birthDate, token, student: true } : { birthDate, token }];
      }
      if (isYear(token)) return [{ birthDate: `${token}-01-01/${earlier(`${token}-12-31`, day)}` as DaySpan, token }];
      const [, count, unit] = AGE.exec(token) ?? [];
      if (count === undefined) return [];
      const months = unit === "y" ? Number(count) * 12 : Number(count);
      return [{ birthDate: span([months, months + (unit === "y" ? 12 : 1)], day), token }];
    });
});

export const expectedOf = (value: string | undefined): number =>
  tokensOf(value).filter((token) => token === EXPECTED).length;

const AGE = /^(\d{1,3})([ym])$/;
const YEAR = /^(19|20)\d{2}$/;
export const isYear = (token: string): boolean => YEAR.test(token);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Whoever is at least `from` and not yet `to` months old on that day. */
const span = ([from, to]: readonly [number, number], day: ISODate): DaySpan =>
  `${addDays(addMonths(day, -to), 1)}/${addMonths(day, -from)}`;

/** Whether a value is one that this kind of question keeps. */
export function isChildren(value: string): boolean {
  const day = value.slice(1, 11);
  if (!value.startsWith("@") || !isISODate(day)) return false;
  const tokens = tokensOf(value);
  const known = (token: string) =>
    token === EXPECTED ||
    isBand(token) ||
    AGE.test(token) ||
    (isYear(token) && token <= day.slice(0, 4)) ||
    (isISODate(token) && token <= day) ||
    (isYearMonth(token) && token <= day.slice(0, 7));
  return tokens.length > 0 && tokens.length <= MOST && tokens.every(known);
}

/**
 * The list after a press. A button says what should stand there and not what to do, so that a second tap on it changes
 * nothing: `b6=2` two of that band, `x=0` nobody expected, `n=3` only the first three.
 */
export function withPart(value: string | undefined, part: string, today: ISODate): string {
  const tokens = [...tokensOf(value)];
  const [, name = "", count = ""] = /^(\w+)=(\d+)$/.exec(part) ?? [];
  if (name === "n") return childrenValue(tokens.slice(0, Number(count)), today);
  if (!isBand(name) && name !== EXPECTED) return childrenValue(tokens, today);
  const wanted = Math.min(Number(count), MOST);
  const has = tokens.filter((token) => token === name).length;
  if (wanted > has) tokens.push(...Array.from({ length: Math.min(wanted - has, MOST - tokens.length) }, () => name));
  for (let over = has - wanted; over > 0; over--) tokens.splice(tokens.lastIndexOf(name), 1);
  return childrenValue(tokens, today);
}
