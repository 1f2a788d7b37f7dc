import type { Bot } from "grammy";
import { idOf, type KeptReminder, overAt, toldAt, tomorrowEvening } from "../../broadcast/reminder.ts";
import { decode } from "../buttons.ts";
import type { BotContext, Draft } from "../context.ts";
import type { View } from "../outbox.ts";
import { ownDates } from "../own-dates.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import { groupView } from "../views/menu.ts";
import { reminderPapersView } from "../views/reminder.ts";
import { momentOf, offerView, reminderNote, remindersView } from "../views/reminders.ts";
import { monthsView } from "../views/take-home.ts";
import { resultOf } from "../views/told.ts";
import { leave } from "./menu.ts";

/** Days of a result to be reminded of, the list of them, and the buttons under a reminder. */
export function registerReminders(bot: Bot<BotContext>, parts: Parts): void {
  const { reminders } = parts;

  bot.command("reminders", async (ctx) => {
    leave(ctx);
    ctx.outbox.send(await list(ctx));
  });

  bot.on("callback_query:data", async (ctx, next) => {
    const press = decode(ctx.callbackQuery.data);
    if (press?.does !== "remind" && press?.does !== "reminder") return await next();
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
    const guide = parts.guides.find((one) => one.id === id);
    const { draft } = ctx.session.record;
    if (guide === undefined || draft?.guide !== id || !draft.done)
      return void ctx.outbox.acknowledge(t("common:resultGone"));
    const today = parts.clock.today();
    const result = resultOf({ guide, answers: draft.answers, today, on: today }, parts);
    const ask = monthsView(result, t("reminders:title.offer"), t);
    if (ask !== undefined) return ask;
    const kept = await reminders.all(chat);
    const now = seconds();
    const dates = ownDates(result, parts, t).filter(
      (one) => toldAt(one, now) !== undefined && !kept.some((other) => other.id === idOf(one)),
    );
    switch (view) {
      case "agree": {
        const ticked = dates.filter((one) => draft.reminds?.includes(idOf(one)));
        delete draft.reminds;
        await reminders.save(
          chat,
          ctx.language,
          ticked.map((one) => [idOf(one), { ...one, at: toldAt(one, now) ?? overAt(one) }]),
        );
        return remindersView(await reminders.all(chat), parts, t);
      }
      case "decline":
        delete draft.reminds;
        return reminderNote("declined", t);
      case "all":
        draft.reminds = dates.map(idOf);
        break;
      default:
        tick(draft, view);
    }
    return offerView({ guide: id, dates, ticked: draft.reminds ?? [] }, parts, t);
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
    // Answered: its buttons go, the words stay.
    const message = ctx.callbackQuery?.message?.message_id;
    if (message !== undefined && what !== "papers") ctx.outbox.strip(message);
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

/** `+id` shall be ticked, `-id` shall not. */
function tick(draft: Draft, view: string): void {
  const [, sign, id] = /^([+-])([\w-]{8})$/.exec(view) ?? [];
  if (id === undefined) return;
  const others = draft.reminds?.filter((one) => one !== id) ?? [];
  draft.reminds = sign === "+" ? [...others, id] : others;
}
