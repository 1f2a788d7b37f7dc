import { describe, expect, it } from "vitest";
import { createFaq, fill, readContent } from "../../src/faq/index.ts";
import { offers } from "../../src/guides/check.ts";
import { path } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/index.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { type ParameterId, readSources } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

const TODAY = "2026-11-28";
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
      const { cites } = fill(entry, TODAY, law);
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

  it("say whom to ask where nothing is confirmed", () => {
    const numbers = new Set(["phone", "url"]);
    const silent = entries.filter(
      (entry) =>
        entry.unsettled && !Object.values(fill(entry, TODAY, law).figures).some(({ unit }) => numbers.has(unit)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it("open guides that exist, with answers that these can give", () => {
    const wrong = entries.flatMap(({ id, guide: onward }) => {
      if (onward === undefined) return [];
      const guide = guides.find((known) => known.id === onward.id);
      if (guide === undefined) return [`${id}: no guide ${onward.id}`];
      return Object.entries(onward.answers).flatMap(([question, value]) => {
        const asked = path(guide, onward.answers).find((one) => one.id === question);
        if (asked === undefined) return [`${id}: ${onward.id} doesn't ask ${question}`];
        return offers(asked, value, TODAY, onward.answers) ? [] : [`${id}: ${onward.id}.${question} has no ${value}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("are reached by their own titles, first or among what is offered", () => {
    const missed = inAll(({ id, title }, language) => {
      const [first] = faq.ask(title[language], language).ranked;
      return first?.id === id ? undefined : `${language} ${title[language]} → ${first?.id}, not ${id}`;
    });
    expect(few(missed, entries.length * 3, 0.03)).toEqual([]);
  });

  it("are offered for their own phrasings, and nearly always win them", () => {
    const places = entries.flatMap((entry) =>
      languages.flatMap((language) =>
        entry.ask[language].map((phrase) => {
          const { ranked } = faq.ask(phrase, language);
          const place = ranked.findIndex(({ id }) => id === entry.id);
          return { place, line: `${entry.id} ${language}: «${phrase}» → ${ranked[0]?.id}` };
        }),
      ),
    );
    const lines = (lost: (place: number) => boolean) =>
      places.filter(({ place }) => lost(place)).map(({ line }) => line);
    expect(
      few(
        lines((place) => place < 0 || place > 2),
        places.length,
        0.02,
      ),
    ).toEqual([]);
    expect(
      few(
        lines((place) => place !== 0),
        places.length,
        0.08,
      ),
    ).toEqual([]);
  });
});

/** None, where no more are wrong than a share: entries of several hands meet here, and phrasings may be ambiguous. */
const few = (wrong: readonly string[], of: number, share: number): readonly string[] =>
  wrong.length <= of * share ? [] : wrong;

it("what isn't ours names numbers that are on record", () => {
  const named = notOurs.flatMap(({ figures }) => Object.values(figures));
  for (const id of named) expect(law.on(TODAY, id as ParameterId).unit).toBe("phone");
});
