import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/bot/buttons.ts";
import { ChatRecord } from "../../src/bot/context.ts";
import type { Answers, Guide } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/index.ts";
import { version } from "../../src/ops/version.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { keys } from "../../src/storage/keys.ts";
import { createTestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";
import { Moment, StoredState } from "./states.ts";

const { redis, prefix } = testRedis();
const kept = new URL("stored/", import.meta.url);
const files = readdirSync(kept);
let count = 0;
const NEWER = 500;

it("there is a file of this version, with every guide: `npm run release:states`", () => {
  expect(existsSync(new URL(`${version}.jsonl`, kept))).toBe(true);
  const known = new Set(read(`${version}.jsonl`).states.map(({ guide }) => guide));
  expect(guides.filter(({ id }) => !known.has(id)).map(({ id }) => id)).toEqual([]);
});

describe.each(files)("chats that were in the middle of a guide under %s", (file) => {
  const { day, now, states } = read(file);

  it.each(states.map((state) => ({ ...state, at: `${state.asks ?? "the end"} ${state.press ?? ""}` })))(
    "$guide at $at",
    async (state) => {
      expect(lostIn(state, guides), "steps that are asked no more, or by another name").toEqual([]);
      for (const how of state.press === undefined ? (["typed"] as const) : (["pressed", "typed"] as const)) {
        const { fault, replies, buttons, before, after } = await next(state, how);
        expect(fault, "an answer that Telegram would bring again").toBeUndefined();
        expect(replies, "a next question, or the result").toBeGreaterThan(0);
        expect(buttons).toBeGreaterThan(0);
        // An answer may be dropped where its question no longer applies; none may come up under another question.
        const changed = Object.keys(after).filter((question) => after[question] !== before[question]);
        expect(changed.filter((question) => question !== state.asks)).toEqual([]);
        const press = decode(state.press ?? "");
        if (how === "pressed" && press?.does === "answer") expect(after[press.question]).toBe(press.value);
      }
    },
  );

  it.each(guides)("would miss each question of $id, were it renamed", ({ id, questions }) => {
    for (const { id: question } of questions) {
      const about = states.filter(({ guide, asks }) => guide === id && asks === question);
      for (const state of about) expect(lostIn(state, renamed(id, question))).toContain(`${id} ${question}`);
    }
  });

  /** The next press or word of that chat, brought to the bot of today. */
  async function next(state: StoredState, how: "pressed" | "typed") {
    const standIn = createStandIn();
    const own = `${prefix}${count++}:`;
    const alarms: unknown[] = [];
    const bot = await createTestBot({
      ...{ redis, prefix: own, standIn, today: day, now: () => new Date(now) },
      alarm: async (fault) => void alarms.push(fault),
    });
    const person = standIn.person({ language: "ru" });
    const first = person.send("…");
    standIn.takeUpdates();
    // What comes now is newer than the screen of then.
    standIn.world.counters.message = NEWER;
    const key = own + keys.chat(person.chatId);
    await redis.hset(key, state.hash);
    const message = { ...first, message_id: Number(state.hash.s ?? 0), from: standIn.bot };
    const press = { id: "9", from: person.user(), chat_instance: "1", data: state.press, message };
    const update =
      how === "typed"
        ? { update_id: 9, message: { ...first, message_id: NEWER - 1, text: "не знаю" } }
        : { update_id: 9, callback_query: press };
    const fault = (await bot.bring(update as unknown as Update)) ?? alarms[0];
    const said = person.messages().filter(({ mine }) => !mine);
    return {
      ...{ fault, replies: said.length, buttons: said.flatMap((one) => one.buttons.flat()).length },
      ...{ before: answersIn(state.hash.d), after: answersIn(await redis.hget(key, "d")) },
    };
  }
});

function read(file: string) {
  const [moment = "", ...lines] = readFileSync(new URL(file, kept), "utf8").trim().split("\n");
  const states = lines.map((line) => StoredState.parse(JSON.parse(line)));
  return { ...Moment.parse(JSON.parse(moment)), states };
}

const answersIn = (json: string | null | undefined): Answers =>
  ChatRecord.parse(JSON.parse(json ?? "{}")).draft?.answers ?? {};

/** What a chat has answered or is asked, and nobody would ask again: drop its states from the file if that is meant. */
function lostIn({ guide, asks, hash }: StoredState, today: readonly Guide[]): readonly string[] {
  const known = new Set(today.find(({ id }) => id === guide)?.questions.map(({ id }) => id));
  const asked = [...Object.keys(answersIn(hash.d)), ...(asks === undefined ? [] : [asks])];
  return asked.filter((question) => !known.has(question)).map((question) => `${guide} ${question}`);
}

const renamed = (id: string, question: string): readonly Guide[] =>
  guides.map((guide) =>
    guide.id === id
      ? { ...guide, questions: guide.questions.map((one) => (one.id === question ? { ...one, id: "another" } : one)) }
      : guide,
  );
