import { describe, expect, it } from "vitest";
import { type Language, languages, readTexts } from "../../src/i18n/i18n.ts";

/** Every sentence of a locale by its path, plural forms apart: `reasons:birthGrant.tooLate_few`. */
function sentences(language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node === "string") found.set(path, node);
    else if (Array.isArray(node)) for (const [i, item] of node.entries()) walk(item, `${path}[${i}]`);
    else for (const [key, value] of Object.entries(node as object)) walk(value, path ? `${path}.${key}` : key);
  };
  for (const [namespace, texts] of Object.entries(readTexts(language))) walk(texts, `${namespace}:`);
  return found;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const base = (path: string) => path.replace(PLURAL, "");
const blanksOf = (text: string) => [...new Set(text.match(/\{\{-?\s*\w+\s*\}\}/g) ?? [])].toSorted();
const texts = Object.fromEntries(languages.map((language) => [language, sentences(language)])) as Record<
  Language,
  ReadonlyMap<string, string>
>;
const keysOf = (language: Language) => [...new Set([...texts[language].keys()].map(base))].toSorted();
/** The blanks of all forms of a sentence together, in order, by its key. */
function blanksByKey(language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [path, text] of texts[language])
    found.set(base(path), new Set([...(found.get(base(path)) ?? []), ...blanksOf(text)]));
  return new Map([...found].map(([key, blanks]) => [key, [...blanks].toSorted().join(" ")]));
}
const all = languages.flatMap((language) => [...texts[language]].map(([path, text]) => ({ language, path, text })));
const faults = (find: (entry: (typeof all)[number]) => string | undefined) =>
  all.flatMap((entry) => {
    const fault = find(entry);
    return fault === undefined ? [] : [`${entry.language} ${entry.path}: ${fault}`];
  });

describe("the texts", () => {
  it.each(languages)("%s has every sentence and no other", (language) => {
    // Lists of steps may differ in length between languages; their key may not.
    const named = (of: Language) => [...new Set(keysOf(of).map((key) => key.replace(/\[\d+\]$/, "")))];
    expect(named(language)).toEqual(named("kk"));
  });

  it("have the plural forms that each language asks for", () => {
    const wrong = languages.flatMap((language) => {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      const plural = [...texts[language].keys()].filter((path) => PLURAL.test(path)).map(base);
      return [...new Set(plural)].flatMap((key) => {
        const has = categories.filter((category) => texts[language].has(`${key}_${category}`));
        return has.length === categories.length ? [] : [`${language} ${key}: has ${has}, needs ${categories}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("have the same blanks in every language", () => {
    const blanks = languages.map(blanksByKey);
    const wrong = keysOf("kk").filter((key) => new Set(blanks.map((of) => of.get(key) ?? "")).size > 1);
    expect(wrong).toEqual([]);
  });

  it("keep buttons within thirty graphemes", () => {
    const isButton = (path: string) => /[:.]button(s)?(\.|$)|\.options?\.|:option\./.test(path);
    const graphemes = new Intl.Segmenter();
    expect(
      faults(({ path, text }) => {
        const width = [...graphemes.segment(text)].length;
        return isButton(path) && width > 30 ? `${width} wide` : undefined;
      }),
    ).toEqual([]);
  });

  it("use only tags that Telegram knows, each closed", () => {
    expect(
      faults(({ text }) => {
        const open: string[] = [];
        for (const [, slash, tag = "", rest] of text.matchAll(/<(\/?)([a-z]+)([^>]*)>/g)) {
          if (!["b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"].includes(tag)) return `<${tag}>`;
          if (rest && !/^ (href="[^"]*"|expandable)$/.test(rest)) return `<${tag}${rest}>`;
          if (slash === "") open.push(tag);
          else if (open.pop() !== tag) return `</${tag}> closes nothing`;
        }
        if (open.length > 0) return `<${open}> stays open`;
        return /[<>]/.test(text.replace(/<\/?[a-z]+[^>]*>/g, "")) ? "a bare < or >" : undefined;
      }),
    ).toEqual([]);
  });

  it("type no sum, percentage or long number: blanks are filled by the rules", () => {
    const typed =
      /\d[\d\s\u00A0]*\d\s*(₸|тенге|теңге|tenge|KZT|USD|\$)|\d\s*(%|пайыз|процент|percent|per cent)|\b\d{5,}\b/i;
    expect(faults(({ path, text }) => (!path.startsWith("acts:") && typed.test(text) ? text : undefined))).toEqual([]);
  });

  it("give no ending to a blank in Kazakh", () => {
    // «3-сұрақ» is an order; «3-ке» is an ending that the number should have chosen.
    const ending = /\}\}-?(?!бап)[а-яәғқңөұүһі]{1,3}(?![а-яәғқңөұүһі])/i;
    expect(faults(({ language, text }) => (language === "kk" && ending.test(text) ? text : undefined))).toEqual([]);
  });

  it("never ask for what we must not know", () => {
    const asks =
      /(жазыңыз|напишите|укажите|введите|enter|write|send)[^.!?]{0,30}(ЖСН|ИИН|IIN|телефон|phone|атыңыз|имя|your name|адрес|мекенжай)/i;
    expect(faults(({ path, text }) => (path.includes("questions.") && asks.test(text) ? text : undefined))).toEqual([]);
  });
});
