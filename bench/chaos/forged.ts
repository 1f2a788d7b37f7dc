import fc from "fast-check";
import { shaped, updateOf } from "../../tests/support/any-update.ts";
import { forge } from "../../tests/support/forged-requests.ts";
import { atMost, type Bar, exactly } from "./bar.ts";
import { message, post } from "./by-hand.ts";
import { SECRET, setTown, type Town } from "./town.ts";

const AS_DESIGNED = [200, 400, 401, 404, 405, 413, 415];
const BATCH = 1_000;
/** More than this, in times of what it was after the first tenth, would be a leak. */
const GROWTH = 1.25;

/** Requests that Telegram would never send, and updates with rubbish in their fields, half of each. */
export async function forgedRequests(many: number): Promise<readonly Bar[]> {
  const town = await setTown({ latency: () => 0 });
  try {
    const statuses = new Map<number, number>();
    const memories: number[] = [];
    for (let sent = 0; sent < many; sent += BATCH) {
      const [port = 0] = town.ports;
      for (const [status, times] of await forge(port, SECRET, BATCH / 2, sent))
        statuses.set(status, (statuses.get(status) ?? 0) + times);
      for (const status of await malformed(town, BATCH / 2, sent))
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      memories.push(town.bots[0]?.memory() ?? 0);
    }
    const asker = town.somebody();
    await post(town, message(asker.chatId, "сколько платят многодетным"));
    const odd = [...statuses].filter(([status]) => !AS_DESIGNED.includes(status) && status !== 0);
    const early = Math.max(...memories.slice(0, Math.ceil(memories.length / 10)));
    return [
      exactly(
        `answers of another status, of ${many}`,
        odd.reduce((sum, [, times]) => sum + times, 0),
        0,
      ),
      // What is longer than we read may be cut off while it is still being sent.
      atMost("connections cut", statuses.get(0) ?? 0, many / 20),
      exactly("processes that died", town.bots.filter((bot) => !bot.isAlive()).length, 0),
      exactly("replies to a question after that", town.calls.shown(asker.chatId), 1),
      atMost("memory at the end, times that of the first tenth", (memories.at(-1) ?? 0) / early, GROWTH),
    ];
  } finally {
    await town.clear();
  }
}

async function malformed(town: Town, many: number, seed: number): Promise<readonly number[]> {
  const { id: user } = town.somebody();
  const from = { id: user, is_bot: false, first_name: "Somebody", language_code: "ru" };
  const updates = fc
    .sample(shaped, { numRuns: many, seed })
    .map((given, at) => updateOf(700_000_000 + seed + at, from, { id: user, type: "private" }, given));
  const statuses: number[] = [];
  for (let at = 0; at < updates.length; at += 10) {
    const some = updates.slice(at, at + 10);
    statuses.push(
      ...(await Promise.all(some.map(async (update) => (await post(town, JSON.stringify(update))).status))),
    );
  }
  // Ten at once of one chat: some find it busy.
  return statuses.map((status) => (status === 503 ? 200 : status));
}
