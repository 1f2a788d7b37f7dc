import { execFile } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { Redis } from "ioredis";
import { whoAnswers } from "../../src/tools/ask-redis.mjs";
import { redisBinary } from "../../src/tools/binaries.mjs";
import { spawnTethered } from "../../src/tools/tether.mjs";
import { freePort } from "./free-port.ts";

type Fsync = "everysec" | "always";
export type MortalRedis = {
  readonly url: string;
  /** kill -9, and a start on the same file a moment later; resolves when it answers. */
  kill(downMs?: number): Promise<void>;
  /** It hangs for so long, as a machine does that is being moved: connections stay, nothing is answered. */
  freeze(ms: number): Promise<void>;
  stop(): Promise<void>;
};
export type SoleRedis = MortalRedis & {
  /** How often it writes to the disk, from now on. */
  writes(fsync: Fsync): Promise<void>;
  /** From now on no file of it grows, as on a full disk. */
  fillDisk(): Promise<void>;
  /** There is room again; if it ended for want of it, it is started on the same file. */
  makeRoom(): Promise<void>;
};

/** A redis-server on one port for life, however often it is killed. */
export async function startMortalRedis(dir: string): Promise<SoleRedis> {
  const binary = await redisBinary();
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const where = ["--port", String(port), "--bind", "127.0.0.1", "--dir", dir, "--loglevel", "warning"];
  let fsync: Fsync = "everysec";
  let child = await start();
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return {
    url,
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
    fillDisk: () => limitFiles("1"),
    async makeRoom() {
      if (child.exitCode === null) await limitFiles("unlimited");
      else child = await start();
    },
    async writes(how) {
      fsync = how;
      const redis = new Redis(url);
      await redis.config("SET", "appendfsync", how);
      redis.disconnect();
    },
    stop: () => end("SIGTERM"),
  };

  async function limitFiles(bytes: string): Promise<void> {
    await promisify(execFile)("prlimit", [`--pid=${child.pid}`, `--fsize=${bytes}:unlimited`]);
  }

  async function start() {
    const args = [...where, "--appendonly", "yes", "--appendfsync", fsync, "--save", ""];
    // A file that may not grow is then an error of its write, as on a full disk, instead of the end.
    const server = spawnTethered("sh", ["-c", `trap "" XFSZ; exec "$0" "$@"`, binary, ...args], { stdio: "ignore" });
    for (const began = Date.now(); Date.now() - began < 15_000; await pause(20)) {
      const { pid, ready } = await whoAnswers(port);
      if (ready && pid === server.pid) return server;
    }
    throw new Error("Redis did not start");
  }
}
