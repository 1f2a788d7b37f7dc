import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { stubsOf, stubsOfChoices, worklist } from "../../src/faq/worklist.ts";

const missed = (words: string, count: number, language = "ru") => ({ language, words, count });

describe("the worklist", () => {
  it("puts questions of the same words together, over days and orders, and names the form that came most", () => {
    expect(
      worklist([missed("… пособие когда …", 2), missed("когда пособие", 3), missed("когда пособие", 1, "kk")]),
    ).toEqual([{ key: "ru|когда пособие", language: "ru", words: "когда пособие", count: 5 }]);
  });

  it.each`
    count | shown | why
    ${4}  | ${0}  | ${"may be chance, or one person"}
    ${5}  | ${1}  | ${"often enough"}
  `("shows $shown of what came $count times: $why", ({ count, shown }) =>
    expect(worklist([missed("пособие", count)])).toHaveLength(shown),
  );
});

describe("stubs of entries", () => {
  it("count a question over days, the commonest first, and leave out what came too seldom", () => {
    const stubs = parse(
      stubsOf(
        [missed("… пособие …", 4), missed("… пособие …", 1), missed("… лагерь", 2), missed("школа", 9)],
        "2026-11-28",
      ),
    );
    expect(stubs).toMatchObject([
      { id: "new.1", came: 9, ask: { kk: [], ru: ["школа"], en: [] } },
      { id: "new.2", came: 5, ask: { ru: ["… пособие …"] } },
    ]);
  });

  it("say so where there is nothing", () => {
    expect(stubsOf([], "2026-11-28")).toMatch(/^#/);
    expect(stubsOfChoices([], "2026-11-28")).toMatch(/^#/);
  });

  it("of what editors chose: phrasings of entries there are, then new ones; what asks for nothing is left out", () => {
    const choices = [
      { language: "ru", words: "когда пособие", entry: "birth-grant.when" },
      { language: "kk", words: "жөргекпұл қашан", entry: "birth-grant.when" },
      { language: "en", words: "passport", entry: "new" },
      { language: "ru", words: "школа школа", entry: "-" },
    ];
    expect(parse(stubsOfChoices(choices, "2026-11-28"))).toEqual([
      { id: "birth-grant.when", ask: { kk: ["жөргекпұл қашан"], ru: ["когда пособие"], en: [] } },
      { id: "new.1", title: {}, ask: { kk: [], ru: [], en: ["passport"] }, answer: {}, checked: "2026-11-28" },
    ]);
  });
});
