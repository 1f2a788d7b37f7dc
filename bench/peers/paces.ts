import type { Bot, Name } from "./fleet.ts";
import { newChats } from "./rounds.ts";
import type { Script } from "./script.ts";

const PER_SECOND = 300;
const CHATS = 300;
/** Steps of the guide that every chat takes, one a second. */
const STEPS = 4;
const TIMES = 2;

/** Milliseconds from an update to its answer, at a pace that each of them keeps up with. */
export type Waits = { readonly p50: number; readonly p99: number };

export async function paces(bots: readonly Bot[], script: Script): Promise<Readonly<Record<Name, Waits>>> {
  const all = Object.fromEntries(bots.map(({ name }) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let time = 0; time < TIMES; time++)
    for (const bot of time % 2 === 0 ? bots : bots.toReversed()) {
      const chats = newChats(CHATS);
      await bot.driver.through(chats, () => script.begin);
      all[bot.name].push(...(await bot.driver.paced(chats, script.guide.slice(0, STEPS), PER_SECOND)));
    }
  return Object.fromEntries(
    Object.entries(all).map(([name, waits]) => [name, { p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) }]),
  ) as Record<Name, Waits>;
}

const quantile = (all: readonly number[], part: number): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length * part)] ?? 0;
