import { expect, it } from "vitest";
import type { ChatRecord } from "../../src/bot/context.ts";
import { News } from "../../src/bot/news.ts";
import { newsMail } from "../../src/bot/news-mail.ts";
import { digestView } from "../../src/bot/views/news-digest.ts";
import { Campaign } from "../../src/broadcast/campaign.ts";
import { digestCampaign } from "../../src/broadcast/digest.ts";
import { nothingChosen } from "../../src/guides/subscription.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { readProgrammes } from "../../src/rules/index.ts";
import { lifetimes } from "../../src/storage/keys.ts";
import { law } from "../support/law.ts";

const translators = createTranslators();
const monday = new Date("2026-01-05T10:00:00+05:00");
const clock = { today: () => "2026-01-05" as const, now: () => monday };
const reader = { chat: 5, language: "ru", choice: { ...nothingChosen, weekly: true }, until: "2026-12-25" } as const;

/** Four children, no income said: of what they get only the large-family allowance is certain. */
const answers = { kids: "@2025-12-20,8y,9y,10y,13y", who: "citizen", income: "unknown", primary: "none", more: "none" };
const until = Math.floor(monday.getTime() / 1000) + lifetimes.kept - 16 * 86_400;

const piece = (id: number, text: string, effectOn?: string) =>
  Campaign.parse({
    ...{ id, author: 1, state: "done", startedAt: Math.floor(monday.getTime() / 1000) - 86_400 * 3 },
    content: { topic: "amounts", text: { kk: text, ru: text, en: text }, figures: { mci: "mci" }, effectOn },
  });

it("tells a week: a line each with its figures, and once what the day they tell of brings this family", async () => {
  const { look } = newsMail({
    ...{ law, programmes: readProgrammes(), translators, clock },
    chats: { look: async () => ({ kept: { guide: "family", answers, until } }) as ChatRecord },
    archive: { publish: async () => undefined, last: async () => [] },
    campaigns: { find: async () => undefined },
  });
  const pieces = [piece(1, "МРП {{mci}}", "2026-01-01"), piece(2, "Ещё", "2026-01-01"), piece(3, "Другое")];
  const digest = digestCampaign({ id: 9, monday: "2026-01-05", from: 0, until: 0 }, 0);
  const { text, keyboard } = await look(digest, reader, { pieces });
  expect(text.replaceAll("\u00A0", " ").split("\n")).toEqual([
    "<b>Новости за неделю</b>",
    "",
    "1. 02.01.2026, суммы пособий: МРП 4 325 ₸",
    "",
    "2. 02.01.2026, суммы пособий: Ещё",
    "<b>По вашим ответам, с 1 января 2026 года для 4 ваших детей: +6 300 ₸ в месяц</b>",
    "",
    "3. 02.01.2026, суммы пособий: Другое",
    "",
    "Чтобы прочитать целиком, нажмите номер.",
  ]);
  expect(keyboard?.flat().map((one) => one.text)).toEqual(["1", "2", "3", "Отписаться"]);
});

it("tells the last ten of a busy week, and fits a message however long their first lines are", () => {
  const week = Array.from({ length: 30 }, (_, at) => {
    const text = `${at} ${"я&".repeat(100)}`;
    const inEach = { kk: text, ru: text, en: text };
    return { news: News.parse({ id: `k${at}`, topic: "school", text: inEach, unit: inEach, sentAt: at }) };
  });
  const { text, keyboard = [] } = digestView({ id: 7, week }, reader, "2026-01-05", translators.ru);
  expect(text).toContain("1. 01.01.1970, школа: 20 ");
  expect(text.length).toBeLessThan(4_096);
  expect(keyboard.flat()).toHaveLength(11);
});
