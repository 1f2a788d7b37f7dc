import { describe, expect, it } from "vitest";
import { createFaq, fill, readContent } from "../../src/faq/index.ts";
import { guides } from "../../src/guides/index.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { type ParameterId, readSources } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

const content = readContent();
const { entries, notOurs } = content;
const faq = createFaq(content);
const sources = readSources();
const inAll = <T>(find: (entry: (typeof entries)[number], language: (typeof languages)[number]) => T | undefined) =>
  entries.flatMap((entry) => languages.flatMap((language) => find(entry, language) ?? []));
const blanks = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name);

describe("the entries", () => {
  it("are forty at least", () => expect(entries.length).toBeGreaterThanOrEqual(40));

  it("have every blank filled, and use every figure they name", () => {
    const wrong = inAll(({ id, answer, figures }, language) => {
      const unfilled = blanks(answer[language]).filter((name) => name !== undefined && !(name in figures));
      return unfilled.length > 0 ? `${id} ${language}: ${unfilled}` : undefined;
    });
    const idle = entries.flatMap(({ id, answer, figures }) => {
      const used = new Set(languages.flatMap((language) => blanks(answer[language])));
      return Object.keys(figures)
        .filter((name) => !used.has(name))
        .map((name) => `${id}: ${name}`);
    });
    expect({ wrong, idle }).toEqual({ wrong: [], idle: [] });
  });

  it("find their figures on record today, and cite a source that is listed", () => {
    for (const entry of entries) {
      const { cites } = fill(entry, "2026-11-24", law);
      for (const { source } of cites) expect(sources.has(source.act)).toBe(true);
      if (entry.source !== undefined) expect(sources.has(entry.source.act), entry.id).toBe(true);
    }
  });

  it("type no sum, percentage or long number: figures come from the law", () => {
    const typed = /\d[\d\s\u00A0]*\d\s*(₸|тенге|теңге|tenge)|\d\s*(%|пайыз|процент)|\b\d{5,}\b/i;
    expect(
      inAll(({ id, answer }, language) => (typed.test(answer[language]) ? `${id} ${language}` : undefined)),
    ).toEqual([]);
  });

  it("open guides that exist", () => {
    const known = new Set(guides.map(({ id }) => id));
    expect(entries.filter(({ guide }) => guide !== undefined && !known.has(guide.id)).map(({ id }) => id)).toEqual([]);
  });

  it("are reached by their own titles, first or among what is offered", () => {
    const missed = inAll(({ id, title }, language) => {
      const [first] = faq.ask(title[language], language).ranked;
      return first?.id === id ? undefined : `${language} ${title[language]} → ${first?.id}, not ${id}`;
    });
    expect(missed).toEqual([]);
  });

  it("win their own phrasings", () => {
    const lost = inAll(({ id, ask }, language) => {
      const others = ask[language].filter((phrase) => faq.ask(phrase, language).ranked[0]?.id !== id);
      return others.length > 0 ? `${id} ${language}: ${others}` : undefined;
    });
    expect(lost).toEqual([]);
  });
});

it("what isn't ours names numbers that are on record", () => {
  const named = notOurs.flatMap(({ figures }) => Object.values(figures));
  for (const id of named) expect(law.on("2026-11-24", id as ParameterId).unit).toBe("phone");
});
