import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { whoAnswers } from "../../src/tools/ask-redis.mjs";
import { redisBinary } from "../../src/tools/binaries.mjs";
import { spawnTethered } from "../../src/tools/tether.mjs";

export type MortalRedis = {
  readonly url: string;
  /** kill -9, and a start on the same file a moment later. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** A redis-server that syncs its file each second, on one port for life, however often it is killed. */
export async function startMortalRedis(dir: string): Promise<MortalRedis> {
  const binary = await redisBinary();
  const port = await freePort();
  const where = ["--port", String(port), "--bind", "127.0.0.1", "--dir", dir, "--loglevel", "warning"];
  const args = [...where, "--appendonly", "yes", "--appendfsync", "everysec", "--save", ""];
  let child = await start();
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    async kill() {
      await end("SIGKILL");
      await pause(200);
      child = await start();
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}
