import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { startRedis } from "../../src/tools/redis-server.mjs";
import { agreeableTelegram } from "../agreeable-telegram.ts";
import { type BuiltBot, startBuiltBot } from "../built-bot.ts";
import { freePort } from "../chaos/free-port.ts";
import { type Crowd, createCrowd } from "./crowd.ts";

const UPDATES = 100_000;
/** Resident memory after them, in MB: later versions of Node keep more. */
const MOST = Number(process.versions.node.split(".")[0]) < 24 ? 160 : 270;
const SECRET = "the-secret-of-the-bench";
const COLLECTED = fileURLToPath(new URL("./collected.js", import.meta.url));

type Parts = {
  readonly bot: BuiltBot;
  readonly crowd: Crowd;
  readonly redis: Redis;
  readonly heap: () => Promise<number>;
};

/** What the bot takes of the machine once it has worked for some time: guides, menu, questions. */
export async function memory(): Promise<boolean> {
  return withBot(async ({ bot, crowd }) => {
    const seen = [bot.memory()];
    const began = bot.cpuSeconds();
    for (let part = 0; part < 10; part++) {
      await crowd.bring(UPDATES / 10);
      seen.push(bot.memory());
    }
    const last = seen.at(-1) ?? Number.POSITIVE_INFINITY;
    const micro = ((bot.cpuSeconds() - began) / UPDATES) * 1e6;
    console.log(
      [
        `memory: the built bot through ${UPDATES} updates of guides, menu and questions, ${micro.toFixed(0)} µs of a core each`,
        `  resident, after every tenth of them: ${seen.map((mb) => mb.toFixed(0)).join(", ")} MB`,
        `  ${last.toFixed(0)} MB at the end, at most ${MOST}: ${last <= MOST ? "holds" : "BROKEN"}`,
      ].join("\n"),
    );
    return last <= MOST;
  });
}

const LONG = 1_000_000;
const LOOKS = 20;
/** So many looks at the heap go by before it counts: what is remembered of words fills up. */
const WARM = 4;
/** Bytes that the heap in use may grow by with each update, by the line through the looks. */
const MOST_SLOPE = 1;

/** A million updates: nothing may stay of them, in the heap or in Redis. */
export async function soak(): Promise<boolean> {
  return withBot(async ({ bot, crowd, redis, heap }) => {
    const looks: { readonly heap: number; readonly keys: number; readonly resident: number }[] = [];
    for (let look = 0; look < LOOKS; look++) {
      await crowd.bring(LONG / LOOKS);
      looks.push({ heap: await heap(), keys: await redis.dbsize(), resident: bot.memory() });
    }
    const counted = looks.slice(WARM);
    const slope = slopeOf(counted.map((look) => look.heap)) / (LONG / LOOKS);
    const keys = counted.map((look) => look.keys);
    const flat = Math.abs(slope) <= MOST_SLOPE;
    const clean = (keys.at(-1) ?? 0) <= (keys[0] ?? 0);
    const told = (all: readonly number[], unit = 1) =>
      all.map((one) => (one / unit).toFixed(unit === 1 ? 0 : 1)).join(", ");
    console.log(
      [
        `soak: ${LONG} updates, a look after each ${LONG / LOOKS}`,
        `  heap in use, garbage collected: ${told(
          looks.map((look) => look.heap),
          2 ** 20,
        )} MB`,
        `  resident: ${told(looks.map((look) => look.resident))} MB`,
        `  ${slope.toFixed(2)} bytes an update, at most ${MOST_SLOPE}: ${flat ? "holds" : "BROKEN"}`,
        `  keys of Redis: ${told(looks.map((look) => look.keys))}, no more at the end than after ${WARM + 1} looks: ${clean ? "holds" : "BROKEN"}`,
      ].join("\n"),
    );
    return flat && clean;
  });
}

/** The least squares. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const up = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return up / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}

async function withBot(run: (parts: Parts) => Promise<boolean>): Promise<boolean> {
  const server = await startRedis();
  const redis = new Redis(server.url);
  const telegram = await agreeableTelegram();
  const port = await freePort();
  let heard: (bytes: number) => void = () => undefined;
  const bot = await startBuiltBot({
    env: {
      ...{ BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: server.url, LOG_LEVEL: "fatal" },
      ...{ WEBHOOK_URL: "https://bot.example.kz/telegram", WEBHOOK_SECRET: SECRET, PORT: String(port) },
    },
    args: ["--expose-gc", "--import", COLLECTED],
    onLine: (line) => (line.startsWith("heap ") ? heard(Number(line.slice(5))) : console.error(line)),
  });
  const crowd = createCrowd({ port, path: "/telegram", secret: SECRET });
  const heap = () =>
    new Promise<number>((resolve) => {
      heard = resolve;
      bot.signal("SIGUSR2");
    });
  try {
    return await run({ bot, crowd, redis, heap });
  } finally {
    await crowd.stop();
    await bot.stop();
    telegram.stop();
    redis.disconnect();
    await server.stop();
  }
}
