import { describe, expect, it } from "vitest";
import { CHOICE_BITS, type Choice, choiceOf, nothingChosen, numberOf } from "../../src/guides/subscription.ts";
import { languages } from "../../src/i18n/i18n.ts";
import type { ISODate } from "../../src/rules/index.ts";
import { keys } from "../../src/storage/keys.ts";
import { createSubscribers, type Subscriber } from "../../src/storage/subscribers.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix: own } = testRedis();
let count = 0;
function anew(today: ISODate = "2026-11-28") {
  const prefix = `${own}${count++}:`;
  let day = today;
  const subscribers = createSubscribers<Choice>({
    redis,
    prefix,
    today: () => day,
    languages,
    choices: { bits: CHOICE_BITS, write: numberOf, read: choiceOf },
  });
  const all = async () => {
    const found: Subscriber<Choice>[] = [];
    for await (const { readers } of subscribers.walk()) found.push(...readers);
    return found;
  };
  const setToday = (next: ISODate) => {
    day = next;
  };
  return { prefix, subscribers, all, setToday };
}

const reader = { language: "ru", choice: { ...nothingChosen, topics: ["school"] }, until: "2027-11-27" } as const;

describe("a reader", () => {
  it.each`
    chat             | why
    ${1}             | ${"the first id of all"}
    ${4_095}         | ${"the last bucket"}
    ${4_096}         | ${"the first bucket anew"}
    ${7_654_321_098} | ${"an id of today"}
    ${2 ** 52 - 1}   | ${"the largest that Telegram may give"}
  `("$chat is found as saved ($why)", async ({ chat }) => {
    const { subscribers, all } = anew();
    await subscribers.save(chat, reader);
    expect(await subscribers.find(chat)).toEqual({ chat, ...reader });
    expect(await all()).toEqual([{ chat, ...reader }]);
    expect(await subscribers.find(chat + 1)).toBeUndefined();
  });

  it("takes the place of their own former choice", async () => {
    const { subscribers, all } = anew();
    await subscribers.save(5, reader);
    await subscribers.save(5, { ...reader, language: "kk", choice: { ...reader.choice, weekly: true } });
    expect(await all()).toMatchObject([{ chat: 5, language: "kk", choice: { weekly: true } }]);
  });

  it("is dropped once, and the neighbour of the same bucket stays", async () => {
    const { subscribers, all } = anew();
    await Promise.all([5, 5 + 4_096].map((chat) => subscribers.save(chat, reader)));
    expect(await subscribers.drop(5)).toBe(true);
    expect(await subscribers.drop(5)).toBe(false);
    expect((await all()).map(({ chat }) => chat)).toEqual([5 + 4_096]);
  });

  it.each`
    today           | there    | why
    ${"2027-11-27"} | ${true}  | ${"the last day of the consent"}
    ${"2027-11-28"} | ${false} | ${"the day after"}
  `("on $today: $there ($why)", async ({ today, there }) => {
    const { prefix, subscribers, all, setToday } = anew();
    await subscribers.save(5, reader);
    setToday(today);
    expect((await subscribers.find(5)) !== undefined).toBe(there);
    expect(await all()).toHaveLength(there ? 1 : 0);
    expect(await subscribers.sweep()).toBe(there ? 0 : 1);
    expect(await redis.keys(`${prefix}*`)).toHaveLength(there ? 1 : 0);
  });

  it("that can't be read is nobody, and goes with the next sweep", async () => {
    const { prefix, subscribers, all } = anew();
    await subscribers.save(5, reader);
    const rubbish = ["", "0", "zzzzzzzzzzzz", "абв", "!"];
    for (const [at, value] of rubbish.entries()) await redis.hset(prefix + keys.subscribers(5), `${at + 1}`, value);
    expect((await all()).map(({ chat }) => chat)).toEqual([5]);
    expect(await subscribers.sweep()).toBe(rubbish.length);
    expect(await subscribers.find(5)).toBeDefined();
  });
});

describe("a walk", () => {
  it("meets everybody once, bucket after bucket and each by chat, and can be taken up again", async () => {
    const { subscribers } = anew();
    const chats = Array.from({ length: 300 }, (_, n) => 1_000_000_000 + n * 1_234_567);
    await Promise.all(chats.map((chat) => subscribers.save(chat, reader)));
    const walk = async (from?: number) => {
      const met: (readonly [bucket: number, chats: readonly number[]])[] = [];
      for await (const { bucket, readers } of subscribers.walk(from))
        met.push([bucket, readers.map(({ chat }) => chat)]);
      return met;
    };
    const met = await walk();
    expect(met.flatMap(([, some]) => some).toSorted((a, b) => a - b)).toEqual(chats);
    expect(met.map(([bucket]) => bucket)).toEqual(met.map(([bucket]) => bucket).toSorted((a, b) => a - b));
    for (const [bucket, some] of met) {
      expect(some).toEqual([...some].toSorted((a, b) => a - b));
      expect(new Set(some.map((chat) => chat % 4_096))).toEqual(new Set([bucket]));
    }
    const middle = met[150]?.[0] ?? 0;
    expect(await walk(middle)).toEqual(met.slice(150));
  });

  it("costs Redis at most 20 bytes a reader, keys and all", async () => {
    const { prefix, subscribers } = anew();
    // A bucket as full as with a million readers.
    const [bucket, readers] = [4_000, 250];
    const chats = Array.from({ length: readers }, (_, n) => bucket + 4_096 * (200_000 + n * 7_919));
    await Promise.all(chats.map((chat) => subscribers.save(chat, reader)));
    const key = prefix + keys.subscribers(bucket);
    expect(await redis.object("ENCODING", key)).toBe("listpack");
    expect(((await redis.memory("USAGE", key, "SAMPLES", 0)) ?? 0) / readers).toBeLessThan(20);
  });
});
