import { describe, expect, it } from "vitest";
import { languages } from "../../src/i18n/i18n.ts";
import { localeFindings, readSentences, type Sentence } from "../../src/tools/locale-faults.ts";

describe("the texts", () => {
  it("have nothing that must be mended", () => {
    expect(localeFindings().map(({ check, where, what }) => `${check} ${where}: ${what}`)).toEqual([]);
  });

  it("are many, in three languages", () => {
    for (const language of languages)
      expect(readSentences().filter((one) => one.language === language).length).toBeGreaterThan(2_000);
  });
});

/** The same sentence in three languages, or what is given for each. */
const inThree = (path: string, texts: Partial<Record<(typeof languages)[number], string>>): readonly Sentence[] =>
  Object.entries(texts).map(([language, text]) => ({ language: language as Sentence["language"], path, text }));
const same = (path: string, text: string) => inThree(path, { kk: text, ru: text, en: text });

describe("a fault of a text is found", () => {
  it.each<[string, readonly Sentence[], string]>([
    ["a missing language", inThree("common:one", { kk: "бір", ru: "один" }), "parity"],
    ["a missing plural form", [...same("common:n_one", "{{n}}"), ...same("common:n_other", "{{n}}")], "plurals"],
    ["a blank that one language lacks", inThree("common:sum", { kk: "{{sum}}", ru: "{{sum}}", en: "sum" }), "blanks"],
    ["a button that is too wide", same("common:button.long", "х".repeat(31)), "lengths"],
    ["a tag that stays open", same("common:bold", "<b>x"), "HTML"],
    ["a tag that Telegram doesn't know", same("common:div", "<div>x</div>"), "HTML"],
    ["a sum that is typed", same("common:typed", "69 330 ₸"), "literals"],
    ["a percentage that is typed", same("common:typed", "10 %"), "literals"],
    ["an ending on a blank in Kazakh", same("common:to", "{{sum}}-ге"), "Kazakh"],
    ["a question for a name", same("guide:x.questions.q.text", "Напишите имя"), "privacy"],
  ])("%s", (_what, sentences, check) =>
    expect(new Set(localeFindings(sentences).map((found) => found.check))).toEqual(new Set([check])),
  );

  it.each<[string, readonly Sentence[]]>([
    ["a button just wide enough", same("common:button.long", "х".repeat(30))],
    ["an order in Kazakh", same("common:third", "{{n}}-сұрақ")],
    ["the number of an act", same("acts:code", "20 000 ₸")],
  ])("but not %s", (_what, sentences) => expect(localeFindings(sentences)).toEqual([]));
});
