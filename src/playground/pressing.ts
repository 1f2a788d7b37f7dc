import { createHash } from "node:crypto";
import { personOf } from "./chats.ts";
import type { InlineButton } from "./telegram.ts";
import type { ChatState, InlineResult, PressAnswer, World } from "./world.ts";

/** Telegram tells neither how long a bot may take; people measured some 15 seconds for a press, 10 for a search. */
export const PRESS_WAITS_MS = 15_000;
export const INLINE_WAITS_MS = 10_000;
/** Older presses are forgotten: nobody can answer them any more. */
const PRESSES_REMEMBERED = 2000;

const nextQueryId = (world: World) => String(4_000_000_000_000_000 + world.counters.query++);

/** A press as the bot hears of it. Undefined comes back when the bot lets the time pass. */
export function press(
  world: World,
  state: ChatState,
  personId: number,
  messageId: number,
  wanted: string,
): Promise<PressAnswer | undefined> {
  const kept = state.messages.get(messageId);
  if (kept === undefined) throw new Error(`There is no message ${messageId} in this chat`);
  const keyboards = [kept.message.reply_markup, ...kept.earlier];
  const data = dataOf(
    keyboards.flatMap((one) => one?.inline_keyboard.flat() ?? []),
    wanted,
  );
  const id = nextQueryId(world);
  const answer = new Promise<PressAnswer | undefined>((settle) => {
    world.presses.set(id, { id, personId, chatId: state.chat.id, messageId, at: world.now().getTime(), settle });
    setTimeout(() => {
      settle(undefined);
      world.changed(state.chat.id);
    }, PRESS_WAITS_MS).unref();
  });
  forgetOldPresses(world);
  world.changed(state.chat.id);
  const from = personOf(world, personId).user;
  const query = { id, from, message: kept.message, chat_instance: instanceOf(state.chat.id), data };
  world.updates.push("callback_query", query, state.chat.id);
  return answer;
}

/** `@bot query`, typed in any chat; nothing comes back when the bot lets the time pass. */
export function askInline(
  world: World,
  state: ChatState,
  personId: number,
  query: string,
): Promise<readonly InlineResult[]> {
  const id = nextQueryId(world);
  const results = new Promise<readonly InlineResult[]>((settle) => {
    world.inlineAsks.set(id, { id, personId, query, at: world.now().getTime(), answered: false, settle });
    setTimeout(() => settle([]), INLINE_WAITS_MS).unref();
  });
  const chatType = state.chat.id === personId ? "sender" : state.chat.type;
  const from = personOf(world, personId).user;
  world.updates.push("inline_query", { id, from, query, offset: "", chat_type: chatType }, personId);
  return results;
}

function forgetOldPresses({ presses }: World): void {
  const [oldest] = presses.keys();
  if (presses.size > PRESSES_REMEMBERED && oldest !== undefined) presses.delete(oldest);
}

function dataOf(buttons: readonly InlineButton[], wanted: string): string {
  const pressable = buttons.filter(({ callback_data }) => callback_data !== undefined);
  const found =
    pressable.find(({ text }) => text === wanted) ?? pressable.find(({ callback_data }) => callback_data === wanted);
  if (found?.callback_data === undefined)
    throw new Error(`No button «${wanted}» here: ${buttons.map(({ text }) => `«${text}»`).join(" ") || "none at all"}`);
  return found.callback_data;
}

const instanceOf = (chatId: number) =>
  BigInt(`0x${createHash("sha256").update(String(chatId)).digest("hex").slice(0, 15)}`).toString();
