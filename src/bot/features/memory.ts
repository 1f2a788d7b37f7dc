import type { Bot } from "grammy";
import { lifetimes } from "../../storage/keys.ts";
import { decode } from "../buttons.ts";
import type { BotContext } from "../context.ts";
import type { GuideDesk } from "../guide-desk.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import { forgetView, forgottenView, keepView, myDataView } from "../views/memory.ts";
import { groupView, menuView } from "../views/menu.ts";

/** What is kept, and only with a tick: /mydata shows it, /forget erases it, «under 18» keeps nothing beyond the day. */
export function registerMemory(bot: Bot<BotContext>, parts: Parts, desk: GuideDesk): void {
  const inPrivate = (ctx: BotContext, view: () => void) =>
    isPrivate(ctx) ? view() : ctx.outbox.send(groupView(ctx.t, ctx.me.username));

  bot.command("mydata", (ctx) => inPrivate(ctx, () => ctx.outbox.send(myDataView(ctx.session.record, parts, ctx.t))));
  bot.command("forget", (ctx) => inPrivate(ctx, () => ctx.outbox.send(forgetView(ctx.session.record, parts, ctx.t))));

  bot.on("callback_query:data", async (ctx, next) => {
    const press = decode(ctx.callbackQuery.data);
    if (press?.does !== "forget" && press?.does !== "keep") return await next();
    if (ctx.session.stateless) return ctx.outbox.acknowledge(ctx.t("common:cantRemember"));
    if (press.does === "forget") forget(ctx, press.id);
    else keep(ctx, press.id);
  });

  function forget(ctx: BotContext, id: string) {
    const { record } = ctx.session;
    if (id !== "yes") {
      ctx.outbox.send(forgetView(record, parts, ctx.t));
      return;
    }
    const kept = [record.language, record.draft, record.kept, record.young].some((one) => one !== undefined);
    // Brought a second time, there is nothing left to tell of.
    if (kept) ctx.outbox.send(forgottenView(record, parts, ctx.t));
    ctx.session.forget = true;
  }

  function keep(ctx: BotContext, id: string) {
    const { record } = ctx.session;
    switch (id) {
      case "ask":
        return ctx.outbox.send(keepView(ctx.t));
      case "yes":
        if (record.draft === undefined || record.young) return ctx.outbox.acknowledge(ctx.t("common:resultGone"));
        record.kept = { guide: record.draft.guide, answers: record.draft.answers, until: until(lifetimes.kept) };
        return ctx.outbox.send({ ...menuView(ctx, parts, desk), text: ctx.t("common:keep.done") });
      case "young":
        // A minor's consent belongs to a parent: what was remembered goes as well.
        record.young = true;
        delete record.kept;
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
