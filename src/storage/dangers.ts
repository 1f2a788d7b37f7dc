import { keys, lifetimes } from "./keys.ts";

/** The three commands of ioredis this file needs. */
export type RedisDangers = {
  hincrby(key: string, field: string, by: number): Promise<number>;
  expire(key: string, seconds: number): Promise<number>;
  hgetall(key: string): Promise<Record<string, string>>;
};

export type Dangers = {
  /** One more message of danger of this tier on this day: all that is ever written of it, with no chat and no words. */
  count(day: string, tier: string): Promise<void>;
  /** How many there were on these days, of any tier. */
  sum(days: readonly string[]): Promise<number>;
  /** How many came on a day, by tier. */
  of(day: string): Promise<Readonly<Record<string, number>>>;
};

export function createDangers({ redis, prefix }: { redis: RedisDangers; prefix: string }): Dangers {
  return {
    async count(day, tier) {
      const key = prefix + keys.dangers(day);
      await redis.hincrby(key, tier, 1);
      await redis.expire(key, lifetimes.dangers);
    },
    async sum(days) {
      const counts = await Promise.all(days.map((day) => redis.hgetall(prefix + keys.dangers(day))));
      return counts.flatMap(Object.values<string>).reduce((sum, times) => sum + Number(times), 0);
    },
    async of(day) {
      const counts = Object.entries(await redis.hgetall(prefix + keys.dangers(day)));
      return Object.fromEntries(counts.map(([tier, count]) => [tier, Number(count)]));
    },
  };
}
