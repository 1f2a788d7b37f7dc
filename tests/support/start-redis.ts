import type { TestProject } from "vitest/node";
import { startRedis } from "../../src/tools/redis-server.mjs";

declare module "vitest" {
  interface ProvidedContext {
    readonly redisUrl: string;
  }
}

/** One Redis for the whole run: REDIS_URL, else a throw-away server that is up in some 30 ms and keeps nothing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { REDIS_URL } = process.env;
  const redis = REDIS_URL ? { url: REDIS_URL, stop: async () => {} } : await startRedis();
  project.provide("redisUrl", redis.url);
  return redis.stop;
}
