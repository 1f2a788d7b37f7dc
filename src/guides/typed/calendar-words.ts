import { all, lexicon } from "./lexicon.ts";
import { inAll, phrasebook } from "./phrasebook.ts";
import { adjoin, type Token } from "./tokens.ts";
import { en } from "./words/en.ts";
import type { Unit } from "./words/forms.ts";
import { kk } from "./words/kk.ts";
import { ru } from "./words/ru.ts";

const languages = [kk, ru, en];
const UNITS: readonly Unit[] = ["year", "month", "week", "day"];

/** Kazakhs aren't October, though one letter off it. */
const NO_MONTH = 0;
const months = lexicon<number>(
  [
    ...all("қазақ казах казахи қазаққа", NO_MONTH),
    ...languages.flatMap(({ months }) => months.flatMap((words, index) => all(words, index + 1))),
  ],
  5,
);
const shortMonths = lexicon<number>(
  languages.flatMap(({ shortMonths }) => shortMonths.flatMap((words, index) => all(words, index + 1))),
);
const units = lexicon<Unit>(languages.flatMap((words) => UNITS.flatMap((unit) => all(words.units[unit], unit))));
const shortUnits = lexicon<Unit>(
  languages.flatMap((words) => UNITS.flatMap((unit) => all(words.shortUnits[unit], unit))),
);
const englishMonths = new Set(
  en.months.filter((name) => name !== "").concat(en.shortMonths.flatMap((names) => names.split(" "))),
);

export const yearWord = phrasebook<true>([inAll(({ yearWords }) => yearWords), true]).has;

/** The month, 1–12, that this token names. A short name («мар», «там», «may») counts beside a number. */
export function monthAt(tokens: readonly Token[], at: number): number | undefined {
  const short = shortMonths.exact(tokens[at]);
  if (short === undefined) return months.find(tokens[at]) || undefined;
  const beside = [tokens[at - 1], tokens[at - 2], tokens[at + 1], tokens[at + 2]];
  return beside.some((token) => token?.kind === "digits") || isSaid(tokens, at) ? short : undefined;
}

/** «May», «in May»: English months of three letters stand alone, or after a preposition. */
const isSaid = (tokens: readonly Token[], at: number) =>
  isEnglishMonth(tokens[at]) &&
  (tokens.length === 1 || /^(in|last|this|of|since|early|late)$/.test(tokens[at - 1]?.latin ?? ""));

export const isEnglishMonth = (token: Token | undefined): boolean => englishMonths.has(token?.latin ?? "");
/** «наурыздың 12-сі»: in Kazakh the day may follow. */
export const isGenitive = (token: Token | undefined): boolean => /[дтн]ин$/.test(token?.skeleton ?? "");
export const knownMonth = (token: Token): boolean => months.exact(token) !== undefined;

export const unitOf = units.exact;
/** A unit of time, also as a letter: «1.5 г». */
export const unitWord = (token: Token | undefined): Unit | undefined => units.exact(token) ?? shortUnits.exact(token);

/** The unit of time right after a number: «3 года», «6 мес», «5ж», «3-летний». */
export function unitAfter(tokens: readonly Token[], to: number): Unit | undefined {
  const [number, next] = [tokens[to - 1], tokens[to]];
  if (!adjoin(number, next)) return undefined;
  if (next?.text === "-") return units.exact(tokens[to + 1]);
  return units.exact(next) ?? (number?.kind === "digits" ? shortUnits.exact(next) : undefined);
}
