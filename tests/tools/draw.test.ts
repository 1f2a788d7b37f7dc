import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
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
    const known =
      /^ {2}(q\d+\["[^"]+"\]|rules\{\{"[^"]+"\}\}|q\d+ -->(\|"[^"]+"\|)? (q\d+|rules)|rules -\.-> r\d+\("[^"]+"\))$/;
    expect(drawing.slice(1).filter((line) => !known.test(line))).toEqual([]);
    expect(drawing.filter((line) => line.includes(" --> rules") || line.includes("| rules")).length).toBeGreaterThan(0);
    expect(drawing.filter((line) => line.includes("rules -.-> r")).length).toBeGreaterThan(0);
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

it("says many answers by some of them", () => {
  const [guide] = guides;
  const question = { id: "x", kind: "year", from: 2006 } as const;
  if (guide === undefined) throw new Error("there is no guide");
  const words = answersWords(["1", "2", "3", "4", "5", "6", "7"], guide, question, translators.en);
  expect(words).toBe("1, 2, 3, 4, 5 …");
});
