import { ChatRecord } from "../../src/bot/context.ts";
import type { Chats } from "../../src/storage/chats.ts";
import { createBareBot } from "./bare-bot.ts";
import { createIdleBot } from "./idle-bot.ts";
import { bringing, pressed, started, telegram } from "./updates.ts";
import type { Walk } from "./walks.ts";

/** Chats that go through a guide side by side, and how often. */
const CHATS = Array.from({ length: 40 }, (_, i) => 1_000 + i);
const ROUNDS = 18;
/** Until the compilers have seen most of it. */
const WARM_UP = 4;

/** Seconds of processor time of one update: of each press of a walk, and of one that nothing but grammY looks at. */
export type Cost = { readonly presses: readonly number[]; readonly bare: number };

/**
 * The whole way of a press through the bot, without Redis and Telegram; the press that answers a question with the view
 * of the next one. Rounds of both take turns, so that a busy neighbour slows both; the middle round counts.
 */
export async function costOf(walk: Walk): Promise<Cost> {
  const rounds: Cost[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++)
    rounds.push({ presses: await goThrough(walk), bare: await bareRound(walk) });
  const counted = rounds.slice(WARM_UP);
  return {
    presses: walk.presses.map((_, at) => middle(counted.map(({ presses }) => presses[at] ?? 0))),
    bare: middle(counted.map(({ bare }) => bare)),
  };
}

const middle = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

async function goThrough({ guide, presses }: Walk): Promise<readonly number[]> {
  const chats = inMemory();
  const bring = bringing(createIdleBot(chats, telegram()));
  for (const chat of CHATS) await bring(started(chat, guide));
  const costs: number[] = [];
  for (const press of presses) {
    costs.push(await perChat((chat) => bring(pressed(chat, press))));
    const answers = (await chats.look(CHATS[0] ?? 0))?.draft?.answers ?? {};
    if (press.does === "answer" && answers[press.question] === undefined)
      throw new Error(`the guide ${guide} didn't take ${press.question}: ${press.value}`);
  }
  return costs;
}

async function bareRound({ guide, presses: [press] }: Walk): Promise<number> {
  if (press === undefined) return 0;
  const bring = bringing(createBareBot());
  for (const chat of CHATS) await bring(started(chat, guide));
  return await perChat((chat) => bring(pressed(chat, press)));
}

async function perChat(run: (chat: number) => Promise<void>): Promise<number> {
  const began = process.cpuUsage();
  for (const chat of CHATS) await run(chat);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6 / CHATS.length;
}

/** Records in memory, as JSON, so that reading and writing them costs what it costs. */
function inMemory(): Chats<ChatRecord> {
  const kept = new Map<number, string>();
  const record = (chat: number) => {
    const json = kept.get(chat);
    return json === undefined ? undefined : ChatRecord.parse(JSON.parse(json));
  };
  return {
    begin: async (chat) => ({ kind: "fresh", stored: record(chat), screen: undefined, lease: "lease" }),
    commit: async (chat, _, change) => {
      if (change.record !== undefined) kept.set(chat, JSON.stringify(change.record.stored));
      return true;
    },
    settle: async () => undefined,
    release: async () => undefined,
    look: async (chat) => record(chat),
    forget: async (chat) => void kept.delete(chat),
  };
}
