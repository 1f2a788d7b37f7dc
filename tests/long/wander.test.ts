import { expect, it } from "vitest";
import { guides } from "../../src/guides/index.ts";
import { testRedis } from "../support/redis.ts";
import { wander } from "../support/wander.ts";

const redis = testRedis();

it.each([1, 2, 3])(
  "four people wander through the bot for twenty thousand steps, way %i",
  async (seed) => {
    const { pressed } = await wander({ ...redis, prefix: `${redis.prefix}${seed}:` }, 20_000, seed);
    for (const { id } of guides) expect(pressed.get(`result ${id}`) ?? 0, `results of ${id}`).toBeGreaterThan(0);
  },
  3_600_000,
);
