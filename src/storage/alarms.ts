import { keys, lifetimes } from "./keys.ts";

/** The one command of ioredis this file needs. */
export type RedisOnce = {
  set(key: string, value: string, ex: "EX", seconds: number, nx: "NX"): Promise<"OK" | null>;
};

export type Alarms = {
  /** Whether this is the first of its kind for an hour, over all processes. */
  first(signature: string): Promise<boolean>;
};

export const createAlarms = ({ redis, prefix }: { redis: RedisOnce; prefix: string }): Alarms => ({
  first: async (signature) =>
    (await redis.set(prefix + keys.alarm(signature), "1", "EX", lifetimes.alarm, "NX")) === "OK",
});
