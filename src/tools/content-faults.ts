import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { createFaq, type Entry, type FaqContent, fill } from "../faq/index.ts";
import { blanks } from "../i18n/explain.ts";
import { escapeHtml, type Language, languages, type Translate } from "../i18n/i18n.ts";
import { daysBetween, type ISODate, type Law, NotOnRecord } from "../rules/index.ts";

/** `fault` must be mended; `look` is for an editor's eye: ambiguous, long, old. */
export type Finding = {
  readonly check: string;
  readonly weight: "fault" | "look";
  readonly where: string;
  readonly what: string;
};

export type Shelf = {
  readonly today: ISODate;
  readonly law: Law;
  readonly translators: Readonly<Record<Language, Translate>>;
};

type Texts = { readonly id: string; readonly language: Language; readonly title: string; readonly answer: string };

/** Everything that can be said of the free-text answers without reading them. */
export function contentFindings(content: FaqContent, shelf: Shelf): readonly Finding[] {
  const texts = [
    ...content.entries.flatMap((entry) =>
      languages.map((language) => ({
        id: entry.id,
        language,
        title: entry.title[language],
        answer: entry.answer[language],
      })),
    ),
    ...content.notOurs.flatMap(({ id, answer }) =>
      languages.map((language) => ({ id, language, title: "", answer: answer[language] })),
    ),
  ];
  return [
    ...texts.flatMap(literals),
    ...texts.flatMap(marks),
    ...texts.flatMap(wordingFindings),
    ...[...content.entries, ...content.notOurs].flatMap(blanksOf),
    ...content.entries.flatMap(lengths),
    ...content.entries.flatMap((entry) => filledLengths(entry, shelf)),
    ...content.entries.flatMap((entry) => stale(entry, shelf.today)),
    ...conflicts(content),
  ];
}

/** What an editor should look at in the wording of a text: terms, long sentences, Russian in Kazakh. */
export const wordingFindings = (text: Texts): readonly Finding[] => [
  ...words(text),
  ...sentences(text),
  ...russianInKazakh(text),
];

const at = ({ id, language }: Pick<Texts, "id" | "language">) => `${id} ${language}`;
const fault = (check: string, where: string, what: string): Finding => ({ check, weight: "fault", where, what });
const look = (check: string, where: string, what: string): Finding => ({ check, weight: "look", where, what });
const BLANK = /\{\{\s*(\w+)\s*\}\}/g;

/** The same blanks in every language, each with a figure, each figure used. */
function blanksOf({ id, answer, figures }: Pick<Entry, "id" | "answer" | "figures">): readonly Finding[] {
  const named = languages.map(
    (language) => new Set([...answer[language].matchAll(BLANK)].map(([, name = ""]) => name)),
  );
  const all = new Set(named.flatMap((names) => [...names]));
  const uneven = [...all].filter((name) => named.some((names) => !names.has(name)));
  const unfilled = [...all].filter((name) => !(name in figures));
  const idle = Object.keys(figures).filter((name) => !all.has(name));
  return [
    ...uneven.map((name) => look("parity", id, `{{${name}}} doesn't stand in every language`)),
    ...unfilled.map((name) => fault("blanks", id, `{{${name}}} has no figure`)),
    ...idle.map((name) => fault("blanks", id, `the figure ${name} is never used`)),
  ];
}

const LITERAL =
  /\d[\d\s\u00A0]*\d?\s*(₸|тенге|теңге|tenge|\$|USD|доллар)|\d\s*(%|пайыз|процент|per cent|percent)|\b\d{5,}\b/i;
function literals(text: Texts): readonly Finding[] {
  const [typed] = LITERAL.exec(text.answer) ?? [];
  return typed === undefined ? [] : [fault("literals", at(text), `«${typed}» is typed, not filled`)];
}

function marks(text: Texts): readonly Finding[] {
  const [mark] = /[<>]|&\w+;|\*\*|__|\]\(/.exec(text.answer + text.title) ?? [];
  return mark === undefined ? [] : [fault("HTML", at(text), `«${mark}»: texts are plain`)];
}

