import { randomUUID } from "node:crypto";
import { afterAwake } from "./awake.ts";
import { keys, lifetimes } from "./keys.ts";
import { type RedisScripts, scriptRunner } from "./scripts.ts";

/** The four methods of ioredis this file needs. */
export type RedisLike = RedisScripts & {
  unlink(key: string): Promise<number>;
  hget(key: string, field: string): Promise<string | null>;
};

/**
 * How an update stands with its chat:
 * - `fresh`: handle it; with `lease` the chat is ours until `commit`, without it nothing may be written;
 * - `resend`: it was committed, but its sends never went out: show the current screen again;
 * - `seen`: handled and sent: nothing to do;
 * - `busy`: another update of the chat, or this very one, is in other hands: try again in a moment;
 * - `flood`: more came than one answers; from now on it is `silent`, so this is the one to say so to. Neither is marked.
 */
export type Begun<Stored> =
  | Held<Stored>
  | { readonly kind: "seen" }
  | { readonly kind: "busy" }
  | { readonly kind: "silent" }
  | { readonly kind: "flood"; readonly stored: Stored | undefined };
export type Held<Stored> = {
  readonly kind: "fresh" | "resend";
  readonly stored: Stored | undefined;
  readonly screen: number | undefined;
  readonly lease: string | undefined;
};

export type Chats<Stored> = {
  /**
   * One round trip: reads the record, refuses an update already handled, takes the lease if a guide is open or `writes`.
   *
   * @param urgent not counted, and never silenced
   */
  begin(chat: number, update: number, writes: boolean, urgent?: boolean): Promise<Begun<Stored>>;
  /**
   * One round trip: marks the update as handled, writes the record (when given), frees the lease, leaves an outbox mark
   * if `sends`. False when the lease was lost meanwhile: nothing is written, and the update may be begun again.
   */
  commit(chat: number, update: number, change: Change<Stored>): Promise<boolean>;
  /** The sends went out: clears the mark and notes the message that is now the screen. Nobody need wait for it. */
  settle(chat: number, update: number, screen: number | undefined): Promise<void>;
  /**
   * Whoever brings the update again may go on at once: its sends failed, or, with its `lease`, Redis didn't answer in
   * time and may yet do what it was asked.
   */
  release(chat: number, update: number, lease?: string): Promise<void>;
  /** The record of a chat as it stands, outside any update of that chat. */
  look(chat: number): Promise<Stored | undefined>;
  /** Erases all that is kept about the chat. */
  forget(chat: number): Promise<void>;
};

export type Change<Stored> = {
  readonly lease: string | undefined;
  /** Absent: the record stays as it is. */
  readonly record?: {
    readonly stored: Stored;
    readonly open: boolean;
    /** Seconds it is kept after the last use; a year unless said. */
    readonly lifetime?: number;
  };
  readonly sends: boolean;
};

export type ChatsOptions<Stored> = {
  readonly redis: RedisLike;
  readonly prefix: string;
  /** Checks what is read; undefined means it doesn't parse, and the chat starts afresh. */
  readonly parse: (json: string) => Stored | undefined;
  /** The only process that handles updates (long polling): leases and marks of others are a dead predecessor's. */
  readonly sole: boolean;
  /** How long a step may hold a chat before its lease lapses. It spans no send, so a few seconds are plenty. */
  readonly leaseMs?: number;
  /** How long sends may take before another process takes them for lost. Longer than the longest call to Telegram. */
  readonly sendMs?: number;
  /** How many updates of one chat are answered within a while, and how long it then gets no answer. Unless given, all. */
  readonly flood?: FloodLimit;
};
export type FloodLimit = { readonly most: number; readonly withinMs: number; readonly silenceMs: number };

/**
 * Redis answers within a millisecond or hangs. A command that waits in line behind one that hangs isn't timed by the
 * connection until it is sent, and somebody waits for both.
 */
const ANSWER_MS = 700;

