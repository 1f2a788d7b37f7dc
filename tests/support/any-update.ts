import fc from "fast-check";
import type { Update } from "grammy/types";
import { expect } from "vitest";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createTestBot } from "./bot.ts";
import type { TestRedis } from "./redis.ts";

const words = fc.oneof(
  fc.constantFrom(
    "/start",
    "/start birth-grant",
    "/start x_y",
    "/menu",
    "/language",
    "/cancel",
    "/help",
    "/privacy",
    "/nothing",
    "/",
    "иә",
    "нет",
    "март 2026",
    "31.02.2026",
    "трое",
    "-1",
    "99999999999999",
    "<b>жирно",
    "&amp;",
    "{{amount}}",
    "бала туганда канша",
    "gjcj,bt",
    "\u202Eназад",
    "а\u0000б",
    "🤷🏽‍♀️",
    "a".repeat(4096),
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const data = fc.oneof(
  fc.constantFrom(
    "a:birth-grant:livesHere:yes",
    "a:birth-grant:birthDate:2026-03",
    "a:birth-grant:birthDate:9999-99",
    "p:birth-grant:birthDate:2026",
    "p:birth-grant:birthDate:x",
    "b:birth-grant:livesHere",
    "w:birth-grant:birthDate",
    "o:childcare",
    "o:nothing",
    "n:birth-grant",
    "c:birth-grant",
    "r:birth-grant:how",
    "r:birth-grant:papers",
    "r:childcare:where",
    "r:birth-grant:x",
    "l:kk",
    "l:xx",
    "f:birth-grant.amount",
    "f:x",
    "s:x",
    "m",
    "y:agree:2",
    "y:topic+school:0",
    "y:stop-all:0",
    "y:x:x",
    "a:national-fund:birthYear:1",
    "a:birth-grant:__proto__:x",
    "a:constructor:x:y",
    ":::",
    "",
  ),
  fc.string({ maxLength: 64 }),
);
const rubbish = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.integer(),
  fc.string(),
  fc.constant([]),
  fc.constant({}),
  fc.boolean(),
);

/** A well-formed update, perhaps with one of its fields replaced by rubbish. */
export const shaped = fc.tuple(
  fc.constantFrom("message", "edited_message", "callback_query", "media", "group", "other"),
  words,
  data,
  rubbish,
  fc.nat(12),
);

export function updateOf(
  id: number,
  user: object,
  chat: object,
  [kind, text, button, broken, where]: [string, string, string, unknown, number],
): Update {
  const message: Record<string, unknown> = {
    message_id: 1_000 + id,
    date: 1_700_000_000,
    chat: kind === "group" ? { id: -100 - (id % 3), type: "group", title: "Class" } : chat,
    from: user,
    ...(kind === "media" ? { sticker: {}, caption: text } : { text }),
    ...(text.startsWith("/")
      ? { entities: [{ type: "bot_command", offset: 0, length: text.split(" ")[0]?.length ?? 0 }] }
      : {}),
  };
  if (where === 1) message.entities = broken;
  if (where === 2) message.from = broken;
  if (where === 3) message.text = broken;
  if (where === 4) message.chat = broken;
  const query = {
    id: String(id),
    from: user,
    chat_instance: "1",
    data: where === 5 ? broken : button,
    message: where === 6 ? broken : message,
  };
  const body =
    kind === "callback_query"
      ? { callback_query: query }
      : kind === "edited_message"
        ? { edited_message: message }
        : kind === "other"
          ? {
              [["poll", "my_chat_member", "inline_query", "channel_post", "unheard_of"][id % 5] ?? "poll"]:
                where % 2 ? broken : message,
            }
          : { message };
  return { update_id: id, ...body } as unknown as Update;
}

/** Brings so many random and malformed updates to the bot: none may end it, nor leave the chat without an answer. */
export async function survive({ redis, prefix }: TestRedis, numRuns: number, seed: number): Promise<void> {
  const standIn = createStandIn();
  const person = standIn.person({ language: "ru", firstName: "Reader" });
  const bot = await createTestBot({ redis, prefix, standIn, sole: true });
  person.start();
  await bot.deliver();
  const chat = { id: person.chatId, type: "private", first_name: "Reader" };
  const faults: unknown[] = [];
  for (const [at, update] of fc.sample(shaped, { numRuns, seed }).entries()) {
    const fault = await bot.bring(updateOf(100_000 + at, person.user(), chat, update));
    if (fault !== undefined) faults.push(fault);
  }
  expect(faults).toEqual([]);

  person.send("/menu");
  await bot.deliver();
  // One of the presses may have chosen another language.
  expect(person.last()?.text).toMatch(/Не білгіңіз келеді|Что хотите узнать|What would you like to know/);
  const refused = standIn.calls.flatMap(({ answer }) =>
    answer?.ok === false && answer.error_code === 400 ? [answer.description] : [],
  );
  expect(refused.filter((description) => !/query|not found|not modified/.test(description))).toEqual([]);
}
