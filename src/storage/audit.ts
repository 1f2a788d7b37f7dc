import { createHash } from "node:crypto";
import { keys } from "./keys.ts";

/** The few commands of ioredis this file needs. */
export type RedisAudit = {
  lrange(key: string, start: number, stop: number): Promise<string[]>;
  eval(script: string, keyCount: number, key: string, ...args: (string | number)[]): Promise<unknown>;
};

/** One act at the desk: who did what to what, and when. `hash` covers it and the entry before it. */
export type Entry = {
  readonly at: number;
  readonly by: number;
  readonly did: string;
  readonly what: string;
  readonly hash: string;
};

export type Audit = {
  /** Adds an entry behind the last. */
  note(entry: Omit<Entry, "hash">): Promise<void>;
  /** The last so many, the newest first. */
  last(count: number): Promise<readonly Entry[]>;
  /** All of them, the oldest first. */
  all(): Promise<readonly Entry[]>;
};

/** Adds only behind the entry that was the last when the hash was made. */
const APPEND = `
if (redis.call('LINDEX', KEYS[1], -1) or '') ~= ARGV[1] then return 0 end
redis.call('RPUSH', KEYS[1], ARGV[2])
return 1
`;

/** What was done at the desk, each entry chained to the one before: a change of an old one shows. */
export function createAudit({ redis, prefix }: { redis: RedisAudit; prefix: string }): Audit {
  const key = prefix + keys.audit;
  const read = async (from: number, to: number) =>
    (await redis.lrange(key, from, to)).map((json) => JSON.parse(json) as Entry);
  return {
    async note({ at, by, did, what }) {
      for (;;) {
        const [before = ""] = await redis.lrange(key, -1, -1);
        const hash = hashOf({ at, by, did, what }, before === "" ? "" : (JSON.parse(before) as Entry).hash);
        const entry: Entry = { at, by, did, what, hash };
        if ((await redis.eval(APPEND, 1, key, before, JSON.stringify(entry))) === 1) return;
      }
    },
    last: async (count) => (await read(-count, -1)).toReversed(),
    all: () => read(0, -1),
  };
}

/** The place of the first entry that isn't what was written after the one before it; undefined when the chain holds. */
export function brokenAt(entries: readonly Entry[]): number | undefined {
  const at = entries.findIndex(({ hash, ...entry }, i) => hash !== hashOf(entry, entries[i - 1]?.hash ?? ""));
  return at < 0 ? undefined : at;
}

const hashOf = ({ at, by, did, what }: Omit<Entry, "hash">, before: string): string =>
  createHash("sha256")
    .update(JSON.stringify([before, at, by, did, what]))
    .digest("hex");
