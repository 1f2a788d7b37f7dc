import type { BotContext, Draft } from "../../../src/bot/context.ts";
import { familyRead } from "../../../src/bot/family-told.ts";
import { createGuideDesk } from "../../../src/bot/guide-desk.ts";
import type { View } from "../../../src/bot/outbox.ts";
import { createTakeAnswer } from "../../../src/bot/take-answer.ts";
import { hubView } from "../../../src/bot/views/menu.ts";
import { findDanger } from "../../../src/safety/danger.ts";
import { findPersonalData } from "../../../src/safety/personal-data.ts";
import { parts } from "../../steps/idle-bot.ts";
import { SCREEN } from "../../steps/updates.ts";
import type { Screen } from "../deeds.ts";

/**
 * What our bot is for, by its own pure code, in anybody's hands: a guide's next screen with what is clear so far, a
 * shelf of the menu, the answer to a question that is read for danger and a family first. Whoever compares bots by it
 * compares what stands around: receiving, remembering, sending.
 */
const desk = createGuideDesk({ ...parts, chats: undefined as never });
const take = createTakeAnswer({ ...parts, chats: undefined as never }, desk);
const t = parts.translators.kk;
const today = parts.clock.today();

/** What a guide says, in order: in place of the message that was pressed, or as one of its own. */
export type Said = { readonly how: "edit" | "send"; readonly screen: Screen };
export type Step = { readonly draft: Draft; readonly said: readonly Said[] };

export function openGuide(id: string): Step {
  const guide = desk.guide(id);
  if (guide === undefined) throw new Error(`no guide ${id}`);
  const { ctx, said } = talk({});
  desk.open(ctx, guide);
  return { draft: draftOf(ctx), said };
}

export async function takePress(draft: Draft, data: string): Promise<Step> {
  const { ctx, said } = talk({ draft }, { callbackQuery: { data, message: { message_id: SCREEN } } });
  await take(ctx);
  return { draft: draftOf(ctx), said };
}

export function shelf(id: string): Screen {
  const view = hubView(id, t, { ...parts, chats: undefined as never });
  if (view === undefined) throw new Error(`no shelf ${id}`);
  return screenOf(view);
}

/** Undefined for what our bot would answer with something else than an entry. */
export function answerTo(text: string): Screen | undefined {
  if (findDanger(text) !== undefined || findPersonalData(text) !== undefined) return undefined;
  familyRead(talk({}, { message: { text } }).ctx, today);
  return screenOf(parts.faq.reply(text, "kk", today, { private: true, username: "" }).view);
}

function talk(record: { draft?: Draft }, about: object = {}) {
  const said: Said[] = [];
  const outbox = {
    send: (view: View) => void said.push({ how: "send", screen: screenOf(view) }),
    edit: (_: number, view: View) => void said.push({ how: "edit", screen: screenOf(view) }),
    strip: () => undefined,
    acknowledge: () => undefined,
  };
  const session = { record, screen: undefined, stateless: false, resend: false };
  const ctx = { ...about, update: { update_id: 0 }, session, outbox, t, language: "kk" };
  return { ctx: ctx as unknown as BotContext, said };
}

function draftOf({ session: { record } }: BotContext): Draft {
  if (record.draft === undefined) throw new Error("the guide left no draft");
  return record.draft;
}

const screenOf = ({ text, keyboard }: View): Screen => ({
  text,
  parse_mode: "HTML",
  link_preview_options: { is_disabled: true },
  ...(keyboard === undefined ? {} : { reply_markup: { inline_keyboard: keyboard } }),
});
