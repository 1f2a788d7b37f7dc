import { setTimeout as pause } from "node:timers/promises";
import { SECRET, type Town } from "./town.ts";

const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": SECRET };

/** Updates of its own, past those of the stand-in. */
let lastUpdate = 800_000_000;
const about = (chat: number, from = { id: chat, is_bot: false, first_name: "Somebody", language_code: "ru" }) => ({
  ...{ message_id: ++lastUpdate, date: Math.floor(Date.now() / 1000) },
  ...{ chat: { id: chat, type: "private" }, from },
});

export function message(chat: number, text: string): string {
  const length = text.split(" ", 1)[0]?.length;
  const entities = text.startsWith("/") ? { entities: [{ type: "bot_command", offset: 0, length }] } : {};
  return JSON.stringify({ update_id: ++lastUpdate, message: { ...about(chat), text, ...entities } });
}

export function press(chat: number, data: string): string {
  const { from, ...shown } = about(chat);
  const query = { id: String(lastUpdate), chat_instance: "1", from, data, message: { ...shown, text: "…" } };
  return JSON.stringify({ update_id: ++lastUpdate, callback_query: query });
}

/** One delivery, without a second try. */
export async function post(town: Town, body: string): Promise<{ status: number; ms: number }> {
  const began = performance.now();
  const { status } = await town.balancer.post("", { method: "POST", headers, body });
  return { status, ms: performance.now() - began };
}

/** Again until it is taken, for ten seconds or so. */
export async function bring(town: Town, body: string): Promise<boolean> {
  for (let tried = 0; tried < 100; tried++) {
    if ((await post(town, body)).status === 200) return true;
    await pause(100);
  }
  return false;
}

/** Somebody in the middle of a guide, whose next press is `data`. */
export async function somebodyInAGuide(town: Town): Promise<{ chat: number; data: string }> {
  const { chatId: chat } = town.somebody();
  await bring(town, message(chat, "/start birth-grant"));
  return { chat, data: "a:birth-grant:livesHere:yes" };
}

/** Questions of as many people, so many a second, for a while. @returns how long each took, in ms */
export async function questions(town: Town, perSecond: number, seconds: number): Promise<readonly number[]> {
  const asked: Promise<{ ms: number }>[] = [];
  for (let at = 0; at < perSecond * seconds; at++) {
    asked.push(post(town, message(town.somebody().chatId, "сколько платят многодетным")));
    await pause(1_000 / perSecond);
  }
  return (await Promise.all(asked)).map(({ ms }) => ms);
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
