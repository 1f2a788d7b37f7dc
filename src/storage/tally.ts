import { keys, lifetimes } from "./keys.ts";

/** The three commands of ioredis this file needs. */
export type RedisTally = {
  hincrby(key: string, field: string, by: number): Promise<number>;
  expire(key: string, seconds: number): Promise<number>;
  hgetall(key: string): Promise<Record<string, string>>;
};

export type Tally = {
  /** One more of this on this day. Nobody waits: it is written with all others of the next seconds. */
  count(day: string, what: readonly string[]): void;
  /** Writes what was counted since. A fault loses these counts and nothing else. */
  flush(): Promise<void>;
  /** How often each came on these days, written so far. */
  sum(days: readonly string[]): Promise<ReadonlyMap<string, number>>;
};

/** What happens in a day, as counts: no chat, no words, no time of day. What was counted is a few words with `|` between. */
export function createTally({ redis, prefix }: { redis: RedisTally; prefix: string }): Tally {
  let waiting = new Map<string, Map<string, number>>();
  return {
    count(day, what) {
      const counts = waiting.get(day) ?? new Map<string, number>();
      waiting.set(day, counts);
      const field = what.join("|");
      counts.set(field, (counts.get(field) ?? 0) + 1);
    },
    async flush() {
      const written = waiting;
      waiting = new Map();
      for (const [day, counts] of written) {
        const key = prefix + keys.tally(day);
        await Promise.all([...counts].map(([field, by]) => redis.hincrby(key, field, by)));
        await redis.expire(key, lifetimes.tally);
      }
    },
    async sum(days) {
      const sums = new Map<string, number>();
      for (const counts of await Promise.all(days.map((day) => redis.hgetall(prefix + keys.tally(day)))))
        for (const [field, times] of Object.entries(counts)) sums.set(field, (sums.get(field) ?? 0) + Number(times));
      return sums;
    },
  };
}
