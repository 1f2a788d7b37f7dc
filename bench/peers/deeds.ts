import { account } from "../steps/updates.ts";
import { SCREEN } from "./telegram.ts";

/** What a message is sent with, without chat and message number. */
export type Screen = { readonly text: string; readonly [field: string]: unknown };
/** One update of a chat, and what it is to show. */
export type Deed = { readonly update: (chat: number) => object; readonly shows: Screen };

/** What is shown before there is any work to do. */
export type Screens = { readonly hello: Screen; readonly chosen: Screen };

export const said = (text: string) => (chat: number) => ({
  message: {
    ...heading(chat),
    from: person(chat),
    text,
    entities: [{ type: "bot_command", offset: 0, length: "/start".length }],
  },
});

export const asked = (text: string) => (chat: number) => ({ message: { ...heading(chat), from: person(chat), text } });

/** Telegram brings the message along on which the button hangs, words and buttons and all. */
export const pressedOn =
  ({ text, reply_markup }: Screen, data: string) =>
  (chat: number) => ({
    callback_query: {
      id: String(chat),
      from: person(chat),
      message: { ...heading(chat), from: account.me, text, reply_markup },
      chat_instance: "1",
      data,
    },
  });

const person = (id: number) => ({ id, is_bot: false, first_name: "A", language_code: "kk" });
const heading = (id: number) => ({
  message_id: SCREEN,
  date: 1_790_000_000,
  chat: { id, type: "private", first_name: "A" },
});
