import { it } from "vitest";
import { survive } from "../support/any-update.ts";
import { testRedis } from "../support/redis.ts";

const redis = testRedis();

it.each([1, 2, 3, 4, 5])("ten thousand random and malformed updates, series %i", async (seed) => {
  await survive({ ...redis, prefix: `${redis.prefix}${seed}:` }, 10_000, seed);
});
