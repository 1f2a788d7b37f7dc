import type { Redis } from "ioredis";
import { idOf, KeptReminder, overAt, type Reminder, toldAt } from "../../src/broadcast/reminder.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { keys } from "../../src/storage/keys.ts";
import { createReminders } from "../../src/storage/reminders.ts";
import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { granted } from "./granted.ts";
import { mostInASecond } from "./in-a-second.ts";
import { missed, PREFIX, type Process, setStage, twice } from "./stage.ts";

/** Messages a second of the real limiter. */
const RATE = 28;
/** All are due at ten of one morning. */
const reminder: Reminder = { kind: "claim-by", benefit: "birth-grant", guide: "family", day: "2027-06-28" };
const TEN = toldAt(reminder, 0) ?? 0;
const NEXT = toldAt(reminder, TEN) ?? 0;
/** Telegram's own limit. */
const MOST = 30;
/** So many a sender has on its way before it asks for more. */
const ON_ITS_WAY = 64;
/** The two that live, and one that is just gone. */
const SENDERS = 3;

export type Story = {
  readonly many: number;
  readonly leaseMs: number;
  /** How many times as fast as life it is told. */
  readonly speed: number;
};

/**
 * So many reminders due at one hour, told by two senders: one is stopped by a signal and started anew, the other killed
 * and replaced. None is lost; only what the killed one held comes twice; in no second is more granted than the limiter may.
 */
export async function reminders({ many, leaseMs, speed }: Story): Promise<readonly Bar[]> {
  const rate = RATE * speed;
  const stage = await setStage({ rate });
  const { redis, sends, until } = stage;
  try {
    const chats = await keep(redis, stage.standIn.addReaders(many, "kk"), many);
    const began = Date.now();
    const story = JSON.stringify({ from: TEN * 1_000, began, speed, leaseMs });
    const start = (): Process =>
      stage.run(["--import", "tsx", "bench/chaos/reminder-sender.ts", story], { role: "sender" });
    const [first, second] = [start(), start()];
    await until("a third", () => sends.times.length > many / 3, PATIENCE);
    await first.stop();
    start();
    await until("two thirds", () => sends.times.length > (many * 2) / 3, PATIENCE);
    const killedAt = Date.now();
    await second.kill();
    start();
    const held = await heldBy(redis, killedAt, leaseMs, until);
    await until("the last", async () => (await noted(redis)) === many, PATIENCE);
    const minutes = ((Date.now() - began) * speed) / 60_000;
    const grants = await granted(redis, PREFIX);
    return [
      exactly("reminders that were lost", missed(sends, chats), 0),
      exactly("noted as told, with their next morning", await noted(redis), many),
      atMost("told twice, against those the killed sender held", twice(sends), held),
      atMost(`granted in any second, at ${rate} a second`, mostInASecond(grants), mayGrant(rate)),
      timed(atMost("arrived in any second", mostInASecond(sends.times), mayArrive(rate))),
      atMost("minutes of the story until the last", Math.round(minutes), UNTIL_EVENING),
    ];
  } finally {
    await stage.clear();
  }
}

/** What whoever comes late may catch up, in messages: a third of one, or ten milliseconds. */
const late = (rate: number): number => Math.max(1 / 3, rate / 100);
/** One more as the second begins. */
const mayGrant = (rate: number): number => Math.floor(rate + late(rate)) + 1;
/**
 * A second sees what was granted in it and what was under way as it began. In life that is next to nothing. A story told
 * faster stands still for as many messages more whenever this machine does, and then all that is under way arrives at once.
 */
const mayArrive = (rate: number): number =>
  rate === RATE ? MOST : mayGrant(rate) + (ON_ITS_WAY + Math.floor(late(rate)) + 1) * SENDERS;

/** Seconds: longer than any of it takes. */
const PATIENCE = 900;
/** From ten until the quiet hours. */
const UNTIL_EVENING = 600;

async function keep(redis: Redis, first: number, many: number): Promise<readonly number[]> {
  const store = createReminders<KeptReminder>({
    ...{ redis, prefix: PREFIX, languages, overAt, now: () => new Date(TEN * 1_000) },
    parse: (json) => KeptReminder.parse(JSON.parse(json)),
  });
  const chats = Array.from({ length: many }, (_, at) => first + at);
  for (let at = 0; at < many; at += 2_000)
    await Promise.all(
      chats.slice(at, at + 2_000).map((chat) => store.save(chat, "kk", [[idOf(reminder), { ...reminder, at: TEN }]])),
    );
  return chats;
}

/** Claims of before its death that nobody has renewed since. */
async function heldBy(redis: Redis, killedAt: number, leaseMs: number, until: Until): Promise<number> {
  await until("the leases of then", () => Date.now() > killedAt + leaseMs / 2, PATIENCE);
  return await redis.zcount(PREFIX + keys.remindersClaimed, "-inf", (killedAt + leaseMs) * 1_000);
}
type Until = (what: string, isSo: () => boolean, seconds: number) => Promise<void>;

const noted = async (redis: Redis): Promise<number> => await redis.zcount(PREFIX + keys.remindersDue, NEXT, NEXT);
