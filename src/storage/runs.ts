import { keys, lifetimes } from "./keys.ts";
import { type RedisScripts, scriptRunner } from "./scripts.ts";
import { BUCKETS } from "./subscribers.ts";

/** The few commands of ioredis this file needs. */
export type RedisRuns = RedisScripts & {
  hgetall(key: string): Promise<Record<string, string>>;
  hdel(key: string, field: string): Promise<number>;
  hexists(key: string, field: string): Promise<number>;
  set(key: string, value: string, unit: "PX", ms: number, only: "NX"): Promise<string | null>;
};

/** One delivered copy: in which message of the chat it stands, and in which language. */
export type Copy = { readonly chat: number; readonly message: number; readonly language: number };
export type Listed = { readonly chat: number; readonly as: "doubtful" | "failed" };

/** What the owner of a chunk writes: all it knows of it, and what has happened since it wrote last. */
export type Written = {
  readonly epoch: string;
  /** Grows with each write: one that comes late changes nothing. */
  readonly serial: number;
  readonly account: string;
  readonly copies: readonly Copy[];
  readonly listed: readonly Listed[];
  /** Refusals since then, and whether somebody got it in between. */
  readonly refusals: { readonly anew: boolean; readonly more: number };
};

export type Claimed =
  | { readonly kind: "ours"; readonly epoch: string; readonly account: string | undefined }
  | { readonly kind: "held" };
export type Saved =
  | { readonly kind: "saved"; readonly state: string | undefined; readonly refusals: number }
  /** Another owner has come after us. */
  | { readonly kind: "taken" };

export type Run = {
  /** How many readers; undefined until the plan is made. */
  readonly planned: number | undefined;
  readonly chunks: ReadonlyMap<number, string>;
  /** How often its button was pressed, and how many unsubscribed beneath it. */
  readonly pressed: number;
  readonly unsubscribed: number;
};

/** What readers do with it. */
export type Deed = "pressed" | "unsubscribed";

export type Runs = {
  /** Makes a chunk ours, if nobody living holds it; the account is what its last owner wrote. */
  claim(campaign: number, chunk: number): Promise<Claimed>;
  save(campaign: number, chunk: number, written: Written): Promise<Saved>;
  /** The chunk may be claimed by anybody at once. */
  release(campaign: number, chunk: number, epoch: string): Promise<void>;
  /** Notes how many readers there are, and the chunks that have some; one that is known stays as it is. */
  plan(campaign: number, readers: number, accounts: ReadonlyMap<number, string>): Promise<void>;
  read(campaign: number): Promise<Run>;
  /** Counts what a reader did, and not who; once the run is kept no more, nothing is. */
  count(campaign: number, deed: Deed): Promise<void>;
  /** The delivered copies of a bucket, by chat. */
  copies(campaign: number, bucket: number): Promise<readonly Copy[]>;
  /** Whose turn it is to do a thing: true for one process in so many milliseconds. */
  turn(what: string, ms: number): Promise<boolean>;
  /** Of how many of these campaigns something is kept of the chat: a delivered copy. */
  kept(campaigns: readonly number[], chat: number): Promise<number>;
  /**
   * Nothing is left of the chat in what came of these campaigns.
   *
   * @param without an account with nothing of the chat in it; undefined where nothing is
   */
  forget(campaigns: readonly number[], chat: number, without: (account: string) => string | undefined): Promise<void>;
};

export type RunsOptions = {
  readonly redis: RedisRuns;
  readonly prefix: string;
  /** A chunk whose owner wrote nothing for so long may be claimed by another. */
  readonly leaseMs?: number;
  /**
   * A Redis that was killed has lost its last second. For so long after its start nobody claims a chunk: first its living
   * owner writes again what it knows.
   */
  readonly graceMs?: number;
};

const FIELDS: Readonly<Record<Deed, string>> = { pressed: "o", unsubscribed: "u" };
const BASE = 36;
const LANGUAGES = 4;
export const bucketOf = (chat: number): number => chat % BUCKETS;
const fieldOf = (chat: number) => String(Math.floor(chat / BUCKETS));

