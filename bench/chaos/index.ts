/** `npm run chaos [-- --short] [-- name…]`: what must hold while everything goes wrong. Exit code 1: a bar is broken. */
import { type Bar, table } from "./bar.ts";
import { botParts } from "./bot-parts.ts";
import { kills } from "./kills.ts";
import { steady, storm } from "./limits.ts";
import { million } from "./million.ts";
import { asked, orders } from "./orders.ts";
import { reminders } from "./reminders.ts";

type Part = {
  readonly what: string;
  /** Takes more than a minute: not in the short form. */
  readonly long?: true;
  readonly run: (short: boolean) => Promise<readonly Bar[]>;
};

const parts: Readonly<Record<string, Part>> = {
  "kills-slow": {
    what: "senders and Redis killed at 28 messages a second",
    long: true,
    run: () => kills({ readers: 2_000, rate: 28, kills: 20, redisKills: 2, most: 1 }),
  },
  "kills-fast": {
    what: "senders and Redis killed at 1 000 messages a second",
    run: (short) =>
      short
        ? kills({ readers: 4_000, rate: 1_000, kills: 4, redisKills: 1, most: 10 })
        : kills({ readers: 20_000, rate: 1_000, kills: 20, redisKills: 2, most: 10 }),
  },
  reminders: {
    what: "reminders of one hour, a sender stopped and another killed",
    run: (short) => reminders(short ? 5_000 : 100_000),
  },
  asked: {
    what: "senders asked to end (SIGTERM) at 1 000 messages a second",
    run: (short) => asked(short ? 3_000 : 20_000, short ? 3 : 20),
  },
  steady: {
    what: "three senders at 28 messages a second",
    run: (short) => steady(short ? 250 : 1_500),
  },
  storm: {
    what: "every third message refused (429)",
    run: (short) => storm(short ? 12 : 60),
  },
  orders: {
    what: "two operators start the same campaign at once; another is stopped",
    run: (short) => orders(short ? 1_500 : 5_000),
  },
  million: {
    what: "the plan for a million readers",
    run: (short) => million(short ? 200_000 : 1_000_000),
  },
  ...botParts,
};

const MORE = 2;
const isExcused = ({ holds, timed }: Bar): boolean => holds || timed === true;

const given = process.argv.slice(2);
const short = given.includes("--short");
const wanted = given.filter((one) => one !== "--short");
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(", ")}; there is ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
for (const [name, { what, long, run }] of Object.entries(parts)) {
  if (wanted.length > 0 ? !wanted.includes(name) : short && long) continue;
  const began = Date.now();
  let bars = await run(short);
  // What was lost or came twice is broken for good; a machine that was busy with something else gets another try.
  for (let again = 0; again < MORE && bars.some(({ holds }) => !holds) && bars.every(isExcused); again++) {
    console.log(`${name}: once more, the machine may have been busy\n${table(bars.filter(({ holds }) => !holds))}`);
    bars = await run(short);
  }
  console.log(`${name}: ${what} (${Math.round((Date.now() - began) / 1000)} s)\n${table(bars)}`);
  if (bars.some(({ holds }) => !holds)) process.exitCode = 1;
}
