import type { RemindersParts } from "../broadcast/reminders.ts";
import type { Parts } from "./parts.ts";
import { leadsToPortal, revised } from "./reminder-law.ts";
import { remindersTold } from "./views/reminder.ts";

type Telling = Pick<RemindersParts, "readerOf" | "revise" | "compose" | "needsPortal" | "portalIsDown" | "isPaused">;
type Known = Pick<Parts, "chats" | "law" | "programmes" | "sources" | "translators" | "clock" | "office">;

/** What telling a reminder needs of the bot: how it looks by the law of the day, and in whose language. */
export const reminderTelling = (known: Known): Telling => ({
  readerOf: async (chat) => await known.chats.look(chat),
  revise: (reminder, seconds) => revised(reminder, seconds, known.law),
  compose: (due, language) => remindersTold(due, known, known.translators[language]),
  needsPortal: (reminder) => leadsToPortal(reminder, known),
  portalIsDown: async () => known.office.switches.now().banner !== undefined,
  isPaused: () => known.office.switches.now().maintenance,
});
