import type { Language } from "../i18n/i18n.ts";

/** Months by how their names begin, in every case of the language; in English with a capital, since people *may*. */
export const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
  ru: "январ феврал март апрел ма[яйюе] июн июл август сентябр октябр ноябр декабр".split(" "),
  en: "Jan(?:uary)? Feb(?:ruary)? Mar(?:ch)? Apr(?:il)? May June? July? Aug(?:ust)? Sept?(?:ember)? Oct(?:ober)? Nov(?:ember)? Dec(?:ember)?".split(
    " ",
  ),
};
export const monthOf = (named: string, language: Language): number =>
  MONTHS[language].findIndex((stem) => new RegExp(`^${stem}`, "iu").test(named)) + 1;
