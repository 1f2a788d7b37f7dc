import type { Language } from "../i18n/i18n.ts";
import { keys } from "./keys.ts";
import { type RedisScripts, scriptRunner } from "./scripts.ts";

/** The few commands of ioredis this file needs. */
export type RedisReminders = RedisScripts & {
  hgetall(key: string): Promise<Record<string, string>>;
  hmget(key: string, ...fields: string[]): Promise<(string | null)[]>;
  hdel(key: string, ...fields: string[]): Promise<number>;
  hkeys(key: string): Promise<string[]>;
  unlink(...keys: string[]): Promise<number>;
};

/** A due reminder in the hands of one sender, until its lease lapses. */
export type Claim = { readonly chat: number; readonly id: string; readonly token: string };
/** What is kept under a claim: as it was read, too, so that nobody's later word is written over. */
export type Read<Kept> = { readonly kept: Kept; readonly json: string; readonly language: Language | undefined };

export type Reminders<Kept> = {
  /** All of a chat, the next one first. */
  all(chat: number): Promise<readonly (Kept & { readonly id: string })[]>;
  find(chat: number, id: string): Promise<Kept | undefined>;
  /** Keeps or changes some; the language is the one to speak should the chat's record be gone by then. */
  save(chat: number, language: Language, reminders: readonly (readonly [string, Kept])[]): Promise<void>;
  /** True if there was one to remove. */
  remove(chat: number, id: string): Promise<boolean>;
  /** Everything of the chat. */
  drop(chat: number): Promise<void>;
  /** Takes up to so many that are due at that second, first those whose sender died. */
  claim(seconds: number, most: number): Promise<readonly Claim[]>;
  /** Renews the leases: those still ours, with their new tokens, and undefined for each that isn't. */
  hold(claims: readonly Claim[]): Promise<readonly (Claim | undefined)[]>;
  read(claim: Claim): Promise<Read<Kept> | undefined>;
  /** Ends a claim: the reminder as it goes on, unless its owner has changed or removed it meanwhile. May be said twice. */
  settle(claim: Claim, read: Read<Kept>, next: Kept): Promise<void>;
  /** Ends a claim of what is over. */
  finish(claim: Claim): Promise<void>;
  /** Hands claims back: they are due at that second. */
  release(claims: readonly Claim[], seconds: number): Promise<void>;
};

export type RemindersOptions<Kept> = {
  readonly redis: RedisReminders;
  readonly prefix: string;
  /** Undefined for what doesn't parse: it is left out. */
  readonly parse: (json: string) => Kept | undefined;
  /** The second from which on one is kept no more. */
  readonly overAt: (kept: Kept) => number;
  readonly now: () => Date;
  readonly languages: readonly Language[];
  /** How long a sender may take from its claim, or from holding it anew, to the end of the send. */
  readonly leaseMs?: number;
};

/** The field of the language; ids of reminders are longer. */
const LANGUAGE = "l";

/**
 * The reminders of each chat in a hash of its own, and an index of all by the second they are due. The index is written
 * first: one that points nowhere does no harm, a reminder that nothing points to would be lost.
 */
