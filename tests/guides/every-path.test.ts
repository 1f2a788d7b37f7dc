import { describe, expect, it } from "vitest";
import { howView, moreView, whereView } from "../../src/bot/views/after-result.ts";
import { papersView } from "../../src/bot/views/papers.ts";
import { questionView } from "../../src/bot/views/question.ts";
import { resultView } from "../../src/bot/views/result.ts";
import { timelineView } from "../../src/bot/views/timeline.ts";
import { resultOf } from "../../src/bot/views/told.ts";
import { whatIfView } from "../../src/bot/views/what-if.ts";
import { offers, UNKNOWN } from "../../src/guides/check.ts";
import { type Answers, type Guide, next } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/index.ts";
import { samples } from "../../src/guides/samples.ts";
import { walks } from "../../src/guides/walks.ts";
import { createTranslators, languages } from "../../src/i18n/i18n.ts";
import { type ISODate, readSources } from "../../src/rules/index.ts";
import { law, programmes } from "../support/law.ts";

const today: ISODate = "2026-11-24";
const translators = createTranslators();
const known = {
  law,
  sources: readSources(),
  programmes,
  clock: { today: () => today, now: () => new Date() },
};

/** Enough to come to every answer of every question many times over. */
const MOST = 400;
/** Different results told in full; each has some ten views in three languages. */
const TOLD = 8;

const graphemes = new Intl.Segmenter();
const buttonsOf = (view: ReturnType<typeof questionView>) => (view.keyboard ?? []).flat();

describe.each(guides)("the guide $id", { timeout: 120_000 }, (guide) => {
  it("ends every path in a decision, told whole in three languages within Telegram's limits", () => {
    let ends = 0;
    const told = new Set<string>();
    for (const answers of walks(guide, today, MOST)) {
      const result = resultOf({ guide, answers, today, on: today }, known);
      expect(result.decisions.length, JSON.stringify(answers)).toBeGreaterThan(0);
      ends += 1;
      // Two results with the same sentences differ in figures only: one of them is told.
      const key = JSON.stringify(
        result.decisions.map(({ verdict, reasons }) => [verdict, reasons.map(({ sentence }) => sentence)]),
      );
      if (told.has(key) || told.size > TOLD) continue;
      told.add(key);
      for (const language of languages) {
        const t = translators[language];
        const views = [
          ...[resultView, howView, whereView, moreView, whatIfView, timelineView].map((view) => view(result, known, t)),
          ...result.decisions.map((_, i) => howView(result, known, t, String(i))),
          ...["child", "job", "date"].map((change) => whatIfView(result, known, t, change)),
          papersView(result, known, [], t),
        ];
        for (const view of views) {
          expect(view.text).not.toMatch(/\{\{|undefined|NaN|\[object/);
          expect(view.text.length).toBeLessThanOrEqual(4_096);
          for (const button of buttonsOf(view)) {
            expect(Buffer.byteLength("callback_data" in button ? button.callback_data : "")).toBeLessThanOrEqual(64);
            expect([...graphemes.segment(button.text)].length).toBeLessThanOrEqual(30);
          }
        }
      }
    }
    expect(ends).toBeGreaterThan(0);
  });

  it("has no dead question: every one changes some result", () => {
    const outcome = (answers: Answers) => JSON.stringify(guide.decide(answers, today, law, programmes));
    const alive = new Set<string>();
    for (const answers of walks(guide, today, MOST))
      for (const question of guide.questions)
        if (!alive.has(question.id) && answers[question.id] !== undefined)
          for (const value of samples(question, answers, today)) {
            const changed = { ...answers, [question.id]: value };
            if (next(guide, changed) === undefined && outcome(changed) !== outcome(answers)) alive.add(question.id);
          }
    expect([...alive].toSorted()).toEqual(guide.questions.map(({ id }) => id).toSorted());
  });

  it("asks every question with buttons that Telegram takes and a phone shows whole", () => {
    for (const answers of partial(guide))
      for (const language of languages)
        for (const extra of [{}, { why: true }, { note: "…" }, { part: "2026" }]) {
          const open = next(guide, answers);
          if ("part" in extra && open?.kind !== "date") continue;
          const view = questionView({ guide, answers, today, law, ...extra }, translators[language]);
          for (const button of buttonsOf(view)) {
            const data = "callback_data" in button ? button.callback_data : "";
            expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
            expect([...graphemes.segment(button.text)].length).toBeLessThanOrEqual(30);
          }
          expect(view.text).not.toMatch(/\{\{|undefined/);
        }
  });

  it("takes every answer its own buttons offer", () => {
    for (const answers of partial(guide)) {
      const open = next(guide, answers);
      if (open === undefined) continue;
      const view = questionView({ guide, answers, today, law }, translators.kk);
      const values = buttonsOf(view).flatMap((button) =>
        "callback_data" in button && button.callback_data.startsWith("a:")
          ? [button.callback_data.split(":")[3] ?? ""]
          : [],
      );
      for (const value of values) expect(offers(open, value, today, answers), `${open.id} ${value}`).toBe(true);
    }
  });
});

/** The answers at each question of each path. */
function* partial(guide: Guide): Generator<Answers> {
  const seen = new Set<string>();
  for (const answers of walks(guide, today, MOST)) {
    let sofar: Answers = {};
    for (let open = next(guide, sofar); open !== undefined; open = next(guide, sofar)) {
      const key = JSON.stringify(sofar);
      if (!seen.has(key) && seen.size < 60) yield sofar;
      seen.add(key);
      sofar = { ...sofar, [open.id]: answers[open.id] ?? UNKNOWN };
    }
  }
}
