import { describe, expect, it } from "vitest";
import { Campaign, Content, fingerprint } from "../../../src/broadcast/campaign.ts";
import { nothingChosen } from "../../../src/guides/subscription.ts";
import { createOffice, type Office } from "../../support/desk.ts";
import { testRedis } from "../../support/redis.ts";

const { redis, prefix } = testRedis();
let count = 0;

async function office() {
  const own = `${prefix}${count++}:`;
  const now = () => new Date("2026-11-28T12:00:00+05:00");
  return { own, ...(await createOffice(redis, own, { today: "2026-11-28", now })) };
}

const content = {
  topic: "school",
  text: {
    kk: "Мектепке қабылдау\nӨтініш басталды.",
    ru: "Приём в школу\nЗаявления принимают.",
    en: "School enrolment\nApplications are open.",
  },
  guide: "first-grade",
};
const create = ({ bot }: Office, given: object) =>
  bot.parts.desk.campaigns.create((id) => Campaign.parse({ id, content, startedAt: 1, ...given }));

/** Somebody who reads school news, and whoever else did before. */
async function reader(o: Office) {
  const one = await o.someone();
  await one.say("/start");
  const choice = { ...nothingChosen, topics: ["school" as const] };
  await o.bot.parts.subscribers.save(one.id, { language: "ru", choice, until: "2027-11-27" });
  return one;
}

describe("the buttons under a preview", () => {
  it("lead where they lead a reader, but unsubscribe nobody and count for nothing", async () => {
    const o = await office();
    const author = await o.someone("editor");
    const choice = { ...nothingChosen, topics: ["school" as const] };
    await o.bot.parts.subscribers.save(author.id, { language: "ru", choice, until: "2027-11-27" });
    await create(o, { author: author.id, state: "draft", startedAt: undefined });
    await author.say("/broadcast");
    await author.press("№\u00A01 · черновик · школа");
    await author.press("Посмотреть и отправить");
    for (const label of ["Отписаться", "Реже"]) expect(await author.press(label)).toContain("Это образец");
    expect((await o.bot.parts.subscribers.find(author.id))?.choice).toEqual(choice);
    expect(await author.press("В первый класс")).toContain("Приём в 1 класс");
    expect(await o.bot.parts.desk.runs.progress(1)).toMatchObject({ pressed: 0, unsubscribed: 0 });
    expect(await redis.exists(`${o.own}{k1}:r`)).toBe(0);
  });
});

describe("a signature of somebody who is no approver any more", () => {
  it("counts neither on the screen, nor under its button, nor where the number is typed already", async () => {
    const o = await office();
    const { roles } = o.bot.parts.desk;
    const author = await o.someone("editor");
    const [second, third] = [await o.someone("approver"), await o.someone("approver")];
    const approvals = [{ by: second.id, at: 1, fingerprint: fingerprint(Content.parse(content)) }];
    await create(o, { author: author.id, state: "approved", startedAt: undefined, approvals });
    const open = async () => {
      await author.say("/broadcast");
      await author.press("№\u00A01 · одобрена · школа");
      return await author.press("Посмотреть и отправить");
    };
    const offers = (label: string) =>
      author
        .last()
        ?.buttons.flat()
        .some(({ text }) => text === label) === true;
    await open();
    await author.press("Отправить");
    await roles.give(second.id, "editor");
    expect(await author.say("1")).toContain("больше не вправе");
    await roles.give(second.id, "approver");
    await open();
    await roles.take(second.id);
    expect(await author.press("Отправить")).toContain("больше не вправе");
    expect(await open()).toContain("больше не вправе");
    expect(offers("Отправить")).toBe(false);

    expect(await author.press("На проверку")).toContain("1");
    await third.press("Одобрить");
    expect(await open()).not.toContain("больше не вправе");
    await author.press("Отправить");
    await author.say("1");
    expect(await o.bot.parts.desk.campaigns.find(1)).toMatchObject({ state: "sending" });
  });
});

