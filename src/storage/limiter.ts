import { keys } from "./keys.ts";
import { type RedisScripts, scriptRunner } from "./scripts.ts";

export type Limiter = {
  /** So many messages may go now, at most; or when to ask again. Nothing is reserved: who doesn't ask loses nothing. */
  take(most: number): Promise<{ readonly granted: number } | { readonly waitMs: number }>;
  /** Telegram asked for quiet (429): nobody is granted anything before. */
  pause(seconds: number): Promise<void>;
};

const MINUTE = 60;

/**
 * One limiter for all processes, by the clock of Redis: one message each 1/rate of a second. Whoever comes late may
 * catch up a third of such a gap, or ten milliseconds where that is more, since timers are late: so the mean holds, and at 28
 * a second no second sees more than 29.
 */
export function createLimiter(options: {
  readonly redis: RedisScripts;
  readonly prefix: string;
  /** Messages a second. */
  readonly rate: number;
  /** Maintenance: nobody is granted anything. */
  readonly isPaused?: () => boolean;
}): Limiter {
  const run = scriptRunner(options.redis);
  const key = [options.prefix + keys.limiter];
  /** This process knows of a pause before Redis does. */
  let quietUntil = 0;
  return {
    async take(most) {
      if (options.isPaused?.()) return { waitMs: 1_000 };
      if (Date.now() < quietUntil) return { waitMs: quietUntil - Date.now() };
      const [granted, waitMs] = (await run(TAKE, key, [options.rate, most, MINUTE])) as [number, number];
      return granted > 0 ? { granted } : { waitMs };
    },
    async pause(seconds) {
      quietUntil = Math.max(quietUntil, Date.now() + seconds * 1_000);
      await run(PAUSE, key, [seconds, MINUTE]);
    },
  };
}

// Numbers of 16 digits: Lua would write them with fourteen.
const NOW = `
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local held = redis.call('HMGET', KEYS[1], 't', 'p')
local quiet = tonumber(held[2] or 0)
`;
const TAKE = `${NOW}
if quiet > now then return {0, math.ceil((quiet - now) / 1000)} end
local gap, most = 1000000 / ARGV[1], tonumber(ARGV[2])
local slack = math.max(gap / 3, 10000)
local free = math.min(math.max(tonumber(held[1] or 0), now - slack), now + gap)
if free > now then return {0, math.ceil((free - now) / 1000)} end
local granted = math.min(most, math.floor((now - free) / gap) + 1)
redis.call('HSET', KEYS[1], 't', string.format('%.0f', free + granted * gap))
redis.call('EXPIRE', KEYS[1], ARGV[3])
return {granted, 0}
`;
const PAUSE = `${NOW}
redis.call('HSET', KEYS[1], 'p', string.format('%.0f', math.max(quiet, now + ARGV[1] * 1000000)))
redis.call('EXPIRE', KEYS[1], math.ceil(ARGV[1]) + ARGV[2])
return 1
`;
