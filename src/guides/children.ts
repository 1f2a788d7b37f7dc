import {
  addDays,
  addMonths,
  type DaySpan,
  type ISODate,
  isISODate,
  isYearMonth,
  type YearMonth,
} from "../rules/index.ts";

/** Bands of age that tell most rules apart, in months: from the first, before the second. The last are full-time students. */
export const bands = { b0: [0, 18], b1: [18, 72], b6: [72, 132], b11: [132, 216], b18: [216, 276] } as const;
export type Band = keyof typeof bands;
export const isBand = (token: string): token is Band => Object.hasOwn(bands, token);

/** A birth to come stands among the children as this. */
export const EXPECTED = "x";
const MOST = 15;

/**
 * The children of an answer, in the order they were named. Its value is a list with commas: a band (`b6`), an age in
 * completed years (`7y`) or months (`3m`), a month (`2019-03`) or a day (`2019-03-12`) of birth, `x` for one expected.
 */
export const tokensOf = (value: string | undefined): readonly string[] => (value ? value.split(",") : []);
export const listOf = (tokens: readonly string[]): string => tokens.join(",");

export type Named = {
  /** A day, a month, or the two days between which the birth lies. */
  readonly birthDate: ISODate | YearMonth | DaySpan;
  readonly token: string;
  /** Known of the band of students only. */
  readonly student?: true;
};

/** Those born already. @param today the day they were named on: ages are reckoned back from it */
export function childrenOf(value: string | undefined, today: ISODate): readonly Named[] {
  return tokensOf(value)
    .filter((token) => token !== EXPECTED)
    .flatMap((token): readonly Named[] => {
      if (isISODate(token) || isYearMonth(token)) return [{ birthDate: token, token }];
      if (isBand(token)) {
        const birthDate = span(bands[token], today);
        return [token === "b18" ? { birthDate, token, student: true } : { birthDate, token }];
      }
      const [, count, unit] = AGE.exec(token) ?? [];
      if (count === undefined) return [];
      const months = unit === "y" ? Number(count) * 12 : Number(count);
      return [{ birthDate: span([months, months + (unit === "y" ? 12 : 1)], today), token }];
    });
}

export const expectedOf = (value: string | undefined): number =>
  tokensOf(value).filter((token) => token === EXPECTED).length;

const AGE = /^(\d{1,3})([ym])$/;

/** Whoever is at least `from` and not yet `to` months old today. */
const span = ([from, to]: readonly [number, number], today: ISODate): DaySpan =>
  `${addDays(addMonths(today, -to), 1)}/${addMonths(today, -from)}`;

/** Whether a value is one that this kind of question keeps. */
export function isChildren(value: string, today: ISODate): boolean {
  const tokens = tokensOf(value);
  const known = (token: string) =>
    token === EXPECTED ||
    isBand(token) ||
    AGE.test(token) ||
    (isISODate(token) && token <= today) ||
    (isYearMonth(token) && token <= today.slice(0, 7));
  return tokens.length > 0 && tokens.length <= MOST && tokens.every(known);
}

/**
 * The list after a press. A button says what should stand there and not what to do, so that a second tap on it changes
 * nothing: `b6=2` two of that band, `x=0` nobody expected, `n=3` only the first three.
 */
export function withPart(value: string | undefined, part: string): string {
  const tokens = [...tokensOf(value)];
  const [, name = "", count = ""] = /^(\w+)=(\d+)$/.exec(part) ?? [];
  if (name === "n") return listOf(tokens.slice(0, Number(count)));
  if (!isBand(name) && name !== EXPECTED) return listOf(tokens);
  const wanted = Math.min(Number(count), MOST);
  const has = tokens.filter((token) => token === name).length;
  if (wanted > has) tokens.push(...Array.from({ length: Math.min(wanted - has, MOST - tokens.length) }, () => name));
  for (let over = has - wanted; over > 0; over--) tokens.splice(tokens.lastIndexOf(name), 1);
  return listOf(tokens);
}
