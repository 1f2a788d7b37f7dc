import { createHmac } from "node:crypto";
import { keys, lifetimes } from "./keys.ts";

/** The few commands of ioredis this file needs. */
export type RedisTombstones = {
  zadd(key: string, score: number, member: string): Promise<unknown>;
  zremrangebyscore(key: string, least: string, most: number): Promise<number>;
  expire(key: string, seconds: number): Promise<number>;
};

/** What of a chat was erased. */
export type Erased = "chat" | "reader" | "reminders";

export type Tombstones = {
  /** The same erasure, noted first: what was erased must not come back from a backup that was made before. */
  before<Result>(what: Erased, erase: (chat: number) => Promise<Result>): (chat: number) => Promise<Result>;
};

export type TombstonesOptions = {
  readonly redis: RedisTombstones;
  readonly prefix: string;
  readonly secret: string;
  readonly now: () => Date;
};

/** Names of what was erased, kept as long as a backup may live. */
export function createTombstones({ redis, prefix, secret, now }: TombstonesOptions): Tombstones {
  const key = prefix + keys.erased;
  const name = tombstoneName(secret);
  return {
    before: (what, erase) => async (chat) => {
      const second = Math.floor(now().getTime() / 1000);
      await redis.zadd(key, second, name(what, chat));
      await redis.zremrangebyscore(key, "-inf", second - lifetimes.erased);
      await redis.expire(key, lifetimes.erased);
      return await erase(chat);
    },
  };
}

/** Says nothing of the chat to whoever doesn't have the secret: ids are few enough to be tried one by one. */
export function tombstoneName(secret: string): (what: Erased, chat: number) => string {
  const own = createHmac("sha256", secret).update("tombstones").digest();
  return (what, chat) => createHmac("sha256", own).update(`${what} ${chat}`).digest("base64url").slice(0, 22);
}
