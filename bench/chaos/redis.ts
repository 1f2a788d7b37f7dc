import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { whoAnswers } from "../../src/tools/ask-redis.mjs";
import { redisBinary } from "../../src/tools/binaries.mjs";
import { spawnTethered } from "../../src/tools/tether.mjs";
import { freePort } from "./free-port.ts";

export type MortalRedis = {
  readonly url: string;
  /** kill -9, and a start on the same file a moment later; resolves when it answers. */
  kill(downMs?: number): Promise<void>;
  /** It hangs for so long, as a machine does that is being moved: connections stay, nothing is answered. */
  freeze(ms: number): Promise<void>;
  stop(): Promise<void>;
};

/** A redis-server on one port for life, however often it is killed. */
export async function startMortalRedis(dir: string, fsync: "everysec" | "always" = "everysec"): Promise<MortalRedis> {
  const binary = await redisBinary();
  const port = await freePort();
  const where = ["--port", String(port), "--bind", "127.0.0.1", "--dir", dir, "--loglevel", "warning"];
  const args = [...where, "--appendonly", "yes", "--appendfsync", fsync, "--save", ""];
  let child = await start();
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    async kill(downMs = 200) {
      await end("SIGKILL");
      await pause(downMs);
      child = await start();
    },
    async freeze(ms) {
      child.kill("SIGSTOP");
      await pause(ms);
      child.kill("SIGCONT");
    },
    stop: () => end("SIGTERM"),
  };

  async function start() {
    const server = spawnTethered(binary, args, { stdio: "ignore" });
    for (const began = Date.now(); Date.now() - began < 15_000; await pause(20)) {
      const { pid, ready } = await whoAnswers(port);
      if (ready && pid === server.pid) return server;
    }
    throw new Error("Redis did not start");
  }
}
