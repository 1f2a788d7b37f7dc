import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { afterAll, describe, expect, it, vi } from "vitest";
import { whoAnswers } from "../../src/tools/ask-redis.mjs";
import { startRedis } from "../../src/tools/redis-server.mjs";

const folders: string[] = [];
const newFolder = () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "bala-komek-redis-")));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
// Asked by its port: a process that ended may linger in the table until its new parent looks.
const isGone = (url: string) =>
  vi.waitFor(async () => expect((await whoAnswers(Number(new URL(url).port))).pid).toBeNaN(), { timeout: 5000 });

async function withClient<T>(url: string, act: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await act(redis);
  } finally {
    redis.disconnect();
  }
}

describe("a throw-away server", () => {
  it("listens on the loopback alone, keeps nothing, and is gone when stopped", async () => {
    const { url, pid, stop } = await startRedis();
    const settings = await withClient(url, async (redis) => [
      await redis.config("GET", "bind"),
      await redis.config("GET", "protected-mode"),
      await redis.config("GET", "save"),
      await redis.config("GET", "appendonly"),
    ]);
    expect(settings.flat()).toEqual(["bind", "127.0.0.1", "protected-mode", "yes", "save", "", "appendonly", "no"]);
    await stop();
    expect(isAlive(pid)).toBe(false);
  });

  it("has a neighbour that it doesn't meet", async () => {
    const [one, other] = await Promise.all([startRedis(), startRedis()]);
    expect(one.url).not.toBe(other.url);
    await Promise.all([one.stop(), other.stop()]);
  });

  it("can be stopped twice", async () => {
    const { stop } = await startRedis();
    await stop();
    await expect(stop()).resolves.toBeUndefined();
  });
});

describe("a persistent server", () => {
  it("continues where it stood", async () => {
    const dir = newFolder();
    const first = await startRedis({ dir, persistent: true });
    await withClient(first.url, (redis) => redis.set("chat", "stands here"));
    await first.stop();

    const second = await startRedis({ dir, persistent: true });
    expect(await withClient(second.url, (redis) => redis.get("chat"))).toBe("stands here");
    await second.stop();
  });

  it("has its folder alone: whoever comes second reads a sentence", async () => {
    const dir = newFolder();
    const { stop } = await startRedis({ dir, persistent: true });
    await expect(startRedis({ dir, persistent: true })).rejects.toThrow(
      `The demo already runs in this folder (process ${process.pid}): use its window, or stop it there with Ctrl-C first.`,
    );
    await stop();
  });

  it("of two that come at once only one starts", async () => {
    const dir = newFolder();
    const starts = await Promise.allSettled([1, 2, 3].map(() => startRedis({ dir, persistent: true })));
    expect(starts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    for (const start of starts) if (start.status === "fulfilled") await start.value.stop();
  });

  it.each([
    ["of a process that is gone", (dir: string) => ({ owner: 2 ** 30, port: 1, dir })],
    ["of a process id that somebody else has now", () => ({ owner: process.ppid, port: 1 })],
    ["that was never finished", () => ""],
  ])("is not kept out by a note %s", async (_, note) => {
    const dir = newFolder();
    writeFileSync(join(dir, "server.json"), JSON.stringify(note(dir)));
    const { stop } = await startRedis({ dir, persistent: true });
    await stop();
  });

  it("ends a server left behind in its folder, and no other", async () => {
    const dir = newFolder();
    const stranger = await startRedis();
    const leftBehind = await startRedis({ dir, persistent: true });
    const note = JSON.parse(readFileSync(join(dir, "server.json"), "utf8"));
    await withClient(leftBehind.url, (redis) => redis.set("chat", "stands here"));

    writeFileSync(join(dir, "server.json"), JSON.stringify({ ...note, owner: 2 ** 30 }));
    const next = await startRedis({ dir, persistent: true });
    await isGone(leftBehind.url);
    expect(await withClient(next.url, (redis) => redis.get("chat"))).toBe("stands here");
    await next.stop();

    writeFileSync(
      join(dir, "server.json"),
      JSON.stringify({ owner: 2 ** 30, port: Number(new URL(stranger.url).port) }),
    );
    const last = await startRedis({ dir, persistent: true });
    expect(isAlive(stranger.pid)).toBe(true);
    await Promise.all([last.stop(), stranger.stop()]);
  });
});

describe("when the process that started it", () => {
  const program = (dir: string, end: string) => `
    import { startRedis } from ${JSON.stringify(new URL("../../src/tools/redis-server.mjs", import.meta.url).href)};
    const { url } = await startRedis({ dir: ${JSON.stringify(dir)}, persistent: true });
    console.log(url);
    ${end}`;
  const started = (dir: string, end: string) =>
    spawn(process.execPath, ["--input-type=module", "-e", program(dir, end)], { stdio: ["ignore", "pipe", "ignore"] });
  const urlFrom = async (child: ChildProcess) => String(await once(child.stdout ?? child, "data")).trim();

  it.each([
    ["is killed", "setInterval(() => {}, 1000);", "SIGKILL"],
    ["crashes", "setTimeout(() => { throw new Error('a fault'); }, 200);", undefined],
    ["just ends", "setTimeout(() => process.exit(0), 200);", undefined],
  ] as const)("%s, it ends too, and the next start finds the folder free", async (_, end, signal) => {
    const dir = newFolder();
    const child = started(dir, end);
    const url = await urlFrom(child);
    if (signal) child.kill(signal);

    await isGone(url);
    const { stop } = await startRedis({ dir, persistent: true });
    await stop();
  });
});

it("says in Redis's own words why it didn't start", async () => {
  const dir = newFolder();
  writeFileSync(join(dir, "appendonlydir"), "a file where Redis wants a folder");
  await expect(startRedis({ dir, persistent: true })).rejects.toThrow(/AOF|append[\s\S]* did not start in /i);
  expect(await whoAnswers(1)).toMatchObject({ ready: false });
});
