import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { presentBot } from "../../src/bot/features/profile.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createTestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix: own } = testRedis();
let count = 0;

/** Somebody who reads school news, in Russian. */
async function reader() {
  const prefix = `${own}${count++}:`;
  const standIn = createStandIn();
  const bot = await createTestBot({ redis, prefix, standIn });
  const person = standIn.person({ language: "ru", firstName: "Читатель" });
  const say = async (text: string) => {
    person.send(text);
    await bot.deliver();
  };
  const press = async (label: string) => {
    const message = person.messages().findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label));
    if (message === undefined) throw new Error(`no button ${label}`);
    const answered = person.press(message.id, label);
    await bot.deliver();
    await answered;
  };
  /** Every field of every hash of readers: a bucket's key doesn't tell whose it is. */
  const kept = async () => {
    const keys = await redis.keys(`${prefix}s:*`);
    return (await Promise.all(keys.map((key) => redis.hgetall(key)))).flatMap((hash) => Object.keys(hash));
  };
  const last = () => person.messages().findLast(({ mine }) => !mine)?.text ?? "";
  await say("/news");
  await press("Школа");
  await press("Разрешаю");
  return { prefix, standIn, bot, person, say, press, kept, last };
}

it("is kept with the consent, not before, and nothing else with it", async () => {
  const { prefix, kept } = await reader();
  expect(await kept()).toHaveLength(1);
  // The record of the chat, and the reader.
  expect(await redis.keys(`${prefix}*`)).toHaveLength(2);
});

it("is erased by /forget, to the last key", async () => {
  const { prefix, say, press } = await reader();
  await say("/forget");
  await press("Стереть");
  expect(await redis.keys(`${prefix}*`)).toEqual([]);
});

it("goes when the person blocks the bot, and another reader of the same bucket stays", async () => {
  const { standIn, bot, person, kept } = await reader();
  const neighbour = standIn.person({ id: person.id + 4_096, language: "ru", firstName: "Сосед" });
  neighbour.send("/news");
  await bot.deliver();
  for (const label of ["Школа", "Разрешаю"]) {
    void neighbour.press(neighbour.last()?.id ?? 0, label);
    await bot.deliver();
  }
  expect(await kept()).toHaveLength(2);
  person.block();
  await bot.deliver();
  expect(await kept()).toEqual([String(Math.floor(neighbour.id / 4_096))]);
});

it("goes when Telegram refuses an answer because the bot is blocked", async () => {
  const { standIn, bot, person, kept } = await reader();
  person.send("/menu");
  person.block();
  const [update] = standIn.takeUpdates() as unknown as readonly Update[];
  expect(await bot.bring(update as Update)).toBeUndefined();
  expect(await kept()).toEqual([]);
});

it("stays when the answer was refused for another reason", async () => {
  const { standIn, bot, person, kept } = await reader();
  standIn.failNext({ code: 500, method: "sendMessage" });
  person.send("/menu");
  const [update] = standIn.takeUpdates() as unknown as readonly Update[];
  await bot.bring(update as Update);
  expect(await kept()).toHaveLength(1);
});

it("says nothing when the bot is put out of a group", async () => {
  const { standIn, bot, person, kept } = await reader();
  const group = standIn.group({ title: "1А класс", members: [person] });
  group.addBot(person);
  group.removeBot(person);
  await bot.deliver();
  expect(await kept()).toHaveLength(1);
});

describe("in a group", () => {
  it.each`
    command        | says
    ${"/news"}     | ${"В группе личный расчёт не показывается"}
    ${"/archive"}  | ${"Пока ни одной новости не отправлено"}
    ${"/official"} | ${"никогда не просит ИИН"}
  `("$command: $says", async ({ command, says }) => {
    const { standIn, bot, person } = await reader();
    const group = standIn.group({ title: "1А класс", members: [person] });
    group.addBot(person);
    await bot.deliver();
    const member = person.in(group);
    member.send(`${command}@${standIn.bot.username}`);
    await bot.deliver();
    expect(member.last()?.text).toContain(says);
  });
});

it.each`
  from                                                                    | told
  ${{ is_bot: true, id: 99, first_name: "Gov", username: "gov_pay_bot" }} | ${true}
  ${{ is_bot: false, id: 98, first_name: "Friend" }}                      | ${false}
`(
  "what $from.first_name said, passed on to us, is answered with how to know the real bot: $told",
  async ({ from, told }) => {
    const { bot, person, last } = await reader();
    const chat = { id: person.chatId, type: "private", first_name: "Читатель" };
    const origin = { type: "user", date: 1, sender_user: from };
    const text = "сколько платят многодетным";
    const message = { message_id: 500, date: 1, chat, from: person.user(), text, forward_origin: origin };
    await bot.bring({ update_id: 900_000, message } as unknown as Update);
    expect(last().includes("Как узнать настоящего бота?")).toBe(told);
  },
);

it("changes nothing for a forged button, and shows the settings as they are", async () => {
  const { bot, person, kept, last } = await reader();
  for (const [at, data] of [
    "y:topic+x:0",
    "y:agree:zzzz",
    "y:nothing:!",
    "y:region+nowhere:4",
    "y:piece-x:0",
  ].entries()) {
    const chat = { id: person.chatId, type: "private", first_name: "Читатель" };
    const message = { message_id: person.last()?.id, date: 1, chat };
    const query = { id: `${at}`, from: person.user(), chat_instance: "1", data, message };
    await bot.bring({ update_id: 910_000 + at, callback_query: query } as unknown as Update);
    expect(last()).toMatch(/Новости приходят|Этой новости в списке уже нет/);
  }
  expect(await kept()).toHaveLength(1);
});

it("has its commands in each language", async () => {
  const standIn = createStandIn();
  const { bot } = await createTestBot({ redis, prefix: own, standIn });
  await presentBot(bot.api, createTranslators());
  for (const [language, news] of [
    ["kk", "Жаңалықтар"],
    ["ru", "Новости"],
    ["en", "News"],
  ] as const) {
    const commands = standIn.person({ language, firstName: language }).commands();
    expect(commands.find(({ command }) => command === "news")?.description).toBe(news);
    expect(commands.map(({ command }) => command)).toEqual(expect.arrayContaining(["archive", "official"]));
  }
});
