/** The two methods of ioredis that run a script by its hash. */
export type RedisScripts = {
  evalsha(sha: string, keyCount: number, ...args: (string | number)[]): Promise<unknown>;
  script(command: "LOAD", script: string): Promise<unknown>;
};

/** Runs scripts by their hash; loads one where the server doesn't have it (first use, or after a restart). */
export function scriptRunner(redis: RedisScripts) {
  const hashes = new Map<string, string>();
  const load = async (script: string) => {
    const sha = String(await redis.script("LOAD", script));
    hashes.set(script, sha);
    return sha;
  };
  /** The keys of one script share a hash tag: on a cluster it runs on one node. */
  return async (script: string, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> => {
    const sha = hashes.get(script) ?? (await load(script));
    try {
      return await redis.evalsha(sha, keys.length, ...keys, ...args);
    } catch (fault) {
      if (!(fault instanceof Error) || !fault.message.startsWith("NOSCRIPT")) throw fault;
      return await redis.evalsha(await load(script), keys.length, ...keys, ...args);
    }
  };
}