/** One record for each chat, over any number of processes. Time is Redis's own, so clocks of processes don't matter. */
export function createChats<Stored>(options: ChatsOptions<Stored>): Chats<Stored> {
  const { redis, prefix, parse, sole, leaseMs = 5_000, sendMs = 15_000 } = options;
  const { most, withinMs, silenceMs } = options.flood ?? { most: 0, withinMs: 0, silenceMs: 0 };
  const me = randomUUID().slice(0, 8);
  const runNow = scriptRunner(redis);
  const run = (...given: Parameters<typeof runNow>) => within(ANSWER_MS, runNow(...given));
  const key = (chat: number) => prefix + keys.chat(chat);
  let count = 0;

  const chats: Chats<Stored> = {
    async begin(chat, update, writes, urgent = false) {
      const token = `${me}.${(count++).toString(36)}`;
      const limit = [urgent ? 0 : most, withinMs, silenceMs];
      const given = [update, token, leaseMs, sendMs, writes ? 1 : 0, sole ? me : "", lifetimes.chat, me, ...limit];
      const answer = (await run(BEGIN, [key(chat)], given).catch((fault: unknown) => {
        giveUp(chat, update, token);
        throw fault;
      })) as [string, string | null, string | null, string | null];
      const [kind, json, screen, lease] = answer;
      if (kind === "seen" || kind === "busy" || kind === "silent") return { kind };
      const stored = json === null ? undefined : parse(json);
      if (kind === "flood") return { kind, stored };
      return {
        kind: kind === "resend" ? "resend" : "fresh",
        stored,
        screen: screen === null ? undefined : Number(screen),
        lease: lease ?? undefined,
      };
    },
    async commit(chat, update, { lease, record, sends }) {
      const json = record === undefined ? "" : JSON.stringify(record.stored);
      const open = record?.open ? 1 : 0;
      const lifetime = record?.lifetime ?? lifetimes.chat;
      const own = record === undefined ? "" : lifetime === lifetimes.chat ? "0" : String(lifetime);
      const args = [update, lease ?? "", json, open, sends ? `${me}|${sendMs}` : "", lifetimes.chat, own];
      const kept = await run(COMMIT, [key(chat)], args).catch((fault: unknown) => {
        giveUp(chat, update, lease);
        throw fault;
      });
      return kept === 1;
    },
    async settle(chat, update, screen) {
      await run(SETTLE, [key(chat)], [update, screen ?? ""]);
    },
    async release(chat, update, lease = "") {
      await run(RELEASE, [key(chat)], [update, lease]);
    },
    async look(chat) {
      const json = await redis.hget(key(chat), "d");
      return json === null ? undefined : parse(json);
    },
    async forget(chat) {
      await Promise.all([key(chat), prefix + keys.missed(chat)].map((one) => redis.unlink(one)));
    },
  };
  return chats;

  /** A frozen Redis does what it was asked once it thaws; on the same connection this comes right after. */
  function giveUp(chat: number, update: number, lease: string | undefined): void {
    void chats.release(chat, update, lease).catch(() => undefined);
  }
}

function within<Answer>(ms: number, work: Promise<Answer>): Promise<Answer> {
  let inTime: () => void = () => undefined;
  const late = new Promise<never>((_, reject) => {
    inTime = afterAwake(ms, () => reject(new Error("Redis did not answer in time")));
  });
  return Promise.race([work, late]).finally(inTime);
}

const SEEN = `
local function seen(list, id)
  return string.find(',' .. (list or '') .. ',', ',' .. id .. ',', 1, true) ~= nil
end
local function remember(list, id)
  if seen(list, id) then return list end
  list = (list and list ~= '') and (list .. ',' .. id) or id
  local _, commas = string.gsub(list, ',', '')
  while commas > 9 do list = string.gsub(list, '^[^,]*,', ''); commas = commas - 1 end
  return list
end
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
`;

