import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "undici";
import { visit } from "./talk.ts";

/** So many at a time: enough to keep the bot busy. */
const AT_ONCE = 24;
/** Who talks with the bot, over and over. */
export const CHATS = 600;
const MOST_TRIES = 100;
const FIRST_CHAT = 1_200_000_000;

export type Crowd = ReturnType<typeof createCrowd>;

/** People who talk with the bot by its webhook, as Telegram would bring them: a chat's next update after its last. */
export function createCrowd({ port, path, secret }: { port: number; path: string; secret: string }) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: AT_ONCE });
  const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret };
  const turns = new Map<number, number>();
  const talking = new Map<number, Iterator<object>>();
  let [number, next, brought] = [912_345_678, 0, 0];

  return { bring, stop: () => pool.close() };

  /** Brings so many updates more, going on where people were. @throws Error when one is refused */
  async function bring(updates: number): Promise<void> {
    const until = brought + updates;
    const work = async (worker: number) => {
      for (let chat = take(worker); brought < until; chat = take(worker)) {
        brought++;
        await one(chat);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => work(worker)));
  }

  /** Chats in turn; each worker has its own, so that a chat never says two things at once. */
  function take(worker: number): number {
    next++;
    const row = Math.floor(next / AT_ONCE) % Math.floor(CHATS / AT_ONCE);
    return FIRST_CHAT + row * AT_ONCE + worker;
  }

  async function one(chat: number): Promise<void> {
    const update = nextOf(chat);
    const body = JSON.stringify({ update_id: ++number, ...update });
    // Told to come again, as where the machine stood still for a moment, Telegram does.
    const again = new Set([408, 503]);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const answer = await pool.request({ method: "POST", path, headers, body });
      await answer.body.dump();
      if (answer.statusCode === 200) return;
      if (!again.has(answer.statusCode)) throw new Error(`an update was answered ${answer.statusCode}: ${body}`);
      await pause(100);
    }
    throw new Error(`an update was not taken: ${body}`);
  }

  function nextOf(chat: number): object {
    const { value, done } = talking.get(chat)?.next() ?? { value: undefined, done: true };
    if (!done && value !== undefined) return value;
    const turn = turns.get(chat) ?? 0;
    turns.set(chat, turn + 1);
    talking.set(chat, visit(chat, turn));
    return nextOf(chat);
  }
}
