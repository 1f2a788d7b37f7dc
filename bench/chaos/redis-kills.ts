import { setTimeout as pause } from "node:timers/promises";
import { atMost, type Bar, exactly } from "./bar.ts";
import { median, message, post, press, somebodyInAGuide } from "./by-hand.ts";
import { account, crowd, forgotten, undisturbed, walksFor } from "./crowd.ts";
import { setTown, type Town } from "./town.ts";

const DOWN_MS = 1_500;

/** Redis is killed while people go through guides, stays away for a while, and comes back on the same file. */
export async function redisKills(people: number, kills: number): Promise<readonly Bar[]> {
  const town = await setTown({ fsync: "always" });
  try {
    const usual = await undisturbed(town);
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
    await town.standIn.settled(500);
    const { unfinished, lost } = await account(town, walked, usual);
    return [
      exactly(`guides that did not finish, of ${people}`, unfinished, 0),
      exactly(`answers that people saw taken and that were lost, after ${kills} kills`, seen.lost + lost, 0),
      exactly("presses in a guide that were taken without Redis", seen.taken, 0),
      atMost("slowest «come again» (503)", Math.max(...seen.refusals), 2_000, "ms"),
      exactly(`questions without a reply meanwhile, of ${seen.questions.length}`, seen.unanswered, 0),
      atMost("such a reply took, in the middle", median(seen.questions), 2_000, "ms"),
      atMost("from the return of Redis to the next step of a guide", Math.max(...seen.back), 1_000, "ms"),
    ];
  } finally {
    await town.clear();
  }
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
    const [step, question] = await Promise.all([
      post(town, press(chat, data)),
      post(town, message(asker.chatId, "сколько платят многодетным")),
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
