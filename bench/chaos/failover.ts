import { setTimeout as pause } from "node:timers/promises";
import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { message, post, press, somebodyInAGuide } from "./by-hand.ts";
import { account, crowd, forgotten, undisturbed, walksFor } from "./crowd.ts";
import { setTown, type Town } from "./town.ts";
import { startTrio } from "./trio.ts";

/** Before each press, for each round: a guide then takes about as long as all of them. */
const THINK_MS = 1_500;
/** Of the master that hangs, beyond the moment when another took its place. */
const FROZEN_MS = 3_000;

/** The master of a sentinel trio is killed, then another hangs, while people go through guides. */
export async function failover(people: number, rounds: number): Promise<readonly Bar[]> {
  const town = await setTown(startTrio);
  try {
    const usual = await undisturbed(town);
    const thinkMs = THINK_MS * rounds;
    const walking = crowd(town, walksFor(people), { atOnce: people, thinkMs });
    // Whoever opens a guide without Redis is only greeted; here all are in the middle of one.
    await pause(thinkMs);
    const seen = { killed: [] as number[], hung: [] as number[], refusals: [] as number[], unanswered: 0, lost: 0 };
    for (let round = 0; round < rounds; round++) {
      await pause(1_000);
      seen.killed.push(await without(town, () => town.server.kill(), seen));
      seen.lost += await forgotten(town);
      await pause(1_000);
      seen.hung.push(await without(town, () => town.server.freeze(FROZEN_MS), seen));
      seen.lost += await forgotten(town);
    }
    const walked = await walking;
    await town.standIn.settled(500);
    const { unfinished, lost } = await account(town, walked, usual);
    return [
      exactly(`guides that did not finish, of ${people}`, unfinished, 0),
      exactly(`answers that people saw taken and that were lost, after ${2 * rounds} changes`, seen.lost + lost, 0),
      exactly(`questions without a reply meanwhile`, seen.unanswered, 0),
      timed(atMost("slowest «come again» (503)", Math.max(...seen.refusals), 2_000, "ms")),
      timed(atMost("from the kill to the next step of a guide", Math.max(...seen.killed), 6_000, "ms")),
      timed(atMost("from the moment it hangs to the next step", Math.max(...seen.hung), 9_000, "ms")),
    ];
  } finally {
    await town.clear();
  }
}

/** @returns how long it took from the strike until a step of a guide was taken again, in ms */
async function without(
  town: Town,
  strike: () => Promise<void>,
  seen: { refusals: number[]; unanswered: number },
): Promise<number> {
  const { chat, data } = await somebodyInAGuide(town);
  const struck = strike();
  let [began, back] = [0, 0];
  // The strike waits for the replica first: it begins with the first refusal.
  for (const from = performance.now(); back === 0 && performance.now() - from < 60_000; await pause(20)) {
    const at = performance.now();
    const asker = town.somebody();
    const [step, question] = await Promise.all([
      post(town, press(chat, data)),
      post(town, message(asker.chatId, "сколько платят многодетным")),
    ]);
    if (question.status !== 200 || town.calls.shown(asker.chatId) !== 1) seen.unanswered += 1;
    if (step.status === 200 && began > 0) back = performance.now();
    if (step.status === 200) continue;
    if (began === 0) began = at;
    seen.refusals.push(step.ms);
  }
  await struck;
  return back - began;
}
