import { keys, lifetimes } from "./keys.ts";

/** The two commands of ioredis this file needs. */
export type RedisTally = {
  hincrby(key: string, field: string, by: number): Promise<number>;
  expire(key: string, seconds: number): Promise<number>;
};

export type Dangers = {
  /** One more message of danger of this tier on this day: all that is ever written of it, with no chat and no words. */
  count(day: string, tier: string): Promise<void>;
};

export function createDangers({ redis, prefix }: { redis: RedisTally; prefix: string }): Dangers {
  return {
    async count(day, tier) {
      const key = prefix + keys.dangers(day);
      await redis.hincrby(key, tier, 1);
      await redis.expire(key, lifetimes.dangers);
    },
  };
}
