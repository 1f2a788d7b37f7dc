import { randomBytes } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, inject } from "vitest";

export interface TestRedis {
  readonly redis: Redis;
  readonly url: string;
  /** Every key of the test begins with it: the server may be a person's own, and test files run side by side. */
  readonly prefix: string;
}

/** A client and a prefix for one test file; its keys are removed and the client closed after the last test. */
export function testRedis(): TestRedis {
  const url = inject("redisUrl");
  const redis = new Redis(url);
  const prefix = `bala-komek-test:${randomBytes(6).toString("hex")}:`;
  afterAll(async () => {
    await removeKeys(redis, prefix);
    await redis.quit();
  });
  return { redis, url, prefix };
}

export async function removeKeys(redis: Redis, prefix: string): Promise<void> {
  for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 1000 }))
    if (keys.length > 0) await redis.unlink(keys);
}
