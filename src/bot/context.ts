import type { ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import { z } from "zod";
import { Reminder } from "../broadcast/reminder.ts";
import type { FamilyReading } from "../guides/typed/index.ts";
import { type Language, languages, type Translate } from "../i18n/i18n.ts";
import type { Outbox } from "./outbox.ts";

const Answers = z.record(z.string(), z.string());

/** A guide under way, or just ended: its answers stay for a day, so that the result's buttons can be answered. */
export const Draft = z.object({
  guide: z.string(),
  answers: Answers,
  /** Answers taken back, to mark the old choice. */
  was: Answers.optional(),
  /** The pieces chosen so far of an answer that takes several presses. */
  part: z.string().optional(),
  /** The answers are on screen to be looked over: `echo`, as they were understood, or all of them before the result. */
  review: z.enum(["echo", "all"]).optional(),
  /** Hints given in a row for the open question: the third names the way out. */
  slips: z.number().int().optional(),
  done: z.literal(true).optional(),
  /** The update that ended it: brought again, because its sends were lost, it shows the result. */
  endedBy: z.number().int().optional(),
  /** Papers ticked off in the list under the result. */
  ticked: z.array(z.string()).optional(),
  /** Days of the result that were offered to be reminded of; those ticked aren't agreed to yet. */
  reminds: z.array(Reminder.extend({ ticked: z.literal(true).optional() })).optional(),
  /** The parent went to the menu: the draft waits, and free text is a question again. */
  left: z.literal(true).optional(),
  /** The furthest question that was ever on screen, by its place in the guide: what is counted is counted once. */
  far: z.number().int().optional(),
  /** The draft's own end, in seconds since 1970. */
  until: z.number().int(),
});
export type Draft = z.output<typeof Draft>;

/** Answers that a family asked us to remember, until they take it back or a year is over. */
export const Kept = z.object({ guide: z.string(), answers: Answers, until: z.number().int() });
export type Kept = z.output<typeof Kept>;

/** What a colleague at the desk is asked for: the next text is that. */
export const AtDesk = z.object({
  awaits: z.string(),
  /** What it is for: the number of a campaign, say. */
  about: z.string(),
  /** Its own end, in seconds since 1970. */
  until: z.number().int(),
});

/** All that is kept about a chat. */
export const ChatRecord = z.object({
  language: z.enum(languages).optional(),
  /** Somebody under 18: nothing is kept beyond the day, and nothing is offered that would be. */
  young: z.literal(true).optional(),
  kept: Kept.optional(),
  draft: Draft.optional(),
  desk: AtDesk.optional(),
  /** The conversation plugin's own state, of constant size. */
  conversation: z.record(z.string(), z.unknown()).optional(),
});
export type ChatRecord = z.output<typeof ChatRecord>;

/** What a step knows of its chat, and what it leaves behind: changes count only once the step ends without a fault. */
export type Session = {
  record: ChatRecord;
  /** The message that is the open screen, where known. */
  readonly screen: number | undefined;
  /** Redis is away: nothing is remembered, nothing can be. */
  readonly stateless: boolean;
  /** What the look for danger read, and whether it may be some: by the time it is answered, others were read. */
  read?: { readonly text: string; readonly perhaps: boolean };
  /** Personal data were cut out of the message: of what is left nothing is noted. */
  personal?: true;
  /** Everything about the chat is to be erased when the step ends. */
  forget?: true;
  /** The update was committed before, and its sends never went out: show the current screen again. */
  readonly resend: boolean;
};

type Ours = {
  session: Session;
  outbox: Outbox;
  t: Translate;
  language: Language;
  /** Kept for the update by those who read it. */
  familyRead?: FamilyReading;
};
export type BotContext = ConversationFlavor<Context & Ours>;