/** What comes of a campaign: who owns which chunk, how far it is, which copies were delivered. Time is Redis's own. */
export function createRuns({ redis, prefix, leaseMs = 4_000, graceMs = 3_000 }: RunsOptions): Runs {
  const run = scriptRunner(redis);
  const runKey = (campaign: number) => prefix + keys.run(campaign);
  const listedKey = (campaign: number) => prefix + keys.listed(campaign);
  const copiesKey = (campaign: number, bucket: number) => prefix + keys.copies(campaign, bucket);
  return {
    async claim(campaign, chunk) {
      const args = [`c${chunk}`, leaseMs, graceMs, lifetimes.run];
      const [epoch, account] = (await run(CLAIM, [runKey(campaign)], args)) as [string, string];
      if (epoch === "") return { kind: "held" };
      return { kind: "ours", epoch, account: account === "" ? undefined : account };
    },
    async save(campaign, chunk, { epoch, serial, account, copies, listed, refusals }) {
      const buckets = [...new Set(copies.map(({ chat }) => bucketOf(chat)))];
      const scriptKeys = [
        prefix + keys.campaign(campaign),
        runKey(campaign),
        listedKey(campaign),
        ...buckets.map((bucket) => copiesKey(campaign, bucket)),
      ];
      const head = [`c${chunk}`, epoch, serial, leaseMs, account, lifetimes.run];
      const counts = [refusals.anew ? 1 : 0, refusals.more, listed.length];
      const pairs = listed.flatMap(({ chat, as }) => [chat, as === "failed" ? "f" : "d"]);
      const triples = copies.flatMap((copy) => [
        buckets.indexOf(bucketOf(copy.chat)),
        fieldOf(copy.chat),
        (copy.message * LANGUAGES + copy.language).toString(BASE),
      ]);
      const [kind, state, streak] = (await run(SAVE, scriptKeys, [...head, ...counts, ...pairs, ...triples])) as [
        string,
        string,
        number,
      ];
      if (kind === "taken") return { kind };
      return { kind: "saved", state: state === "" ? undefined : state, refusals: streak };
    },
    async release(campaign, chunk, epoch) {
      await run(RELEASE, [runKey(campaign)], [`c${chunk}`, epoch]);
    },
    async plan(campaign, readers, accounts) {
      const pairs = [...accounts].flatMap(([chunk, account]) => [`c${chunk}`, `0|0|0|${account}`]);
      await run(PLAN, [runKey(campaign)], [lifetimes.run, readers, ...pairs]);
    },
    async read(campaign) {
      const { p, x: _, o = 0, u = 0, ...chunks } = await redis.hgetall(runKey(campaign));
      return {
        planned: p === undefined ? undefined : Number(p),
        pressed: Number(o),
        unsubscribed: Number(u),
        chunks: new Map(
          Object.entries(chunks).map(([field, value]) => [Number(field.slice(1)), value.split("|").slice(3).join("|")]),
        ),
      };
    },
    async count(campaign, deed) {
      await run(COUNT, [runKey(campaign)], [FIELDS[deed]]);
    },
    async copies(campaign, bucket) {
      const all = Object.entries(await redis.hgetall(copiesKey(campaign, bucket)));
      return all
        .map(([field, value]) => {
          const number = Number.parseInt(value, BASE);
          const chat = Number(field) * BUCKETS + bucket;
          return { chat, message: Math.floor(number / LANGUAGES), language: number % LANGUAGES };
        })
        .toSorted((one, other) => one.chat - other.chat);
    },
    turn: async (what, ms) => (await redis.set(prefix + keys.turn(what), "1", "PX", ms, "NX")) === "OK",
    async kept(campaigns, chat) {
      const field = fieldOf(chat);
      const found = await Promise.all(campaigns.map((id) => redis.hexists(copiesKey(id, bucketOf(chat)), field)));
      return found.filter((one) => one === 1).length;
    },
    async forget(campaigns, chat, without) {
      await Promise.all(
        campaigns.flatMap((id) => [
          redis.hdel(copiesKey(id, bucketOf(chat)), fieldOf(chat)),
          redis.hdel(listedKey(id), String(chat)),
          forgetIn(id, without),
        ]),
      );
    },
  };

  /** A living owner may write its account again until its chunk is done; then nothing of a chat is in it. */
  async function forgetIn(campaign: number, without: (account: string) => string | undefined): Promise<void> {
    const all = Object.entries(await redis.hgetall(runKey(campaign)));
    const chunks = all.filter(([field]) => /^c\d+$/.test(field));
    await Promise.all(
      chunks.map(async ([field, value]) => {
        const [epoch, serial, lease, ...rest] = value.split("|");
        const account = without(rest.join("|"));
        if (account !== undefined)
          await run(SWAP, [runKey(campaign)], [field, value, [epoch, serial, lease, account].join("|")]);
      }),
    );
  }
}

