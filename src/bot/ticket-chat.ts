import type { Api } from "grammy";
import type { Ticket } from "../storage/tickets.ts";
import type { Parts } from "./parts.ts";
import { closedText, ticketText } from "./views/office.ts";

type Known = Pick<Parts, "translators" | "log">;
type Chat = Pick<Api, "getChat" | "sendMessage" | "editMessageText"> &
  Pick<Api, "createForumTopic" | "closeForumTopic" | "deleteForumTopic">;

/**
 * Puts a question into the operators' chat: into a topic of its own where the chat has topics and lets us make them, as
 * a message elsewhere.
 */
export async function postTicket(
  api: Chat,
  operators: number,
  { ticket, question }: { readonly ticket: Ticket; readonly question: string },
  known: Known,
): Promise<Pick<Ticket, "message" | "topic">> {
  const topic = await openTopic(api, operators, ticket, known);
  const place = topic === undefined ? {} : { message_thread_id: topic };
  try {
    const text = ticketText(ticket, { question, inTopic: topic !== undefined }, known);
    const { message_id: message } = await api.sendMessage(operators, text, { parse_mode: "HTML", ...place });
    return { message, ...(topic === undefined ? {} : { topic }) };
  } catch (fault) {
    if (topic !== undefined) await tried(api.deleteForumTopic(operators, topic), known);
    throw fault;
  }
}

async function openTopic(api: Chat, operators: number, { code, language }: Ticket, known: Known) {
  try {
    const chat = await api.getChat(operators);
    if (!("is_forum" in chat) || chat.is_forum !== true) return undefined;
    return (await api.createForumTopic(operators, `№ ${code} · ${language}`)).message_thread_id;
  } catch (error) {
    known.log.warn({ error, event: "ticket" }, "no topic for a ticket: it goes as a message");
    return undefined;
  }
}

/**
 * Takes the words of a closed ticket out of the operators' chat and closes its topic. What is to be forgotten goes with
 * its whole topic, answers and all, where we may delete there.
 * @returns whether its words are gone
 */
export async function clearTicket(
  api: Chat,
  operators: number,
  { ticket, forget = false }: { readonly ticket: Ticket; readonly forget?: boolean },
  known: Known,
): Promise<boolean> {
  const { message, topic } = ticket;
  if (topic !== undefined && forget && (await tried(api.deleteForumTopic(operators, topic), known))) return true;
  const gone =
    message === undefined ||
    (await tried(api.editMessageText(operators, message, closedText(ticket, known), { parse_mode: "HTML" }), known));
  if (topic !== undefined) await tried(api.closeForumTopic(operators, topic), known);
  return gone;
}

/** Whether Telegram did it: a chat we were put out of keeps what it has. */
const tried = (call: Promise<unknown>, { log }: Known): Promise<boolean> =>
  call.then(
    () => true,
    (error: unknown) => {
      log.warn({ error, event: "ticket" }, "something of a ticket still stands in the operators' chat");
      return false;
    },
  );
