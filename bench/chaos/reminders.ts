import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { idOf, KeptReminder, overAt, type Reminder, toldAt } from "../../src/broadcast/reminder.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { keys } from "../../src/storage/keys.ts";
import { createReminders } from "../../src/storage/reminders.ts";
import { startRedis } from "../../src/tools/redis-server.mjs";
import { spawnTethered } from "../../src/tools/tether.mjs";
import type { Where } from "./reminder-sender.ts";

/** Messages a second of the real limiter, and how much faster the story is told. */
const RATE = 28;
const SPEED = 18;
const LATENCY_MS = 30;
/** The mornings of a story: all are due at ten. */
const reminder: Reminder = { kind: "claim-by", benefit: "birth-grant", guide: "family", day: "2027-06-28" };
const DUE = toldAt(reminder, 0) ?? 0;
const PREFIX = "chaos:";
/** Of one second as Telegram sees it: what timers and the way to it bunch together. */
const BUNCHED = 1.1;

type Arrived = { readonly chat: number; readonly at: number };

/**
 * So many reminders due at one hour, told by two senders; one is stopped by a signal and started anew, the other killed
 * in the middle and replaced. None may be lost, only what was claimed by the killed one may come twice, and no second may
 * see more than the limiter gives.
 */
export async function reminders({ short }: { readonly short: boolean }): Promise<boolean> {
  const many = short ? 5_000 : 100_000;
  const leaseMs = short ? 3_000 : 20_000;
  const server = await startRedis();
  const redis = new Redis(server.url, { enableAutoPipelining: true });
  const telegram = await standIn();
  const rate = RATE * SPEED;
  try {
    await keep(redis, many);
    const began = Date.now();
    const where: Where = {
      ...{ redisUrl: server.url, prefix: PREFIX, apiRoot: telegram.root, rate, leaseMs },
      ...{ story: DUE * 1000, began, speed: SPEED },
    };
    const senders = [start(where), start(where)];
    await told(telegram, many / 3);
    await ended(senders[0], "SIGTERM");
    senders[0] = start(where);
    await told(telegram, (many * 2) / 3);
    const killedAt = Date.now();
    await ended(senders[1], "SIGKILL");
    senders[1] = start(where);
    const orphans = await orphansOf(redis, killedAt, leaseMs);
    await done(redis);
    const minutes = ((Date.now() - began) * SPEED) / 60_000;
    for (const sender of senders) await ended(sender, "SIGTERM");
    return report(telegram.arrived, { many, rate, orphans, minutes, noted: await noted(redis) });
  } finally {
    redis.disconnect();
    await telegram.stop();
    await server.stop();
  }
}

/** Telegram's side: takes a message, notes whose it is and when it came, answers after a while. */
async function standIn() {
  const arrived: Arrived[] = [];
  const http = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { chat_id: chat } = JSON.parse(Buffer.concat(parts).toString()) as { chat_id: number };
      arrived.push({ chat, at: performance.now() });
      const answer = JSON.stringify({ ok: true, result: { message_id: arrived.length, date: 1, chat: { id: chat } } });
      setTimeout(() => response.setHeader("content-type", "application/json").end(answer), LATENCY_MS);
    });
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const stop = async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  return { arrived, root: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, stop };
}

async function keep(redis: Redis, many: number): Promise<void> {
  const store = storeOf(redis);
  const all = Array.from({ length: many }, (_, i) => i + 1);
  for (let from = 0; from < many; from += 2_000)
    await Promise.all(
      all
        .slice(from, from + 2_000)
        .map((chat) => store.save(chat, languages[chat % 3] ?? "kk", [[idOf(reminder), { ...reminder, at: DUE }]])),
    );
}

const storeOf = (redis: Redis) =>
  createReminders<KeptReminder>({
    redis,
    prefix: PREFIX,
    languages,
    overAt,
    parse: (json) => KeptReminder.parse(JSON.parse(json)),
  });

const SENDER = fileURLToPath(new URL("./reminder-sender.js", import.meta.url));
const start = (where: Where): ChildProcess =>
  spawnTethered(process.execPath, [SENDER, JSON.stringify(where)], { stdio: ["ignore", "inherit", "inherit"] });

async function ended(sender: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (sender === undefined || sender.exitCode !== null) return;
  const exit = once(sender, "exit");
  sender.kill(signal);
  await exit;
}

/** Longer than any of it may take. */
const PATIENCE_MS = 600_000;

async function told({ arrived }: { readonly arrived: readonly Arrived[] }, many: number): Promise<void> {
  for (const began = Date.now(); arrived.length < many && Date.now() - began < PATIENCE_MS; ) await pause(20);
}

/** What the killed one held: claims of before its death that nobody renews. */
async function orphansOf(redis: Redis, killedAt: number, leaseMs: number): Promise<number> {
  await pause(leaseMs / 2);
  return await redis.zcount(PREFIX + keys.remindersClaimed, "-inf", (killedAt + leaseMs) * 1000);
}

/** Nothing is in anybody's hands, and nothing is due. */
async function done(redis: Redis): Promise<void> {
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS; await pause(100)) {
    const open = await redis.zcard(PREFIX + keys.remindersClaimed);
    const due = await redis.zcount(PREFIX + keys.remindersDue, "-inf", DUE + 3_600 * 9);
    if (open + due === 0) return;
  }
}

/** How many stand in Redis as told, with their next morning before them. */
async function noted(redis: Redis): Promise<number> {
  const next = toldAt(reminder, DUE) ?? 0;
  return await redis.zcount(PREFIX + keys.remindersDue, next, next);
}

type Told = {
  readonly many: number;
  readonly rate: number;
  readonly orphans: number;
  readonly minutes: number;
  readonly noted: number;
};

function report(arrived: readonly Arrived[], { many, rate, orphans, minutes, noted: kept }: Told): boolean {
  const times = new Map<number, number>();
  for (const { chat } of arrived) times.set(chat, (times.get(chat) ?? 0) + 1);
  const lost = many - times.size;
  const twice = arrived.length - times.size;
  const most = busiestSecond(arrived.map(({ at }) => at));
  const bars = [
    [`${many} reminders due at ten, told by ${minutes.toFixed(0)} minutes past, ${SPEED} times as fast`, true],
    [`lost: ${lost}; noted in Redis with their next morning: ${kept}`, lost === 0 && kept === many],
    [`twice: ${twice}, at most the ${orphans} that the killed sender held`, twice <= orphans],
    [`in the busiest second: ${most}, of ${rate} that the limiter gives`, most <= rate * BUNCHED],
  ] as const;
  console.log("reminders: two senders, one restarted by a signal, one killed in the middle");
  for (const [says, holds] of bars) console.log(`  ${says}: ${holds ? "holds" : "BROKEN"}`);
  return bars.every(([, holds]) => holds);
}

/** The most messages within any second. */
function busiestSecond(moments: readonly number[]): number {
  let [most, from] = [0, 0];
  for (const [at, moment] of moments.entries()) {
    while (moment - (moments[from] ?? moment) >= 1_000) from++;
    most = Math.max(most, at - from + 1);
  }
  return most;
}
