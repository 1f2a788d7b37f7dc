import { clearTicket } from "../bot/ticket-chat.ts";
import type { Shared } from "./shared.ts";

type Parts = Pick<Shared, "chats" | "subscribers" | "reminders" | "office" | "known" | "api" | "log">;

/**
 * Erases all that is kept about a chat, as its own /forget does, for who asks by letter.
 *
 * @returns the code of a question whose words still stand in the operators' chat, where Telegram didn't take them away
 */
export async function forgetChat(parts: Parts, chat: number): Promise<string | undefined> {
  const { chats, subscribers, reminders, office } = parts;
  await Promise.all([chats.forget(chat), subscribers.drop(chat), reminders.drop(chat), office.waiting.drop(chat)]);
  const open = await office.tickets.of(chat);
  const ticket = open && (await office.tickets.close(open.code));
  if (ticket === undefined || office.operators === undefined) return undefined;
  const { api, known, log } = parts;
  const gone = await clearTicket(api, office.operators, { ticket, forget: true }, { ...known, log });
  return gone ? undefined : ticket.code;
}
