import { expect, it } from "vitest";
import { citations } from "../../src/i18n/explain.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { readSources, type Source } from "../../src/rules/index.ts";

const t = createTranslators();
const sources = readSources();
const code = (article: string): Source => ({ act: "social-code", article, confidence: "law" });
const press = (act: string, confidence: Source["confidence"]): Source => ({ act, confidence });

it.each`
  cited                                                           | en                                                                                | why
  ${[code("79")]}                                                 | ${["Social Code, art. 79"]}                                                       | ${"an act by its name"}
  ${[code("85"), code("76"), code("85")]}                         | ${["Social Code, art. 76, 85"]}                                                   | ${"articles of one act together, each once, in order"}
  ${[code("81–83"), code("81")]}                                  | ${["Social Code, art. 81–83"]}                                                    | ${"a range says what its articles say"}
  ${[press("budget-2026-2028", "official-statement")]}            | ${["Law on the republican budget for 2026–2028, as reported"]}                    | ${"an act known by what was said of it"}
  ${[press("gov787", "one-media")]}                               | ${["Government Decree No. 787 of 10 July 2014 (abolished in 2023), as reported"]} | ${"whoever said it"}
  ${[press("zakon-birth2026", "official-statement"), code("79")]} | ${["Social Code, art. 79", "official statement: zakon.kz, 12 February 2026"]}     | ${"the law itself first; below it, whose word it is"}
`("$en: $why", ({ cited, en }) =>
  expect(citations(cited, sources, t.en).map((line) => line.replaceAll("\u00A0", " "))).toEqual(en),
);

it("a source nobody listed is a fault of ours", () => {
  expect(() => citations([press("nowhere", "law")], sources, t.kk)).toThrow("no source nowhere");
});
