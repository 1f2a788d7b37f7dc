import { Redis } from "ioredis";

/**
 * The connection of the request path: a command fails at once while Redis is away and within 1.5 seconds while it
 * hangs, so that an update can be answered without state, or refused and brought again. (ioredis's own defaults wait
 * longer than Telegram does.)
 *
 * @param onFault called with each connection fault; ioredis would print it otherwise
 */
export function connectRedis(url: string, onFault: (fault: Error) => void): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 1_500,
    connectTimeout: 3_000,
    retryStrategy: (times) => Math.min(times * 50, 500),
    enableAutoPipelining: true,
  });
  redis.on("error", onFault);
  return redis;
}
