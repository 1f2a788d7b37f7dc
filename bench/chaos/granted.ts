import type { Redis } from "ioredis";
import { type RedisScripts, scriptRunner } from "../../src/storage/scripts.ts";

const KEY = "granted";

/** A Redis for the limiter whose scripts note what they granted, and when by the clock they went by. */
export function noting(redis: RedisScripts, prefix: string): RedisScripts {
  const run = scriptRunner(redis);
  return {
    // It is known here only with the note it takes.
    evalsha: () => Promise.reject(new Error("NOSCRIPT")),
    eval: (script, count, ...given) =>
      run(noted(script), [...given.slice(0, count).map(String), prefix + KEY], given.slice(count)),
  };
}

// The very moment the script itself read: a little later a busy machine may be anywhere.
const noted = (script: string): string => `
local server, time = redis, nil
local redis = {}
function redis.call(...)
  local answer = server.call(...)
  if ... == 'TIME' then time = answer end
  return answer
end
local answer = (function() ${script} end)()
if type(answer) == 'table' and answer[1] > 0 then
  server.call('RPUSH', KEYS[2], time[1] .. string.format('%06d', time[2]) .. ' ' .. answer[1])
end
return answer`;

/** The moment of each message that was granted, in ms of Redis. */
export async function granted(redis: Redis, prefix: string): Promise<readonly number[]> {
  const grants = (await redis.lrange(prefix + KEY, 0, -1)).map((grant) => grant.split(" ").map(Number));
  return grants.flatMap(([at = 0, count = 0]) => Array.from({ length: count }, () => at / 1_000));
}
