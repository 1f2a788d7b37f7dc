import { atOnce } from "./at-once.ts";
import type { Bar } from "./bar.ts";
import { botKills } from "./bot-kills.ts";
import { clocks } from "./clocks.ts";
import { failover } from "./failover.ts";
import { flood } from "./flood.ts";
import { forgedRequests } from "./forged.ts";
import { frozen } from "./frozen.ts";
import { full } from "./full.ts";
import { redisKills } from "./redis-kills.ts";
import { refused } from "./refused.ts";
import { slowTelegram } from "./slow.ts";
import { deliveredTwice } from "./twice.ts";

type Part = { readonly what: string; readonly run: (short: boolean) => Promise<readonly Bar[]> };

/** What may happen while people talk to the bot: two processes behind a balancer, Redis, and Telegram's stand-in. */
export const botParts: Readonly<Record<string, Part>> = {
  twice: {
    what: "every update delivered two or three times, over two processes",
    run: (short) => deliveredTwice(short ? 24 : 300),
  },
  "at-once": {
    what: "updates of one chat in the same moment and in any order, over two processes",
    run: (short) => atOnce(short ? 10 : 100),
  },
  "bot-kills": {
    what: "a process of the bot killed every second",
    run: (short) => (short ? botKills(20, 20) : botKills(200, 40)),
  },
  "redis-kills": {
    what: "Redis killed in the middle of guides",
    run: (short) => (short ? redisKills(12, 1) : redisKills(80, 5)),
  },
  frozen: {
    what: "Redis frozen for five seconds",
    run: (short) => (short ? frozen(10, 1) : frozen(40, 2)),
  },
  slow: {
    what: "Telegram slow for some chats, and silent for others",
    run: (short) => slowTelegram(short ? 30 : 90),
  },
  refused: {
    what: "replies refused by Telegram: 429, 5xx, no answer",
    run: (short) => refused(short ? 12 : 60),
  },
  clocks: {
    what: "the clock of one process an hour ahead, or behind",
    run: (short) => clocks(short ? 12 : 60),
  },
  full: {
    what: "no room left in Redis",
    run: (short) => full(short ? 3 : 20),
  },
  failover: {
    what: "the master of a sentinel trio killed, and hanging, in the middle of guides",
    run: (short) => (short ? failover(12, 1) : failover(80, 3)),
  },
  flood: {
    what: "one person sends a thousand messages",
    run: () => flood(1_000),
  },
  forged: {
    what: "malformed, huge, deep, wrong-typed and unknown updates, forged requests",
    run: (short) => forgedRequests(short ? 2_000 : 100_000),
  },
};
