import { setTimeout as pause } from "node:timers/promises";
import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { median, message, post, press, somebodyInAGuide } from "./by-hand.ts";
import { account, crowd, forgotten, undisturbed, walksFor } from "./crowd.ts";
import type { SoleRedis } from "./redis.ts";
import type { Town } from "./town.ts";

const DOWN_MS = 1_500;

/** Redis is killed while people go through guides, stays away for a while, and comes back on the same file. */
export async function redisKills(town: Town<SoleRedis>, people: number, kills: number): Promise<readonly Bar[]> {
  const usual = await undisturbed(town);
  await town.server.writes("always");
  const walking = crowd(town, walksFor(people), { atOnce: 20, thinkMs: 500 });
  const seen = {
    refusals: [] as number[],
    questions: [] as number[],
    unanswered: 0,
    taken: 0,
    back: [] as number[],
    lost: 0,
  };
  for (let kill = 0; kill < kills; kill++) {
    await pause(1_500);
    await killOnce(town, seen);
  }
  const walked = await walking;
  await town.server.writes("everysec");
  await town.standIn.settled(500);
  const { unfinished, lost } = await account(town, walked, usual);
  return [
    exactly(`guides that did not finish, of ${people}`, unfinished, 0),
    exactly(`answers that people saw taken and that were lost, after ${kills} kills`, seen.lost + lost, 0),
    exactly("presses in a guide that were taken without Redis", seen.taken, 0),
    timed(atMost("slowest «come again» (503)", Math.max(...seen.refusals), 2_000, "ms")),
    exactly(`questions and menus without a reply meanwhile, of ${seen.questions.length}`, seen.unanswered, 0),
    timed(atMost("such a reply took, in the middle", median(seen.questions), 2_000, "ms")),
    timed(atMost("from the return of Redis to the next step of a guide", Math.max(...seen.back), 1_000, "ms")),
  ];
}

type Seen = {
  refusals: number[];
  questions: number[];
  unanswered: number;
  taken: number;
  back: number[];
  lost: number;
};

async function killOnce(town: Town, seen: Seen): Promise<void> {
  const { chat, data } = await somebodyInAGuide(town);
  const returned = town.server.kill(DOWN_MS);
  await pause(50);
  for (const began = Date.now(); Date.now() - began < DOWN_MS - 300; await pause(100)) {
    const asker = town.somebody();
    const words = seen.questions.length % 2 === 0 ? "сколько платят многодетным" : "/menu";
    const [step, question] = await Promise.all([
      post(town, press(chat, data)),
      post(town, message(asker.chatId, words)),
    ]);
    if (step.status !== 503) seen.taken += 1;
    seen.refusals.push(step.ms);
    if (question.status !== 200 || town.calls.shown(asker.chatId) !== 1) seen.unanswered += 1;
    seen.questions.push(question.ms);
  }
  await returned;
  const back = performance.now();
  while ((await post(town, press(chat, data))).status !== 200) await pause(20);
  seen.back.push(performance.now() - back);
  seen.lost += await forgotten(town);
}
