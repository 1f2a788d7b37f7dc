import { atOnce } from "./at-once.ts";
import type { Bar } from "./bar.ts";
import { botKills } from "./bot-kills.ts";
import { clocks } from "./clocks.ts";
import { fullDisk } from "./disk.ts";
import { drowsy } from "./drowsy.ts";
import { failover } from "./failover.ts";
import { flood } from "./flood.ts";
import { forgedRequests } from "./forged.ts";
import { frozen } from "./frozen.ts";
import { full } from "./full.ts";
import type { Part } from "./parts.ts";
import { type SoleRedis, startMortalRedis } from "./redis.ts";
import { redisKills } from "./redis-kills.ts";
import { refused } from "./refused.ts";
import { slowTelegram } from "./slow.ts";
import { setTown, type Town } from "./town.ts";
import { deliveredTwice } from "./twice.ts";

/** What may happen while people talk to the bot: two processes behind a balancer, Redis, and Telegram's stand-in. */
export const botParts: Readonly<Record<string, Part>> = {
  twice: {
    what: "every update delivered two or three times, over two processes",
    run: (short) => inTown((town) => deliveredTwice(town, short ? 24 : 300)),
  },
  "at-once": {
    what: "updates of one chat in the same moment and in any order, over two processes",
    run: (short) => inTown((town) => atOnce(town, short ? 10 : 100)),
  },
  "bot-kills": {
    what: "a process of the bot killed every second",
    run: (short) => inTown((town) => (short ? botKills(town, 20, 20) : botKills(town, 200, 40))),
  },
  "redis-kills": {
    what: "Redis killed in the middle of guides",
    run: (short) => inTown((town) => (short ? redisKills(town, 12, 1) : redisKills(town, 80, 5))),
  },
  frozen: {
    what: "Redis frozen for five seconds",
    run: (short) => inTown((town) => (short ? frozen(town, 10, 1) : frozen(town, 40, 2))),
  },
  slow: {
    what: "Telegram slow for some chats, and silent for others",
    run: (short) => inTown((town) => slowTelegram(town, short ? 30 : 90)),
  },
  refused: {
    what: "replies refused by Telegram: 429, 5xx, no answer",
    run: (short) => inTown((town) => refused(town, short ? 12 : 60)),
  },
  forged: {
    what: "malformed, huge, deep, wrong-typed and unknown updates, forged requests",
    run: (short) => inTown((town) => forgedRequests(town, short ? 2_000 : 100_000)),
  },
  full: {
    what: "no room left in Redis",
    run: (short) => inTown((town) => full(town, short ? 3 : 20)),
  },
  disk: {
    what: "no room left on the disk under Redis",
    run: (short) => inTown((town) => fullDisk(town, short ? 2 : 10)),
  },
  clocks: {
    what: "the clock of one process an hour ahead, or behind",
    run: (short) => inTown((town) => clocks(town, short ? 12 : 60)),
  },
  drowsy: {
    what: "one of two processes with a tenth of a processor",
    run: (short) => inTown((town) => drowsy(town, short ? 20 : 60)),
  },
  failover: {
    what: "the master of a sentinel trio killed, and hanging, in the middle of guides",
    run: (short) => (short ? failover(12, 1) : failover(80, 3)),
  },
  flood: {
    what: "one person sends a thousand messages",
    run: () => inTown((town) => flood(town, 1_000)),
  },
};

let standing: Town<SoleRedis> | undefined;

/** One town serves them all, one after another, until something in it breaks. */
async function inTown(run: (town: Town<SoleRedis>) => Promise<readonly Bar[]>): Promise<readonly Bar[]> {
  standing ??= await setTown(startMortalRedis);
  let isWhole = false;
  try {
    await standing.renew();
    const bars = await run(standing);
    isWhole = bars.every(({ holds }) => holds);
    return bars;
  } finally {
    if (!isWhole) await clearTown();
  }
}

export async function clearTown(): Promise<void> {
  const gone = standing;
  standing = undefined;
  await gone?.clear();
}
