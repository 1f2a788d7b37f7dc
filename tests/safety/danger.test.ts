import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDanger, traceDanger } from "../../src/safety/danger.ts";
import { dangers, lookAlikes } from "./messages.ts";
import { noises } from "./noise.ts";

describe("a message of danger", () => {
  it("is heard in every scene, with its tier, its kind and the voice to answer in", () => {
    expect(dangers.length).toBeGreaterThanOrEqual(1000);
    const wrong = dangers.filter(({ text, tier, kind, voice }) => {
      const found = findDanger(text);
      return found?.tier !== tier || found.kind !== kind || (voice !== "any" && found.voice !== voice);
    });
    expect(wrong.map((message) => ({ ...message, found: traceDanger(message.text) }))).toEqual([]);
  });

  it("is not what only sounds like it", () => {
    expect(lookAlikes.length).toBeGreaterThanOrEqual(1000);
    const heard = lookAlikes.filter((text) => findDanger(text) !== undefined);
    expect(heard.map((text) => ({ text, because: traceDanger(text)?.because }))).toEqual([]);
  });

  it.each(Object.entries(noises))("is heard all the same with %s", (_, noise) => {
    const clean = dangers.filter(({ typed }) => !typed);
    expect(clean.filter(({ text }) => findDanger(noise(text)) === undefined).map(({ text }) => noise(text))).toEqual(
      [],
    );
  });

  it.each(Object.entries(noises))(
    "is not heard for %s in what only sounds like it, but for one in fifty",
    (_, noise) => {
      const heard = lookAlikes.filter((text) => findDanger(noise(text)) !== undefined);
      expect(heard.length).toBeLessThanOrEqual(lookAlikes.length * 0.02);
    },
  );

  it("is heard wherever it stands among other sentences", () => {
    const calm = lookAlikes.filter((text) => /^[а-я ,]+$/i.test(text)).slice(0, 40);
    const clean = dangers.filter(({ typed, tier }) => !typed && tier === "now");
    const around = fc.array(fc.constantFrom(...calm), { maxLength: 20 });
    fc.assert(
      fc.property(around, fc.constantFrom(...clean), around, (before, { text }, after) => {
        expect(findDanger([...before, text, ...after].join(". ").slice(0, 8000))?.tier).toBe("now");
      }),
      { seed: 111 },
    );
  });
});

describe("a slip of the finger", () => {
  it.each`
    text                    | kind           | why
    ${"меня изнасилвали"}   | ${"sexual"}    | ${"a letter left out"}
    ${"меня изнасиловвали"} | ${"sexual"}    | ${"a letter twice"}
    ${"муж избиевает меня"} | ${"violence"}  | ${"a letter too many"}
    ${"хочу повеситсья"}    | ${"suicide"}   | ${"two letters changed places"}
    ${"самоубийсто"}        | ${"suicide"}   | ${"a letter left out of a long word"}
    ${"шантожируют меня"}   | ${"extortion"} | ${"a vowel by ear"}
    ${"әкем тепкілеиді"}    | ${"violence"}  | ${"и for й"}
  `("in «$text» is forgiven: $why", ({ text, kind }) => expect(findDanger(text)?.kind).toBe(kind));

  it.each`
    text                                 | why
    ${"повысится ли пособие"}            | ${"повесится"}
    ${"выделили место в лагере"}         | ${"выселили"}
    ${"сәбиді қалай тіркеймін"}          | ${"сабайды"}
    ${"балама қанша тиесілі"}            | ${"тиіседі"}
    ${"сабағын қалай білемін"}           | ${"сабаған"}
    ${"сайт помогает, спасибо"}          | ${"домогает"}
    ${"субсидия келсе, қалай аламын"}    | ${"суицид"}
    ${"does the school group him right"} | ${"grope"}
  `("never makes «$text» a danger, near as it is to «$why»", ({ text }) => expect(findDanger(text)).toBeUndefined());
});

describe("the safe word", () => {
  it.each`
    text                        | heard    | why
    ${"көмек 111"}              | ${true}  | ${"in Kazakh"}
    ${"Помощь 111"}             | ${true}  | ${"in Russian"}
    ${"help, 111"}              | ${true}  | ${"in English, with a comma"}
    ${"komek 111"}              | ${true}  | ${"in Kazakh Latin"}
    ${"gjvjom 111"}             | ${true}  | ${"on the other keyboard"}
    ${"помощь 112"}             | ${false} | ${"another number is a question"}
    ${"помощь 1110"}            | ${false} | ${"a longer number is an amount"}
    ${"помощь 111 тысяч тенге"} | ${false} | ${"a sum"}
    ${"какая помощь есть"}      | ${false} | ${"the word alone"}
  `("$text: $why", ({ text, heard }) => expect(findDanger(text)?.kind === "safe-word").toBe(heard));
});

describe("whoever writes", () => {
  it.each`
    text                              | voice      | why
    ${"папа меня бьёт"}               | ${"child"} | ${"a parent as a child names one"}
    ${"мою дочь бьёт отчим"}          | ${"adult"} | ${"a daughter of one's own"}
    ${"меня бьёт муж, а папа далеко"} | ${"adult"} | ${"a husband weighs more than a father"}
    ${"мне 13 лет, не хочу жить"}     | ${"child"} | ${"an age under eighteen"}
    ${"не хочу жить"}                 | ${"adult"} | ${"nothing tells, and «вы» offends no child"}
  `("«$text» is answered as $voice: $why", ({ text, voice }) => expect(findDanger(text)?.voice).toBe(voice));
});

describe("any text", () => {
  it("is read without a fault", () => {
    const anything = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc
        .array(fc.constantFrom(..."аб яёқ?.,-='*\u200b😭9 bьety4*@"), { maxLength: 300 })
        .map((signs) => signs.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => void findDanger(text)),
      { numRuns: 500 },
    );
  });

  it("is read in bounded time, however long", () => {
    const long = ["а", "а ", "бьёт меня ", "нехочужить", "сайт бьёт меня ", "a.b,", "1 ", "\u0336", "не*", "ол-", "🙏"];
    for (const piece of long) {
      // A runaway pattern would take minutes and run into the limit of every test.
      findDanger(piece.repeat(100_000 / piece.length));
    }
  });
});