const LEAST_PHRASINGS = 8;
function lengths({ id, ask, answer, title }: Entry): readonly Finding[] {
  return languages.flatMap((language) => [
    ...(ask[language].length < LEAST_PHRASINGS
      ? [fault("lengths", `${id} ${language}`, `${ask[language].length} phrasings, at least ${LEAST_PHRASINGS}`)]
      : []),
    ...(answer[language].length > 600
      ? [fault("lengths", `${id} ${language}`, "an answer of more than 600 characters")]
      : []),
    ...(title[language].length > 60
      ? [fault("lengths", `${id} ${language}`, "a title of more than 60 characters")]
      : []),
  ]);
}

/** With its figures an answer may grow: Telegram's limit is far, a reader's patience near. */
function filledLengths(entry: Entry, { today, law, translators }: Shelf): readonly Finding[] {
  try {
    const { figures } = fill(entry, today, law);
    return languages.flatMap((language) => {
      const filled = Object.entries(blanks(figures, translators[language])).reduce(
        (text, [name, value]) => text.replaceAll(`{{${name}}}`, escapeHtml(String(value))),
        entry.answer[language],
      );
      return filled.length <= 700
        ? []
        : [look("lengths", `${entry.id} ${language}`, `${filled.length} characters once filled`)];
    });
  } catch (error) {
    if (!(error instanceof NotOnRecord)) throw error;
    return [fault("blanks", entry.id, `not on record today: ${error.id}`)];
  }
}

const YEAR = 365;
function stale({ id, checked }: Entry, today: ISODate): readonly Finding[] {
  const age = daysBetween(checked, today);
  if (age < 0) return [fault("checked", id, `${checked} is still to come`)];
  return age > YEAR ? [look("checked", id, `nobody has compared it with its source since ${checked}`)] : [];
}

const WORDS_IN_A_SENTENCE: Readonly<Record<Language, number>> = { kk: 14, ru: 16, en: 19 };
function sentences(text: Texts): readonly Finding[] {
  const found = text.answer.split(/[.!?…]+(?=\s|$)/).filter((sentence) => /\p{L}/u.test(sentence));
  const words = text.answer.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  const average = words / Math.max(1, found.length);
  const most = WORDS_IN_A_SENTENCE[text.language];
  return average <= most
    ? []
    : [look("readability", at(text), `${average.toFixed(1)} words in a sentence, at most ${most}`)];
}

const file = new URL("./content-words.yaml", import.meta.url);
const Never = z.record(z.enum(languages), z.array(z.strictObject({ never: z.string(), say: z.string() })));
const never = Object.entries(Never.parse(parse(readFileSync(file, "utf8")))).flatMap(([language, words]) =>
  words.map(({ never, say }) => ({ language, say, form: new RegExp(`(?<!\\p{L})(?:${never})(?!\\p{L})`, "iu") })),
);
function words(text: Texts): readonly Finding[] {
  return never
    .filter(({ language }) => language === text.language)
    .flatMap(({ form, say }) => {
      const [word] = form.exec(`${text.title} ${text.answer}`) ?? [];
      return word === undefined ? [] : [look("terms", at(text), `«${word}»: rather ${say}`)];
    });
}

/** Endings and little words that no Kazakh text has. */
const RUSSIAN =
  /(?<!\p{L})(?!ғылыми)(\p{L}{3,}(?:ться|ого|ому|ыми|ение|ость|ный|ная|ное|ные)|для|или|если|при|чтобы|это|пособи\p{L}*|выплат\p{L}*|ребён\p{L}*|справк\p{L}*|садик\p{L}*)(?!\p{L})/iu;
function russianInKazakh(text: Texts): readonly Finding[] {
  if (text.language !== "kk") return [];
  const [word] = RUSSIAN.exec(`${text.title} ${text.answer}`) ?? [];
  return word === undefined ? [] : [look("Kazakh", at(text), `«${word}» looks Russian`)];
}

/** A title must win; a phrasing that another entry wins is ambiguous, or the other one's. */
function conflicts(content: FaqContent): readonly Finding[] {
  const faq = createFaq(content);
  return content.entries.flatMap(({ id, title, ask }) =>
    languages.flatMap((language) =>
      [title[language], ...ask[language]].flatMap((phrase, i) => {
        const winner = faq.ask(phrase, language).ranked[0]?.id;
        if (winner === id) return [];
        const what = `«${phrase}» → ${winner}`;
        return [i === 0 ? fault("titles", `${id} ${language}`, what) : look("phrasings", `${id} ${language}`, what)];
      }),
    ),
  );
}
