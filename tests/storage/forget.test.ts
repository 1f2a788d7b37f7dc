import { expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { nothingChosen } from "../../src/guides/subscription.ts";
import { createShared } from "../../src/main/shared.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { isoDate } from "../../src/rules/index.ts";
import { BUCKETS } from "../../src/storage/subscribers.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix, url } = testRedis();
const CHAT = 7_654_321_098;

it("/forget leaves nothing of a chat: not what it said, what it asked for, nor what it was sent", async () => {
  const config = readConfig({ BOT_TOKEN: "1:AAtoken", REDIS_URL: url, REDIS_PREFIX: prefix });
  const shared = createShared(config, createLogger({ level: "silent", salt: "salt of the tests" }));
  await shared.redis.connect();
  const { chats, subscribers, reminders, campaigns, runs } = shared;
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
  expect((await traces()).length).toBeGreaterThanOrEqual(6);

  await chats.forget(CHAT);
  await subscribers.drop(CHAT);
  await reminders.drop(CHAT);
  expect(await traces()).toEqual([]);
  shared.redis.disconnect();
});

/** Keys, fields and values with the id of the chat, or with what is left of it in a bucket. */
async function traces(): Promise<string[]> {
  const inBucket = new RegExp(`:(s:|m)${CHAT % BUCKETS}$`);
  const share = String(Math.floor(CHAT / BUCKETS));
  const found: string[] = [];
  for (const key of await redis.keys(`${prefix}*`)) {
    const type = await redis.type(key);
    const all = type === "hash" ? await redis.hgetall(key) : type === "zset" ? await redis.zrange(key, "0", "-1") : [];
    if (`${key} ${JSON.stringify(all)}`.includes(String(CHAT))) found.push(key);
    if (inBucket.test(key) && share in all) found.push(key);
  }
  return found;
}
