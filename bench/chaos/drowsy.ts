import { setTimeout as pause } from "node:timers/promises";
import { type Bar, exactly, timed } from "./bar.ts";
import { account, crowd, undisturbed, walksFor } from "./crowd.ts";
import type { Town } from "./town.ts";

/** Of each such turn, in ms, it sleeps so long: a tenth of a processor is left. */
const [TURN_MS, ASLEEP_MS] = [200, 180];

/** One process, just started, has to share its processor with too many; each update goes to both. */
export async function drowsy(town: Town, people: number): Promise<readonly Bar[]> {
  const usual = await undisturbed(town);
  const [, one] = town.bots;
  await one?.stop();
  await one?.start();
  town.balancer.copies = () => 2;
  let over = false;
  const walking = crowd(town, walksFor(people), { atOnce: 20, thinkMs: 100 }).finally(() => {
    over = true;
  });
  for (; !over; await pause(TURN_MS - ASLEEP_MS)) await one?.sleep(ASLEEP_MS);
  const walked = await walking;
  await town.standIn.settled(500);
  const { unfinished, extra, lost } = await account(town, walked, usual);
  return [
    exactly(`guides that did not finish, of ${people}`, unfinished, 0),
    exactly("messages beyond the usual", extra, 0),
    exactly("answers that were lost", lost, 0),
    timed(exactly("times that it took Redis for away", town.logged("redis-away").length, 0)),
  ];
}
