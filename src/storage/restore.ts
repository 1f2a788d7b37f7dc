import { type Kind, kinds, type Saved } from "./backup.ts";
import { keys } from "./keys.ts";
import { BUCKETS } from "./subscribers.ts";
import { type Erased, tombstoneName } from "./tombstones.ts";

/** The few commands of ioredis that restoring needs. */
export type RedisWriting = {
  exists(key: string): Promise<number>;
  hexists(key: string, field: string): Promise<number>;
  hset(key: string, values: Record<string, string>): Promise<number>;
  hsetnx(key: string, field: string, value: string): Promise<number>;
  rpush(key: string, ...values: string[]): Promise<number>;
  zadd(key: string, nx: "NX", score: string, member: string): Promise<unknown>;
  zscore(key: string, member: string): Promise<string | null>;
  zrangebyscore(key: string, least: string, most: string, scores: "WITHSCORES"): Promise<string[]>;
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<unknown>;
  expireat(key: string, second: number): Promise<number>;
};

export type RestoreOptions = {
  readonly redis: RedisWriting;
  readonly prefix: string;
  readonly secret: string;
  /** The second the backup was taken: whoever was erased since then stays so. */
  readonly taken: number;
  readonly now: number;
  /** Only counts what would be done. */
  readonly dryRun: boolean;
};

/** What became of each thing: written, there already (and newer), erased since, over by now. */
export type Outcome = "restored" | "there" | "erased" | "over";
export type Restored = Readonly<Partial<Record<Kind, Partial<Record<Outcome, number>>>>>;

/** Writes what isn't there. What is there is newer than any backup and stays, so a second run changes nothing. */
export async function restore(entries: AsyncIterable<Saved>, options: RestoreOptions): Promise<Restored> {
  const { redis, prefix, secret, taken, now, dryRun } = options;
  const name = tombstoneName(secret);
  const erased = await erasedSince(taken);
  const counts: Partial<Record<Kind, Partial<Record<Outcome, number>>>> = {};
  const gone = (what: Erased, chat: number) => erased.has(name(what, chat)) || erased.has(name("chat", chat));

  for await (const entry of entries) {
    const tell = (outcome: Outcome) => {
      const told = counts[entry.kind] ?? {};
      counts[entry.kind] = told;
      told[outcome] = (told[outcome] ?? 0) + 1;
    };
    if (entry.until !== undefined && entry.until <= now) tell("over");
    else await put(entry, tell);
  }
  return counts;

  async function erasedSince(second: number): Promise<ReadonlySet<string>> {
    const named = await redis.zrangebyscore(prefix + keys.erased, String(second), "+inf", "WITHSCORES");
    return new Set(named.filter((_, at) => at % 2 === 0));
  }

  async function put(entry: Saved, tell: (outcome: Outcome) => void): Promise<void> {
    const { kind, key, value } = entry;
    const full = prefix + key;
    const number = Number(kinds[kind].like.exec(key)?.[1]);
    switch (kind) {
      case "chat":
        return tell(gone("chat", number) ? "erased" : await whole(entry));
      case "reminders":
        return tell(gone("reminders", number) ? "erased" : await reminders(entry, number));
      case "campaign":
        return tell(await whole(entry));
      case "readers":
        for (const [field, text] of Object.entries(value)) {
          const chat = Number(field) * BUCKETS + number;
          tell(gone("reader", chat) ? "erased" : await one(full, field, text));
        }
        return;
      case "archive":
      case "roles":
        for (const [field, text] of Object.entries(value)) tell(await one(full, field, text));
        return;
      case "audit":
        return tell(await list(full, value as readonly string[]));
      case "campaigns":
      case "erased":
        return await scored(entry, tell);
      case "campaignCount":
        return tell(await count(full, String(value)));
    }
  }

  /** A hash that is there or isn't: its fields belong together. */
  async function whole({ key, value, until }: Saved): Promise<Outcome> {
    if ((await redis.exists(prefix + key)) === 1) return "there";
    if (!dryRun) {
      await redis.hset(prefix + key, value as Record<string, string>);
      if (until !== undefined) await redis.expireat(prefix + key, until);
    }
    return "restored";
  }

  /** With their places in the index, which is not saved: it follows from them. */
  async function reminders(entry: Saved, chat: number): Promise<Outcome> {
    const outcome = await whole(entry);
    if (outcome !== "restored" || dryRun) return outcome;
    for (const [id, json] of Object.entries(entry.value)) {
      const { at } = json.startsWith("{") ? (JSON.parse(json) as { at: number }) : { at: undefined };
      if (at !== undefined) await redis.zadd(prefix + keys.remindersDue, "NX", String(at), `${chat}:${id}`);
    }
    return outcome;
  }

  async function one(key: string, field: string, value: string): Promise<Outcome> {
    if (dryRun) return (await redis.hexists(key, field)) === 1 ? "there" : "restored";
    return (await redis.hsetnx(key, field, value)) === 1 ? "restored" : "there";
  }

  /** Each entry is chained to the one before, so a list goes back as a whole or not at all. */
  async function list(key: string, values: readonly string[]): Promise<Outcome> {
    if ((await redis.exists(key)) === 1) return "there";
    for (let at = 0; at < values.length && !dryRun; at += 1_000)
      await redis.rpush(key, ...values.slice(at, at + 1_000));
    return "restored";
  }

  async function scored({ key, value, until }: Saved, tell: (outcome: Outcome) => void): Promise<void> {
    const pairs = value as readonly string[];
    for (let at = 0; at < pairs.length; at += 2) {
      const [member = "", score = ""] = [pairs[at], pairs[at + 1]];
      const isThere = (await redis.zscore(prefix + key, member)) !== null;
      if (!isThere && !dryRun) await redis.zadd(prefix + key, "NX", score, member);
      tell(isThere ? "there" : "restored");
    }
    if (until !== undefined && !dryRun) await redis.expireat(prefix + key, until);
  }

  /** Numbers are given once: the count never goes back. */
  async function count(key: string, value: string): Promise<Outcome> {
    if (Number((await redis.get(key)) ?? 0) >= Number(value)) return "there";
    if (!dryRun) await redis.set(key, value);
    return "restored";
  }
}
