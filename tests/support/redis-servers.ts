import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { redisBinary } from "../../src/tools/binaries.mjs";

export type RedisServer = {
  readonly port: number;
  /** Killed, and started on the same files. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};
const SECONDS = 20;

/** A server of its own on the loopback, with these lines in its settings; what it keeps goes with it. */
export async function redisServer(
  settings: readonly string[] = [],
  mode: readonly string[] = [],
): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), "bala-komek-redis-"));
  const port = await freePort();
  const file = join(folder, "redis.conf");
  const usual = [`port ${port}`, "bind 127.0.0.1", `dir ${folder}`, 'save ""', "appendonly no"];
  writeFileSync(file, [...usual, ...settings, ""].join("\n"));
  const binary = await redisBinary();
  let child = await start();
  return {
    port,
    async restart() {
      await end();
      child = await start();
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  async function start(): Promise<ChildProcess> {
    const started = spawn(binary, [file, ...mode], { stdio: "ignore" });
    await ready(port, started);
    return started;
  }
  async function end(): Promise<void> {
    const ended = once(child, "exit");
    if (child.exitCode === null) child.kill("SIGKILL");
    await ended;
  }
}

/** Three masters that share the slots. */
export async function redisCluster(): Promise<{ readonly ports: readonly number[]; stop(): Promise<void> }> {
  const servers = await Promise.all([0, 1, 2].map(() => redisServer(["cluster-enabled yes"])));
  const clients = servers.map(({ port }) => new Redis(port, "127.0.0.1"));
  const share = 16_384 / servers.length;
  await Promise.all(
    clients.map((client, at) =>
      client.call("CLUSTER", "ADDSLOTSRANGE", Math.ceil(at * share), Math.ceil((at + 1) * share) - 1),
    ),
  );
  for (const { port } of servers.slice(1)) await clients[0]?.call("CLUSTER", "MEET", "127.0.0.1", port);
  for (const client of clients)
    await until(async () => String(await client.call("CLUSTER", "INFO")).includes("cluster_state:ok"));
  for (const client of clients) client.disconnect();
  return {
    ports: servers.map(({ port }) => port),
    stop: async () => void (await Promise.all(servers.map((server) => server.stop()))),
  };
}

/** Whatever it says to PING, a refusal too, it is there. */
async function ready(port: number, child: ChildProcess): Promise<void> {
  const client = new Redis(port, "127.0.0.1", {
    retryStrategy: () => 20,
    maxRetriesPerRequest: null,
    commandTimeout: 1_000,
    enableReadyCheck: false,
  });
  client.on("error", () => undefined);
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`Redis ended with ${child.exitCode}`);
    return await client.ping().then(
      () => true,
      (fault: Error) => /NOAUTH|NOPERM/.test(fault.message),
    );
  });
  client.disconnect();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); !(await holds()); await pause(20))
    if (Date.now() - began > SECONDS * 1_000) throw new Error(`Redis was not ready within ${SECONDS} s`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    // A node of a cluster takes the port ten thousand above as well.
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port > 55_000 ? freePort() : port));
    });
  });
}
