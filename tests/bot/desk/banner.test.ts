import { describe, expect, it } from "vitest";
import { createUpkeep } from "../../../src/bot/office-upkeep.ts";
import { createCalls } from "../../../src/broadcast/telegram.ts";
import { nothingChosen } from "../../../src/guides/subscription.ts";
import { createLimiter } from "../../../src/storage/limiter.ts";
import { createOffice, type Office } from "../../support/desk.ts";
import { testRedis } from "../../support/redis.ts";

const { redis, prefix } = testRedis();
let count = 0;
async function office() {
  const own = `${prefix}${count++}:`;
  const o = await createOffice(redis, own, { today: "2026-11-28" });
  const limiter = createLimiter({ redis, prefix: own, rate: 1_000 });
  const upkeep = createUpkeep(o.bot.parts, { api: o.bot.bot.api, calls: createCalls(o.bot.bot.api), limiter });
  return { ...o, upkeep, own };
}
const STANDING = "eGov сейчас не открывается";
const EGOV = "как подать через egov на пособие";

async function switchedOn(o: Office) {
  const operator = await o.someone("operator");
  await operator.say("/banner egov-down");
  await operator.press("Включить");
  return operator;
}
const birthGrant = async (o: Office) => {
  const citizen = await o.someone();
  await citizen.say("/start birth-grant");
  await citizen.press("Да");
  await citizen.say("март 2026");
  await citizen.say("2");
  return { citizen, result: await citizen.press("Показать результат") };
};

describe("/banner", () => {
  it("stands above what leads to eGov and nothing else, until it is switched off", async () => {
    const o = await office();
    const operator = await o.someone("operator");
    const shown = await operator.say("/banner egov-down");
    for (const words of [STANDING, "eGov қазір ашылмай тұр", "eGov can't be opened"]) expect(shown).toContain(words);
    expect((await birthGrant(o)).result).not.toContain(STANDING);
    await operator.press("Включить");
    const { citizen, result } = await birthGrant(o);
    expect(result).toContain(STANDING);
    expect(await citizen.say(EGOV)).toContain(STANDING);
    expect(await citizen.say("что такое мрп и сколько он")).not.toContain(STANDING);
    expect(await operator.say("/banner off")).toContain("Выключено");
    expect((await birthGrant(o)).result).not.toContain(STANDING);
    const did = (await o.bot.parts.desk.audit.all()).map(({ did }) => did);
    expect(did).toEqual(["banner.on", "banner.off"]);
  });

  it.each`
    words                                     | says                  | why
    ${"egov-down қазақша | рус | eng"}        | ${"⚠️ рус"}           | ${"own words in three languages"}
    ${'egov-down "қазақша"\n"рус"\n"eng"'}    | ${"⚠️ рус"}           | ${"the same on lines, in quotation marks"}
    ${"egov-down только по-русски"}           | ${"Нужны три текста"} | ${"one language is not enough"}
    ${`egov-down a | ${"б".repeat(201)} | c`} | ${"Нужны три текста"} | ${"too long to stand above an answer"}
    ${"egov-down <b> | <i> | &"}              | ${"⚠️ <i>"}           | ${"words are words, not markup"}
    ${""}                                     | ${"выключено"}        | ${"how it stands"}
  `("$words: $why", async ({ words, says }) => {
    const o = await office();
    const operator = await o.someone("operator");
    expect(await operator.say(`/banner ${words}`)).toContain(says);
    expect(o.bot.parts.office.switches.now().banner).toBeUndefined();
  });

  it("is seen by another process once it has looked", async () => {
    const o = await office();
    await switchedOn(o);
    const other = await createOffice(redis, o.own);
    expect(other.bot.parts.office.switches.now().banner).toBeUndefined();
    await other.bot.parts.office.switches.refresh();
    expect(other.bot.parts.office.switches.now().banner).toEqual({ about: "egov-down" });
  });
});

