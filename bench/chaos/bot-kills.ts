import { setTimeout as pause } from "node:timers/promises";
import { atLeast, atMost, type Bar, exactly, timed } from "./bar.ts";
import { account, crowd, undisturbed, walksFor } from "./crowd.ts";
import type { Town } from "./town.ts";

/** A process is killed every second while people go through guides; its supervisor starts it again. */
export async function botKills(town: Town, people: number, atOnce: number): Promise<readonly Bar[]> {
  const usual = await undisturbed(town);
  let isOver = false;
  const killing = killEverySecond(town, () => isOver);
  const walked = await crowd(town, walksFor(people), { atOnce, thinkMs: 700 });
  isOver = true;
  const kills = await killing;
  await town.standIn.settled(500);
  const { unfinished, extra, lost } = await account(town, walked, usual);
  return [
    // As often as every second where a start takes less than that.
    timed(atLeast("processes that were killed", kills, people / 20)),
    exactly(`guides that did not finish, of ${people}`, unfinished, 0),
    exactly("answers that were lost", lost, 0),
    atMost("questions that were asked again, of so many kills", extra, kills),
  ];
}

/** Somewhere within each second, unless the last one killed isn't back yet: a start takes what the machine can spare. */
async function killEverySecond(town: Town, isOver: () => boolean): Promise<number> {
  let kills = 0;
  while (!isOver()) {
    const moment = Math.random() * 1_000;
    await pause(moment);
    if (town.bots.every((bot) => bot.isReady())) {
      const victim = town.bots[kills % town.bots.length];
      await victim?.kill();
      kills += 1;
      // Whoever waits for it sees that it isn't there.
      void victim?.start().catch(() => undefined);
    }
    await pause(1_000 - moment);
  }
  for (const began = Date.now(); !town.bots.every((bot) => bot.isReady()); await pause(50))
    if (Date.now() - began > 60_000) throw new Error("a killed bot did not come back");
  return kills;
}
