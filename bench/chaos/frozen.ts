import { setTimeout as pause } from "node:timers/promises";
import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { message, post, press, somebodyInAGuide } from "./by-hand.ts";
import { account, crowd, undisturbed, walksFor } from "./crowd.ts";
import type { Town } from "./town.ts";

const STILL_MS = 5_000;
/** Shorter than a command is waited for: each is answered, and late. */
const SLUGGISH_MS = 650;

/** Redis stands still: connections stay, and nothing comes back; then it only crawls. */
export async function frozen(town: Town, people: number, times: number): Promise<readonly Bar[]> {
  const usual = await undisturbed(town);
  const walking = crowd(town, walksFor(people), { atOnce: 15, thinkMs: 500 });
  const posted: Promise<{ ms: number; status: number }>[] = [];
  for (let time = 0; time < times; time++) {
    await pause(1_000);
    const { chat, data } = await somebodyInAGuide(town);
    const standing = town.server.freeze(STILL_MS).then(() => crawl(town));
    for (const began = Date.now(); Date.now() - began < 2 * STILL_MS; await pause(150)) {
      posted.push(post(town, press(chat, data)));
      posted.push(post(town, message(town.somebody().chatId, "сколько платят многодетным")));
    }
    await standing;
  }
  const walked = await walking;
  await town.standIn.settled(500);
  const slowest = Math.max(...(await Promise.all(posted)).map(({ ms }) => ms));
  const uncaught = [...town.logged("unhandledRejection"), ...town.logged("uncaughtException")];
  const { unfinished, lost } = await account(town, walked, usual);
  return [
    timed(
      atMost(
        `the slowest of ${posted.length} updates that met a frozen or crawling Redis`,
        Math.round(slowest),
        2_000,
        "ms",
      ),
    ),
    exactly("faults that nobody caught", uncaught.length, 0),
    exactly("processes that died", town.bots.filter((bot) => !bot.isAlive()).length, 0),
    exactly(`guides that did not finish, of ${people}`, unfinished, 0),
    exactly("answers that were lost", lost, 0),
  ];
}

/** A little is done, then nothing for a while, and so on. */
async function crawl({ server }: Town): Promise<void> {
  for (const began = Date.now(); Date.now() - began < STILL_MS; await pause(5)) await server.freeze(SLUGGISH_MS);
}
