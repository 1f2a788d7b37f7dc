import fc from "fast-check";
import { shaped, updateOf } from "../../tests/support/any-update.ts";
import { forge } from "../../tests/support/forged-requests.ts";
import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { message, post } from "./by-hand.ts";
import { SECRET, type Town } from "./town.ts";

const BATCH = 1_000;
/** More than this, in times of what it was after the first tenth, would be a leak. */
const GROWTH = 1.25;
/** Of so many people: those of one would wait for each other. */
const AT_ONCE = 10;

/** Requests that Telegram would never send, and updates with rubbish in their fields, half of each. */
export async function forgedRequests(town: Town, many: number): Promise<readonly Bar[]> {
  town.weather.latency = () => 0;
  const [port = 0] = town.ports;
  const memories: number[] = [];
  const wrong: unknown[] = [];
  let cut = 0;
  for (let sent = 0; sent < many; sent += BATCH) {
    const forged = await forge(port, SECRET, BATCH / 2, sent);
    cut += forged.statuses.get(0) ?? 0;
    wrong.push(...forged.wrong, ...(await malformed(town, BATCH / 2, sent)));
    memories.push(town.bots[0]?.memory() ?? 0);
  }
  for (const one of wrong.slice(0, 5)) console.error(one);
  const asker = town.somebody();
  await post(town, message(asker.chatId, "сколько платят многодетным"));
  const early = Math.max(...memories.slice(0, Math.ceil(memories.length / 10)));
  return [
    exactly(`answers of another status than was due, of ${many}`, wrong.length, 0),
    // What is longer than we read may be cut off while it is still being sent.
    atMost("connections cut", cut, many / 20),
    exactly("processes that died", town.bots.filter((bot) => !bot.isAlive()).length, 0),
    exactly("replies to a question after that", town.calls.shown(asker.chatId), 1),
    // Garbage that nobody has had the time to collect is no leak: that would be there at each try.
    timed(atMost("memory at the end, times that of the first tenth", (memories.at(-1) ?? 0) / early, GROWTH)),
  ];
}

/** @returns the answers that are neither «done» nor «come again» */
async function malformed(town: Town, many: number, seed: number): Promise<readonly number[]> {
  const people = Array.from({ length: AT_ONCE }, () => town.somebody().chatId);
  const updates = fc.sample(shaped, { numRuns: many, seed }).map((given, at) => {
    const id = people[at % AT_ONCE] ?? 0;
    const from = { id, is_bot: false, first_name: "Somebody", language_code: "ru" };
    return updateOf(700_000_000 + seed + at, from, { id, type: "private" }, given);
  });
  const statuses: number[] = [];
  for (let at = 0; at < updates.length; at += AT_ONCE) {
    const some = updates.slice(at, at + AT_ONCE);
    statuses.push(
      ...(await Promise.all(some.map(async (update) => (await post(town, JSON.stringify(update))).status))),
    );
  }
  return statuses.filter((status) => status !== 200 && status !== 503);
}
