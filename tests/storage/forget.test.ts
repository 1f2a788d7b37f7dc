import { expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { nothingChosen } from "../../src/guides/subscription.ts";
import { forgetChat } from "../../src/main/forget-chat.ts";
import { createShared } from "../../src/main/shared.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { startServer } from "../../src/playground/server.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { isoDate } from "../../src/rules/index.ts";
import { keys } from "../../src/storage/keys.ts";
import { BUCKETS } from "../../src/storage/subscribers.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix, url } = testRedis();
const CHAT = 7_654_321_098;

it("/forget leaves nothing of a chat: not what it said, what it asked for, nor what it was sent", async () => {
  const standIn = createStandIn();
  const operators = standIn.person({});
  operators.start();
  const telegram = await startServer(standIn, 0);
  const config = readConfig({
    ...{ BOT_TOKEN: standIn.token, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: url, REDIS_PREFIX: prefix },
    OPERATORS_CHAT_ID: String(operators.chatId),
  });
  const shared = createShared(config, createLogger({ level: "silent", salt: "salt of the tests" }));
  await shared.redis.connect();
  const { chats, subscribers, reminders, campaigns, runs, office } = shared;
  const until = isoDate(2099, 1, 1);
  const begun = await chats.begin(CHAT, 1, true);
  const lease = "lease" in begun ? begun.lease : undefined;
  await chats.commit(CHAT, 1, { lease, record: { stored: { language: "ru" }, open: true }, sends: true });
  await subscribers.save(CHAT, { language: "ru", choice: { ...nothingChosen, topics: ["school"] }, until });
  const reminder = { kind: "turns", benefit: "x", guide: "x", day: until, at: 1 } as const;
  await reminders.save(CHAT, "ru", [["one", reminder]]);
  const { id } = await campaigns.create((next) => ({
    ...{ id: next, author: 7, state: "draft", approvals: [], meant: [], watched: [] },
    content: { topic: "school", text: {}, figures: {} },
  }));
  await runs.plan(id, 1, new Map([[0, "account"]]));
  await expect.poll(async () => (await runs.claim(id, 0)).kind, { timeout: 10_000 }).toBe("ours");
  const { epoch = "" } = { epoch: String(await redis.hget(`${prefix}{k${id}}:r`, "c0")).split("|")[0] };
  const copies = [{ chat: CHAT, message: 7, language: 1 }];
  const listed = [{ chat: CHAT, as: "doubtful" }] as const;
  await runs.save(id, 0, { epoch, serial: 1, account: "x", copies, listed, refusals: { anew: false, more: 0 } });
  await office.waiting.add(CHAT);
  const { code } = await office.tickets.open(CHAT, "ru", 1);
  const { message_id: message } = await shared.api.sendMessage(operators.chatId, "their words");
  await office.tickets.posted(code, { message, topic: 77 });
  await redis.set(prefix + keys.missed(CHAT), "1");
  expect((await traces()).length).toBeGreaterThanOrEqual(10);

  expect(await forgetChat(shared, CHAT)).toBeUndefined();
  expect(await traces()).toEqual([]);
  expect(operators.last()?.text).toContain(code);
  expect(operators.last()?.text).not.toContain("their words");
  expect(await forgetChat(shared, CHAT)).toBeUndefined();

  // Whoever does it by hand is told what Telegram didn't take away.
  const again = await office.tickets.open(CHAT, "ru", 1);
  await office.tickets.posted(again.code, { message: 999 });
  expect(await forgetChat(shared, CHAT)).toBe(again.code);
  expect(await traces()).toEqual([]);
  shared.redis.disconnect();
  await telegram.close();
});

/** Keys, fields and values with the id of the chat, or with what is left of it in a bucket. */
async function traces(): Promise<string[]> {
  const inBucket = new RegExp(`:(s:|m)${CHAT % BUCKETS}$`);
  const share = String(Math.floor(CHAT / BUCKETS));
  const found: string[] = [];
  for (const key of await redis.keys(`${prefix}*`)) {
    const all = (await readings[await redis.type(key)]?.(key)) ?? [];
    if (`${key} ${JSON.stringify(all)}`.includes(String(CHAT))) found.push(key);
    if (inBucket.test(key) && share in all) found.push(key);
  }
  return found;
}

const readings: Readonly<Record<string, (key: string) => Promise<object>>> = {
  hash: (key) => redis.hgetall(key),
  zset: (key) => redis.zrange(key, "0", "-1"),
  set: (key) => redis.smembers(key),
  string: async (key) => [await redis.get(key)],
  list: (key) => redis.lrange(key, 0, -1),
};