const SWAP = `
if redis.call('HGET', KEYS[1], ARGV[1]) == ARGV[2] then redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) end
return 1
`;

// An account lies as «epoch|serial|end of the lease|what its owner knows». An epoch is a moment in microseconds: it grows
// even where Redis has lost its last second. Numbers of 16 digits: Lua would write them with fourteen.
const NOW = `
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local function held(value)
  local epoch, serial, lease, account = string.match(value or '0|0|0|', '^(%d+)|(%d+)|(%d+)|(.*)$')
  return tonumber(epoch), tonumber(serial), tonumber(lease), account
end
local function write(key, field, epoch, serial, lease, account)
  redis.call('HSET', key, field, string.format('%.0f|%.0f|%.0f|%s', epoch, serial, lease, account))
end
`;
const CLAIM = `${NOW}
local field, leaseMs, graceMs, ttl = unpack(ARGV)
local up = tonumber(string.match(redis.call('INFO', 'server'), 'uptime_in_seconds:(%d+)'))
if up * 1000 < tonumber(graceMs) then return {'', ''} end
local epoch, _, lease, account = held(redis.call('HGET', KEYS[1], field))
if lease > now then return {'', ''} end
local mine = math.max(now, epoch + 1)
write(KEYS[1], field, mine, 0, now + leaseMs * 1000, account)
redis.call('EXPIRE', KEYS[1], ttl)
return {string.format('%.0f', mine), account}
`;
const SAVE = `${NOW}
local field, mine, serial, leaseMs, account, ttl, anew, more, listed = unpack(ARGV, 1, 9)
mine, serial, listed = tonumber(mine), tonumber(serial), tonumber(listed)
local epoch, last = held(redis.call('HGET', KEYS[2], field))
if epoch > mine then return {'taken', '', 0} end
if epoch < mine or last < serial then
  write(KEYS[2], field, mine, serial, now + leaseMs * 1000, account)
  if anew == '1' then redis.call('HSET', KEYS[2], 'x', more)
  elseif more ~= '0' then redis.call('HINCRBY', KEYS[2], 'x', more) end
  redis.call('EXPIRE', KEYS[2], ttl)
  for i = 10, 9 + listed * 2, 2 do redis.call('HSET', KEYS[3], ARGV[i], ARGV[i + 1]) end
  if listed > 0 then redis.call('EXPIRE', KEYS[3], ttl) end
  for i = 10 + listed * 2, #ARGV, 3 do redis.call('HSET', KEYS[4 + ARGV[i]], ARGV[i + 1], ARGV[i + 2]) end
  for i = 4, #KEYS do redis.call('EXPIRE', KEYS[i], ttl) end
end
return {'saved', redis.call('HGET', KEYS[1], 's') or '', tonumber(redis.call('HGET', KEYS[2], 'x') or 0)}
`;
const PLAN = `
for i = 3, #ARGV, 2 do redis.call('HSETNX', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('HSET', KEYS[1], 'p', ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[1])
return 1
`;
const COUNT = `
if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HINCRBY', KEYS[1], ARGV[1], 1) end
return 1
`;
const RELEASE = `${NOW}
local epoch, serial, _, account = held(redis.call('HGET', KEYS[1], ARGV[1]))
if epoch == tonumber(ARGV[2]) then write(KEYS[1], ARGV[1], epoch, serial, 0, account) end
return 1
`;
