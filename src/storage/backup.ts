import { createHash } from "node:crypto";
import { keys } from "./keys.ts";

/** The few commands of ioredis that saving needs; `nodes` on a cluster. */
export type RedisReading = {
  scan(cursor: string, match: "MATCH", pattern: string, count: "COUNT", most: number): Promise<[string, string[]]>;
  hgetall(key: string): Promise<Record<string, string>>;
  lrange(key: string, start: number, stop: number): Promise<string[]>;
  zrangebyscore(key: string, least: string, most: string, scores: "WITHSCORES"): Promise<string[]>;
  get(key: string): Promise<string | null>;
  expiretime(key: string): Promise<number>;
};

/** One key: what kind of thing, its name without the prefix, what is in it, the second it ends where it does. */
export type Saved = {
  readonly kind: Kind;
  readonly key: string;
  readonly value: string | readonly string[] | Readonly<Record<string, string>>;
  readonly until?: number;
};
export type Kind = keyof typeof kinds;

/**
 * What must survive, and how it lies in Redis. The rest is of a day (drafts, leases, what is being sent) or a count. Of a
 * chat only what its family asked us to remember is saved.
 */
export const kinds = {
  chat: { form: "hash", like: /^c:(\d+)$/ },
  readers: { form: "hash", like: /^s:(\d+)$/ },
  reminders: { form: "hash", like: /^j:(\d+)$/ },
  campaign: { form: "hash", like: /^\{k\d+\}$/ },
  campaigns: { form: "scored", like: exactly(keys.campaigns) },
  campaignCount: { form: "text", like: exactly(keys.campaignCount) },
  archive: { form: "hash", like: exactly(keys.archive) },
  roles: { form: "hash", like: exactly(keys.roles) },
  audit: { form: "list", like: exactly(keys.audit) },
  erased: { form: "scored", like: exactly(keys.erased) },
} as const;

function exactly(key: string): RegExp {
  return new RegExp(`^${key}$`);
}

export const kindOf = (key: string): Kind | undefined =>
  (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].like.test(key));

/** Every key that must survive. Each is read at one moment; none depends on another being of the same moment. */
export async function* readAll(nodes: readonly RedisReading[], prefix: string): AsyncGenerator<Saved> {
  for (const redis of nodes) {
    // A walk over keys may meet one twice.
    const met = new Set<string>();
    let cursor = "0";
    do {
      const [next, found] = await redis.scan(cursor, "MATCH", `${prefix}*`, "COUNT", 1_000);
      cursor = next;
      for (const full of found) {
        const key = full.slice(prefix.length);
        const kind = kindOf(key);
        if (kind === undefined || met.has(key)) continue;
        met.add(key);
        const saved = await read(redis, full, kind, key);
        if (saved !== undefined) yield saved;
      }
    } while (cursor !== "0");
  }
}

async function read(redis: RedisReading, full: string, kind: Kind, key: string): Promise<Saved | undefined> {
  const ends = await redis.expiretime(full);
  const about = { kind, key, ...(ends > 0 ? { until: ends } : {}) };
  switch (kinds[kind].form) {
    case "text":
      return { ...about, value: (await redis.get(full)) ?? "" };
    case "list":
      return { ...about, value: await redis.lrange(full, 0, -1) };
    case "scored":
      return { ...about, value: await redis.zrangebyscore(full, "-inf", "+inf", "WITHSCORES") };
    case "hash": {
      const all = await redis.hgetall(full);
      const value = kind === "chat" ? keptOf(all) : all;
      return value === undefined || Object.keys(value).length === 0 ? undefined : { ...about, value };
    }
  }
}

/** The answers that a family asked us to remember, and the language to speak; not the draft, nor what was handled. */
function keptOf({ d: json = "{}" }: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const { language, kept } = JSON.parse(json) as Record<string, unknown>;
  return kept === undefined ? undefined : { d: JSON.stringify({ language, kept }) };
}

const FORMAT = "bala-komek backup 1";

/** The lines of a backup: a head, one for each key, and a sum over all of them. */
export async function* linesOf(entries: AsyncIterable<Saved>, now: Date): AsyncGenerator<string> {
  const sum = createHash("sha256");
  let count = 0;
  const line = (what: object) => {
    const text = `${JSON.stringify(what)}\n`;
    sum.update(text);
    return text;
  };
  yield line({ format: FORMAT, taken: Math.floor(now.getTime() / 1000) });
  for await (const entry of entries) {
    count += 1;
    yield line(entry);
  }
  yield `${JSON.stringify({ entries: count, sha256: sum.digest("hex") })}\n`;
}

/** The file is no backup of ours, or not all of one. */
export class NoBackup extends Error {
  override readonly name = "NoBackup";
}

/** Reads a backup to its end and compares the sum. @returns the second it was taken @throws NoBackup */
export async function verify(lines: AsyncIterable<string>): Promise<number> {
  const sum = createHash("sha256");
  let taken: number | undefined;
  let before: string | undefined;
  let count = -1;
  for await (const line of lines) {
    if (taken === undefined) taken = headOf(line);
    if (before !== undefined) {
      sum.update(`${before}\n`);
      count += 1;
    }
    before = line;
  }
  const { entries, sha256 } = objectIn(before ?? "");
  if (taken === undefined || entries !== count || sha256 !== sum.digest("hex"))
    throw new NoBackup("the file is cut off or was changed: its sum is not that of its lines");
  return taken;
}

function headOf(line: string): number {
  const { format, taken } = objectIn(line);
  if (format !== FORMAT || typeof taken !== "number")
    throw new NoBackup(`expected a file that begins with «${FORMAT}»`);
  return taken;
}

function objectIn(line: string): Record<string, unknown> {
  try {
    return { ...JSON.parse(line) };
  } catch {
    return {};
  }
}
