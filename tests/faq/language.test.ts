import { describe, expect, it } from "vitest";
import { spoken } from "../../src/faq/language.ts";

describe("the language of a message", () => {
  it.each([
    // Typed without the letters that only Kazakh has, as many do; a card of danger comes in this language.
    ["уйде урып согады мени", "kk"],
    ["куйеуим урып турады", "kk"],
    ["олгим келеди", "kk"],
    ["мени уйден куып шыкты", "kk"],
    ["екинши бала туылды канша акша береди", "kk"],
    ["күйеуім ұрады", "kk"],
    ["меня бьют дома", "ru"],
    ["муж бьет меня", "ru"],
    ["сколько платят за третьего ребенка", "ru"],
    ["how much is the birth grant", "en"],
    // It doesn't show: the answer comes in the language that was chosen.
    ["асп", undefined],
  ])("«%s» is %s", (text, language) => expect(spoken(text)).toBe(language));
});