describe("who asks to be told when it is back", () => {
  it("gets one message after it is switched off, in their language, and is forgotten", async () => {
    const o = await office();
    const operator = await switchedOn(o);
    const { citizen } = await birthGrant(o);
    expect(await citizen.press("Сообщить, когда откроется")).toContain("напишем один раз");
    await citizen.press("Сообщить, когда откроется");
    await o.upkeep.round();
    expect(citizen.last()?.text).not.toContain("снова открывается");
    expect(await citizen.say("/mydata")).toContain("когда откроется eGov");
    expect(await operator.say("/banner off")).toContain("Ждали: <5");
    await Promise.all([o.upkeep.round(), o.upkeep.round()]);
    await o.upkeep.round();
    expect(citizen.person.messages().filter(({ text }) => text.includes("снова открывается"))).toHaveLength(1);
    expect(await o.bot.parts.office.waiting.count()).toBe(0);
  });

  it("and blocks the bot, or wants to be forgotten, is told nothing", async () => {
    const o = await office();
    await switchedOn(o);
    const [one, two] = [(await birthGrant(o)).citizen, (await birthGrant(o)).citizen];
    await one.press("Сообщить, когда откроется");
    await two.press("Сообщить, когда откроется");
    await one.say("/forget");
    await one.press("Стереть");
    expect(await o.bot.parts.office.waiting.count()).toBe(1);
    two.person.block();
    await o.bot.parts.office.switches.setBanner(undefined);
    await o.upkeep.round();
    expect(await o.bot.parts.office.waiting.count()).toBe(0);
    expect(one.last()?.text).not.toContain("снова открывается");
  });

  it("and turns out to have blocked the bot, is written to about nothing else", async () => {
    const o = await office();
    await switchedOn(o);
    const { citizen } = await birthGrant(o);
    await citizen.press("Сообщить, когда откроется");
    const { subscribers, reminders } = o.bot.parts;
    const { chatId } = citizen.person;
    const choice = { ...nothingChosen, topics: ["school" as const] };
    await subscribers.save(chatId, { language: "ru", choice, until: "2027-11-27" });
    const date = { kind: "claim-by", benefit: "birth-grant", guide: "birth-grant", day: "2027-09-01" } as const;
    await reminders.save(chatId, "ru", [["an-id-01", { ...date, at: 1_900_000_000 }]]);
    citizen.person.block();
    await o.bot.parts.office.switches.setBanner(undefined);
    await o.upkeep.round();
    expect([await subscribers.find(chatId), await reminders.all(chatId)]).toEqual([undefined, []]);
  });

  it("waits on where Telegram is away, and is told later", async () => {
    const o = await office();
    await switchedOn(o);
    const { citizen } = await birthGrant(o);
    await citizen.press("Сообщить, когда откроется");
    await o.bot.parts.office.switches.setBanner(undefined);
    o.bot.standIn.failNext({ method: "sendMessage", code: 502 });
    await o.upkeep.round();
    expect(await o.bot.parts.office.waiting.count()).toBe(1);
    await o.upkeep.round();
    expect(citizen.last()?.text).toContain("снова открывается");
  });

  it("isn't offered to somebody under 18, of whom nothing is kept beyond the day", async () => {
    const o = await office();
    await switchedOn(o);
    const citizen = await o.someone();
    await citizen.say("/menu");
    await citizen.press("Мне нет 18");
    expect(await citizen.say(EGOV)).toContain(STANDING);
    expect(JSON.stringify(citizen.last()?.buttons)).not.toContain("Сообщить");
  });
});

it("a round that meets no Redis hinders nobody who wants to stop", async () => {
  const { bot, upkeep } = await office();
  bot.parts.office.switches.refresh = () => Promise.reject(new Error("Redis hangs"));
  const told = expect(upkeep.round()).rejects.toThrow("Redis hangs");
  await upkeep.stop();
  await told;
});
