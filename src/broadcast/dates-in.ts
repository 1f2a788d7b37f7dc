import type { Language } from "../i18n/i18n.ts";

/** Months by how their names begin, in every case of the language; in English with a capital, since people *may*. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
  ru: "январ феврал март апрел ма[яйюе] июн июл август сентябр октябр ноябр декабр".split(" "),
  en: "Jan(uary)? Feb(ruary)? Mar(ch)? Apr(il)? May June? July? Aug(ust)? Sept?(ember)? Oct(ober)? Nov(ember)? Dec(ember)?".split(
    " ",
  ),
};
const month = (language: Language) => `(?<month>${MONTHS[language].join("|")})`;
const DIGITS = [
  /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/giu,
  /(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/giu,
];
/** Without a year; in English a point is a decimal one. */
const SHORT = /(?<![\d.,])(?<day>\d{2})\.(?<month>\d{2})(?!\d|\.\d|\s*[₸$%])/gu;
const FORMS: Readonly<Record<Language, readonly RegExp[]>> = {
  kk: [
    ...DIGITS,
    SHORT,
    new RegExp(
      String.raw`(?:(?<year>\d{4})\s*(?:жылғы|жылдың|ж\.)\s*)?(?<!\d)(?<day>\d{1,2})\s+${month("kk")}\p{L}*`,
      "giu",
    ),
  ],
  ru: [
    ...DIGITS,
    SHORT,
    new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})\s+${month("ru")}\p{L}*(?:\s+(?<year>\d{4}))?`, "giu"),
  ],
  en: [
    ...DIGITS,
    new RegExp(
      String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${month("en")}\b\.?(?:,?\s+(?<year>\d{4}))?`,
      "gu",
    ),
    new RegExp(String.raw`\b${month("en")}\b\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?<year>\d{4}))?`, "gu"),
  ],
};

/**
 * The days a text names, as `2027-01-05`, or `01-05` where it leaves the year out, each once; and the rest of the text.
 */
export function datesIn(
  text: string,
  language: Language,
): { readonly dates: readonly string[]; readonly rest: string } {
  const found = new Set<string>();
  let rest = text;
  for (const form of FORMS[language])
    rest = rest.replace(form, (written: string, ...groups: unknown[]) => {
      const date = iso(groups.at(-1) as Groups, language);
      if (date !== undefined) found.add(date);
      return date === undefined ? written : " ";
    });
  return { dates: [...found].toSorted(), rest };
}

type Groups = { readonly day: string; readonly month: string; readonly year?: string };

function iso({ day, month: named, year }: Groups, language: Language): string | undefined {
  const number = /^\d/.test(named) ? Number(named) : monthOf(named, language);
  if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  const rest = `${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year === undefined ? rest : `${year}-${rest}`;
}

const monthOf = (named: string, language: Language): number =>
  MONTHS[language].findIndex((stem) => new RegExp(`^${stem}`, "iu").test(named)) + 1;
