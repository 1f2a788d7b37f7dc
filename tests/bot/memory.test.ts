import { randomInt } from "node:crypto";
import { expect, it } from "vitest";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { DAY } from "../../src/storage/keys.ts";
import { createTestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix: own } = testRedis();
let count = 0;

/** Somebody who has gone through a short guide in Russian, with a Redis prefix of their own. */
async function reader() {
  const prefix = `${own}${count++}:`;
  const standIn = createStandIn();
  const bot = await createTestBot({ redis, prefix, standIn });
  // Nobody's but theirs: other test files share the Redis, and one test looks for the number anywhere in it.
  const id = randomInt(1_000_000_000, 2_000_000_000);
  const person = standIn.person({ id, language: "ru", firstName: "Читатель" });
  const say = async (act: () => unknown) => {
    act();
    await bot.deliver();
  };
  const press = async (label: string) => {
    const message = person.messages().findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label));
    if (message === undefined) throw new Error(`no button ${label}`);
    const answered = person.press(message.id, label);
    await bot.deliver();
    await answered;
  };
  const last = () => person.messages().findLast(({ mine }) => !mine)?.text ?? "";
  return { prefix, standIn, bot, person, say, press, last };
}

it("erases everything at once: no key and no value is left under the chat", async () => {
  const { prefix, person, say, press, last } = await reader();
  await say(() => person.start("family"));
  await say(() => person.send("7 лет"));
  await press("Да, граждане");
  await say(() => person.send("/forget"));
  expect(last()).toContain("Стереть всё это?");
  expect(await redis.keys(`${prefix}*`)).toHaveLength(1);
  await press("Стереть");
  expect(last()).toContain("Стёрто всё:");
  expect(await redis.keys(`${prefix}*`)).toEqual([]);
});

it("erases the reminders, too, also those in a sender's hands", async () => {
  const { prefix, bot, say, press, person } = await reader();
  await say(() => person.start("birth-grant"));
  await press("Да");
  await say(() => person.send("28.12.2025"));
  await say(() => person.send("1"));
  await press("Показать результат");
  await press("Напомнить");
  await press("Отметить все");
  await press("Разрешаю");
  const chat = String(person.chatId);
  const anywhere = async () => {
    const all = await redis.keys(`${prefix}*`);
    const indexed = all.filter((key) => key.includes("{j}"));
    const members = await Promise.all(indexed.map((key) => redis.zrange(key, "0", "-1")));
    return [...all, ...members.flat()].filter((text) => text.includes(chat));
  };
  expect((await anywhere()).length).toBe(3);
  expect(await bot.parts.reminders.claim(Date.parse("2027-06-21T05:00:00Z") / 1000, 10)).toHaveLength(1);
  await say(() => person.send("/forget"));
  await press("Стереть");
  expect(await anywhere()).toEqual([]);
});

it("tells of an erasure once, however often Telegram brings the press", async () => {
  const { prefix, standIn, bot, person, say } = await reader();
  await say(() => person.send("/language"));
  await say(() => person.start("birth-grant"));
  await say(() => person.send("/forget"));
  const message = person.messages().findLast(({ buttons }) => buttons.length > 0);
  void person.press(message?.id ?? 0, "Стереть");
  const [update] = standIn.takeUpdates();
  const told = () => person.messages().filter(({ text }) => text.includes("Стёрто всё:")).length;
  await bot.bring(update as never);
  await bot.bring(update as never);
  expect(told()).toBe(1);
  expect(await redis.keys(`${prefix}*`)).toEqual([]);
});

it("keeps nothing of somebody under 18 beyond the day, whatever they do next", async () => {
  const { prefix, person, say, press } = await reader();
  const ttl = async () => await redis.ttl(`${prefix}c:${person.chatId}`);
  await say(() => person.start(""));
  await press("• Русский");
  expect(await ttl()).toBeGreaterThan(DAY);
  await press("Мне нет 18");
  expect(await ttl()).toBeLessThanOrEqual(DAY);
  await say(() => person.send("сколько платят многодетным"));
  expect(await ttl()).toBeLessThanOrEqual(DAY);
  await say(() => person.send("/menu"));
  await press("Мне уже есть 18");
  expect(await ttl()).toBeGreaterThan(DAY);
});

it("erases the numbers of messages of whoever has nothing else kept, and says that there is nothing", async () => {
  const { prefix, person, say, last } = await reader();
  await say(() => person.send("сколько платят многодетным"));
  expect(await redis.keys(`${prefix}c:*`)).toHaveLength(1);
  await say(() => person.send("/forget"));
  expect(last()).toContain("Стирать нечего");
  expect(await redis.keys(`${prefix}c:*`)).toEqual([]);
});

it("tells whoever says that they are under 18 nothing later: what they asked for goes", async () => {
  const { bot, person, say, press } = await reader();
  const { waiting, tickets } = bot.parts.office;
  await waiting.add(person.chatId);
  await tickets.open(person.chatId, "ru", 1);
  await say(() => person.send("/menu"));
  await press("Мне нет 18");
  expect(await waiting.has(person.chatId)).toBe(false);
  expect(await tickets.of(person.chatId)).toBeUndefined();
});
