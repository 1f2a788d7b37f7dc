import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { Campaign, Content, fingerprint, type Progress } from "../../src/broadcast/campaign.ts";
import { progressOf } from "../../src/broadcast/overview.ts";
import { renewalCampaign, weekToAsk } from "../../src/broadcast/renewal.ts";
import { CHOICE_BITS, type Choice, choiceOf, nothingChosen, numberOf } from "../../src/guides/subscription.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { createClock } from "../../src/ops/clock.ts";
import { startServer } from "../../src/playground/server.ts";
import { createStandIn, type StandIn } from "../../src/playground/stand-in.ts";
import { addDays } from "../../src/rules/index.ts";
import { createCampaigns } from "../../src/storage/campaigns.ts";
import { createRuns } from "../../src/storage/runs.ts";
import { createSubscribers } from "../../src/storage/subscribers.ts";
import { spawnTethered } from "../../src/tools/tether.mjs";
import { startMortalRedis } from "./redis.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const LATENCY_MS = 30;
export const PREFIX = "bk:";

export type Stage = Awaited<ReturnType<typeof setStage>>;
export type Process = {
  readonly child: ChildProcess;
  kill(): Promise<void>;
  stop(): Promise<number | null>;
  ready(): boolean;
};

export type StageOptions = {
  readonly rate: number;
  /** Telegram refuses whatever goes beyond. */
  readonly messagesPerSecond?: number;
  /** Whether Telegram refuses the next message to a reader, for a second. */
  readonly refuses?: () => boolean;
};

