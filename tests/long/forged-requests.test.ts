import { expect, it } from "vitest";
import { startWebhook } from "../../src/bot/webhook.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { noMetrics } from "../../src/ops/metrics.ts";
import { createTestBot } from "../support/bot.ts";
import { forge } from "../support/forged-requests.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix } = testRedis();

it.each([1, 2, 3, 4, 5])("ten thousand forged requests are each answered as they should, series %i", async (seed) => {
  const { bot } = await createTestBot({ redis, prefix: `${prefix}${seed}:` });
  const secret = "a-secret_Word1";
  const log = createLogger({ level: "silent", salt: "salt of the tests" });
  const url = "https://bot.example.kz/telegram";
  const webhook = await startWebhook(bot, { url, secret, host: "127.0.0.1", port: 0, log, metrics: noMetrics });
  const { statuses, wrong } = await forge(webhook.port, secret, 10_000, seed);
  expect(wrong).toEqual([]);
  expect([...statuses.keys()].toSorted()).toEqual([200, 400, 401, 404, 405, 413, 415]);
  expect([...statuses.values()].reduce((sum, count) => sum + count)).toBe(10_000);
  await webhook.stop();
});
