import { keys, lifetimes } from "./keys.ts";

/** The few commands of ioredis this file needs. */
export type RedisSet = {
  sadd(key: string, member: string): Promise<number>;
  srem(key: string, member: string): Promise<number>;
  sismember(key: string, member: string): Promise<number>;
  spop(key: string): Promise<string | null>;
  scard(key: string): Promise<number>;
  expire(key: string, seconds: number): Promise<number>;
};

/** Who wants one message when the state's portal is back. */
export type Waiting = {
  add(chat: number): Promise<void>;
  has(chat: number): Promise<boolean>;
  drop(chat: number): Promise<void>;
  /** Takes one out: whoever writes to them is the only one to do so. */
  take(): Promise<number | undefined>;
  count(): Promise<number>;
};

/** Chat ids in one set: gone with the message they wait for, with `/forget`, or some days after the last one came. */
export function createWaiting({ redis, prefix }: { redis: RedisSet; prefix: string }): Waiting {
  const key = prefix + keys.waiting;
  return {
    async add(chat) {
      await redis.sadd(key, String(chat));
      await redis.expire(key, lifetimes.waiting);
    },
    has: async (chat) => (await redis.sismember(key, String(chat))) === 1,
    drop: async (chat) => void (await redis.srem(key, String(chat))),
    async take() {
      const chat = await redis.spop(key);
      return chat === null ? undefined : Number(chat);
    },
    count: () => redis.scard(key),
  };
}
