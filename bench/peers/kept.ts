import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import type { Deed } from "./deeds.ts";
import { type Bot, names, type Surroundings, startBot } from "./fleet.ts";
import { type HeldRedis, holdRedis } from "./held-redis.ts";
import type { Script, Work } from "./script.ts";

/** What an update waits for at Redis, and what Redis keeps of a chat after each step of the guide. */
export type Kept = { readonly trips: Readonly<Record<Work, readonly number[]>>; readonly bytes: readonly number[] };

const [CHAT, OTHER] = [1_000_000_001, 2_000_000_000];
/** Turns of the bot's own loop after which whatever it could do without Redis is done. */
const TURNS = 4;

/** Chats through everything, with a bot of its own whose Redis is held back. */
export async function keptOf(name: Bot["name"], around: Surroundings, script: Script): Promise<Kept> {
  const held = await holdRedis(around.redisUrl);
  const redis = new Redis(`${around.redisUrl}/${names.indexOf(name)}`);
  const bot = await startBot(name, { ...around, redisUrl: held.url });
  try {
    held.hold();
    const trips = { guide: [], short: [], menu: [], faq: [] } as Record<Work, number[]>;
    const bytes = [];
    const count = (deed: Deed, chat = CHAT) => tripsOf(bot, held, deed, chat);
    for (const deed of script.begin) await count(deed);
    for (const deed of script.begin) await count(deed, OTHER);
    for (const deed of script.short) trips.short.push(await count(deed, OTHER));
    for (const deed of script.faq.slice(0, 5)) trips.faq.push(await count(deed));
    for (const deed of script.menu) trips.menu.push(await count(deed));
    for (const deed of script.guide) {
      trips.guide.push(await count(deed));
      bytes.push(await bytesOf(redis));
    }
    return { trips, bytes };
  } finally {
    const letGo = setInterval(held.release, 5);
    await bot.stop();
    clearInterval(letGo);
    redis.disconnect();
    held.close();
  }
}

/** How often answers of Redis must be let go before the update is answered: each time the bot stands still. */
async function tripsOf(bot: Bot, held: HeldRedis, deed: Deed, chat: number): Promise<number> {
  let [trips, answered] = [0, false];
  const bringing = bot.driver.bring(chat, deed).finally(() => {
    answered = true;
  });
  while (!answered) {
    for (let turn = 0; turn < TURNS; turn++) await pause(2).then(bot.cpu);
    if (answered || !held.holds()) continue;
    trips += 1;
    held.release();
  }
  await bringing;
  // What nobody waited for, before the next one.
  for (let turn = 0; turn < TURNS; turn++) await pause(2).then(held.release);
  return trips;
}

/** Of every key that bears the number of the chat, by Redis's own account. */
async function bytesOf(redis: Redis): Promise<number> {
  const keys = await redis.keys(`*${CHAT}*`);
  const sizes = await Promise.all(keys.map((key) => redis.memory("USAGE", key, "SAMPLES", 0)));
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
