import { lifetimes } from "../../storage/keys.ts";
import type { BotContext } from "../context.ts";
import { dropReader } from "../drop-reader.ts";
import type { GuideDesk } from "../guide-desk.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import type { Routes } from "../routes.ts";
import { clearTicket } from "../ticket-chat.ts";
import { forgetView, forgottenView, type KeptOfChat, keepView, myDataView } from "../views/memory.ts";
import { groupView, menuView } from "../views/menu.ts";

/** What is kept, and only with a tick: /mydata shows it, /forget erases it, «under 18» keeps nothing beyond the day. */
export function registerMemory({ commands, press }: Routes, parts: Parts, desk: GuideDesk): void {
  const inPrivate = (show: (ctx: BotContext, person: number) => Promise<void>) => async (ctx: BotContext) => {
    const person = isPrivate(ctx) ? ctx.chat?.id : undefined;
    if (person === undefined) return ctx.outbox.send(groupView(ctx.t, ctx.me.username));
    await show(ctx, person);
  };

  commands.command(
    "mydata",
    inPrivate(async (ctx, person) => ctx.outbox.send(myDataView(await keptOf(ctx), parts, ctx.t, person))),
  );
  commands.command(
    "forget",
    inPrivate(async (ctx) => {
      const kept = await keptOf(ctx);
      // Numbers of messages go without a question, so that what is said is true.
      if (!isSome(kept) && !ctx.session.stateless) ctx.session.forget = true;
      ctx.outbox.send(forgetView(kept, parts, ctx.t));
    }),
  );

  press(["forget", "keep"], async (ctx, { does, id }, next) => {
    if (!isPrivate(ctx)) return await next();
    if (ctx.session.stateless) return ctx.outbox.acknowledge(ctx.t("common:cantRemember"));
    if (does === "forget") await forget(ctx, id);
    else await keep(ctx, id);
  });

  /** The record of the chat, and what lies elsewhere: the subscription, the reminders. */
  async function keptOf(ctx: BotContext): Promise<KeptOfChat> {
    const { record, stateless } = ctx.session;
    if (ctx.chat === undefined || stateless) return record;
    const { id } = ctx.chat;
    const [news, reminders, waits, ticket, misses, copies] = await Promise.all([
      parts.subscribers.find(id),
      parts.reminders.all(id),
      parts.office.waiting.has(id),
      parts.office.tickets.of(id),
      parts.questions.misses(id),
      parts.desk.runs.kept(id),
    ]);
    return {
      ...record,
      ...(news && { news: { ...news.choice, language: news.language, until: news.until } }),
      ...(reminders.length > 0 && { reminders }),
      ...(waits && { waits }),
      ...(ticket && { ticket: ticket.code }),
      ...(misses > 0 && { misses }),
      ...(copies > 0 && { copies }),
    };
  }

  async function forget(ctx: BotContext, id: string) {
    const kept = await keptOf(ctx);
    if (id !== "yes") {
      ctx.outbox.send(forgetView(kept, parts, ctx.t));
      return;
    }
    // Brought a second time, there is nothing left to tell of.
    if (isSome(kept)) ctx.outbox.send(forgottenView(kept, parts, ctx.t));
    ctx.session.forget = true;
    await closeTicket(ctx, kept.ticket);
  }

  /** A minor's consent belongs to a parent: what was asked for goes as well. */
  async function dropAll(ctx: BotContext) {
    if (ctx.chat === undefined) return;
    const { id } = ctx.chat;
    await dropReader(id, parts);
    await closeTicket(ctx, (await parts.office.tickets.of(id))?.code);
  }

  async function closeTicket(ctx: BotContext, code: string | undefined) {
    const ticket = code === undefined ? undefined : await parts.office.tickets.close(code);
    const { operators } = parts.office;
    if (ticket !== undefined && operators !== undefined)
      ctx.outbox.call((api) => clearTicket(api, operators, { ticket, forget: true }, parts));
  }

  async function keep(ctx: BotContext, id: string) {
    const { record } = ctx.session;
    switch (id) {
      case "ask":
        return ctx.outbox.send(keepView(ctx.t));
      case "yes":
        if (record.draft === undefined || record.young) return ctx.outbox.acknowledge(ctx.t("common:resultGone"));
        record.kept = { guide: record.draft.guide, answers: record.draft.answers, until: until(lifetimes.kept) };
        return ctx.outbox.send({ ...menuView(ctx, parts, desk), text: ctx.t("common:keep.done") });
      case "young":
        record.young = true;
        delete record.kept;
        await dropAll(ctx);
        return turnMenu(ctx);
      case "adult":
        delete record.young;
        return turnMenu(ctx);
      default:
        delete record.kept;
        return ctx.outbox.send({ ...menuView(ctx, parts, desk), text: ctx.t("common:keep.forgotten") });
    }
  }

  /** The other menu takes the place of the one it was chosen from. */
  function turnMenu(ctx: BotContext) {
    const message = ctx.callbackQuery?.message?.message_id;
    const view = menuView(ctx, parts, desk);
    if (message === undefined) ctx.outbox.send(view);
    else ctx.outbox.edit(message, view);
  }

  const until = (seconds: number): number => Math.floor(parts.clock.now().getTime() / 1000) + seconds;
}

/** Whether anything is kept that a person would know of. */
const isSome = ({ conversation: _plugin, desk: _desk, ...known }: KeptOfChat): boolean =>
  Object.values(known).some((one) => one !== undefined);
