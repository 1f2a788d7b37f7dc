import type { Language } from "../i18n/i18n.ts";
import { type ISODate, isParameterId, type Law } from "../rules/index.ts";
import type { Found } from "./check-content.ts";
import { addressesIn, figuresIn, type Sum, sumShown } from "./figures-in.ts";
import { officialHost } from "./official-hosts.ts";
import { readHtml } from "./telegram-html.ts";

type Known = { readonly law: Law; readonly on: ISODate };

/** What may be wrong with a text that Telegram would take: figures of the law, addresses, language, length. */
export function doubtsOf(language: Language, source: string, known: Known): readonly Found[] {
  const read = readHtml(source);
  if (source === "" || "fault" in read) return [];
  const { text } = read;
  const { sums, dates } = figuresIn(text, language);
  return [
    ...sums.map((sum) => literal(language, sum, known)),
    ...dates.flatMap((date) => dateOfLaw(language, date, known)),
    ...addresses(language, text),
    ...headline(language, text),
    ...sentences(language, text),
    ...letters(language, text),
    ...endings(language, text),
  ];
}

const look = (check: string, language: Language, blanks: Found["blanks"]): Found => ({
  check,
  weight: "look",
  mend: [language],
  blanks,
});

/** Money that the law itself names is never typed; a share or a round sum may be another one by chance. */
function literal(language: Language, { value, unit }: Sum, { law, on }: Known): Found {
  const written = sumShown({ value, unit });
  const same = inForce(law, on).find((one) => one.unit === unit && Number(one.value) === Number(value));
  if (same === undefined) return look("literal", language, { written });
  const found = { written, blank: same.id };
  if (unit === "percent" || Number(value) % ROUND[unit] === 0) return look("literalLike", language, found);
  return { ...look("literalOfLaw", language, found), weight: "fault" };
}

/** Multiples of it are met with everywhere. */
const ROUND = { KZT: 500, USD: 1, MCI: 1 };

function dateOfLaw(language: Language, date: string, { law, on }: Known): readonly Found[] {
  const same = inForce(law, on).find(
    ({ unit, value }) => unit === "date" && (value.endsWith(date) || date.endsWith(value)),
  );
  return same === undefined ? [] : [look("dateOfLaw", language, { date: dayShown(date), blank: same.id })];
}

const inForce = (law: Law, on: ISODate) =>
  law.parameters.flatMap(({ id }) => {
    const value = isParameterId(id) ? law.find(on, id) : undefined;
    return value === undefined ? [] : [value];
  });

/** `09-01` → `01.09`, `2026-09-01` → `01.09.2026` */
export const dayShown = (date: string): string => date.split("-").toReversed().join(".");

function addresses(language: Language, text: string): readonly Found[] {
  const strange = addressesIn(text).filter(
    (one) => officialHost(one.replace(/^(?!https?:)/, "https://")) === undefined,
  );
  return strange.map((link) => ({
    ...look("strangeLink", language, { link }),
    weight: "fault" as const,
  }));
}

/** So much of the first line stands in the archive. */
const HEADLINE = 90;

function headline(language: Language, text: string): readonly Found[] {
  const [first = ""] = text.trim().split("\n");
  return first.length <= HEADLINE
    ? []
    : [look("headline", language, { length: String(first.length), most: String(HEADLINE) })];
}

const AVERAGE: Readonly<Record<Language, number>> = { kk: 10, ru: 12, en: 12 };
const LONGEST = 20;

function sentences(language: Language, text: string): readonly Found[] {
  const counts = text
    .split(/[.!?…:;]+(?=\s|$)|\n+/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length)
    .filter((count) => count > 0);
  const average = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const longest = Math.max(0, ...counts);
  if (average > AVERAGE[language])
    return [look("average", language, { words: average.toFixed(0), most: String(AVERAGE[language]) })];
  return longest > LONGEST ? [look("sentence", language, { words: String(longest), most: String(LONGEST) })] : [];
}

/** A text of so many letters can be told by them. */
const TELLING = 40;

/** A text sent under another language: Kazakh has letters of its own, English no Cyrillic ones. */
function letters(language: Language, text: string): readonly Found[] {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const kazakh = text.match(/[әғқңөұүһі]/giu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const isOther = {
    kk: kazakh === 0,
    ru: kazakh > all / 20 || cyrillic < all / 2,
    en: cyrillic > all / 5,
  }[language];
  return all < TELLING || !isOther ? [] : [look("language", language, {})];
}

/** In Kazakh the number chooses the ending, and a blank doesn't know its number. */
function endings(language: Language, text: string): readonly Found[] {
  const [written] = (language === "kk" && /\{\{[^}]*\}\}-?\p{L}+/u.exec(text)) || [];
  return written === undefined ? [] : [look("ending", language, { written })];
}
