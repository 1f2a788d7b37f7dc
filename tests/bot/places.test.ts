import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/bot/buttons.ts";
import { presentBot } from "../../src/bot/features/profile.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createTestBot, type TestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix } = testRedis();
let count = 0;
async function inGroup() {
  const standIn = createStandIn();
  const bot = await createTestBot({ redis, prefix: `${prefix}${count++}:`, standIn });
  const person = standIn.person({ language: "ru", firstName: "Reader" });
  const group = standIn.group({ title: "1А класс", members: [person] });
  group.addBot(person);
  await bot.deliver();
  return { standIn, bot, member: person.in(group) };
}
async function heard(
  bot: TestBot,
  member: { messages(): readonly { mine: boolean; text: string }[] },
  act: () => unknown,
) {
  const before = member.messages().filter(({ mine }) => !mine).length;
  act();
  await bot.deliver();
  return member
    .messages()
    .filter(({ mine }) => !mine)
    .slice(before)
    .map(({ text }) => text);
}

describe("in a group", () => {
  it("talk between people stays unanswered", async () => {
    const { bot, member } = await inGroup();
    expect(await heard(bot, member, () => member.send("сколько платят многодетным"))).toEqual([]);
  });

  it("a command gets the way to a private chat, and nothing personal", async () => {
    const { standIn, bot, member } = await inGroup();
    const [answer] = await heard(bot, member, () => member.send(`/start@${standIn.bot.username} birth-grant`));
    expect(answer).toContain("В группе личный расчёт не показывается");
  });

  it("a mention with a question gets the general answer", async () => {
    const { standIn, bot, member } = await inGroup();
    const [answer] = await heard(bot, member, () => member.send(`@${standIn.bot.username} сколько платят многодетным`));
    expect(answer).toContain("четверо детей");
  });
});

describe("what isn't meant for us", () => {
  const chat = { id: 5, type: "private", first_name: "X" };
  const from = { id: 5, is_bot: false, first_name: "X" };
  const message = { message_id: 1, date: 1, chat, from, text: "/start" };
  it.each`
    what                   | update
    ${"a channel post"}    | ${{ channel_post: { ...message, chat: { id: -9, type: "channel", title: "News" } } }}
    ${"another bot"}       | ${{ message: { ...message, from: { ...from, is_bot: true } } }}
    ${"business messages"} | ${{ business_message: message }}
    ${"an unknown kind"}   | ${{ something_new: message }}
  `("$what ends unanswered and leaves nothing behind", async ({ update }) => {
    const own = `${prefix}${count++}:`;
    const standIn = createStandIn();
    const bot = await createTestBot({ redis, prefix: own, standIn });
    await bot.bring({ update_id: 1, ...update } as Update);
    expect(standIn.calls).toEqual([]);
    expect(await redis.keys(`${own}*`)).toEqual([]);
  });
});

describe("the bot's profile", () => {
  it("is set in each language, and left alone when it stands", async () => {
    const standIn = createStandIn();
    const { bot } = await createTestBot({ redis, prefix, standIn });
    const translators = createTranslators();
    expect(await presentBot(bot.api, translators)).toBeGreaterThan(8);
    expect(await presentBot(bot.api, translators)).toBe(0);
    const reader = standIn.person({ language: "kk", firstName: "Reader" });
    expect(reader.commands().map(({ command }) => command)).toContain("menu");
    expect(reader.profile().description).toContain("ЖСН сұрамайды");
  });
});

describe("with Redis away", () => {
  const away = new Proxy(redis, {
    get: (target, name) =>
      name === "evalsha" || name === "script"
        ? () => Promise.reject(new Error("Connection is closed."))
        : Reflect.get(target, name, target),
  });
  async function stateless() {
    const standIn = createStandIn();
    const bot = await createTestBot({ redis: away, prefix, standIn });
    return { standIn, bot, person: standIn.person({ language: "ru", firstName: "Reader" }) };
  }

  it.each`
    text                            | says
    ${"/menu"}                      | ${"Что хотите узнать?"}
    ${"/help"}                      | ${"Куда можно позвонить?"}
    ${"сколько платят многодетным"} | ${"четверо детей"}
    ${"меня бьёт отчим"}            | ${"111"}
  `("«$text» is still answered, in the client's language", async ({ text, says }) => {
    const { bot, person } = await stateless();
    const [answer] = await heard(bot, person, () => person.send(text));
    expect(answer).toContain(says);
  });

  it("a guide's button gets a notice, and its update is asked for again", async () => {
    const { standIn, bot, person } = await stateless();
    person.send("/menu");
    await bot.deliver();
    const pressed = person.press(person.last()?.id ?? 0, "Что положено моей семье?");
    const [update] = standIn.takeUpdates() as unknown as readonly Update[];
    expect(await bot.bring(update as Update)).toMatchObject({ error: { name: "StateAway" } });
    expect((await pressed)?.text).toContain("Сейчас не получается сохранять ответы");
  });

  it("a link to a guide isn't forgotten: its button stands below the word that it must wait", async () => {
    const { standIn, bot, person } = await stateless();
    person.start("birth-grant");
    await bot.deliver();
    expect(person.last()?.text).toContain("Сейчас не получается сохранять ответы");
    void person.press(person.last()?.id ?? 0, "При рождении ребёнка");
    const update = standIn.takeUpdates()[0] as unknown as Update;
    expect(await bot.bring(update)).toMatchObject({ error: { name: "StateAway" } });

    const back = await createTestBot({ redis, prefix: `${prefix}back:`, standIn });
    expect(await back.bring(update)).toBeUndefined();
    expect(
      person
        .last()
        ?.buttons.flat()
        .map(({ callback_data }) => decode(callback_data ?? "")?.does),
    ).toContain("answer");
  });

  it.each`
    fault                           | method
    ${{ code: 429, retryAfter: 1 }} | ${"answerCallbackQuery"}
    ${{ code: 500 }}                | ${"answerCallbackQuery"}
    ${{ lost: "request" as const }} | ${"answerCallbackQuery"}
    ${{ code: 429, retryAfter: 1 }} | ${"sendMessage"}
  `(
    "$fault of Telegram's for $method is no fault of ours: the update is asked for again",
    async ({ fault, method }) => {
      const { standIn, bot, person } = await stateless();
      person.send("/menu");
      await bot.deliver();
      const before = person.messages().length;
      standIn.failNext({ ...fault, method });
      if (method === "sendMessage") person.send("/menu");
      else void person.press(person.last()?.id ?? 0, "Что положено моей семье?");
      const [update] = standIn.takeUpdates() as unknown as readonly Update[];
      expect(await bot.bring(update as Update)).toMatchObject({ error: { name: "Undelivered" } });
      expect(person.messages().length).toBe(before + (method === "sendMessage" ? 1 : 0));
    },
  );

  it("whoever has blocked us is no fault of ours either", async () => {
    const { standIn, bot, person } = await stateless();
    person.send("/menu");
    const [update] = standIn.takeUpdates() as unknown as readonly Update[];
    standIn.failNext({ code: 403, method: "sendMessage" });
    expect(await bot.bring(update as Update)).toBeUndefined();
    expect(person.messages().filter(({ mine }) => !mine)).toEqual([]);
  });
});
