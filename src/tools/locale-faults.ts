import { type Language, languages, readTexts } from "../i18n/i18n.ts";
import type { Finding } from "./content-faults.ts";

/** One sentence of a locale by its path, plural forms apart: `reasons:birthGrant.tooLate_few`. */
export type Sentence = { readonly language: Language; readonly path: string; readonly text: string };

/** Every sentence of every locale. */
export function readSentences(): readonly Sentence[] {
  return languages.flatMap((language) => {
    const found: Sentence[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node === "string") found.push({ language, path, text: node });
      else if (Array.isArray(node)) for (const [i, item] of node.entries()) walk(item, `${path}[${i}]`);
      else for (const [key, value] of Object.entries(node as object)) walk(value, path ? `${path}.${key}` : key);
    };
    for (const [namespace, texts] of Object.entries(readTexts(language))) walk(texts, `${namespace}:`);
    return found;
  });
}

/** Everything that can be said of the sentences of the locales without reading them; all of it must be mended. */
export const localeFindings = (sentences: readonly Sentence[] = readSentences()): readonly Finding[] => [
  ...keys(sentences),
  ...plurals(sentences),
  ...blanks(sentences),
  ...each(sentences, "lengths", width),
  ...each(sentences, "HTML", tags),
  ...each(sentences, "literals", literal),
  ...each(sentences, "Kazakh", ending),
  ...each(sentences, "privacy", asksTooMuch),
];

const fault = (check: string, where: string, what: string): Finding => ({ check, weight: "fault", where, what });

function each(all: readonly Sentence[], check: string, find: (one: Sentence) => string | undefined): Finding[] {
  return all.flatMap((one) => {
    const what = find(one);
    return what === undefined ? [] : [fault(check, `${one.language} ${one.path}`, what)];
  });
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const base = (path: string) => path.replace(PLURAL, "");
const of = (all: readonly Sentence[], language: Language) => all.filter((one) => one.language === language);

/** Every sentence in every language. Lists of steps may differ in length between languages; their key may not. */
function keys(all: readonly Sentence[]): readonly Finding[] {
  const named = new Map(
    languages.map((language) => [
      language,
      new Set(of(all, language).map(({ path }) => base(path).replace(/\[\d+\]$/, ""))),
    ]),
  );
  const some = new Set([...named.values()].flatMap((paths) => [...paths]));
  return [...some].flatMap((path) =>
    languages
      .filter((language) => !named.get(language)?.has(path))
      .map((language) => fault("parity", `${language} ${path}`, "stands in another language only")),
  );
}

/** The plural forms that each language asks for. */
function plurals(all: readonly Sentence[]): readonly Finding[] {
  return languages.flatMap((language) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const paths = new Set(of(all, language).map(({ path }) => path));
    const counted = new Set([...paths].filter((path) => PLURAL.test(path)).map(base));
    return [...counted].flatMap((key) => {
      const has = categories.filter((category) => paths.has(`${key}_${category}`));
      if (has.length === categories.length) return [];
      return [fault("plurals", `${language} ${key}`, `has ${has.join(", ")}, needs ${categories.join(", ")}`)];
    });
  });
}

/** The blanks of all forms of a sentence together are the same in every language. */
function blanks(all: readonly Sentence[]): readonly Finding[] {
  const byKey = new Map<string, Map<Language, Set<string>>>();
  for (const { language, path, text } of all) {
    const key = base(path);
    const found = byKey.get(key) ?? new Map<Language, Set<string>>();
    byKey.set(key, found);
    const named = found.get(language) ?? new Set<string>();
    found.set(language, named);
    for (const [blank] of text.matchAll(/\{\{-?\s*\w+\s*\}\}/g)) named.add(blank);
  }
  return [...byKey].flatMap(([key, found]) => {
    const sets = [...found].map(([language, named]) => `${language}: ${[...named].toSorted().join(" ")}`);
    const differ = new Set([...found.values()].map((named) => [...named].toSorted().join(" "))).size > 1;
    return differ ? [fault("blanks", key, sets.join("; "))] : [];
  });
}

const WIDEST = 30;
const graphemes = new Intl.Segmenter();
function width({ path, text }: Sentence): string | undefined {
  if (!/[:.]button(s)?(\.|$)|\.options?\.|:option\./.test(path)) return undefined;
  const wide = [...graphemes.segment(text)].length;
  return wide > WIDEST ? `a button ${wide} wide, at most ${WIDEST}` : undefined;
}

const TAGS = ["b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"];
/** Only tags that Telegram knows, each closed. */
function tags({ text }: Sentence): string | undefined {
  const open: string[] = [];
  for (const [, slash, tag = "", rest] of text.matchAll(/<(\/?)([a-z]+)([^>]*)>/g)) {
    if (!TAGS.includes(tag)) return `<${tag}>`;
    if (rest && !/^ (href="[^"]*"|expandable)$/.test(rest)) return `<${tag}${rest}>`;
    if (slash === "") open.push(tag);
    else if (open.pop() !== tag) return `</${tag}> closes nothing`;
  }
  if (open.length > 0) return `<${open}> stays open`;
  return /[<>]/.test(text.replace(/<\/?[a-z]+[^>]*>/g, "")) ? "a bare < or >" : undefined;
}

const LITERAL =
  /\d[\d\s\u00A0]*\d\s*(₸|тенге|теңге|tenge|KZT|USD|\$)|\d\s*(%|пайыз|процент|percent|per cent)|\b\d{5,}\b/i;
/** No sum, percentage or long number is typed: blanks are filled by the rules. Names of acts have theirs. */
function literal({ path, text }: Sentence): string | undefined {
  const [typed] = path.startsWith("acts:") ? [] : (LITERAL.exec(text) ?? []);
  return typed === undefined ? undefined : `«${typed}» is typed, not filled`;
}

/** «3-сұрақ» is an order; «3-ке» is an ending that the number should have chosen. */
function ending({ language, text }: Sentence): string | undefined {
  const [found] = language === "kk" ? (/\}\}-?(?!бап)[а-яәғқңөұүһі]{1,3}(?![а-яәғқңөұүһі])/i.exec(text) ?? []) : [];
  return found === undefined ? undefined : `«${found}» gives a blank an ending`;
}

const ASKS =
  /(жазыңыз|напишите|укажите|введите|enter|write|send)[^.!?]{0,30}(ЖСН|ИИН|IIN|телефон|phone|атыңыз|имя|your name|адрес|мекенжай)/i;
function asksTooMuch({ path, text }: Sentence): string | undefined {
  const [asked] = path.includes("questions.") ? (ASKS.exec(text) ?? []) : [];
  return asked === undefined ? undefined : `«${asked}» asks for what we must not know`;
}
