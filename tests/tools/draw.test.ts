import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/index.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { guidePages } from "../../src/tools/draw-pages.ts";
import { answersWords, ranges } from "../../src/tools/draw-words.ts";
import { readBooks } from "../../src/tools/rules-answer.ts";

const folder = new URL("../../docs/guides/", import.meta.url);
const translators = createTranslators();
const pages = guidePages(guides, readBooks(), translators);

describe("docs/guides", () => {
  it.each([...pages])("%s is what the guides say today; if not, run: npm run draw", (name, page) => {
    expect(readFileSync(new URL(name, folder), "utf8").split("\n")).toEqual(page.split("\n"));
  });

  it("holds no page of a guide that is gone", () => {
    expect(readdirSync(folder).toSorted()).toEqual([...pages.keys()].toSorted());
  });

  it.each(guides)("$id: every question, every arrow and every programme is drawn", ({ id, questions }) => {
    const page = pages.get(`${id}.md`) ?? "";
    for (const question of questions) expect(page).toContain(` · \`${question.id}\`\n`);
    const drawing = /```mermaid\n([^`]*)```/.exec(page)?.[1]?.trim().split("\n") ?? [];
    const box = /(q\d+(\["[^"]+"\])?|c\d+(\{"[^"]+"\})?|rules)/.source;
    const arrow = new RegExp(`^ {2}${box} (-->(\\|asked\\|)?|-\\.->) ([qc]\\d+|rules|r\\d+\\("[^"]+"\\))$`);
    const strange = drawing.slice(1).filter((line) => !arrow.test(line) && line !== '  rules{{"the rules decide"}}');
    expect(strange).toEqual([]);
    expect(drawing.filter((line) => line.endsWith(" rules")).length).toBeGreaterThan(0);
    expect(drawing.filter((line) => line.startsWith("  rules --> r")).length).toBeGreaterThan(0);
  });
});

it.each`
  numbers         | words            | because
  ${[1, 2, 3, 7]} | ${["1–3", "7"]}  | ${"what stands in a row is a range"}
  ${[20, 4, 5]}   | ${["4–5", "20"]} | ${"in order"}
  ${[]}           | ${[]}            | ${"of nothing there is nothing to say"}
`("$numbers → $words: $because", ({ numbers, words }) => {
  expect(ranges(numbers)).toEqual(words);
});

it.each`
  question                                                          | answers               | words                | because
  ${{ kind: "choice", options: ["yes", "no"] }}                     | ${["yes", "unknown"]} | ${"Yes, Don't know"} | ${"options are listed"}
  ${{ kind: "count", min: 1, max: 20, buttons: 4 }}                 | ${["4", "5", "6"]}    | ${"4–6"}             | ${"numbers as a range"}
  ${{ kind: "count", min: 1, max: 20, buttons: 4, dontKnow: true }} | ${["1", "unknown"]}   | ${"1, Don't know"}   | ${"not knowing is no number"}
  ${{ kind: "many", options: ["yes", "no"] }}                       | ${["yes", "yes,no"]}  | ${"Yes"}             | ${"one option says what several do"}
  ${{ kind: "income", lines: () => [], help: true }}                | ${["count"]}          | ${"Help me count"}   | ${"asking for help is an option"}
  ${{ kind: "income", lines: () => [], help: true }}                | ${["0", "count"]}     | ${""}                | ${"sums can't be listed"}
  ${{ kind: "children" }}                                           | ${["b0", "b1,b6"]}    | ${""}                | ${"nor can ages"}
`("$question.kind: $answers → «$words»: $because", ({ question, answers, words }) => {
  const guide: Guide = { id: "sample", area: "family", questions: [], decide: () => [] };
  expect(answersWords(answers, guide, { id: "x", ...question }, translators.en)).toBe(words);
});