export function createReminders<Kept extends { readonly at: number }>(
  options: RemindersOptions<Kept>,
): Reminders<Kept> {
  const { redis, prefix, parse, overAt, now, languages, leaseMs = 60_000 } = options;
  const hash = (chat: number) => prefix + keys.reminders(chat);
  const index = [prefix + keys.remindersDue, prefix + keys.remindersClaimed] as const;
  const run = scriptRunner(redis);
  const onIndex = (script: string, ...args: (string | number)[]) => run(script, index, args);
  const onChat = (script: string, chat: number, ...args: (string | number)[]) => run(script, [hash(chat)], args);
  const memberOf = ({ chat, id }: Pick<Claim, "chat" | "id">) => `${chat}:${id}`;
  const end = (claim: Claim, at?: number) => onIndex(END, memberOf(claim), claim.token, at ?? "");
  const languageOf = (text: string | null | undefined) => languages.find((language) => language === text);

  async function find(chat: number, id: string): Promise<Kept | undefined> {
    const [json] = await redis.hmget(hash(chat), id);
    return json ? parse(json) : undefined;
  }

  return {
    find,
    async all(chat) {
      const { [LANGUAGE]: _, ...fields } = await redis.hgetall(hash(chat));
      const read = Object.entries(fields).flatMap(([id, json]) => {
        const kept = parse(json);
        return kept === undefined ? [] : [{ ...kept, id }];
      });
      // Those of one moment as they are told, however Redis holds them.
      return read.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
    },
    async save(chat, language, reminders) {
      if (reminders.length === 0) return;
      await onIndex(PUT, ...reminders.flatMap(([id, { at }]) => [at, memberOf({ chat, id })]));
      // By the clock of the bot, which a preview may set: Redis counts only the seconds from now.
      const left = Math.max(...reminders.map(([, kept]) => overAt(kept))) - Math.floor(now().getTime() / 1000);
      const fields = reminders.flatMap(([id, kept]) => [id, JSON.stringify(kept)]);
      await onChat(SAVE, chat, Math.max(1, left), LANGUAGE, language, ...fields);
    },
    async remove(chat, id) {
      await onIndex(OUT, memberOf({ chat, id }));
      return (await onChat(REMOVE, chat, id)) === 1;
    },
    async drop(chat) {
      const ids = (await redis.hkeys(hash(chat))).filter((field) => field !== LANGUAGE);
      if (ids.length > 0) await onIndex(OUT, ...ids.map((id) => memberOf({ chat, id })));
      await redis.unlink(hash(chat));
    },
    async claim(seconds, most) {
      return claimsIn((await onIndex(CLAIM, seconds, most, leaseMs)) as string[]);
    },
    async hold(claims) {
      if (claims.length === 0) return [];
      const args = claims.flatMap((claim) => [memberOf(claim), claim.token]);
      const tokens = (await onIndex(HOLD, leaseMs, ...args)) as string[];
      return claims.map((claim, i) => (tokens[i] ? { ...claim, token: tokens[i] } : undefined));
    },
    async read({ chat, id }) {
      const [json, language] = await redis.hmget(hash(chat), id, LANGUAGE);
      const kept = json ? parse(json) : undefined;
      return json && kept ? { kept, json, language: languageOf(language) } : undefined;
    },
    async settle(claim, { json }, next) {
      const text = JSON.stringify(next);
      const written = text === json || (await onChat(SWAP, claim.chat, claim.id, json, text)) === 1;
      // Whoever pressed a button meanwhile has put it on the index already, or taken it off.
      await end(claim, written ? next.at : undefined);
    },
    async finish(claim) {
      await onChat(REMOVE, claim.chat, claim.id);
      await end(claim);
    },
    async release(claims, seconds) {
      await Promise.all(claims.map((claim) => end(claim, seconds)));
    },
  };
}

const claimsIn = (pairs: readonly string[]): readonly Claim[] =>
  Array.from({ length: pairs.length / 2 }, (_, i) => {
    const [chat, id = ""] = (pairs[2 * i] ?? "").split(":");
    return { chat: Number(chat), id, token: pairs[2 * i + 1] ?? "" };
  });

/** Microseconds of Redis's own clock: clocks of processes don't matter, and two claims of the same one differ. */
const LEASE = `
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local function lease(ms, member)
  local token = string.format('%.0f', now + ms * 1000)
  redis.call('ZADD', KEYS[2], token, member)
  return token
end
local function held(member, token)
  local score = redis.call('ZSCORE', KEYS[2], member)
  return score and tonumber(score) == tonumber(token)
end
`;

const CLAIM = `${LEASE}
local due, most, ms = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local claimed = {}
local function take(members)
  for _, member in ipairs(members) do
    claimed[#claimed + 1] = member
    claimed[#claimed + 1] = lease(ms, member)
  end
end
local lapsed = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', string.format('%.0f', now), 'LIMIT', 0, most)
take(lapsed)
local fresh = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', due, 'LIMIT', 0, most - #lapsed)
if #fresh > 0 then redis.call('ZREM', KEYS[1], unpack(fresh)) end
take(fresh)
return claimed
`;

const HOLD = `${LEASE}
local tokens = {}
for i = 2, #ARGV, 2 do
  tokens[#tokens + 1] = held(ARGV[i], ARGV[i + 1]) and lease(tonumber(ARGV[1]), ARGV[i]) or ''
end
return tokens
`;

const END = `${LEASE}
if not held(ARGV[1], ARGV[2]) then return 0 end
redis.call('ZREM', KEYS[2], ARGV[1])
if ARGV[3] ~= '' then redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1]) end
return 1
`;

const PUT = `
for i = 1, #ARGV, 2 do
  redis.call('ZREM', KEYS[2], ARGV[i + 1])
  redis.call('ZADD', KEYS[1], ARGV[i], ARGV[i + 1])
end
return 1
`;

const OUT = `
redis.call('ZREM', KEYS[1], unpack(ARGV))
redis.call('ZREM', KEYS[2], unpack(ARGV))
return 1
`;

/** Kept no longer than the last of them is of use. */
const SAVE = `
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
redis.call('EXPIRE', KEYS[1], ARGV[1], 'NX')
redis.call('EXPIRE', KEYS[1], ARGV[1], 'GT')
return 1
`;

/** The language goes with the last one: nothing is left of somebody who has none. */
const REMOVE = `
local removed = redis.call('HDEL', KEYS[1], ARGV[1])
if redis.call('HLEN', KEYS[1]) == 1 then redis.call('UNLINK', KEYS[1]) end
return removed
`;

/** Said twice, it is done once: the answer to the first may have been lost. */
const SWAP = `
local now = redis.call('HGET', KEYS[1], ARGV[1])
if now == ARGV[3] then return 1 end
if now ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
`;
