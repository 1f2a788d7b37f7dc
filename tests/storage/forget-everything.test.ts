import { afterAll, expect, it } from "vitest";
import { written } from "../../src/broadcast/account.ts";
import { readConfig } from "../../src/config.ts";
import { guides } from "../../src/guides/index.ts";
import { nothingChosen } from "../../src/guides/subscription.ts";
import { startBot } from "../../src/main/bot-role.ts";
import { createShared } from "../../src/main/shared.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { startServer } from "../../src/playground/server.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { isoDate } from "../../src/rules/index.ts";
import { inventory } from "../../src/storage/inventory.ts";
import { keys } from "../../src/storage/keys.ts";
import { BUCKETS } from "../../src/storage/subscribers.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix, url } = testRedis();
const CHAT = 7_654_321_098;
const GROUP = -100_500;
const WORDS = "зюзя бармаглот ктулху";
const standIn = createStandIn();
const server = await startServer(standIn, 0);
afterAll(() => server.close());

const given = { BOT_TOKEN: standIn.token, TELEGRAM_API_ROOT: server.url, REDIS_URL: url, REDIS_PREFIX: prefix };
const config = readConfig({ ...given, OPERATORS_CHAT_ID: String(GROUP) });
const shared = createShared(config, createLogger({ level: "silent", salt: "salt of the tests" }), guides);
const person = standIn.person({ id: CHAT, language: "ru", firstName: "Бармаглот", username: "barmaglot" });
const operator = standIn.person({ language: "ru" });
standIn.group({ id: GROUP, title: "Operators", members: [operator] });

/** Every key that the inventory says is about a person, but the names of the erased: `/forget` owes each of them. */
const owed = Object.entries(inventory).flatMap(([name, line]) =>
  line.about === "person" && name !== "erased" ? [name as keyof typeof keys] : [],
);

it("/forget leaves nothing of somebody who has used everything, in any key of Redis", async () => {
  await shared.redis.connect();
  const bot = await startBot(shared);
  await useEverything();
  const found = await traces();
  const ofKey = (name: keyof typeof keys) => found.some((key) => shapeOf(name).test(key.slice(prefix.length)));
  expect(owed.filter((name) => !ofKey(name))).toEqual([]);

  await say("/mydata");
  expect(person.last()?.text).toContain("(1)");
  expect(person.last()?.text).toContain("4 вопроса подряд");
  await say("/forget");
  await press("Стереть");
  expect(person.last()?.text).toContain("Стёрто всё:");
  expect(await traces()).toEqual([]);
  expect(standIn.calls.findLast(({ method }) => method === "editMessageText")?.parameters.chat_id).toBe(GROUP);
  await bot.stop();
  shared.redis.disconnect();
});

it("a campaign is told whose turn was the last only as long as it goes on", () => {
  const at = { bucket: CHAT % BUCKETS, chat: CHAT };
  const account = {
    at,
    sent: 1,
    blocked: 0,
    failed: 0,
    doubtful: 0,
    flying: new Set<number>(),
    waiting: new Set<number>(),
  };
  expect(written({ ...account, done: false })).toContain(String(CHAT));
  expect(written({ ...account, done: true })).not.toContain(String(CHAT));
});

async function useEverything() {
  const { subscribers, reminders, office } = shared;
  person.start("birth-grant");
  await settled();
  for (const text of ["да", "март 2026", "4"]) await say(text);
  await press("Показать результат");
  await press("Меню");
  for (let n = 0; n < 2; n++) await say(WORDS);
  await press("Спросить человека");
  await press("Отправить");
  for (let n = 0; n < 2; n++) await say(WORDS);
  const until = isoDate(2099, 1, 1);
  await subscribers.save(CHAT, { language: "ru", choice: { ...nothingChosen, topics: ["school"] }, until });
  const reminder = { kind: "claim-by", benefit: "birth-grant", guide: "birth-grant", day: until } as const;
  await reminders.save(CHAT, "ru", [
    ["one", { ...reminder, at: 1 }],
    ["two", { ...reminder, at: 2 }],
  ]);
  await reminders.claim(1, 1);
  await office.waiting.add(CHAT);
  await beSentTo();
}

/** A campaign that was stopped in the middle: its account still has the turn, a flight and a copy of the chat. */
async function beSentTo() {
  const { campaigns, runs } = shared;
  const { id } = await campaigns.create((next) => ({
    ...{ id: next, author: 7, state: "stopped", approvals: [], meant: [], watched: [] },
    content: { topic: "school", text: {}, figures: {} },
  }));
  await runs.plan(id, 1, new Map([[0, ""]]));
  await expect.poll(async () => (await runs.claim(id, 0)).kind, { timeout: 10_000 }).toBe("ours");
  const [epoch = ""] = String(await redis.hget(prefix + keys.run(id), "c0")).split("|");
  const account = written({
    ...{ at: { bucket: CHAT % BUCKETS, chat: CHAT }, sent: 1, blocked: 0, failed: 0, doubtful: 1, done: false },
    ...{ flying: new Set([CHAT]), waiting: new Set([CHAT]) },
  });
  const copies = [{ chat: CHAT, message: 7, language: 1 }];
  const listed = [{ chat: CHAT, as: "doubtful" }] as const;
  await runs.save(id, 0, { epoch, serial: 1, account, copies, listed, refusals: { anew: false, more: 0 } });
}

async function say(text: string) {
  person.send(text);
  await settled();
}

async function press(label: string) {
  const message = person.messages().findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label));
  if (message === undefined) throw new Error(`nobody offers [${label}]: ${JSON.stringify(person.last())}`);
  await person.press(message.id, label);
  await settled();
}

/** All is answered, and what nobody waits for is written. */
async function settled() {
  await standIn.settled(150);
  await redis.ping();
}

/** The keys of the person's own, whatever their type: with the id, a name or a word anywhere, or the rest of the id in a bucket. */
async function traces(): Promise<string[]> {
  const inBucket = new RegExp(`:(s:|.*:m)${CHAT % BUCKETS}$`);
  const share = String(Math.floor(CHAT / BUCKETS));
  const marks = [String(CHAT), "армаглот", "armaglot", "ктулху"];
  const found: string[] = [];
  for (const key of await redis.keys(`${prefix}*`)) {
    const held = await contentOf(key);
    const isOf = marks.some((mark) => `${key} ${held.join(" ")}`.includes(mark));
    if (isOf || (inBucket.test(key) && held.includes(share))) found.push(key);
  }
  return found;
}

async function contentOf(key: string): Promise<readonly string[]> {
  const type = await redis.type(key);
  switch (type) {
    case "string":
      return [(await redis.get(key)) ?? ""];
    case "hash":
      return Object.entries(await redis.hgetall(key)).flat();
    case "set":
      return await redis.smembers(key);
    case "zset":
      return await redis.zrange(key, "0", "-1");
    case "list":
      return await redis.lrange(key, 0, -1);
    default:
      throw new Error(`${key} is a ${type}, which nobody scans`);
  }
}

/** What a key looks like, whatever the numbers and words in it. */
function shapeOf(name: keyof typeof keys): RegExp {
  const key = keys[name];
  const shape = typeof key === "string" ? key : (key as (...parts: string[]) => string)("#", "#");
  return new RegExp(`^${shape.replace(/[{}]/g, "\\$&")}$`.replaceAll("#", "\\w+"));
}
