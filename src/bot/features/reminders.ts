import type { InlineKeyboardButton, MaybeInaccessibleMessage } from "grammy/types";
import { idOf, type KeptReminder, MOST_KEPT, overAt, toldAt, tomorrowEvening } from "../../broadcast/reminder.ts";
import { decode } from "../buttons.ts";
import type { BotContext, Draft } from "../context.ts";
import type { View } from "../outbox.ts";
import { ownDates } from "../own-dates.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import type { Routes } from "../routes.ts";
import { groupView } from "../views/menu.ts";
import { reminderPapersView } from "../views/reminder.ts";
import { momentOf, offerView, reminderNote, remindersView } from "../views/reminders.ts";
import { monthsView } from "../views/take-home.ts";
import { resultOf } from "../views/told.ts";
import { leave } from "./menu.ts";

/** Days of a result to be reminded of, the list of them, and the buttons under a reminder. */
export function registerReminders({ commands, press }: Routes, parts: Parts): void {
  const { reminders } = parts;

  commands.command("reminders", async (ctx) => {
    leave(ctx);
    ctx.outbox.send(await list(ctx));
  });

  press(["remind", "reminder"], async (ctx, press) => {
    if (ctx.session.stateless) return ctx.outbox.acknowledge(ctx.t("common:cantRemember"));
    const message = ctx.callbackQuery.message?.message_id;
    const view =
      press.does === "remind" ? await offer(ctx, press.guide, press.view) : await act(ctx, press.act, press.id);
    if (view === undefined) return;
    if (message === undefined || NEW_MESSAGE.includes(press.does === "remind" ? press.view : press.act))
      ctx.outbox.send(view);
    else ctx.outbox.edit(message, view);
  });

  async function list(ctx: BotContext): Promise<View> {
    const chat = ownChat(ctx);
    if (chat === undefined) return groupView(ctx.t, ctx.me.username);
    if (ctx.session.stateless) return { text: ctx.t("common:cantRemember") };
    // A minor's consent belongs to a parent.
    if (ctx.session.record.young) return reminderNote("young", ctx.t);
    return remindersView(await reminders.all(chat), parts, ctx.t);
  }

  /** A press under a result. Each says what shall be: brought twice, it does nothing twice. */
  async function offer(ctx: BotContext, id: string, view: string): Promise<View | undefined> {
    const { t } = ctx;
    const chat = ownChat(ctx);
    if (chat === undefined) return groupView(t, ctx.me.username);
    if (ctx.session.record.young) return reminderNote("young", t);
    const { draft } = ctx.session.record;
    if (draft?.guide !== id || !draft.done) return void ctx.outbox.acknowledge(t("common:resultGone"));
    const offered = view === "list" ? undefined : draft.reminds;
    const dates = offered ?? (await offers(ctx, chat, draft));
    if (!Array.isArray(dates)) return dates;
    delete draft.reminds;
    if (view === "decline") return reminderNote("declined", t);
    if (view === "agree") return await agreed(ctx, chat, dates);
    draft.reminds = ticked(dates, view);
    return offerView({ guide: id, dates: draft.reminds }, parts, t);
  }

  /** What there is to be reminded of and isn't kept already; or the question for the months of birth. */
  async function offers(ctx: BotContext, chat: number, draft: Draft): Promise<Offered[] | View | undefined> {
    const guide = parts.guides.find(({ id }) => id === draft.guide);
    if (guide === undefined) return undefined;
    const today = parts.clock.today();
    const result = resultOf({ guide, answers: draft.answers, today, on: today }, parts);
    const ask = monthsView(result, ctx.t("reminders:title.offer"), ctx.t);
    if (ask !== undefined) return ask;
    const kept = new Set((await reminders.all(chat)).map(({ id }) => id));
    if (kept.size >= MOST_KEPT) return reminderNote("full", ctx.t);
    return ownDates(result, parts, ctx.t)
      .filter((one) => !kept.has(idOf(one)) && toldAt(one, seconds()) !== undefined)
      .slice(0, MOST_KEPT - kept.size);
  }

  async function agreed(ctx: BotContext, chat: number, dates: readonly Offered[]): Promise<View> {
    const chosen = dates.filter(({ ticked }) => ticked);
    const kept = chosen.map(({ ticked: _, ...one }): [string, KeptReminder] => [
      idOf(one),
      { ...one, at: toldAt(one, seconds()) ?? overAt(one) },
    ]);
    await reminders.save(chat, ctx.language, kept);
    return remindersView(await reminders.all(chat), parts, ctx.t);
  }

  /** A press under a reminder, or in the list. */
  async function act(ctx: BotContext, what: string, id: string): Promise<View | undefined> {
    const { t } = ctx;
    const chat = ownChat(ctx);
    if (chat === undefined) return groupView(t, ctx.me.username);
    if (what === "clear") {
      await reminders.drop(chat);
      return reminderNote("cleared", t);
    }
    if (what === "remove") {
      await reminders.remove(chat, id);
      return remindersView(await reminders.all(chat), parts, t);
    }
    const kept = await reminders.find(chat, id);
    if (what === "papers" && kept !== undefined) return reminderPapersView(kept, id, parts, t);
    ctx.outbox.acknowledge(await answered(ctx, what, id, kept));
    // Answered: its buttons go, the words stay, and so do the buttons of others that came along.
    const message = ctx.callbackQuery?.message;
    if (message !== undefined && what !== "papers") ctx.outbox.strip(message.message_id, othersOf(message, id));
    return undefined;
  }

  /** @returns the notice over the press */
  async function answered(ctx: BotContext, what: string, id: string, kept: KeptReminder | undefined): Promise<string> {
    const { t } = ctx;
    if (kept === undefined || ctx.chat === undefined) return t("reminders:notice.gone");
    const at = tomorrowEvening(seconds());
    if (what === "later" && at < overAt(kept)) {
      await reminders.save(ctx.chat.id, ctx.language, [[id, { ...kept, at }]]);
      return t("reminders:at", momentOf(at, t));
    }
    await reminders.remove(ctx.chat.id, id);
    return t(`reminders:notice.${what === "later" ? "tooLate" : what === "stop" ? "stop" : "done"}`);
  }

  const seconds = (): number => Math.floor(parts.clock.now().getTime() / 1000);
}

const ownChat = (ctx: BotContext): number | undefined => (isPrivate(ctx) ? ctx.chat?.id : undefined);

/** Under a result, and under a reminder, what is asked for is a message of its own. */
const NEW_MESSAGE: readonly string[] = ["list", "papers"];

/** What is left to press once that one is answered; undefined where nothing of another is. */
function othersOf(message: MaybeInaccessibleMessage, id: string): View["keyboard"] {
  const idOn = (one: InlineKeyboardButton) => {
    const press = "callback_data" in one ? decode(one.callback_data) : undefined;
    return press?.does === "reminder" ? press.id : undefined;
  };
  const keyboard = "reply_markup" in message ? (message.reply_markup?.inline_keyboard ?? []) : [];
  const left = keyboard.map((row) => row.filter((one) => idOn(one) !== id)).filter((row) => row.length > 0);
  return left.flat().some((one) => idOn(one) !== undefined) ? left : undefined;
}

type Offered = NonNullable<Draft["reminds"]>[number];

/** `+id` shall be ticked, `-id` shall not; `all` shall be. */
const ticked = (dates: readonly Offered[], view: string): Offered[] =>
  dates.map(({ ticked: was, ...one }) => {
    const on = view === "all" || view === `+${idOf(one)}` || (was === true && view !== `-${idOf(one)}`);
    return on ? { ...one, ticked: true } : one;
  });
