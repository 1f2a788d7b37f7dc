import { expect, vi } from "vitest";
import { createOffice } from "../../src/bot/office.ts";
import { Campaign } from "../../src/broadcast/campaign.ts";
import { createQueue, startWorkers } from "../../src/broadcast/queue.ts";
import { KeptReminder, overAt } from "../../src/broadcast/reminder.ts";
import { CHOICE_BITS, type Choice, choiceOf, nothingChosen, numberOf } from "../../src/guides/subscription.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { isoDate } from "../../src/rules/index.ts";
import { createAlarms } from "../../src/storage/alarms.ts";
import { createArchive } from "../../src/storage/archive.ts";
import { createAudit } from "../../src/storage/audit.ts";
import { createCampaigns } from "../../src/storage/campaigns.ts";
import { createDangers } from "../../src/storage/dangers.ts";
import { createLimiter } from "../../src/storage/limiter.ts";
import { createQuestions } from "../../src/storage/questions.ts";
import { type Connection, connectQueue, type RedisPlace } from "../../src/storage/redis.ts";
import { createReminders } from "../../src/storage/reminders.ts";
import { createRoles } from "../../src/storage/roles.ts";
import { createRuns } from "../../src/storage/runs.ts";
import { createSubscribers } from "../../src/storage/subscribers.ts";
import { createTally } from "../../src/storage/tally.ts";
import { createTombstones } from "../../src/storage/tombstones.ts";
import { createTestBot } from "./bot.ts";

/** What comes of it where all goes well. */
export const everything = {
  swept: 1,
  readers: [1, 2],
  copies: [1],
  reminded: 2,
  campaigns: [1, 2, 3, 4],
  roles: 3,
  tally: 1,
  archive: 10,
  office: [true, 1, 5, 1, "answered", "in topic"],
  worked: 4,
  talked: 4,
};

const today = isoDate(2026, 11, 24);
const TOMORROW = 86_400;

/**
 * Uses everything that we keep in Redis at least once, in several chats and campaigns, so that it is met on every node of
 * a cluster and with every command. What it returns was read back.
 *
 * @param place where the queue connects
 */
