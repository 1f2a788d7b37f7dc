import { describe, expect, it } from "vitest";
import { createAnswers } from "../../src/bot/views/answer.ts";
import { createFaq } from "../../src/faq/index.ts";
import { createTranslators, languages } from "../../src/i18n/i18n.ts";
import { readSources } from "../../src/rules/index.ts";
import { perhapsKey } from "../../src/safety/cards.ts";
import { findDanger, maybeDanger, traceDanger } from "../../src/safety/danger.ts";
import { law } from "../support/law.ts";
import { dangers, lookAlikes } from "./messages.ts";

const translators = createTranslators();
const TODAY = "2026-11-28" as const;
const numbers = { family: "111", rescue: "112", police: "102", ambulance: "103" };
/** Half a sentence is often neither clear nor harmless. */
const halves = dangers.map(({ text }) => text.split(" ").slice(0, 4).join(" "));
const perhaps = halves.filter(maybeDanger);

describe("what may be danger", () => {
  it("is not what a card answers", () => {
    expect(dangers.filter(({ text }) => maybeDanger(text))).toEqual([]);
    expect(perhaps.length).toBeGreaterThan(10);
    expect(perhaps.filter((text) => findDanger(text) !== undefined)).toEqual([]);
  });

  it("is little of what only sounds like danger", () => {
    expect(lookAlikes.filter(maybeDanger).length).toBeLessThanOrEqual(lookAlikes.length * 0.05);
  });

  it.each(languages)("names the line for children and that for rescue in %s, and nothing else", (language) => {
    const text = translators[language](perhapsKey, numbers);
    expect(new Set(text.match(/1\d\d/g))).toEqual(new Set(["111", "112"]));
    expect(text).not.toMatch(/!|\{\{/);
  });

  it("gets the lines under its answer, and a plain question doesn't", () => {
    const clock = { today: () => TODAY, now: () => new Date(`${TODAY}T12:00:00+05:00`) };
    const answers = createAnswers(createFaq(), { law, sources: readSources(), translators, clock });
    const reply = (text: string) => answers.reply(text, "ru", clock.today());
    const line = (language: (typeof languages)[number]) => translators[language](perhapsKey, numbers);
    for (const text of perhaps.slice(0, 20)) {
      const { view, language } = reply(text);
      expect(view.text.endsWith(`\n\n${line(language)}`), text).toBe(true);
    }
    expect(reply("сколько платят при рождении ребёнка").view.text).not.toContain(line("ru"));
  });
});

describe("what decided", () => {
  it("is named: the sign with its words, and the terms that weigh most", () => {
    const because = traceDanger("папа пьяный бьёт маму")?.because ?? "";
    expect(because).toContain("beat");
    expect(because.split("; ").length).toBeGreaterThan(3);
    expect(because).toMatch(/ \d+\.\d/);
  });

  it.each(["", "ыыы", "а б в г д", "💙", "0000", "qqq www", "?!"])("is never nothing: «%s» is no danger", (text) => {
    expect(findDanger(text)).toBeUndefined();
    expect(maybeDanger(text)).toBe(false);
  });
});
