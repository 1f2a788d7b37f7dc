import { describe, expect, it } from "vitest";
import { createTranslators, languages } from "../../src/i18n/i18n.ts";
import { cardKey, cardLines, ifICallKey, notMeKey, warningKey } from "../../src/safety/cards.ts";
import { kinds } from "../../src/safety/danger.ts";
import { personalKinds } from "../../src/safety/personal-data.ts";

const translators = createTranslators();
const numbers = { family: "111", rescue: "112", police: "102", ambulance: "103" };
const voices = ["adult", "child"] as const;
const cards = languages.flatMap((language) =>
  kinds.flatMap((kind) => voices.map((voice) => ({ language, kind, voice, t: translators[language] }))),
);
const plain = (text: string) => text.replace(/<\/?b>/g, "").replaceAll("\u00a0", " ");

describe("a card", () => {
  it.each(cards)("of $kind for a $voice in $language names its numbers and no other", ({ kind, voice, t }) => {
    const text = t(cardKey({ kind, voice }), numbers);
    const named = new Set(text.match(/1\d\d/g));
    expect(named).toEqual(new Set(cardLines({ kind }).map((line) => numbers[line])));
    expect(text).not.toContain("{{");
  });

  it.each(cards)("of $kind for a $voice in $language is calm", ({ kind, voice, t }) => {
    const text = t(cardKey({ kind, voice }), numbers);
    expect(text).not.toMatch(/!|\p{Extended_Pictographic}|сабыр|успоко|calm down/iu);
    expect(text.replace(/<\/?b>/g, "")).not.toMatch(/[<>]/);
    // The human line comes first: no number in it, and nothing above it.
    expect(text.split(". ")[0]).not.toMatch(/\d/);
  });

  it.each(cards.filter(({ voice, language }) => voice === "child" && language !== "en"))(
    "of $kind says «ты» and «сен» to a child in $language",
    ({ kind, voice, t }) => {
      const text = t(cardKey({ kind, voice }), numbers);
      expect(text).not.toMatch(
        /(?<!\p{L})(вы|вас|вам|ваш\p{L}*|сіз\p{L}*)(?!\p{L})|ңыз|ңіз|йте(?!\p{L})|ните(?!\p{L})/iu,
      );
    },
  );

  it.each`
    language | voice      | text
    ${"kk"}  | ${"adult"} | ${"Қазір сізге өте ауыр сияқты. Сіз жалғыз емессіз. Дәл қазір қауіп болса, 112 нөміріне қоңырау шалыңыз. 111 нөміріне тегін, тәулік бойы, атыңызды айтпай-ақ хабарласуға болады."}
    ${"kk"}  | ${"child"} | ${"Мұны айтқаның дұрыс болды. Бұған сен кінәлі емессің. Дәл қазір қауіп болса — 112. 111 нөміріне хабарлас: тегін, тәулік бойы, саған көмектеседі."}
    ${"ru"}  | ${"adult"} | ${"Похоже, вам сейчас очень тяжело. Вы не одни. Если опасность прямо сейчас — звоните 112. По номеру 111 можно поговорить бесплатно, в любое время, не называя имени."}
    ${"ru"}  | ${"child"} | ${"Хорошо, что ты об этом пишешь. Твоей вины в этом нет. Если опасно прямо сейчас — 112. По номеру 111 помогут: бесплатно, в любое время."}
    ${"en"}  | ${"adult"} | ${"It sounds very hard right now. You are not alone. If there is danger this minute, call 112. On 111 you can talk free, day or night, without giving your name."}
    ${"en"}  | ${"child"} | ${"It's good that you told me. This is not your fault. In danger now? Call 112. 111 will help you: free, day or night."}
  `("to a $voice without a wish to live begins in $language with the approved lines", ({ language, voice, text }) => {
    const t = translators[language as (typeof languages)[number]];
    expect(plain(t(cardKey({ kind: "suicide", voice }), numbers)).split("\n")[0]).toBe(text);
  });
});

describe("what follows a card", () => {
  it.each(languages)("is written in %s for both voices, and so are the warnings", (language) => {
    const t = translators[language];
    for (const voice of voices) {
      expect(t(ifICallKey[voice], numbers)).toContain("111");
      expect(t(notMeKey[voice], numbers)).toContain("111");
    }
    for (const kind of personalKinds) expect(t(warningKey([kind]))).not.toBe("");
    expect(t(warningKey(["iin", "phone"]))).toBe(t("safety:personalData.several"));
    expect(t("safety:button.copy", numbers)).toContain("111");
  });
});
