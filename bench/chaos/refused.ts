import type { StandIn } from "../../src/playground/stand-in.ts";
import { atMost, type Bar, exactly } from "./bar.ts";
import { message, post } from "./by-hand.ts";
import { account, crowd, undisturbed, walksFor } from "./crowd.ts";
import type { Town } from "./town.ts";

/** While people go through guides, Telegram refuses calls in turn: too many (429), faults of its own (502), no answer. */
export async function refused(town: Town, people: number): Promise<readonly Bar[]> {
  const { standIn } = town;
  const usual = await undisturbed(town);
  // What one process was told the others don't know.
  town.balancer.inTurn = false;
  const pauses = pausesOf(standIn);
  let [isOver, refusals] = [false, 0];
  // By share, not by time: where the machine is slow nothing would ever go out. By chance: the same call of a step
  // would be refused again and again.
  standIn.onCall(() => {
    if (!isOver && Math.random() < SHARE) standIn.failNext(STORM[refusals++ % STORM.length] ?? STORM[0]);
  });
  const walked = await crowd(town, walksFor(people), { atOnce: 12, thinkMs: 300 });
  isOver = true;
  while (standIn.faultsWaiting() > 0) await post(town, message(town.somebody().chatId, "/menu"));
  await standIn.settled(500);
  const { unfinished, extra, lost } = await account(town, walked, usual);
  return [
    exactly(`guides that did not finish, of ${people}, while ${refusals} calls were refused`, unfinished, 0),
    exactly("answers that were lost", lost, 0),
    // What was edited or sent before the call that failed is said again.
    atMost("messages that were said again", extra, refusals),
    exactly(`calls to a chat within the ${pauses.asked} pauses that Telegram asked for`, pauses.broken, 0),
    town.apologies(),
    exactly(
      "updates that are not in the log as to be brought again",
      Number(town.logged("update to be brought again").length === 0),
      0,
    ),
  ];
}

const SHARE = 1 / 3;

/** A call that had left before the bot heard of the pause. */
const UNDER_WAY_MS = 100;

function pausesOf(standIn: StandIn) {
  const over = new Map<unknown, { readonly from: number; readonly until: number }>();
  const pauses = { asked: 0, broken: 0 };
  standIn.onCall(({ parameters: { chat_id }, answer, at }) => {
    if (chat_id === undefined) return;
    const pause = over.get(chat_id);
    if (pause !== undefined && at.getTime() > pause.from + UNDER_WAY_MS && at.getTime() < pause.until)
      pauses.broken += 1;
    const seconds = answer?.ok === false ? answer.parameters?.retry_after : undefined;
    if (seconds === undefined) return;
    pauses.asked += 1;
    over.set(chat_id, { from: at.getTime(), until: at.getTime() + seconds * 1_000 });
  });
  return pauses;
}

const STORM = [
  { code: 429, retryAfter: 1 },
  { code: 502 },
  { lost: "request" },
  { lost: "answer" },
  { code: 429, retryAfter: 1 },
  { code: 500 },
] as const;
