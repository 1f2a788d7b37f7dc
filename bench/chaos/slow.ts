import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { median, message, post, questions } from "./by-hand.ts";
import type { Town } from "./town.ts";

const USUAL_MS = 10;
const SLOW_MS = 5_000;
/** Longer than a call is waited for. */
const HANGS_MS = 12_000;
const QUESTION = "сколько платят многодетным";

/** For some chats Telegram takes five seconds for a call, for as many others it never answers; the rest ask beside them. */
export async function slowTelegram(town: Town, chats: number): Promise<readonly Bar[]> {
  const trouble = new Map<number, number>();
  town.weather.latency = (_, { chat_id }) => trouble.get(Number(chat_id)) ?? USUAL_MS;
  const troubled = (ms: number) =>
    Array.from({ length: chats }, () => {
      const { chatId } = town.somebody();
      trouble.set(chatId, ms);
      return post(town, message(chatId, QUESTION));
    });
  // Before and after: a machine that grows busier or calmer meanwhile is no difference then.
  const before = await questions(town, 25, 2);
  const [slow, hanging] = [troubled(SLOW_MS), troubled(HANGS_MS)];
  const beside = await questions(town, 25, 3);
  const answered = { slow: await Promise.all(slow), hanging: await Promise.all(hanging) };
  const alone = [...before, ...(await questions(town, 25, 2))];
  const longest = Math.max(...[...answered.slow, ...answered.hanging].map(({ ms }) => ms));
  return [
    timed(atMost("others wait, times as long as alone (median)", median(beside) / median(alone), 1.5)),
    exactly(`of ${chats} slow chats not answered`, answered.slow.filter(({ status }) => status !== 200).length, 0),
    exactly(
      `of ${chats} hanging ones not to be brought again (503)`,
      answered.hanging.filter(({ status }) => status !== 503).length,
      0,
    ),
    timed(atMost("the longest that Telegram waited for us", longest / 1_000, 10, "s")),
  ];
}
