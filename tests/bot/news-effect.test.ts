import { expect, it } from "vitest";
import type { ChatRecord } from "../../src/bot/context.ts";
import { newsEffect } from "../../src/bot/views/news-effect.ts";
import { createTranslators, type Language } from "../../src/i18n/i18n.ts";
import { readProgrammes } from "../../src/rules/index.ts";
import { lifetimes } from "../../src/storage/keys.ts";
import { law } from "../support/law.ts";

const translators = createTranslators();
const now = new Date("2025-12-20T12:00:00+05:00");
const known = { law, programmes: readProgrammes(), clock: { today: () => "2025-12-20" as const, now: () => now } };

/** Four children, no income said: of what they get only the large-family allowance is certain. */
const answers = { kids: "@2025-12-20,8y,9y,10y,13y", who: "citizen", income: "unknown", primary: "none", more: "none" };
const until = Math.floor(now.getTime() / 1000) + lifetimes.kept;
const kept = { guide: "family", answers, until };

it.each`
  language | text
  ${"kk"}  | ${"Жауаптарыңыз бойынша, 2026 жылғы 1 қаңтардан бастап 4 балаңызға: айына +6 300 ₸"}
  ${"ru"}  | ${"По вашим ответам, с 1 января 2026 года для 4 ваших детей: +6 300 ₸ в месяц"}
  ${"en"}  | ${"By your answers, from 1 January 2026 for your 4 children: +6,300 ₸ a month"}
`(
  "a family of four children reads in $language what the new index brings it (63 030 → 69 330 ₸)",
  ({ language, text }) => {
    const t = translators[language as Language];
    expect(newsEffect({ kept }, "2026-01-01", known, t)?.replaceAll("\u00A0", " ")).toBe(text);
  },
);

it.each`
  record                                                  | on              | why
  ${undefined}                                            | ${"2026-01-01"} | ${"nothing is kept of the chat"}
  ${{ language: "ru" }}                                   | ${"2026-01-01"} | ${"no answers are kept"}
  ${{ kept: { ...kept, guide: "birth-grant" } }}          | ${"2026-01-01"} | ${"they are those of another guide"}
  ${{ kept: { ...kept, until: until - lifetimes.kept } }} | ${"2026-01-01"} | ${"their year is over"}
  ${{ kept, young: true }}                                | ${"2026-01-01"} | ${"it is somebody under 18"}
  ${{ kept }}                                             | ${"2025-12-21"} | ${"that day changes nothing"}
  ${{ kept: { ...kept, answers: { kids: "?" } } }}        | ${"2026-01-01"} | ${"the answers can't be read any more"}
`("nobody else reads such a line: $why", ({ record, on }) => {
  expect(newsEffect(record as ChatRecord | undefined, on, known, translators.ru)).toBeUndefined();
});
