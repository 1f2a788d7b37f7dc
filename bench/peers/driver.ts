import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "undici";
import type { Deed } from "./deeds.ts";
import type { Call, Telegram } from "./telegram.ts";

export const PATH = "/telegram";
export const SECRET = "bench-secret";
/** Chats that are in the middle of something at the same time, each with one update at a time. */
const AT_ONCE = 32;
const MOST_TIMES = 50;

export type Driver = ReturnType<typeof createDriver>;

/** Brings updates to a bot as Telegram does: the next one of a chat as soon as the one before is answered with 200. */
export function createDriver(port: number, telegram: Telegram) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 64, pipelining: 1 });
  const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": SECRET };
  let number = 912_345_678;

  return { bring, through, paced, close: () => pool.close() };

  /** @returns milliseconds until it was answered */
  async function bring(chat: number, { update }: Pick<Deed, "update">): Promise<number> {
    number += 1;
    const body = JSON.stringify({ update_id: number, ...update(chat) });
    const began = performance.now();
    const answer = await delivered(body);
    const ms = performance.now() - began;
    // The first call may come in the answer itself.
    if (answer.startsWith("{")) telegram.note(callIn(answer));
    return ms;
  }

  /** Brought again where it is asked for, as a busy machine may have it. */
  async function delivered(body: string): Promise<string> {
    for (let time = 0; time < MOST_TIMES; time++) {
      const response = await pool.request({ path: PATH, method: "POST", headers, body });
      const answer = await response.body.text();
      if (response.statusCode === 200) return answer;
      if (response.statusCode !== 503) throw new Error(`an update was answered with ${response.statusCode}`);
      await pause(100);
    }
    throw new Error(`an update was not taken in ${MOST_TIMES} times`);
  }

  /** Every chat through all of it, as fast as the bot answers. */
  async function through(chats: readonly number[], deeds: (chat: number) => readonly Deed[]): Promise<void> {
    const waiting = [...chats];
    const one = async () => {
      for (let chat = waiting.pop(); chat !== undefined; chat = waiting.pop())
        for (const deed of deeds(chat)) await bring(chat, deed);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  }

  /** All chats take turns, so many updates a second, whether the bot keeps up or not. @returns milliseconds of each */
  async function paced(chats: readonly number[], deeds: readonly Deed[], perSecond: number): Promise<number[]> {
    const taken: Promise<number>[] = [];
    const began = performance.now();
    for (const deed of deeds)
      for (const chat of chats) {
        const due = began + (taken.length * 1_000) / perSecond;
        const early = due - performance.now();
        if (early > 0) await pause(early);
        taken.push(bring(chat, deed));
      }
    return await Promise.all(taken);
  }
}

function callIn(answer: string): Call {
  const { method, ...payload } = JSON.parse(answer);
  return { method, payload };
}
