import { atMost, type Bar, exactly } from "./bar.ts";
import { median, message, post, questions } from "./by-hand.ts";
import { setTown } from "./town.ts";

const SLOW_MS = 5_000;
const HANGS_MS = 60_000;

/** For some chats Telegram takes five seconds for a call, for others it never answers; the rest ask beside them, and alone. */
export async function slowTelegram(chats: number): Promise<readonly Bar[]> {
  const trouble = new Map<number, number>();
  const town = await setTown({ latency: (_, { chat_id }) => trouble.get(Number(chat_id)) ?? 10 });
  try {
    await questions(town, 20, 2);
    const [alone, beside]: [number[], number[]] = [[], []];
    const slow: Promise<{ status: number; ms: number }>[] = [];
    for (const ms of [SLOW_MS, HANGS_MS]) {
      alone.push(...(await questions(town, 20, 3)));
      for (let at = 0; at < chats; at++) {
        const { chatId } = town.somebody();
        trouble.set(chatId, ms);
        slow.push(post(town, message(chatId, "сколько платят многодетным")));
      }
      beside.push(...(await questions(town, 20, 3)));
      await Promise.all(slow);
    }
    const answered = await Promise.all(slow);
    return [
      atMost("others wait, times as long as alone (median)", median(beside) / median(alone), 1.5),
      exactly(
        `of ${chats} slow chats not answered`,
        answered.slice(0, chats).filter(({ status }) => status !== 200).length,
        0,
      ),
      exactly(
        `of ${chats} hanging ones not to be brought again (503)`,
        answered.slice(chats).filter(({ status }) => status !== 503).length,
        0,
      ),
      atMost("the longest that Telegram waited for us", Math.max(...answered.map(({ ms }) => ms)) / 1_000, 10, "s"),
    ];
  } finally {
    await town.clear();
  }
}
