import { type Bar, exactly } from "./bar.ts";
import { account, crowd, undisturbed, walksFor } from "./crowd.ts";
import type { Town } from "./town.ts";

/** Every update comes two or three times, to both processes, in the same moment or a little later. */
export async function deliveredTwice(town: Town, people: number): Promise<readonly Bar[]> {
  const usual = await undisturbed(town);
  town.balancer.copies = () => (Math.random() < 0.5 ? 2 : 3);
  const walked = await crowd(town, walksFor(people), { atOnce: 25, thinkMs: 100 });
  await town.standIn.settled(500);
  const { unfinished, extra, lost } = await account(town, walked, usual);
  return [
    exactly("guides that did not finish", unfinished, 0),
    exactly("messages and edits beyond those of one delivery", extra, 0),
    exactly("answers that were lost", lost, 0),
  ];
}
