import { expect, it } from "vitest";
import { testRedis } from "../support/redis.ts";
import { wander } from "../support/wander.ts";

const redis = testRedis();

it("four people wander through the bot in any way, and nobody is left without a word or a way on", async () => {
  const { pressed } = await wander(redis, 500, 20_261_124);
  // The way is no use unless it goes to the end of a guide.
  expect([...pressed.keys()].filter((name) => name.startsWith("result ")).length).toBeGreaterThan(0);
});
