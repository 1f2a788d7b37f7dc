import type { Deed } from "./deeds.ts";
import type { Bot, Name } from "./fleet.ts";
import type { Script, Work } from "./script.ts";
import type { Telegram } from "./telegram.ts";

/** Of one kind of work: seconds of processor time and updates a second, round by round; what never came. */
export type Done = {
  readonly cpu: number[];
  readonly perSecond: number[];
  updates: number;
  lost: number;
  again: number;
};
export type Results = Readonly<Record<Name, Readonly<Record<Work, Done>>>>;

export const works: readonly Work[] = ["guide", "short", "menu", "faq"];
const ROUNDS = 9;
/** The compilers have seen most of it by then. */
const WARM_UP = 4;
const CHATS = 96;
const TIMES = 10;

let lastChat = 2_000_000_000;
export const newChats = (count: number): readonly number[] => Array.from({ length: count }, () => ++lastChat);

/** All bots do the same by turns, in the one order and in the other, so that a busy neighbour slows them alike. */
export async function rounds(
  bots: readonly Bot[],
  script: Script,
  telegram: Telegram,
  times = ROUNDS,
): Promise<Results> {
  const nothing = (): Done => ({ cpu: [], perSecond: [], updates: 0, lost: 0, again: 0 });
  const results = Object.fromEntries(
    bots.map(({ name }) => [name, { guide: nothing(), short: nothing(), menu: nothing(), faq: nothing() }]),
  ) as Record<Name, Record<Work, Done>>;
  for (let round = -WARM_UP; round < times; round++)
    for (const bot of round % 2 === 0 ? bots : bots.toReversed())
      for (const work of works) {
        const into = round < 0 ? nothing() : results[bot.name][work];
        await oneRound(bot, { work, script, telegram }, into);
      }
  return results;
}

type What = { readonly work: Work; readonly script: Script; readonly telegram: Telegram };

async function oneRound(bot: Bot, { work, script, telegram }: What, into: Done): Promise<void> {
  const chats = newChats(CHATS);
  await bot.driver.through(chats, () => script.begin);
  telegram.calls.clear();
  const deeds = (chat: number) => deedsOf(script, work, chat);
  const updates = chats.reduce((sum, chat) => sum + deeds(chat).length, 0);
  const [cpu, began] = [await bot.cpu(), performance.now()];
  await bot.driver.through(chats, deeds);
  const seconds = (performance.now() - began) / 1_000;
  into.cpu.push(((await bot.cpu()) - cpu) / updates);
  into.perSecond.push(updates / seconds);
  into.updates += updates;
  for (const chat of chats) {
    const { lost, again } = compared(telegram, chat, deeds(chat));
    into.lost += lost;
    into.again += again;
  }
}

/** A guide from its first question to the last; the others so often, each chat with other questions. */
function deedsOf(script: Script, work: Work, chat: number): readonly Deed[] {
  if (work === "guide" || work === "short") return script[work];
  const all = script[work];
  return Array.from({ length: TIMES }, (_, at) => all[(chat * 7 + at) % all.length]).filter(
    (deed) => deed !== undefined,
  );
}

/** What of all that was to be shown didn't come, and what came beyond it. */
function compared({ calls }: Telegram, chat: number, deeds: readonly Deed[]) {
  const waiting = deeds.map(({ shows }) => shows.text);
  const shown = (calls.get(chat) ?? []).flatMap(({ payload: { text } }) => (typeof text === "string" ? [text] : []));
  let again = 0;
  for (const text of shown) {
    const at = waiting.indexOf(text);
    if (at < 0) again += 1;
    else waiting.splice(at, 1);
  }
  return { lost: waiting.length, again };
}

const sorted = (all: readonly number[]) => all.toSorted((a, b) => a - b);
export const best = (all: readonly number[]): number => sorted(all)[0] ?? 0;
export const middle = (all: readonly number[]): number => sorted(all)[Math.floor(all.length / 2)] ?? 0;
