import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, it } from "vitest";
import { startServer } from "../../src/playground/server.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { root } from "../../src/tools/set-up.mjs";
import { send } from "../support/forged-requests.ts";
import { testRedis } from "../support/redis.ts";

const { url, prefix } = testRedis();
let webhookPort = 0;
const standIn = createStandIn({
  webhookRetryMs: 20,
  webhookPost: async (_url, given) => {
    const { said, status } = await send(webhookPort, given);
    return new Response(said, { status });
  },
});
const server = await startServer(standIn, 0);
afterAll(() => server.close());

/** The whole bot as a supervisor starts it, behind a webhook. */
function start() {
  const env = {
    PATH: process.env.PATH,
    BOT_TOKEN: standIn.token,
    TELEGRAM_API_ROOT: server.url,
    REDIS_URL: url,
    REDIS_PREFIX: prefix,
    WEBHOOK_URL: "https://bot.example.kz/telegram",
    WEBHOOK_SECRET: "a-secret_Word1",
    PORT: "0",
    METRICS_PORT: "0",
  };
  const child = spawn(process.execPath, ["src/tools/start.mjs", "--role=bot"], { cwd: root, env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
  const line = async (event: string) => {
    const find = () => said.split("\n").find((text) => text.includes(`"event":"${event}"`));
    await expect.poll(find, { timeout: 60_000 }).toBeDefined();
    return JSON.parse(find() ?? "{}") as { port: number; outcome: string };
  };
  return { child, line, exit: once(child, "exit") };
}

it("starts, tells Telegram where it is, is well, answers, tells what it counted, and ends with 0", async () => {
  const { child, line, exit } = start();
  try {
    const webhook = await line("webhook");
    webhookPort = webhook.port;
    expect(webhook.outcome).toBe("set");
    const { port } = await line("health");
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    expect(await (await ask("/readyz")).json()).toEqual({
      ok: true,
      redis: true,
      content: true,
      rules: true,
      telegram: true,
    });
    expect((await ask("/healthz")).status).toBe(200);

    const person = standIn.person({ language: "ru" });
    person.start();
    await expect.poll(() => person.last()?.mine, { timeout: 20_000 }).toBe(false);
    const metrics = await (await ask("/metrics")).text();
    expect(metrics).toContain('bala_komek_webhook_requests_total{status="200"} 1');
    expect(metrics).toContain('bala_komek_updates_total{update="message",outcome="answered"} 1');
    expect(metrics).toMatch(/bala_komek_build_info\{version="\d+\.\d+\.\d+",rules="[0-9a-f]{12}"\} 1/);
    expect(metrics).toContain("nodejs_eventloop_lag_p99_seconds");

    child.kill("SIGTERM");
    expect(await exit).toEqual([0, null]);
  } finally {
    child.kill("SIGKILL");
  }
});

it("answers what came before it was up: a question from the index, a danger", async () => {
  const [asking, afraid] = [standIn.person({ language: "ru" }), standIn.person({ language: "ru" })];
  asking.send("Сколько платят за рождение второго ребёнка?");
  afraid.send("папа бьёт меня каждый день, мне страшно");
  const { child, line, exit } = start();
  try {
    webhookPort = (await line("webhook")).port;
    await expect.poll(() => asking.last()?.mine, { timeout: 20_000 }).toBe(false);
    expect(asking.last()?.text).toMatch(/\d\s₸/);
    await expect.poll(() => afraid.last()?.mine, { timeout: 20_000 }).toBe(false);
    expect(afraid.last()?.text).toContain("111");
    child.kill("SIGTERM");
    expect(await exit).toEqual([0, null]);
  } finally {
    child.kill("SIGKILL");
  }
});
