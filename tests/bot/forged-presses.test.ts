import fc from "fast-check";
import { Composer } from "grammy";
import type { Update } from "grammy/types";
import { beforeAll, describe, expect, it } from "vitest";
import { decode } from "../../src/bot/buttons.ts";
import type { BotContext } from "../../src/bot/context.ts";
import { registerDesk } from "../../src/bot/features/desk/index.ts";
import { Campaign } from "../../src/broadcast/campaign.ts";
import { guides } from "../../src/guides/index.ts";
import { nothingChosen } from "../../src/guides/subscription.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { isoDate } from "../../src/rules/index.ts";
import { BUCKETS } from "../../src/storage/subscribers.ts";
import { createOffice } from "../support/desk.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix } = testRedis();
const OWNER = 77_001;
const VICTIM = 5_550_000_001;
const FORGER = 5_550_000_777;
const GROUP = -100_200;
const faults: unknown[] = [];
const standIn = createStandIn();
const alarm = async (fault: unknown) => void faults.push(fault);
const { bot, someone } = await createOffice(redis, prefix, { standIn, owners: [OWNER], operators: -100_500, alarm });
const victim = standIn.person({ id: VICTIM, language: "ru" });
const forger = standIn.person({ id: FORGER, language: "ru", firstName: "<b>&", username: "forger" });
/** What stands at the desk, `page` or `do:command`. */
const pages: string[] = [];
const words: string[] = [
  "yes",
  "no",
  "kk",
  "ask",
  "send",
  "egov",
  "young",
  "agree:9",
  "list",
  "all",
  "done",
  "stop",
  "remove",
  "1",
  "0",
];

beforeAll(async () => {
  const owner = await someone("owner");
  standIn.group({ id: GROUP, title: "<i>Class", members: [forger, owner.person, victim] });
  forger.start();
  victim.start("birth-grant");
  await bot.deliver();
  victim.send("да");
  await bot.deliver();
  const { subscribers, reminders, office, desk } = bot.parts;
  const until = isoDate(2099, 1, 1);
  await subscribers.save(VICTIM, { language: "ru", choice: { ...nothingChosen, topics: ["school"] }, until });
  const kept = { kind: "claim-by", benefit: "birth-grant", guide: "birth-grant", day: until, at: 4e9 } as const;
  await reminders.save(VICTIM, "ru", [["reminder1", kept]]);
  await office.waiting.add(VICTIM);
  const { code } = await office.tickets.open(VICTIM, "ru", 1);
  await desk.campaigns.create((id) =>
    Campaign.parse({ id, author: OWNER, state: "draft", content: { topic: "school", text: {} } }),
  );
  const gate = registerDesk(new Composer<BotContext>(), bot.parts);
  pages.push(...gate.pages.keys(), ...[...gate.commands.keys()].map((name) => `do:${name}`));
  words.push("reminder1", code, String(VICTIM), String(OWNER), ...gate.pages.keys(), ...gate.commands.keys());
  words.push(...guides.slice(0, 4).flatMap(({ id, questions }) => [id, ...questions.slice(0, 3).map((one) => one.id)]));
});

/** Data as our buttons have it, of every kind there is, with whatever words stand in any of them. */
const pressed = () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const shapes = letters.flatMap((letter) =>
    [0, 1, 2, 3]
      .filter((parts) => decode([letter, ...Array(parts).fill("x")].join(":")) !== undefined)
      .map((parts) => [letter, parts] as const),
  );
  const word = fc.oneof(
    fc.constantFrom(...words),
    fc.string({ maxLength: 12 }).map((text) => text.replaceAll(":", "")),
  );
  const data = ([letter, parts]: readonly [string, number]) =>
    fc.array(word, { minLength: parts, maxLength: parts }).map((given) => [letter, ...given].join(":"));
  return { shapes, datas: shapes.flatMap((shape, seed) => fc.sample(data(shape), { numRuns: 30, seed })) };
};

/** All that is kept, line by line, but counts of a day and what is the forger's own. */
async function kept(): Promise<readonly string[]> {
  const own = [`c:${FORGER}`, `m:${FORGER}`, `j:${FORGER}`, `c:${GROUP}`, `c:${OWNER}`].map((key) => prefix + key);
  const lines: string[] = [];
  for (const key of await redis.keys(`${prefix}*`)) {
    if (own.includes(key) || /^[tvqd]:/.test(key.slice(prefix.length))) continue;
    const type = await redis.type(key);
    const held =
      type === "hash"
        ? Object.entries(await redis.hgetall(key)).map((field) => field.join(" "))
        : type === "set"
          ? await redis.smembers(key)
          : type === "zset"
            ? await redis.zrange(key, "0", "-1", "WITHSCORES")
            : type === "list"
              ? await redis.lrange(key, 0, -1)
              : [String(await redis.get(key))];
    lines.push(...held.map((line) => `${key} ${line}`));
  }
  const ofForger = new RegExp(`${FORGER}|:s:${FORGER % BUCKETS} ${Math.floor(FORGER / BUCKETS)} `);
  return lines.filter((line) => !ofForger.test(line)).toSorted();
}

