import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { News } from "../../src/bot/news.ts";
import { newsText, pieceLine } from "../../src/bot/views/archive.ts";
import { answerView, askView, masked, ticketText } from "../../src/bot/views/office.ts";
import { bannerText } from "../../src/bot/views/portal.ts";
import { createTranslators, escapeHtml, languages, readTexts, type Translate } from "../../src/i18n/i18n.ts";
import { parseHtml } from "../../src/playground/html-entities.ts";

const translators = createTranslators();
const when = { now: new Date("2026-11-27T10:00:00+05:00"), hours: { first: 1, last: 5, from: "09:00", to: "18:00" } };
const ticket = { code: "ACDEF", chat: 5, language: "ru", at: 1_795_000_000, answered: false } as const;
const inAll = (text: string) => ({ kk: text, ru: text, en: text });
const news = (text: string, unit: string) =>
  News.parse({ id: "1", topic: "school", text: inAll(text), unit: inAll(unit), sentAt: 1_795_000_000 });

/** Tags, half tags, entities, blanks and references of our own sentences, and what `replace` takes for patterns. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...["<b>", "</b>", "</blockquote>", "<a href='x'>", "<", ">", "&", "&lt;", "&#60;", "&amp;amp;", '"', "'"],
      ...["{{code}}", "{{text}}", "{{- text}}", "$t(common:fault)", "$t(office:ticket.send)", "$&", "$1", "$$"],
      ...["\\", "сөз", "words", " "],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `x${parts.join("")}x`);

/** Every place where somebody's words go into a message. */
const places: Readonly<Record<string, (text: string, t: Translate) => string>> = {
  "a question, shown before it is sent": (text, t) => askView(text, when, t).text,
  "a question in the operators' chat": (text) =>
    ticketText(ticket, { question: text, inTopic: false }, { translators }),
  "an operator's answer": (text, t) => answerView(ticket, text, t).text,
  "an operator's banner": (text, t) => bannerText({ kind: "text", text: inAll(text) } as never, t),
  "who answers for the news": (text, t) => newsText(news("<b>ok</b>", text), t),
  "the headline of news in the archive": (text, t) => pieceLine(news(escapeHtml(text), "x"), 0, t),
};

describe.each(Object.entries(places))("%s", (_, say) => {
  it.each(languages)("says in %s what was written, and no more tags than with plain words", (language) => {
    const t = translators[language];
    const tags = parseHtml(say("x", t)).entities.map(({ type }) => type);
    fc.assert(
      fc.property(hostile, (text) => {
        const told = parseHtml(say(text, t));
        expect(told.text).toContain(text.slice(0, 40));
        expect(told.entities.map(({ type }) => type)).toEqual(tags);
      }),
      { numRuns: 200, seed: 20_261_128 },
    );
  });
});

it("nothing of a person is left in a question but its words, whatever stands around them", () => {
  fc.assert(
    fc.property(hostile, (text) => void expect(masked(`${text} 970101300123 ${text}`)).not.toMatch(/\d/)),
    { seed: 7 },
  );
});

const BLANK = /\{\{-?\s*(\w+)[^}]*\}\}/g;
const EVIL = "x<b>&lt;</i>{{count}}$t(common:fault)$&x";

/** Each sentence of a locale that has blanks, under its key. */
function* sentences(texts: unknown, path: readonly string[]): Generator<readonly [key: string, text: string]> {
  if (typeof texts === "string") {
    const [namespace = "", ...rest] = path;
    if (texts.includes("{{")) yield [`${namespace}:${rest.join(".")}`, texts];
  } else for (const [name, one] of Object.entries(texts ?? {})) yield* sentences(one, [...path, name]);
}

it.each(languages)("no blank of any sentence in %s lets a tag, a blank or a reference through", (language) => {
  const all = [...sentences(readTexts(language), [])];
  expect(all.length).toBeGreaterThan(300);
  const wrong = all.filter(([key, text]) => {
    const names = [...text.matchAll(BLANK)].map(([, name = ""]) => name);
    const fill = (value: string) => Object.fromEntries(names.map((name) => [name, value]));
    // `count` chooses the form, so the form itself is asked for, with a number as any other blank.
    const told = translators[language](key, { ...fill(EVIL), ...(names.includes("count") && { count: 5 }) });
    const rest = names.filter((name) => name !== "count");
    return rest.length > 0 && (!told.includes(escapeHtml(EVIL)) || told.includes("x<b>"));
  });
  expect(wrong.map(([key]) => key)).toEqual([]);
});
