import type { Api } from "grammy";
import type { RemindersParts } from "../broadcast/reminders.ts";
import { asHtml } from "./outbox.ts";
import type { Parts } from "./parts.ts";
import { leadsToPortal, revised } from "./reminder-law.ts";
import { reminderView } from "./views/reminder.ts";

type Telling = Pick<RemindersParts, "send" | "readerOf" | "revise" | "compose" | "needsPortal">;
type Known = Pick<Parts, "chats" | "law" | "programmes" | "sources" | "translators" | "clock">;

/** What telling a reminder needs of the bot: how it looks by the law of the day, in whose language, and how it is sent. */
export const reminderTelling = (known: Known, api: Api): Telling => ({
  send: async (chat, message) => await api.sendMessage(chat, message.text, asHtml(message)),
  readerOf: async (chat) => await known.chats.look(chat),
  revise: (reminder, seconds) => revised(reminder, seconds, known.law),
  compose: (reminder, language, how) => reminderView(reminder, how, known, known.translators[language]),
  needsPortal: (reminder) => leadsToPortal(reminder, known),
});
