import { createHash } from "node:crypto";

/** The two methods of ioredis that run a script. */
export type RedisScripts = {
  evalsha(sha: string, keyCount: number, ...args: (string | number)[]): Promise<unknown>;
  eval(script: string, keyCount: number, ...args: (string | number)[]): Promise<unknown>;
};

/**
 * Runs scripts by their hash, and with their text where the server doesn't know them: at first use, after a restart, and
 * on each node of a cluster.
 */
export function scriptRunner(redis: RedisScripts) {
  const hashes = new Map<string, string>();
  const hashOf = (script: string) => {
    const hash = hashes.get(script) ?? createHash("sha1").update(script).digest("hex");
    hashes.set(script, hash);
    return hash;
  };
  /** The keys of one script share a hash tag: on a cluster it runs on one node. */
  return async (script: string, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> => {
    try {
      return await redis.evalsha(hashOf(script), keys.length, ...keys, ...args);
    } catch (fault) {
      if (!(fault instanceof Error) || !fault.message.startsWith("NOSCRIPT")) throw fault;
      return await redis.eval(script, keys.length, ...keys, ...args);
    }
  };
}