// A lease is «token|ends», a mark «process|ends»; the first part of a token names its process as well. What came lately
// is «count|until», until the while is over, or the silence where one more came than is answered.
const BEGIN = `${SEEN}
local id, token, leaseMs, sendMs, writes, sole, ttl, me, most, withinMs, silenceMs = unpack(ARGV)
most = tonumber(most)
local all, h = redis.call('HGETALL', KEYS[1]), {}
for i = 1, #all, 2 do h[all[i]] = all[i + 1] end
local function standing(held)
  if not held then return false end
  local owner, ends = string.match(held, '^(.-)|(%d+)$')
  if not owner then return false end
  if sole ~= '' and string.sub(owner, 1, #sole) ~= sole then return false end
  return tonumber(ends) > now
end
ttl = tonumber(h.t) or ttl
local kind = 'fresh'
if seen(h.u, id) then
  local mark = h['o' .. id]
  if not mark then return {'seen'} end
  if standing(mark) then return {'busy'} end
  kind = 'resend'
end
local count, over = string.match(h.n or '', '^(%d+)|(%d+)$')
count, over = tonumber(count or 0), tonumber(over or 0)
if over <= now then count, over = 0, now + withinMs end
local counts = most > 0 and kind == 'fresh'
if counts and count > most then return {'silent'} end
if counts and count == most then
  redis.call('HSET', KEYS[1], 'n', (count + 1) .. '|' .. (now + silenceMs))
  return {'flood', h.d or false}
end
local lease = h.g or writes == '1'
if lease and standing(h.l) then return {'busy'} end
if counts then redis.call('HSET', KEYS[1], 'n', (count + 1) .. '|' .. over) end
if lease then
  redis.call('HSET', KEYS[1], 'l', token .. '|' .. (now + leaseMs))
  redis.call('EXPIRE', KEYS[1], ttl)
  return {kind, h.d or false, h.s or false, token}
end
redis.call('HSET', KEYS[1], 'u', remember(h.u, id), 'o' .. id, me .. '|' .. (now + sendMs))
for field, held in pairs(h) do
  if string.sub(field, 1, 1) == 'o' and tonumber(string.match(held, '|(%d+)$') or 0) < now - 86400000 then
    redis.call('HDEL', KEYS[1], field)
  end
end
redis.call('EXPIRE', KEYS[1], ttl)
return {kind, h.d or false, h.s or false, false}
`;

const COMMIT = `${SEEN}
local id, lease, json, open, mark, ttl, own = unpack(ARGV)
local held = redis.call('HMGET', KEYS[1], 'l', 'u')
if lease ~= '' then
  if not held[1] or string.match(held[1], '^(.-)|') ~= lease then return 0 end
  redis.call('HDEL', KEYS[1], 'l')
end
redis.call('HSET', KEYS[1], 'u', remember(held[2], id))
if json ~= '' then
  redis.call('HSET', KEYS[1], 'd', json)
  if open == '1' then redis.call('HSET', KEYS[1], 'g', '1') else redis.call('HDEL', KEYS[1], 'g') end
  if own == '0' then redis.call('HDEL', KEYS[1], 't') else redis.call('HSET', KEYS[1], 't', own) end
end
if mark == '' then
  redis.call('HDEL', KEYS[1], 'o' .. id)
else
  local owner, ms = string.match(mark, '^(.-)|(%d+)$')
  redis.call('HSET', KEYS[1], 'o' .. id, owner .. '|' .. (now + ms))
end
redis.call('EXPIRE', KEYS[1], redis.call('HGET', KEYS[1], 't') or ttl)
return 1
`;

// A chat that was forgotten meanwhile must not come back as a crumb.
const SETTLE = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HDEL', KEYS[1], 'o' .. ARGV[1])
if ARGV[2] ~= '' then redis.call('HSET', KEYS[1], 's', ARGV[2]) end
return 1
`;
const RELEASE = `
local held = redis.call('HGET', KEYS[1], 'l')
if held and string.match(held, '^(.-)|') == ARGV[2] then redis.call('HDEL', KEYS[1], 'l') end
if redis.call('HEXISTS', KEYS[1], 'o' .. ARGV[1]) == 1 then redis.call('HSET', KEYS[1], 'o' .. ARGV[1], '|0') end
return 1
`;
