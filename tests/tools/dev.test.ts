import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { whoAnswers } from "../../src/tools/ask-redis.mjs";
import { testRedis } from "../support/redis.ts";
import { miniature, remove } from "./miniature.ts";

// The playground in small: it counts its starts in Redis and has a child of its own, as the real one has the bot.
const playground = `
  import { spawn } from "node:child_process";
  import { Redis } from "ioredis";
  const redis = new Redis(process.env.REDIS_URL ?? "");
  const bot = spawn("sleep", ["600"]);
  const starts: number = await redis.incr(process.env.STARTS ?? "starts");
  console.log(JSON.stringify({ ready: true, starts, bot: bot.pid, redis: process.env.REDIS_URL }));
  process.on("SIGTERM", async () => {
    console.log("playground: redis says " + (await redis.ping()));
    process.exit(0);
  });
  if (process.argv.includes("fail") || process.env.FAIL) process.exit(3);`;
const empty = JSON.stringify({ packages: {} });
const project = miniature(
  {
    "package.json": '{ "type": "module" }',
    "package-lock.json": empty,
    "node_modules/.package-lock.json": empty,
    "src/playground/main.ts": playground,
  },
  ["tsx", "ioredis"],
);
afterAll(() => remove(project));
const shared = testRedis();

interface Demo {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ready: Promise<{ starts: number; bot: number; redis: string }>;
  readonly code: Promise<number>;
}

function demo(env: Readonly<Record<string, string>> = {}, args: readonly string[] = ["demo"]): Demo {
  const tool = join(project, "src", "tools", "dev.mjs");
  const child = spawn(process.execPath, [tool, ...args], { env: { PATH: process.env.PATH, ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  const code = once(child, "close").then(([value]) => value);
  const ready = vi.waitFor(() => JSON.parse(/^\{"ready".*$/m.exec(output)?.[0] ?? ""), { timeout: 10_000 });
  ready.catch(() => undefined);
  return { child, output: () => output, ready, code };
}

const isGone = ({ bot, redis }: { bot: number; redis: string }) =>
  vi.waitFor(
    async () => {
      expect(() => process.kill(bot, 0)).toThrow("ESRCH");
      expect((await whoAnswers(Number(new URL(redis).port))).pid).toBeNaN();
    },
    { timeout: 5000 },
  );

describe("npm run demo", () => {
  it("stops everything it started, Redis last, and continues where it stood", { timeout: 20_000 }, async () => {
    const first = demo();
    const started = await first.ready;
    expect(started.starts).toBe(1);

    const second = demo();
    expect(await second.code).toBe(1);
    expect(second.output()).toMatch(/^The demo already runs in this folder \(process \d+\): .*\n$/);

    // Ctrl-C, as it comes through npm: twice.
    first.child.kill("SIGINT");
    first.child.kill("SIGINT");
    expect(await first.code).toBe(0);
    expect(first.output()).toMatch(/Stopping …\nplayground: redis says PONG\n.* Stopped\./);
    await isGone(started);

    const third = demo();
    expect((await third.ready).starts).toBe(2);
    third.child.kill("SIGTERM");
    expect(await third.code).toBe(0);
  });

  it("leaves nothing running when it is killed", { timeout: 20_000 }, async () => {
    const { child, ready } = demo();
    const started = await ready;
    child.kill("SIGKILL");
    await isGone(started);
  });

  it("uses REDIS_URL where it is set, and leaves that Redis running", { timeout: 20_000 }, async () => {
    const { url, redis, prefix } = shared;
    const { child, ready, code } = demo({ REDIS_URL: url, STARTS: `${prefix}starts` });
    expect((await ready).redis).toBe(url);
    child.kill("SIGTERM");
    expect(await code).toBe(0);
    expect(await redis.get(`${prefix}starts`)).toBe("1");
  });

  it("says that nothing answers at REDIS_URL", async () => {
    const { code, output } = demo({ REDIS_URL: "redis://127.0.0.1:1" });
    expect(await code).toBe(1);
    expect(output()).toBe("REDIS_URL is set, but nothing answers there.\n");
  });

  it("ends as the playground ends", async () => {
    const { code, ready } = demo({ FAIL: "1" });
    expect(await code).toBe(3);
    await isGone(await ready);
  });
});

it("names what can be run", async () => {
  const { code, output } = demo({}, ["dmeo"]);
  expect(await code).toBe(1);
  expect(output()).toBe("Expected one of: demo, test, test:long, test:browser.\n");
});
