import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { spawnTethered } from "../../src/tools/tether.mjs";
import { asInTheImage } from "../built-bot.ts";
import { account } from "../steps/updates.ts";
import { createDriver, type Driver, PATH, SECRET } from "./driver.ts";
import type { Telegram } from "./telegram.ts";

/**
 * Who does the work: our bot as it is built and deployed, and what else one might have built it with; Telegraf with its
 * first call in the answer to the webhook, or without.
 */
const FILES = {
  ours: "../../src/main.js",
  "telegraf off": "bots/telegraf.js",
  "telegraf on": "bots/telegraf.js",
  "grammY + conversations": "bots/grammy.js",
  "bare limit": "bots/bare.js",
} as const;
export type Name = keyof typeof FILES;
export const names = Object.keys(FILES) as readonly Name[];

export type Bot = {
  readonly name: Name;
  readonly driver: Driver;
  /** Seconds of processor time so far, of all its threads. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
};
export type Surroundings = {
  readonly telegram: Telegram;
  readonly redisUrl: string;
  /** The file with what the others show. */
  readonly script: string;
};

/** How ours runs in production, and so all of them: nobody is helped by a setting. */
const flags = asInTheImage().args.filter((argument) => argument.startsWith("--"));
const SECONDS_TO_START = 180;
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** A process of its own, that takes updates by webhook. What it logs goes to a file. */
export async function startBot(name: Name, { telegram, redisUrl, script }: Surroundings): Promise<Bot> {
  const home = mkdtempSync(join(tmpdir(), "bala-komek-peers-"));
  const said = join(home, "log");
  const out = openSync(said, "a");
  const env = {
    ...{ PATH: process.env.PATH, NODE_ENV: "production", BOT_TOKEN: account.token, TELEGRAM_API_ROOT: telegram.url },
    ...{ REDIS_URL: `${redisUrl}/${names.indexOf(name)}`, ROLE: "bot", PORT: "0", METRICS_PORT: "0", CHAT_LIMIT: "0" },
    ...{ WEBHOOK_URL: `https://bench.invalid${PATH}`, WEBHOOK_SECRET: SECRET, BOT_TODAY: "2026-11-24" },
    ...{ PEER_SCRIPT: script, PEER_REPLY: name === "telegraf on" ? "on" : "off" },
  };
  const args = ["--import", here("probe.js"), ...flags, here(FILES[name])];
  const child = spawnTethered(process.execPath, args, { cwd: home, env, stdio: ["ignore", out, out, "ipc"] });
  const gone = once(child, "exit");
  const driver = createDriver(await listening(), telegram);
  return {
    name,
    driver,
    async cpu() {
      const told = once(child, "message");
      child.send("cpu");
      return Number((await told)[0]);
    },
    async stop() {
      await driver.close();
      child.kill("SIGTERM");
      await Promise.race([gone, pause(12_000, undefined, { ref: false })]);
      child.kill("SIGKILL");
      rmSync(home, { recursive: true, force: true });
    },
  };

  async function listening(): Promise<number> {
    for (const began = Date.now(); Date.now() - began < SECONDS_TO_START * 1_000; await pause(50)) {
      const log = readFileSync(said, "utf8");
      const [, port] = /"event":"webhook".*"port":(\d+)/.exec(log) ?? [];
      if (port !== undefined && log.includes('"event":"ready"')) return Number(port);
      if (child.exitCode !== null) break;
    }
    child.kill("SIGKILL");
    throw new Error(`${name} did not start:\n${readFileSync(said, "utf8").slice(-2_000)}`);
  }
}
