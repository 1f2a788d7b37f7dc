import { type Bar, exactly } from "./bar.ts";
import { bring, message, post, press, somebodyInAGuide } from "./by-hand.ts";
import type { SoleRedis } from "./redis.ts";
import type { Town } from "./town.ts";

/** The disk under Redis is full: with `everysec` it refuses to write, with `always` it ends; then there is room again. */
export async function fullDisk(town: Town<SoleRedis>, times: number): Promise<readonly Bar[]> {
  let [unanswered, taken, lost, forgotten] = [0, 0, 0, 0];
  for (let time = 0; time < times; time++) {
    await town.server.writes(time % 2 === 0 ? "everysec" : "always");
    const { chat, data } = await somebodyInAGuide(town);
    await town.server.fillDisk();
    // The first write finds out.
    for (const words of ["сколько платят многодетным", "/menu"]) {
      const { chatId } = town.somebody();
      if ((await post(town, message(chatId, words))).status !== 200) unanswered += 1;
      if (town.calls.shown(chatId) !== 1) unanswered += 1;
    }
    if ((await post(town, press(chat, data))).status !== 503) taken += 1;
    await town.server.makeRoom();
    if ((await town.draft(chat)) === undefined) forgotten += 1;
    if (!(await bring(town, press(chat, data)))) lost += 1;
  }
  await town.server.writes("everysec");
  return [
    exactly("questions and menus without a reply", unanswered, 0),
    exactly("answers that were taken and not kept", taken, 0),
    exactly("guides that were forgotten", forgotten, 0),
    exactly("answers that were not taken afterwards", lost, 0),
    town.apologies(),
    exactly("processes that died", town.bots.filter((bot) => !bot.isAlive()).length, 0),
  ];
}