export async function useEveryStore(redis: Connection, place: RedisPlace, prefix: string) {
  const shared = { redis: redis as never, prefix };
  const now = () => new Date();
  const subscribers = createSubscribers<Choice>({
    ...shared,
    today: () => today,
    languages,
    choices: { bits: CHOICE_BITS, write: numberOf, read: choiceOf },
  });
  const reader = { language: "ru", choice: { ...nothingChosen, topics: ["school"] } } as const;
  for (const chat of [1, 2, 3]) await subscribers.save(chat, { ...reader, until: isoDate(2027, 11, 24) });
  await subscribers.save(4, { ...reader, until: isoDate(2026, 11, 23) });
  const swept = await subscribers.sweep();
  await createTombstones({ ...shared, secret: "secret", now }).before("reader", subscribers.drop)(3);
  const readers: number[] = [];
  for await (const bucket of subscribers.walk()) readers.push(...bucket.readers.map(({ chat }) => chat));

  const campaigns = createCampaigns<Campaign>({
    ...shared,
    now,
    parse: (json) => Campaign.parse(JSON.parse(json)),
  });
  const content = { topic: "school", text: {} } as const;
  const runs = createRuns({ ...shared, graceMs: 0 });
  for (let n = 0; n < 4; n++) {
    const { id } = await campaigns.create((next) => Campaign.parse({ id: next, author: 7, content, state: "draft" }));
    await campaigns.change(id, (campaign) => ({ ...campaign, author: 8 }));
    await runs.plan(id, 2, new Map([[0, "account"]]));
    const claimed = await runs.claim(id, 0);
    if (claimed.kind !== "ours") throw new Error("a chunk that nobody holds is ours");
    const copies = [1, 2].map((chat) => ({ chat, message: 7, language: 1 }));
    const listed = [{ chat: 2, as: "failed" }] as const;
    const { epoch } = claimed;
    await runs.save(id, 0, { epoch, serial: 1, account: "x", copies, listed, refusals: { anew: false, more: 1 } });
    await runs.release(id, 0, epoch);
    await runs.kept([id], 2);
    await runs.forget([id], 2, (account) => account);
  }
  const sending = await campaigns.inState("draft");
  const copies = [...(await runs.copies(1, 1)), ...(await runs.copies(1, 2))].map(({ chat }) => chat);
  await runs.read(1);
  await runs.turn("watch", 10);

  const reminders = createReminders<KeptReminder>({
    ...shared,
    ...{ overAt, now },
    languages,
    parse: (json) => KeptReminder.parse(JSON.parse(json)),
  });
  const second = Math.floor(now().getTime() / 1000);
  const day = isoDate(2027, 1, 1);
  const kept = { kind: "turns", benefit: "birth-grant", guide: "birth-grant", day, at: second - 1 } as const;
  for (const chat of [1, 2, 3])
    await reminders.save(chat, "ru", [
      ["one", kept],
      ["two", kept],
    ]);
  const [first, ...others] = await reminders.hold(await reminders.claim(second, 4));
  const read = first === undefined ? undefined : await reminders.read(first);
  if (first !== undefined && read !== undefined)
    await reminders.settle(first, read, { ...kept, at: second + TOMORROW });
  const [next, ...rest] = others.filter((claim) => claim !== undefined);
  if (next !== undefined) await reminders.finish(next);
  await reminders.release(rest, second);
  await reminders.remove(1, "one");
  await reminders.find(2, "one");
  await reminders.drop(3);
  const reminded = (await reminders.all(2)).length;

  const roles = createRoles({ ...shared, roles: ["editor", "owner"] });
  await roles.give(7, "editor");
  await roles.ask(7, { by: 1, role: "owner" });
  await roles.asked(7);
  await roles.settle(7);
  const audit = createAudit(shared);
  await audit.note({ at: 1, by: 7, did: "gave", what: "role" });
  const questions = createQuestions(shared);
  await questions.missed(1);
  await questions.misses(1);
  await questions.answered(1);
  await questions.note("2026-11-24", { kind: "unknown", language: "ru", words: "пособие" });
  await questions.noted("2026-11-24");
  await questions.voted("2026-11-24", "entry", true);
  await questions.votes("2026-11-24");
  const tally = createTally(shared);
  tally.count("2026-11-24", ["opened", "birth-grant"]);
  await tally.flush();
  await createDangers(shared).count("2026-11-24", "now");
  await createAlarms(shared).first("signature");
  const archive = createArchive<{ id: string; sentAt: number }>({ ...shared, parse: (json) => JSON.parse(json) });
  for (let n = 0; n < 12; n++) await archive.publish({ id: `${n}`, sentAt: n });
  const { switches, waiting, tickets } = createOffice({
    ...shared,
    hours: { first: 1, last: 5, from: "09:00", to: "18:00" },
  });
  await switches.setMaintenance(true);
  const isDown = switches.now().maintenance;
  await switches.setMaintenance(false);
  for (const chat of [1, 5]) await waiting.add(chat);
  await waiting.drop(1);
  await waiting.has(1);
  const waited = await waiting.count();
  const told = await waiting.take();
  const { code } = await tickets.open(1, "ru", second);
  await tickets.posted(code, { message: 7, topic: 8 });
  const inTopic = await tickets.inTopic(8);
  await tickets.answered(code);
  const asked = await tickets.all();
  const closed = await tickets.close((await tickets.of(1))?.code ?? "");
  const limiter = createLimiter({ ...shared, rate: 28 });
  await limiter.take(1);
  await limiter.pause(1);

  return {
    ...{ swept, readers: readers.toSorted(), copies, reminded },
    campaigns: sending.map(({ id }) => id).toSorted(),
    roles: (await roles.all()).length + (await audit.all()).length + (await audit.last(1)).length,
    tally: (await tally.sum(["2026-11-24"])).size,
    archive: (await archive.last()).length,
    office: [
      isDown,
      waited,
      told,
      asked.length,
      closed?.answered ? "answered" : "",
      inTopic?.code === code ? "in topic" : "",
    ],
    worked: await workOff(place, prefix, sending[0] as Campaign),
    talked: await talk(redis, prefix),
  };
}

/** Plans and chunks through the queue, to the last. */
async function workOff(place: RedisPlace, prefix: string, campaign: Campaign): Promise<number> {
  const connection = connectQueue(place, () => undefined);
  const queue = createQueue(connection as never, prefix);
  let worked = 0;
  const faults: unknown[] = [];
  const done = async () => void worked++;
  const onFault = (fault: unknown) => void faults.push(fault);
  const workers = startWorkers(connection as never, prefix, { plan: done, chunk: done, onFault });
  await queue.plan(campaign);
  await queue.chunks(campaign, [1, 2, 3]);
  await queue.count();
  await vi.waitFor(() => expect([worked, faults]).toEqual([4, []]), 20_000);
  await workers.close();
  await queue.close();
  connection.disconnect();
  return worked;
}

/** A guide to its result, a question, and /forget: what chats keep is written, read and erased. */
async function talk(redis: Connection, prefix: string): Promise<number> {
  const standIn = createStandIn();
  const bot = await createTestBot({ redis: redis as never, prefix, standIn });
  let told = 0;
  for (let n = 0; n < 4; n++) {
    const person = standIn.person({ language: "ru" });
    const say = async (text: string) => {
      person.send(text);
      await bot.deliver();
    };
    for (const text of ["/start birth-grant", "да", "март 2026", "4", "да"]) await say(text);
    if (person.messages().some(({ text }) => text.includes("272"))) told += 1;
    for (const text of ["сколько платят многодетным", "фывапролд йцукен", "/forget"]) await say(text);
    const message = person.last();
    const answered = person.press(message?.id ?? 0, message?.buttons.flat()[0]?.text ?? "");
    await bot.deliver();
    await answered;
  }
  return told;
}
