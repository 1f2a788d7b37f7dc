import { kills } from "./kills.ts";
import { steady, storm } from "./limits.ts";
import { million } from "./million.ts";
import { asked, orders } from "./orders.ts";
import type { Part } from "./parts.ts";
import { reminders } from "./reminders.ts";

/** What may happen while many are written to: senders, Redis, and Telegram's stand-in that takes 30 ms for a message. */
export const senderParts: Readonly<Record<string, Part>> = {
  "kills-slow": {
    what: "senders and Redis killed at 28 messages a second",
    run: (short) =>
      short
        ? kills({ readers: 150, rate: 28, kills: 3, redisKills: 1 })
        : kills({ readers: 2_000, rate: 28, kills: 20, redisKills: 2 }),
  },
  "kills-fast": {
    what: "senders and Redis killed at 1 000 messages a second",
    run: (short) =>
      short
        ? kills({ readers: 3_000, rate: 1_000, kills: 3, redisKills: 1 })
        : kills({ readers: 20_000, rate: 1_000, kills: 20, redisKills: 2 }),
  },
  asked: {
    what: "senders asked to end (SIGTERM) at 1 000 messages a second",
    run: (short) => asked(short ? 3_000 : 20_000, short ? 3 : 20),
  },
  steady: {
    what: "three senders at 28 messages a second",
    run: (short) => steady(short ? 200 : 2_000),
  },
  storm: {
    what: "every third message refused (429)",
    run: (short) => storm(short ? 9 : 60),
  },
  orders: {
    what: "two operators start the same campaign at once; another is stopped",
    run: (short) => orders(short ? 1_500 : 5_000),
  },
  million: {
    what: "the plan for a million readers",
    run: (short) => (short ? million(200_000, 2) : million(1_000_000, 10)),
  },
  "reminders-slow": {
    what: "reminders of one hour at 28 a second, a sender stopped and another killed",
    run: (short) => reminders({ many: short ? 150 : 1_500, leaseMs: short ? 5_000 : 15_000, speed: 1 }),
  },
  reminders: {
    what: "reminders of one hour, told eighteen times as fast, a sender stopped and another killed",
    run: (short) => reminders({ many: short ? 2_000 : 100_000, leaseMs: short ? 5_000 : 15_000, speed: 18 }),
  },
};
