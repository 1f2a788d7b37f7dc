import { type Bar, exactly } from "./bar.ts";
import { bring, message, post, press, somebodyInAGuide } from "./by-hand.ts";
import type { Town } from "./town.ts";

/** Redis has no room for a byte more: it reads, and refuses to write. */
export async function full(town: Town, times: number): Promise<readonly Bar[]> {
  let [unanswered, taken, lost] = [0, 0, 0];
  for (let time = 0; time < times; time++) {
    const { chat, data } = await somebodyInAGuide(town);
    await town.redis.config("SET", "maxmemory", "1");
    const asker = town.somebody();
    if ((await post(town, message(asker.chatId, "сколько платят многодетным"))).status !== 200) unanswered += 1;
    if (town.calls.shown(asker.chatId) !== 1) unanswered += 1;
    if ((await post(town, press(chat, data))).status !== 503) taken += 1;
    await town.redis.config("SET", "maxmemory", "0");
    if (!(await bring(town, press(chat, data)))) lost += 1;
  }
  return [
    exactly("questions without a reply", unanswered, 0),
    exactly("answers that were taken and not kept", taken, 0),
    exactly("answers that were not taken afterwards", lost, 0),
    town.apologies(),
    exactly("processes that died", town.bots.filter((bot) => !bot.isAlive()).length, 0),
  ];
}
