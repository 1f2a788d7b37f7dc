import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { redisBinary } from "../../src/tools/binaries.mjs";
import { spawnTethered } from "../../src/tools/tether.mjs";
import { freePort } from "./free-port.ts";
import type { MortalRedis } from "./redis.ts";

const ops = (name: string) => readFileSync(fileURLToPath(new URL(`../../ops/${name}`, import.meta.url)), "utf8");
/** A master is given up after a second, where ops/sentinel.conf waits five: the suite would mostly wait. */
const DOWN_AFTER_MS = 1_000;
const PATIENCE_MS = 60_000;

/**
 * A master, its replica and three sentinels, set up as docs/ops.md says, with its files and rights. `kill` and `freeze`
 * strike the master of the moment, once the replica has everything; they resolve when the other one is master and the old
 * one follows it.
 */
export async function startTrio(home: string): Promise<MortalRedis> {
  const binary = await redisBinary();
  const word = randomBytes(8).toString("hex");
  const users = join(home, "users.acl");
  const hash = createHash("sha256").update(word).digest("hex");
  const filled = (text: string) => text.replaceAll(/#[A-Z_]+_SHA256/g, `#${hash}`);
  writeFileSync(
    users,
    `${filled(ops("redis-users.acl") + ops("redis-sentinel.acl"))}user admin on >${word} ~* &* +@all\n`,
  );
  const start = (args: readonly string[]) => spawnTethered(binary, [...args], { stdio: "ignore" });
  const admin = (port: number) => clientOf(port, "admin", word);

  const ports = [await freePort(), await freePort()];
  const [first = 0, second = 0] = ports;
  const argsOf = (port: number) => {
    const dir = join(home, String(port));
    mkdirSync(dir, { recursive: true });
    const common = ["--port", String(port), "--bind", "127.0.0.1", "--dir", dir, "--save", "", "--appendonly", "yes"];
    return [...common, "--aclfile", users, "--masteruser", "replica", "--masterauth", word];
  };
  const servers = new Map(ports.map((port) => [port, start(argsOf(port))] as const));
  await until("a replica", async () => {
    const [master, replica] = [admin(first), admin(second)];
    try {
      await replica.call("REPLICAOF", "127.0.0.1", first);
      return /slave0:.*state=online/.test(await master.info("replication"));
    } finally {
      for (const client of [master, replica]) client.disconnect();
    }
  });
  const sentinelPorts = [await freePort(), await freePort(), await freePort()];
  const sentinels = sentinelPorts.map((port) => {
    const file = join(home, `sentinel-${port}.conf`);
    const own = ops("sentinel.conf")
      .replace("redis-1 6379", `127.0.0.1 ${first}`)
      .replace("SENTINEL_PASSWORD", word)
      .replace(/(down-after-milliseconds bala-komek) \d+/, `$1 ${DOWN_AFTER_MS}`)
      .replace(/(failover-timeout bala-komek) \d+/, "$1 5000");
    writeFileSync(file, `port ${port}\nbind 127.0.0.1\ndir ${home}\n${own}`);
    return start([file, "--sentinel"]);
  });
  const watch = clientOf(sentinelPorts[0] ?? 0);
  await until(
    "sentinels that know each other",
    async () => (await told(watch)).others === 2 && (await followed(watch)),
  );

  /** Strikes; @returns once another is master and the old one, woken by `wake`, follows it. */
  async function strike(signal: "SIGKILL" | "SIGSTOP", wake: (old: number) => Promise<void>): Promise<void> {
    const { master: old } = await told(watch);
    await followed(watch);
    const client = admin(old);
    await client.wait(1, PATIENCE_MS);
    client.disconnect();
    servers.get(old)?.kill(signal);
    await until("another master", async () => (await told(watch)).master !== old);
    await wake(old);
    await until("the old master as a replica", () => followed(watch));
  }

  return {
    url: `redis+sentinel://bot:${word}@${sentinelPorts.map((port) => `127.0.0.1:${port}`).join()}/bala-komek`,
    kill: (downMs = 200) =>
      strike("SIGKILL", async (old) => {
        await pause(downMs);
        servers.set(old, start(argsOf(old)));
      }),
    freeze: (ms) =>
      strike("SIGSTOP", async (old) => {
        await pause(ms);
        servers.get(old)?.kill("SIGCONT");
      }),
    async stop() {
      watch.disconnect();
      const all = [...sentinels, ...servers.values()];
      for (const child of all) child.kill("SIGKILL");
      await Promise.all(all.map((child) => child.exitCode ?? child.signalCode ?? once(child, "exit")));
    },
  };

  /** Whether the master of the moment has a replica that is up with it. */
  async function followed(sentinel: Redis): Promise<boolean> {
    const client = admin((await told(sentinel)).master);
    try {
      return /slave0:.*state=online/.test(await client.info("replication"));
    } catch {
      return false;
    } finally {
      client.disconnect();
    }
  }
}

async function told(sentinel: Redis): Promise<{ master: number; others: number }> {
  const [, port] = (await sentinel.call("SENTINEL", "GET-MASTER-ADDR-BY-NAME", "bala-komek")) as string[];
  const others = (await sentinel.call("SENTINEL", "SENTINELS", "bala-komek")) as unknown[];
  return { master: Number(port), others: others.length };
}

function clientOf(port: number, username?: string, password?: string): Redis {
  const who = username === undefined ? {} : { username, password };
  const client = new Redis(port, "127.0.0.1", { ...who, retryStrategy: () => 50, enableReadyCheck: false });
  client.on("error", () => undefined);
  return client;
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS; await pause(50))
    if (await isSo().catch(() => false)) return;
  throw new Error(`${what}: not within ${PATIENCE_MS / 1_000} s`);
}
