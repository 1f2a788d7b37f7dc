import type { Language } from "../i18n/i18n.ts";
import { MONTHS, monthOf } from "./month-names.ts";
import { monthsIn } from "./months-in.ts";

const month = (language: Language) => `(?<month>${MONTHS[language].join("|")})`;
const DIGITS = [
  /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d{2})(?!\d)/giu,
  /(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/giu,
];
/** Without a year; in English a point is a decimal one. */
const SHORT = /(?<![\d.,])(?<day>\d{2})\.(?<month>\d{2})(?!\d|\.\d|\s*[₸$%])/gu;
/** `1`, `1-го`, `1st`. */
const DAY = { kk: String.raw`\d{1,2}`, ru: String.raw`\d{1,2}(?:-?го)?`, en: String.raw`\d{1,2}(?:st|nd|rd|th)?` };
const day = (language: Language) => `(?<!\\d)(?<day>${DAY[language]})`;
const YEAR_BEFORE = String.raw`(?:(?<year>\d{4})\s*(?:жылғы|жылдың|ж\.)\s*)?`;
const YEAR_AFTER = String.raw`(?:,?\s+(?<year>\d{4}))?`;
const FORMS: Readonly<Record<Language, readonly RegExp[]>> = {
  kk: [
    ...DIGITS,
    SHORT,
    new RegExp(String.raw`${day("kk")}\s+${month("kk")}\p{L}*\s+(?<year>\d{4})(?=\s*жыл)`, "giu"),
    new RegExp(String.raw`${YEAR_BEFORE}${day("kk")}[\s-]+${month("kk")}\p{L}*`, "giu"),
    new RegExp(String.raw`${YEAR_BEFORE}${month("kk")}(?:дың|дің|ның|нің|тың|тің)\s+(?<day>\d{1,2})(?=-)`, "giu"),
  ],
  ru: [...DIGITS, SHORT, new RegExp(String.raw`${day("ru")}\s+${month("ru")}\p{L}*${YEAR_AFTER}`, "giu")],
  en: [
    ...DIGITS,
    new RegExp(String.raw`${day("en")}\s+(?:of\s+)?${month("en")}\b\.?${YEAR_AFTER}`, "gu"),
    new RegExp(String.raw`\b${month("en")}\b\.?\s+(?<day>${DAY.en})\b${YEAR_AFTER}`, "gu"),
  ],
};

const AND = { kk: "[-–—]|және", ru: "[-–—]|по|до|и", en: "[-–—]|to|and|until|till" };
const pair = (language: Language) =>
  String.raw`(?<!\d)(?<from>${DAY[language]})\s*(?:${AND[language]})\s*(?<to>${DAY[language]})`;
/** Two days of one month, which is named once: `1–15 апреля`. */
const PAIRS: Readonly<Record<Language, readonly RegExp[]>> = {
  kk: [new RegExp(String.raw`${YEAR_BEFORE}${pair("kk")}\s+${month("kk")}\p{L}*`, "giu")],
  ru: [new RegExp(String.raw`${pair("ru")}\s+${month("ru")}\p{L}*${YEAR_AFTER}`, "giu")],
  en: [
    new RegExp(String.raw`${pair("en")}\s+(?:of\s+)?${month("en")}\b\.?${YEAR_AFTER}`, "gu"),
    new RegExp(String.raw`\b${month("en")}\b\.?\s+${pair("en")}\b${YEAR_AFTER}`, "gu"),
  ],
};

/**
 * The days a text names, as `2027-01-05`, or `01-05` where it leaves the year out, and the months it names without a
 * day, as `2027-01` or `01`: each once; and the rest of the text.
 */
export function datesIn(
  text: string,
  language: Language,
): { readonly dates: readonly string[]; readonly rest: string } {
  const found = new Set<string>();
  const take = (written: string, dates: readonly (string | undefined)[]): string => {
    if (dates.includes(undefined)) return written;
    for (const date of dates) if (date !== undefined) found.add(date);
    return " ";
  };
  let rest = text;
  for (const form of PAIRS[language])
    rest = rest.replace(form, (written: string, ...groups: unknown[]) => {
      const { from = "", to = "", ...named } = groups.at(-1) as Groups;
      return take(
        written,
        [from, to].map((one) => iso({ ...named, day: one }, language)),
      );
    });
  for (const form of FORMS[language])
    rest = rest.replace(form, (written: string, ...groups: unknown[]) =>
      take(written, [iso(groups.at(-1) as Groups, language)]),
    );
  const { months, rest: monthless } = monthsIn(rest, language);
  return { dates: [...new Set([...found, ...months])].toSorted(), rest: monthless };
}

type Groups = {
  readonly day: string;
  readonly month: string;
  readonly year?: string;
  readonly from?: string;
  readonly to?: string;
};

function iso({ day: written, month: named, year }: Groups, language: Language): string | undefined {
  const number = /^\d/.test(named) ? Number(named) : monthOf(named, language);
  const day = Number.parseInt(written, 10);
  if (number < 1 || number > 12 || day < 1 || day > 31) return undefined;
  const rest = [number, day].map((one) => String(one).padStart(2, "0")).join("-");
  return year === undefined ? rest : `${year.length === 2 ? `20${year}` : year}-${rest}`;
}
