import Big from "big.js";
import { dayOf, type Figure, type ISODate, isISODate, isYearMonth, monthOf, yearOf } from "../rules/index.ts";
import type { Language } from "./i18n.ts";

const NBSP = "\u00A0";

/**
 * A figure as people of that locale read it, by its unit: `164 350 ₸`, `370,56 $`, `38`, `5,76`, `40 %`,
 * `2026 жылғы 1 қыркүйек`. Multiples and counts come without a noun: the sentence has it.
 * @param inCase for Kazakh dates: the ending the sentence needs, since a placeholder never takes one
 */
export function format({ value, unit }: Figure, language: Language, inCase: Case = "plain"): string {
  switch (unit) {
    case "KZT":
      return `${number(value, language)}${NBSP}₸`;
    case "USD":
      return language === "en" ? `${number(value, language, 2)}${NBSP}USD` : `${number(value, language, 2)}${NBSP}$`;
    case "percent":
      return language === "en" ? `${number(value, language)}%` : `${number(value, language)}${NBSP}%`;
    case "date":
      return date(value, language, inCase);
    case "phone":
    case "url":
    case "text":
    case "list":
    case "rounding":
      return value;
    default:
      return number(value, language);
  }
}

export type Case = "plain" | "dative" | "ablative";

/** Thousands apart and the decimal mark of the locale, digits exactly as given; Intl varies with the host's ICU. */
export function number(value: string, language: Language, decimals?: number): string {
  const [whole = "0", fraction] = new Big(value).toFixed(decimals).split(".");
  const apart = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === "en" ? "," : NBSP);
  return fraction === undefined ? apart : `${apart}${language === "en" ? "." : ","}${fraction}`;
}

/** A day, a month (`2026-03`), or a day of every year (`08-31`), written out. */
export function date(value: string, language: Language, inCase: Case = "plain"): string {
  if (isISODate(value)) return fullDate(value, language, inCase);
  if (isYearMonth(value)) return MONTH_OF_YEAR[language](yearOf(value), monthOf(value));
  const [month, day] = value.split("-").map(Number);
  return dayAndMonth(day ?? 1, month ?? 1, language, inCase);
}

function fullDate(day: ISODate, language: Language, inCase: Case): string {
  const text = dayAndMonth(dayOf(day), monthOf(day), language, inCase);
  const year = yearOf(day);
  if (language === "kk") return `${year}${NBSP}жылғы ${text}`;
  return language === "ru" ? `${text} ${year}${NBSP}года` : `${text} ${year}`;
}

function dayAndMonth(day: number, month: number, language: Language, inCase: Case): string {
  const name = MONTHS[language][month - 1] ?? "";
  return `${day}${NBSP}${language === "kk" ? name + (KK_ENDINGS[inCase][month - 1] ?? "") : name}`;
}

/** `31.08.2026`, for tables. */
export const shortDate = (day: ISODate): string => day.split("-").reverse().join(".");

const MONTHS: Record<Language, readonly string[]> = {
  kk: [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
  ],
  ru: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};
const RU_NOMINATIVE = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];
const KK_ENDINGS: Record<Case, readonly string[]> = {
  plain: [],
  dative: ["ға", "ға", "ға", "ге", "ға", "ға", "ге", "ға", "ке", "ға", "ға", "ға"],
  ablative: ["дан", "нан", "дан", "ден", "дан", "нан", "ден", "дан", "тен", "нан", "дан", "нан"],
};
const MONTH_OF_YEAR: Record<Language, (year: number, month: number) => string> = {
  kk: (year, month) => `${year}${NBSP}жылғы ${MONTHS.kk[month - 1]}`,
  ru: (year, month) => `${RU_NOMINATIVE[month - 1]} ${year}${NBSP}года`,
  en: (year, month) => `${MONTHS.en[month - 1]} ${year}`,
};

/** Month names that stand alone, for buttons. */
export const monthNames = (language: Language): readonly string[] =>
  language === "ru" ? RU_NOMINATIVE : MONTHS[language];

/** The mark that stands for a verb, and the quotes, as each language prints them. */
export const dash = (language: Language): string => (language === "en" ? "–" : "—");
export const quoted = (text: string, language: Language): string => (language === "en" ? `'${text}'` : `«${text}»`);
