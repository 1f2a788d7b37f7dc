import { expect, it } from "vitest";
import { childrenText } from "../../src/bot/views/answer-text.ts";
import { createTranslators, type Language } from "../../src/i18n/i18n.ts";

const plain = (text: string) => text.replaceAll("\u00A0", " ");
const translators = createTranslators();

it.each`
  tokens            | kk                                          | ru                                      | en
  ${"b6,7y"}        | ${"6–10 жас; 7 жас"}                        | ${"6–10 лет; 7 лет"}                    | ${"6–10 years; 7 years"}
  ${"1y,8m"}        | ${"1 жас; 8 айлық"}                         | ${"1 год; 8 месяцев"}                   | ${"1 year; 8 months"}
  ${"2015,2018-03"} | ${"2015 жылы туған; 2018 жылғы наурыз"}     | ${"2015 года рождения; март 2018 года"} | ${"born in 2015; March 2018"}
  ${"2020-02-29,x"} | ${"2020 жылғы 29 ақпан; Бала күтіп жүрміз"} | ${"29 февраля 2020 года; Ждём ребёнка"} | ${"29 February 2020; We expect a child"}
`("the children $tokens in words", ({ tokens, ...words }: Record<string, string>) => {
  for (const [language, text] of Object.entries(words))
    expect(plain(childrenText(`@2026-11-24,${tokens}`, translators[language as Language]))).toBe(text);
});
