import { expect, it } from "vitest";
import { removeKeys, testRedis } from "./redis.ts";

const { redis, prefix, url } = testRedis();

it("is a real Redis, on the loopback unless somebody said otherwise", async () => {
  expect(await redis.ping()).toBe("PONG");
  if (!process.env.REDIS_URL) expect(url).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/);
});

it("removes the keys of one test file and leaves its neighbour's alone", async () => {
  const neighbour = `${prefix.slice(0, -1)}-neighbour:`;
  await redis.mset(Object.fromEntries(Array.from({ length: 2500 }, (_, n) => [`${prefix}${n}`, n])));
  await redis.set(`${neighbour}1`, "stays");

  await removeKeys(redis, prefix);
  expect(await redis.exists(`${prefix}0`, `${prefix}2499`)).toBe(0);
  expect(await redis.get(`${neighbour}1`)).toBe("stays");
  await redis.del(`${neighbour}1`);
});
