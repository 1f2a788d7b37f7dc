import { describe, expect, it } from "vitest";
import { createAlarm } from "../../src/bot/alarm.ts";
import { birthGrantGuide } from "../../src/guides/benefits/birth-grant.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createAlarms } from "../../src/storage/alarms.ts";
import { keys, lifetimes } from "../../src/storage/keys.ts";
import { createTestBot } from "../support/bot.ts";
import { removeKeys, testRedis } from "../support/redis.ts";

const { redis, prefix: own } = testRedis();
const translators = createTranslators();
let count = 0;

function alarmed(alarms = createAlarms({ redis, prefix: `${own}${++count}:` })) {
  const told: string[] = [];
  const lines: string[] = [];
  const log = createLogger({ level: "warn", salt: "salt", destination: { write: (line) => void lines.push(line) } });
  const api = { sendMessage: async (_chat: unknown, text: string) => void told.push(text) } as never;
  return { told, lines, alarm: createAlarm({ api, chat: -100, alarms, translators, log }) };
}
const oneFault = (words: string) => new TypeError(words);
const otherFault = () => new RangeError("elsewhere");

describe("operators", () => {
  it("are told of a fault once, with what the person was shown and nothing they wrote", async () => {
    const { told, alarm } = alarmed();
    await alarm(oneFault("«Айгерим 970101500012» is no sum"), "f1234567");
    await alarm(oneFault("another person, another text"), "f7654321");
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("f1234567");
    expect(told[0]).toContain("TypeError");
    expect(told[0]).toMatch(/alarm\.test\.ts:\d+/);
    expect(told[0]).not.toMatch(/Айгерим|970101500012|sum/);
    await alarm(otherFault(), "f1111111");
    expect(told).toHaveLength(2);
  });

  it("are told again after an hour", async () => {
    const { told, alarm } = alarmed();
    await alarm(otherFault(), "f1234567");
    const [key = ""] = await redis.keys(`${own}${count}:${keys.alarm("*")}`);
    expect(await redis.ttl(key)).toBeLessThanOrEqual(lifetimes.alarm);
    expect(await redis.ttl(key)).toBeGreaterThan(lifetimes.alarm - 10);
    await removeKeys(redis, `${own}${count}:`);
    await alarm(otherFault(), "f1234567");
    expect(told).toHaveLength(2);
  });

  it("are told of a crash without a reference", async () => {
    const { told, alarm } = alarmed();
    await alarm(otherFault());
    expect(told[0]).toMatch(/^<b>Бот процесі тоқтады\.<\/b>.*<b>Процесс бота остановился\.<\/b>/s);
  });

  it("aren't told while Redis is away; the log says so", async () => {
    const { told, lines, alarm } = alarmed({ first: () => Promise.reject(new Error("away")) });
    await alarm(otherFault(), "f1234567");
    expect(told).toEqual([]);
    expect(lines.join("")).toContain("operators were not told");
  });
});

it("a fault inside a step reaches them with the reference that the person saw", async () => {
  const { told, alarm } = alarmed();
  const standIn = createStandIn();
  const broken = {
    ...birthGrantGuide,
    decide: () => {
      throw otherFault();
    },
  };
  const bot = await createTestBot({ redis, prefix: `${own}bot:`, standIn, guides: [broken], alarm });
  const person = standIn.person({ language: "ru" });
  person.start("birth-grant");
  await bot.deliver();
  for (const text of ["да", "март 2026", "4", "да"]) {
    person.send(text);
    await bot.deliver();
  }
  const [reference = "none"] = /f[0-9a-f]{7}/.exec(person.last()?.text ?? "") ?? [];
  await expect.poll(() => told.join()).toContain(reference);
});
