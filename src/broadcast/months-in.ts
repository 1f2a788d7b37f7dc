import type { Language } from "../i18n/i18n.ts";
import { MONTHS, monthOf } from "./month-names.ts";

const word = (language: Language) => `(?<month>${MONTHS[language].join("|")})`;
const RU_ENDING = "(?:ь|я|ю|е|а|у|ём|ем|ом)?";
/** English ones only behind a preposition or before a year: people *may* and *march*. */
const FORMS: Readonly<Record<Language, readonly RegExp[]>> = {
  kk: [
    new RegExp(
      String.raw`(?:(?<year>\d{4})\s*(?:жылғы|жылдың|ж\.)\s*)?(?<!\p{L})${word("kk")}\p{L}{0,4}(?!\p{L})`,
      "giu",
    ),
  ],
  ru: [new RegExp(String.raw`(?<!\p{L})${word("ru")}${RU_ENDING}(?!\p{L})(?:\s+(?<year>\d{4}))?`, "giu")],
  en: [
    new RegExp(String.raw`\b${word("en")}\b\.?,?\s+(?<year>\d{4})`, "gu"),
    new RegExp(
      String.raw`(?<=\b(?:in|by|until|till|from|to|since|of|during|before|after|and|through)\s)${word("en")}\b`,
      "gu",
    ),
  ],
};

/** The months a text names without a day: `2027-04`, or `04` where it leaves the year out; and the rest of the text. */
export function monthsIn(
  text: string,
  language: Language,
): { readonly months: readonly string[]; readonly rest: string } {
  const months: string[] = [];
  let rest = text;
  for (const form of FORMS[language])
    rest = rest.replace(form, (_written: string, ...groups: unknown[]) => {
      const { month, year } = groups.at(-1) as { readonly month: string; readonly year?: string };
      const number = String(monthOf(month, language)).padStart(2, "0");
      months.push(year === undefined ? number : `${year}-${number}`);
      return " ";
    });
  return { months, rest };
}
