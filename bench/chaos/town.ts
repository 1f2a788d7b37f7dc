import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Redis } from "ioredis";
import { ChatRecord, type Draft } from "../../src/bot/context.ts";
import { startServer } from "../../src/playground/server.ts";
import { createStandIn, type StandInOptions } from "../../src/playground/stand-in.ts";
import { keys } from "../../src/storage/keys.ts";
import { connectQueue } from "../../src/storage/redis.ts";
import { spawnTethered } from "../../src/tools/tether.mjs";
import { createBalancer } from "./balancer.ts";
import { type Bar, exactly } from "./bar.ts";
import { freePort } from "./free-port.ts";
import type { MortalRedis } from "./redis.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const PREFIX = "bk:";
/** Sooner than Telegram comes again, or the suite would mostly wait. */
const RETRIES = { webhookRetryMs: 100, webhookLongestRetryMs: 500 };
export const SECRET = "the-secret-of-the-chaos";

/** What a call of Telegram's takes, in ms. */
type Latency = NonNullable<StandInOptions["latency"]>;
const USUAL: Latency = () => 10;

export type Town<Server extends MortalRedis = MortalRedis> = Awaited<ReturnType<typeof setTown<Server>>>;

/** Two processes of the built bot behind a balancer, a Redis that may be killed, and Telegram's stand-in before them. */
export async function setTown<Server extends MortalRedis>(startRedis: (home: string) => Promise<Server>) {
  const home = mkdtempSync(join(tmpdir(), "bala-komek-town-"));
  const server = await startRedis(home);
  const redis = connectQueue({ redisUrl: server.url }, () => undefined) as Redis;
  const ports = [await freePort(), await freePort()];
  const balancer = createBalancer(ports);
  const weather = { latency: USUAL, read: 0 };
  const latency: Latency = (...call) => weather.latency(...call);
  const standIn = createStandIn({ remember: 0, latency, webhookPost: balancer.post, ...RETRIES });
  const telegram = await startServer(standIn, 0);
  const said = join(home, "processes.log");
  const out = createWriteStream(said);
  const bots = ports.map((port) => createProcess({ PORT: String(port) }));
  await Promise.all(bots.map((bot) => bot.start()));
  const taken = new Map<number, Map<string, string>>();
  /** Each process runs with these settings beside the usual; it starts anew only where it didn't. */
  const settings = async (...each: readonly NodeJS.ProcessEnv[]) =>
    void (await Promise.all(bots.map((bot, at) => bot.runWith(each[at] ?? {}))));

  return {
    ...{ redis, standIn, balancer, ports, bots, server, weather },
    calls: callsOf(standIn),
    /** Messages and edits of each way through a guide, counted when nothing went wrong. */
    usual: new Map<string, number>(),
    /** What people pressed and saw taken: the question that followed came. */
    taken,
    settings,
    /** Somebody whom the bot may write to, though nothing was said yet. */
    somebody() {
      const person = standIn.person({ language: "ru" });
      const state = standIn.world.people.get(person.id);
      if (state !== undefined) state.met = true;
      return person;
    },
    /** The draft of a chat as it is stored. */
    async draft(chat: number): Promise<Draft | undefined> {
      const json = await redis.hget(PREFIX + keys.chat(chat), "d");
      return json === null ? undefined : ChatRecord.parse(JSON.parse(json)).draft;
    },
    /** As a part of the suite finds it, whatever the one before it did. */
    async renew() {
      await settings();
      // What the part before has caused may still be on its way into the log.
      await pause(300);
      Object.assign(balancer, { copies: () => 1, inTurn: true });
      Object.assign(weather, { latency: USUAL, read: out.bytesWritten + out.writableLength });
      taken.clear();
    },
    /** The log lines of all processes that say this, since the part began. */
    logged: (words: string): readonly string[] =>
      readFileSync(said)
        .subarray(weather.read)
        .toString()
        .split("\n")
        .filter((line) => line.includes(words)),
    /** Those are for whoever looks for the reason. */
    apologies(): Bar {
      const faults = this.logged('"msg":"fault"');
      if (faults.length > 0) console.error(faults.slice(0, 5).join("\n"));
      return exactly("apologies for a fault of ours", faults.length, 0);
    },
    async clear() {
      standIn.close();
      await Promise.all(bots.map((bot) => bot.stop()));
      await telegram.close();
      redis.disconnect();
      await server.stop();
      out.end();
      rmSync(home, { recursive: true, force: true });
    },
  };

  function createProcess(port: NodeJS.ProcessEnv) {
    let child: ChildProcess | undefined;
    let ready = false;
    let own: NodeJS.ProcessEnv = {};
    const environment = () => ({
      ...process.env,
      ...{ BOT_TOKEN: standIn.token, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: server.url, REDIS_PREFIX: PREFIX },
      ...{ ROLE: "bot", HOST: "127.0.0.1", METRICS_PORT: "0", LOG_LEVEL: "info", BOT_TODAY: "2026-11-24" },
      ...{ WEBHOOK_URL: "https://bot.example.kz/telegram", WEBHOOK_SECRET: SECRET, OWNER_IDS: "", CHAT_LIMIT: "0" },
      ...{ BOT_TOKEN_FILE: "", REDIS_URL_FILE: "", WEBHOOK_SECRET_FILE: "" },
      ...port,
      ...own,
    });
    const bot = {
      /** Resolves when it takes updates. @throws Error when it doesn't within a minute */
      async start() {
        const started = spawnTethered(process.execPath, ["dist/src/main.js"], { cwd: root, env: environment() });
        child = started;
        for (const stream of [started.stdout, started.stderr])
          stream?.on("data", (data: Buffer) => {
            out.write(data);
            ready ||= data.includes('"event":"ready"');
          });
        started.once("exit", () => {
          if (child === started) ready = false;
        });
        for (const began = Date.now(); !ready; await pause(20))
          if (Date.now() - began > 60_000 || !bot.isAlive()) throw new Error("a bot did not start");
      },
      async runWith(settings: NodeJS.ProcessEnv) {
        if (bot.isAlive() && JSON.stringify(settings) === JSON.stringify(own)) return;
        own = settings;
        await bot.stop();
        await bot.start();
      },
      isReady: () => ready,
      isAlive: () => child !== undefined && child.exitCode === null && child.signalCode === null,
      kill: () => end("SIGKILL"),
      stop: () => end("SIGTERM"),
      /** Stands still, as one does whose machine has too much else to do. */
      async sleep(ms: number) {
        child?.kill("SIGSTOP");
        await pause(ms);
        child?.kill("SIGCONT");
      },
      /** Resident memory, in MB. */
      memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child?.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    };
    return bot;

    async function end(signal: NodeJS.Signals): Promise<void> {
      ready = false;
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    }
  }
}

/** What each chat was shown: messages and edits that Telegram took. */
function callsOf(standIn: ReturnType<typeof createStandIn>) {
  const shown = new Map<number, number>();
  const listeners = new Map<number, () => void>();
  standIn.onCall(({ method, parameters, answer }) => {
    const chat = Number(parameters.chat_id);
    if (answer?.ok && (method === "sendMessage" || method === "editMessageText"))
      shown.set(chat, (shown.get(chat) ?? 0) + 1);
  });
  standIn.onChange((chat) => listeners.get(chat)?.());
  return {
    shown: (chat: number): number => shown.get(chat) ?? 0,
    /** Something in the chat changes, or the time is over. */
    change: (chat: number, ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(end, ms);
        listeners.set(chat, end);
        function end() {
          clearTimeout(timer);
          listeners.delete(chat);
          resolve();
        }
      }),
  };
}
