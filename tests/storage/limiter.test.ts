import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { keys } from "../../src/storage/keys.ts";
import { createLimiter } from "../../src/storage/limiter.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix: own } = testRedis();
let count = 0;
const anew = (rate: number) => {
  const prefix = `${own}${count++}:`;
  const key = prefix + keys.limiter;
  const microseconds = async () => {
    const [seconds, rest] = await redis.time();
    return Number(seconds) * 1_000_000 + Number(rest);
  };
  /** As if the next message had been free so many milliseconds ago; negative: in so many. */
  const freeSince = async (ms: number) => await redis.hset(key, "t", String((await microseconds()) - ms * 1_000));
  return {
    key,
    limiter: createLimiter({ redis, prefix, rate }),
    other: createLimiter({ redis, prefix, rate }),
    freeSince,
  };
};

it.each`
  rate     | lateMs     | granted | because
  ${1}     | ${0}       | ${1}    | ${"one message a second, and none beforehand"}
  ${1}     | ${100_000} | ${1}    | ${"a long silence earns nothing beyond a third of a gap"}
  ${0.001} | ${400_000} | ${1}    | ${"who comes late may catch up a third of a gap, which is no message yet"}
  ${1_000} | ${100_000} | ${11}   | ${"at a thousand a second ten milliseconds may be caught up"}
  ${1_000} | ${100_000} | ${5}    | ${"no more than were asked for"}
`("at $rate a second, $lateMs ms late: $granted ($because)", async ({ rate, lateMs, granted }) => {
  const { limiter, freeSince } = anew(rate);
  if (lateMs > 0) await freeSince(lateMs);
  expect(await limiter.take(granted === 5 ? 5 : 100)).toEqual({ granted });
});

it("keeps the time that was lost by coming late, so that the mean holds", async () => {
  const { limiter, freeSince, key } = anew(0.01);
  await freeSince(20_000);
  const before = Number(await redis.hget(key, "t"));
  expect(await limiter.take(1)).toEqual({ granted: 1 });
  expect(Number(await redis.hget(key, "t")) - before).toBe(100_000_000);
});

it("says when to ask again, and whoever asks first then gets it, in whatever process", async () => {
  const { limiter, other, freeSince } = anew(0.01);
  expect(await limiter.take(5)).toEqual({ granted: 1 });
  const refused = await other.take(1);
  // After a silence the second comes two thirds of a gap after the first.
  expect("waitMs" in refused && refused.waitMs).toBeGreaterThan(60_000);
  expect("waitMs" in refused && refused.waitMs).toBeLessThanOrEqual(67_000);
  await freeSince(0);
  expect(await other.take(1)).toEqual({ granted: 1 });
});

it("grants nobody anything in a pause, and lets go after it", async () => {
  const { limiter, other } = anew(1_000);
  await limiter.pause(0.3);
  for (const one of [limiter, other]) {
    const refused = await one.take(1);
    expect("waitMs" in refused && refused.waitMs).toBeLessThanOrEqual(300);
  }
  await limiter.pause(0.1);
  await pause(350);
  expect("granted" in (await other.take(1))).toBe(true);
});

it("is not held up by a clock of Redis that went back", async () => {
  const { limiter, freeSince } = anew(10);
  await freeSince(-3_600_000);
  const refused = await limiter.take(1);
  expect("waitMs" in refused && refused.waitMs).toBeLessThanOrEqual(100);
});