/** A Redis that may be killed, the stand-in for Telegram over HTTP, and real processes of the built bot. */
export async function setStage(options: StageOptions) {
  const home = mkdtempSync(join(tmpdir(), "bala-komek-chaos-"));
  const server = await startMortalRedis(home);
  const redis = new Redis(server.url, { enableAutoPipelining: true, maxRetriesPerRequest: null });
  redis.on("error", () => undefined);
  const { rate, messagesPerSecond, refuses = () => false } = options;
  const standIn = createStandIn({
    remember: 0,
    latency: (method) => (method === "sendMessage" ? LATENCY_MS : 0),
    ...(messagesPerSecond === undefined ? {} : { messagesPerSecond }),
  });
  const sends = createSends();
  const telegram = await startServer(counting(standIn, sends, refuses), 0);
  const clock = createClock();
  const subscribers = createSubscribers<Choice>({
    redis,
    prefix: PREFIX,
    today: clock.today,
    languages,
    choices: { bits: CHOICE_BITS, write: numberOf, read: choiceOf },
  });
  const parse = (json: string) => Campaign.parse(JSON.parse(json));
  const campaigns = createCampaigns<Campaign>({ redis, prefix: PREFIX, now: clock.now, parse });
  // The week's question about consents walks all readers too: it isn't what is measured here.
  const now = Math.floor(clock.now().getTime() / 1000);
  const week = weekToAsk(now);
  if (week !== undefined) await campaigns.createOnce({ ...renewalCampaign(week, now), state: "done", endedAt: 0 });
  const runs = createRuns({ redis, prefix: PREFIX });
  const processes = new Set<Process>();
  let started = 0;

  return {
    ...{ redis, standIn, campaigns, sends, until },
    seconds: () => Math.floor(clock.now().getTime() / 1000),
    isOver: async (id: number) => (await campaigns.find(id))?.state === "done",
    killRedis: server.kill,
    /** Readers of what is urgent, so that the hour of the day doesn't matter; gives their chats. */
    async readers(count: number): Promise<readonly number[]> {
      const first = standIn.addReaders(count, "kk");
      const choice: Choice = { ...nothingChosen, topics: ["urgent"] };
      const until = addDays(clock.today(), 300);
      const chats = Array.from({ length: count }, (_, at) => first + at);
      for (let at = 0; at < count; at += 5_000)
        await Promise.all(
          chats.slice(at, at + 5_000).map((chat) => subscribers.save(chat, { language: "kk", choice, until })),
        );
      return chats;
    },
    /** Approved by as many as an urgent one needs. */
    campaign: (state: Campaign["state"] = "sending") => campaigns.create((id) => sample(id, state)),
    progress: async (id: number): Promise<Progress> => progressOf(await runs.read(id)),
    start: (role: "sender" | "all" = "sender"): Process => run(["dist/src/main.js"], { role }),
    run,
    async clear() {
      await Promise.all([...processes].map((one) => one.stop()));
      await telegram.close();
      redis.disconnect();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };

  /** Node with these arguments, in the surroundings of this stage. */
  function run(args: readonly string[], { role }: { readonly role: "sender" | "all" }): Process {
    const env = { ...process.env, ...environment(role) };
    const said = join(home, `process-${++started}.log`);
    const out = openSync(said, "a");
    const child = spawnTethered(process.execPath, [...args], { cwd: root, env, stdio: ["ignore", out, out] });
    const gone = once(child, "exit");
    const end = async (signal: NodeJS.Signals) => {
      processes.delete(one);
      child.kill(signal);
      await gone;
      return child.exitCode;
    };
    const one = {
      child,
      kill: async () => void (await end("SIGKILL")),
      stop: () => end("SIGTERM"),
      ready: () => readFileSync(said, "utf8").includes('"event":"ready"'),
    };
    processes.add(one);
    return one;
  }

  function environment(role: string): NodeJS.ProcessEnv {
    return {
      ...{ BOT_TOKEN: standIn.token, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: server.url, REDIS_PREFIX: PREFIX },
      ...{ ROLE: role, BROADCAST_RATE: String(rate), PORT: "0", METRICS_PORT: "0", LOG_LEVEL: "info" },
      ...{ BOT_TOKEN_FILE: "", REDIS_URL_FILE: "", WEBHOOK_URL: "", WEBHOOK_SECRET: "", BOT_TODAY: "" },
    };
  }
}

/** Signed by two besides the author, as what is urgent must be. */
function sample(id: number, state: Campaign["state"]): Campaign {
  const text = { kk: "Сынақ хабар.", ru: "Пробная новость.", en: "A piece of test news." };
  const content = Content.parse({ topic: "urgent", text });
  const approvals = [2, 3].map((by) => ({ by, at: 1, fingerprint: fingerprint(content) }));
  return Campaign.parse({ id, author: 1, content, state, approvals, startedAt: 1 });
}

/** What reached Telegram and when, whom, the moments of what it refused, and how long a call took, in ms. */
export type Sends = ReturnType<typeof createSends>;
function createSends() {
  const took: number[] = [];
  return {
    ...{ times: [] as number[], byChat: new Map<number, number>(), refused: [] as number[], took },
    latency: (): number => took.reduce((sum, ms) => sum + ms, 0) / took.length,
  };
}

/** Notes each message to a reader as it comes: whether its sender lives to hear of it doesn't matter. */
function counting(standIn: StandIn, sends: Sends, refuses: () => boolean): StandIn {
  return {
    ...standIn,
    async call(method, parameters = {}, ...rest) {
      const chat = Number(parameters.chat_id);
      if (method !== "sendMessage" || standIn.world.people.has(chat))
        return await standIn.call(method, parameters, ...rest);
      const at = Date.now();
      const refused = { ok: false, error_code: 429, description: "Too Many Requests: retry after 1" } as const;
      const answer = refuses()
        ? { ...refused, parameters: { retry_after: 1 } }
        : await standIn.call(method, parameters, ...rest);
      sends.took.push(Date.now() - at);
      if (!answer.ok) sends.refused.push(Date.now());
      else {
        sends.times.push(at);
        sends.byChat.set(chat, (sends.byChat.get(chat) ?? 0) + 1);
      }
      return answer;
    },
  };
}

export const twice = ({ byChat }: Sends): number => [...byChat.values()].reduce((sum, times) => sum + times - 1, 0);
export const missed = ({ byChat }: Sends, chats: readonly number[]): number =>
  chats.filter((chat) => !byChat.has(chat)).length;

/** @throws Error when it takes longer */
async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  for (const began = Date.now(); Date.now() - began < seconds * 1_000; await pause(50)) if (await isSo()) return;
  throw new Error(`${what}: not within ${seconds} s`);
}
