import type { Language } from "../i18n/i18n.ts";
import { datesIn } from "./dates-in.ts";

/** A sum, a share or a multiple of an index that a text names in figures; `value` as a plain decimal. */
export type Sum = {
  readonly value: string;
  readonly unit: "KZT" | "USD" | "MCI" | "percent";
};

const SIGNS = { KZT: "₸", USD: "$", MCI: "MCI", percent: "%" };

/** `12 300 ₸`: the same sum looks the same, however a language writes it. */
export const sumShown = ({ value, unit }: Pick<Sum, "value" | "unit">): string =>
  `${value.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, "\u00A0")}\u00A0${SIGNS[unit]}`;

/** What a text says in figures, so that three languages can be held against each other. */
export type Figures = {
  readonly dates: readonly string[];
  readonly sums: readonly Sum[];
  /** All other numbers, without what stands in a date or a sum; hours as `10:00`. */
  readonly numbers: readonly string[];
};

/** @param text as it is shown, without tags; blanks and addresses say nothing by themselves */
export function figuresIn(text: string, language: Language): Figures {
  const plain = hoursOf(text.replace(/\{\{[^}]*\}\}/g, " ").replace(ADDRESS, " "), language);
  const { dates, rest: dateless } = datesIn(plain, language);
  const sums: Sum[] = [];
  const rest = dateless.replace(SUM, (written: string, ...groups: unknown[]) => {
    const { before, number, times, unit } = groups.at(-1) as Readonly<Record<string, string | undefined>>;
    const kind = kindOf(before ?? unit ?? "");
    const value = scaled(decimalOf(number ?? "", language), times);
    // A number of thousands is one number, in words or in figures.
    if (kind === undefined) return times === undefined ? written : ` ${value} `;
    sums.push({ value, unit: kind });
    return " ";
  });
  const numbers = [...rest.matchAll(NUMBER)].map(([found]) =>
    found.includes(":") ? found.replace(/^0(?=\d:)/, "") : decimalOf(found, language),
  );
  return { dates, sums, numbers };
}

/** The addresses in a text, each once; also without `https://`, since Telegram makes links of them. */
export const addressesIn = (text: string): readonly string[] => [
  ...new Set((text.match(ADDRESS) ?? []).map((found) => found.replace(/[.,;:!?)]+$/, ""))),
];
const ADDRESS = /(?:https?:\/\/[^\s<>"«»]+|\b(?:[a-z0-9-]+\.)+(?:kz|com|org|net|ru|info|me|io)\b(?:\/[^\s<>"«»]*)?)/gi;

const GROUPED = String.raw`\d{1,3}(?:[\u00A0\u202F ,]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const NUMBER = new RegExp(String.raw`\d{1,2}:\d{2}|${GROUPED}`, "g");
const UNITS: readonly (readonly [Sum["unit"], string])[] = [
  ["KZT", "₸|тенге|теңге|tenge|KZT|тг"],
  ["USD", "\\$|долл|USD|dollar"],
  ["MCI", "АЕК|МРП|MCI"],
  ["percent", "%|пайыз|процент|per ?cent"],
];
const SUM = new RegExp(
  String.raw`(?:(?<before>\$|₸|\bKZT|\bUSD)[\u00A0 ]?)?(?<number>${GROUPED})[\u00A0 ]?(?<times>тысяч\p{L}*|тыс\.?|мың|thousand|млн|миллион\p{L}*|million|[km](?=[\u00A0 ]?(?:₸|tenge|KZT|USD|dollar)))?[\u00A0 ]?(?<unit>${UNITS.map(([, words]) => words).join("|")})?`,
  "giu",
);

const kindOf = (word: string): Sum["unit"] | undefined =>
  word === "" ? undefined : UNITS.find(([, words]) => new RegExp(words, "iu").test(word))?.[0];

/** `164 350`, `164,350` in English, `1,5` elsewhere: as a decimal with a point. */
function decimalOf(written: string, language: Language): string {
  const joined = written.replace(/[\u00A0\u202F ]/g, "");
  if (language !== "en") return joined.replace(",", ".");
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(joined) ? joined.replaceAll(",", "") : joined.replace(",", ".");
}

/** `10 a.m.`, `2:30 pm`: as the other languages write them. */
const hoursOf = (text: string, language: Language): string =>
  language !== "en"
    ? text
    : text.replace(
        /\b(\d{1,2})(:\d{2})?\s?([ap])\.?m\b\.?/gi,
        (_, hour: string, minutes: string = ":00", half: string) => {
          const late = half.toLowerCase() === "p" ? 12 : 0;
          return `${(Number(hour) % 12) + late}${minutes}`;
        },
      );

function scaled(value: string, times: string | undefined): string {
  const scale = times === undefined ? 1 : /^(млн|миллион|m)/i.test(times) && !/^мың/i.test(times) ? 1_000_000 : 1_000;
  return String(Number((Number(value) * scale).toFixed(6)));
}
