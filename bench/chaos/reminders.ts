import type { Redis } from "ioredis";
import { idOf, KeptReminder, overAt, type Reminder, toldAt } from "../../src/broadcast/reminder.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { keys } from "../../src/storage/keys.ts";
import { createReminders } from "../../src/storage/reminders.ts";
import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { missed, PREFIX, type Process, setStage, twice } from "./stage.ts";

/** Messages a second of the real limiter, and how much faster the story is told. */
const RATE = 28;
const SPEED = 18;
/** All are due at ten of one morning. */
const reminder: Reminder = { kind: "claim-by", benefit: "birth-grant", guide: "family", day: "2027-06-28" };
const TEN = toldAt(reminder, 0) ?? 0;
const NEXT = toldAt(reminder, TEN) ?? 0;
/** Of a second as Telegram sees it: what timers and the way there bunch together. */
const BUNCHED = 1.1;

/**
 * So many reminders due at one hour, told by two senders: one is stopped by a signal and started anew, the other killed
 * and replaced. None is lost; only what the killed one held comes twice; no second sees more than the limiter gives.
 */
export async function reminders(many: number, leaseMs: number): Promise<readonly Bar[]> {
  const stage = await setStage({ rate: RATE * SPEED });
  const { redis, sends, until } = stage;
  try {
    const chats = await keep(redis, stage.standIn.addReaders(many, "kk"), many);
    const began = Date.now();
    const story = JSON.stringify({ from: TEN * 1_000, began, speed: SPEED, leaseMs });
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
    const minutes = ((Date.now() - began) * SPEED) / 60_000;
    return [
      exactly("reminders that were lost", missed(sends, chats), 0),
      exactly("noted as told, with their next morning", await noted(redis), many),
      atMost("told twice, against those the killed sender held", twice(sends), held),
      timed(atMost("in the busiest second, of so many a second", busiestSecond(sends.times), RATE * SPEED * BUNCHED)),
      atMost("minutes of the story until the last", Math.round(minutes), UNTIL_EVENING),
    ];
  } finally {
    await stage.clear();
  }
}

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

/** The most within any second; moments in ms. */
function busiestSecond(moments: readonly number[]): number {
  let [most, from] = [0, 0];
  for (const [at, moment] of moments.entries()) {
    while (moment - (moments[from] ?? moment) >= 1_000) from++;
    most = Math.max(most, at - from + 1);
  }
  return most;
}