describe("a campaign that is stopped", () => {
  it("tells its end in the one message that showed how it went", async () => {
    const o = await office();
    const author = await o.someone("editor");
    await create(o, { author: author.id, state: "sending" });
    await author.say("/broadcast");
    await author.press("№\u00A01 · отправляется · школа");
    await author.press("Остановить");
    const before = author.person.messages().length;
    expect(await author.press("Да, остановить")).toContain("Остановлена: 28.11.2026 12:00");
    const left = author.person.messages().map(({ text }) => text);
    expect(left).toHaveLength(before - 1);
    expect(left.filter((text) => text.includes("Остановлена"))).toHaveLength(1);
    expect(left.some((text) => text.includes("Остановить?"))).toBe(false);
  });

  it("shows how it goes in one message of a chat, wherever it was opened last", async () => {
    const o = await office();
    const author = await o.someone("editor");
    await create(o, { author: author.id, state: "sending" });
    for (let times = 0; times < 2; times++) {
      await author.say("/broadcast");
      await author.press("№\u00A01 · отправляется · школа");
    }
    expect(author.person.messages().filter(({ text }) => text.includes("Идёт отправка"))).toHaveLength(1);
  });
});

describe("a correction", () => {
  it("asks of nothing that was meant so before, and of everything that is new", async () => {
    const o = await office();
    const author = await o.someone("editor");
    const priced = (sum: string) => ({
      ...content,
      text: {
        kk: `Мектепке көмек\n${sum} ₸ төленеді.`,
        ru: `Помощь к школе\nПлатят ${sum} ₸.`,
        en: `School help\n${sum} ₸ is paid.`,
      },
    });
    const wrong = await create(o, { author: author.id, state: "draft", startedAt: undefined, content: priced("777") });
    await author.say("/broadcast");
    await author.press("№\u00A01 · черновик · школа");
    await author.press("Разобрать замечания");
    expect(await author.press("Так и надо")).toContain("Замечаний нет");
    await reader(o);
    await o.bot.parts.desk.campaigns.change(wrong.id, (one) => ({ ...one, state: "sending", startedAt: 1 }));
    await o.bot.sends();
    await author.say("/broadcast");
    await author.press("№\u00A01 · готова · школа");
    expect(await author.press("Исправить у всех")).toContain("Замечаний нет");
    await author.press("Русский");
    expect(await author.say("Помощь к школе\nПлатят 778 ₸.")).toContain("Суммы различаются");
  });
});

describe("what readers did with a campaign", () => {
  it("is counted under the news and under its correction, and nobody is noted", async () => {
    const o = await office();
    const author = await o.someone("editor");
    const readers = [await reader(o), await reader(o), await reader(o)];
    const { id } = await create(o, { author: author.id, state: "sending" });
    await o.bot.sends();
    const [one, two, three] = readers;
    const before = await redis.keys(`${o.own}{k*`);
    await one?.press("В первый класс");
    await two?.press("В первый класс");
    expect(await one?.press("Отписаться")).toContain("больше не придут");
    expect(await one?.press("Отписаться"), "who has left can't leave again").toContain("не приходят");
    expect(await two?.press("Реже")).toContain("раз в неделю");
    await create(o, { author: author.id, state: "sending", content: { ...content, corrects: id } });
    await o.bot.sends();
    await three?.press("В первый класс");
    await two?.press("Отписаться");
    expect(await o.bot.parts.desk.runs.progress(id)).toMatchObject({ sent: 3, pressed: 3, unsubscribed: 2 });
    const run = await redis.hgetall(`${o.own}{k${id}}:r`);
    expect(run).toMatchObject({ o: "3", u: "2" });
    const places = (keys: readonly string[]) => keys.filter((key) => key.includes(`{k${id}}`)).toSorted();
    expect(places(await redis.keys(`${o.own}{k*`))).toEqual(places(before));
  });

  it("is counted no more once what came of it is kept no more; unsubscribing works all the same", async () => {
    const o = await office();
    const one = await reader(o);
    const { id } = await create(o, { author: 1, state: "sending" });
    await o.bot.sends();
    await redis.unlink(`${o.own}{k${id}}:r`);
    expect(await one.press("В первый класс")).toContain("Приём в 1 класс");
    await one.press("Отписаться");
    expect(await o.bot.parts.subscribers.find(one.id)).toBeUndefined();
    expect(await redis.exists(`${o.own}{k${id}}:r`)).toBe(0);
  });

  it("shows in the report when it is refreshed", async () => {
    const o = await office();
    const author = await o.someone("editor");
    const readers = await Promise.all(Array.from({ length: 6 }, () => reader(o)));
    await create(o, { author: author.id, state: "sending" });
    await o.bot.sends();
    await author.say("/broadcast");
    expect(await author.press("№\u00A01 · готова · школа")).toContain("Нажатий кнопки раздела: 0");
    for (const one of readers) await one.press("В первый класс");
    await readers[0]?.press("Отписаться");
    const report = await author.press("Обновить");
    expect(report).toContain("Нажатий кнопки раздела: 6");
    expect(report).toContain("Отписались под этой новостью: <5");
  });
});