let update = 800_000_000;

/** As Telegram does it: again, where that is asked for. On a busy machine Redis may be late. */
async function brought(one: Update): Promise<unknown> {
  let fault = await bot.bring(one);
  for (let times = 0; times < 5 && fault !== undefined; times++) fault = await bot.bring(one);
  return fault;
}
const message = (chat: object, more: object = {}) => ({ message_id: 3, date: 1, chat, text: "", ...more });
const places = {
  "a chat of their own": { from: FORGER, message: message({ id: FORGER, type: "private", first_name: "A" }) },
  "a group": { from: FORGER, message: message({ id: GROUP, type: "supergroup", title: "Class" }) },
  "a group, as an owner": { from: OWNER, message: message({ id: GROUP, type: "supergroup", title: "Class" }) },
  "a channel": { from: FORGER, message: message({ id: -100_300, type: "channel", title: "News" }) },
  "a message out of reach": { from: FORGER, message: { ...message({ id: FORGER, type: "private" }), date: 0 } },
  "a card of the inline mode": { from: FORGER, inline_message_id: "AAA" },
  "a message that was the victim's": {
    from: FORGER,
    message: message(
      { id: FORGER, type: "private", first_name: "A" },
      {
        forward_origin: { type: "user", date: 1, sender_user: { id: VICTIM, is_bot: false, first_name: "V" } },
        reply_to_message: message(
          { id: VICTIM, type: "private" },
          { from: { id: VICTIM, is_bot: false, first_name: "V" } },
        ),
      },
    ),
  },
};

describe.each(Object.entries(places))("a press made up in %s", (where, { from, ...query }) => {
  it("changes nothing of anybody else, and nobody else hears of it", { timeout: 300_000 }, async () => {
    const { shapes, datas } = pressed();
    expect(shapes.length).toBeGreaterThan(25);
    const before = await kept();
    expect(before.join("\n")).toContain(String(VICTIM));
    const calls = standIn.calls.length;
    for (const data of datas) {
      const id = update++;
      const who = { id: from, is_bot: false, first_name: "<b>&", language_code: "ru" };
      const callback_query = { id: String(id), from: who, chat_instance: "1", data, ...query };
      expect(await brought({ update_id: id, callback_query } as unknown as Update)).toBeUndefined();
    }
    expect(await kept()).toEqual(before);
    const chats = standIn.calls.slice(calls).map(({ parameters }) => parameters.chat_id ?? from);
    expect(new Set(chats).size).toBeLessThanOrEqual(where.startsWith("a group") ? 2 : 1);
    for (const chat of chats) expect([from, where.startsWith("a group") ? GROUP : from]).toContain(chat);
    expect(faults).toEqual([]);
  });
});

it("in a group the desk is not there, not even for an owner", async () => {
  const { from, message } = places["a group, as an owner"];
  const before = await kept();
  const saidTo = async (data: string) => {
    const calls = standIn.calls.length;
    const id = update++;
    const who = { id: from, is_bot: false, first_name: "O", language_code: "ru" };
    const callback_query = { id: String(id), from: who, chat_instance: "1", data, message };
    await brought({ update_id: id, callback_query } as unknown as Update);
    return standIn.calls.slice(calls).map(({ method, parameters }) => [method, parameters.text, parameters.chat_id]);
  };
  const nowhere = await saidTo("z:nosuchpage:1");
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages)
    for (const id of page.includes(":") ? [""] : ["1", "on", "confirm", String(VICTIM), ...words.slice(-8)])
      expect(await saidTo(id === "" ? `z:${page}` : `z:${page}:${id}`)).toEqual(nowhere);
  expect(await kept()).toEqual(before);
});

it("whatever follows /start opens what is ours or the menu, and is never said again", {
  timeout: 300_000,
}, async () => {
  const payload = fc.oneof(
    fc.constantFrom(
      "birth-grant",
      "menu",
      "news",
      "archive",
      "official",
      "__proto__",
      "constructor",
      "toString",
      "<b>x",
      "a_b_c",
      "birth-grant_<i>",
      "%00",
      String(VICTIM),
    ),
    fc.stringMatching(/^[\w-]{1,64}$/),
    fc.string({ unit: "grapheme", maxLength: 64 }).filter((text) => /\S/.test(text)),
  );
  const before = await kept();
  for (const given of fc.sample(payload, { numRuns: 300, seed: 7 })) {
    const calls = standIn.calls.length;
    forger.send(`/start ${given}`);
    await bot.deliver();
    const said = standIn.calls.slice(calls).filter(({ method }) => method === "sendMessage");
    expect(said.map(({ answer }) => answer?.ok)).toContain(true);
    if (/[<&]|\d{6}/.test(given))
      expect(JSON.stringify(said.map(({ parameters }) => parameters))).not.toContain(given.trim());
  }
  expect(await kept()).toEqual(before);
  expect(faults).toEqual([]);
});
