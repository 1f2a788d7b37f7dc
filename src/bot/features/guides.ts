import type { Bot } from "grammy";
import type { Guide } from "../../guides/guide.ts";
import { NotOnRecord } from "../../rules/index.ts";
import { decode } from "../buttons.ts";
import type { BotContext } from "../context.ts";
import type { Parts } from "../parts.ts";
import type { GuideDesk } from "../take-answer.ts";
import { howView, moreView, papersView, whereView } from "../views/after-result.ts";
import { notOnRecordView } from "../views/result.ts";

const VIEWS = new Map([
  ["how", howView],
  ["papers", papersView],
  ["where", whereView],
  ["more", moreView],
]);

/** Opening a guide, going on with one, and the buttons under its result. */
export function registerGuides(bot: Bot<BotContext>, parts: Parts, desk: GuideDesk): void {
  bot.on("callback_query:data", async (ctx, next) => {
    const press = decode(ctx.callbackQuery.data);
    if (press === undefined || !("guide" in press)) return await next();
    const guide = desk.guide(press.guide);
    if (ctx.session.stateless) return ctx.outbox.acknowledge(ctx.t("common:cantRemember"));
    if (guide === undefined) return ctx.outbox.acknowledge(ctx.t("common:stale"));
    switch (press.does) {
      case "open":
      case "again":
        // The second tap of a double tap: the guide is open, and its first question asked.
        if (desk.justOpened(ctx, guide)) return;
        return await enter(ctx, desk, guide);
      case "resume":
        return await resume(ctx, desk, guide);
      case "result":
        return showResult(ctx, parts, guide, press.view);
      default:
        return await late(ctx, desk, guide);
    }
  });

  // The same for words: a release may have dropped the conversation, never the draft.
  bot.on("message:text", async (ctx, next) => {
    const guide = desk.current(ctx);
    if (guide === undefined || ctx.session.record.draft?.left || ctx.msg.text.startsWith("/")) return await next();
    await late(ctx, desk, guide);
  });
}

/** Opens a guide and hands the following updates to the conversation. */
export async function enter(ctx: BotContext, desk: GuideDesk, guide: Guide): Promise<void> {
  desk.open(ctx, guide);
  if (desk.current(ctx) !== undefined) await ctx.conversation.enter("guide");
}

async function resume(ctx: BotContext, desk: GuideDesk, guide: Guide): Promise<void> {
  const { draft } = ctx.session.record;
  if (draft === undefined || desk.current(ctx)?.id !== guide.id) return await enter(ctx, desk, guide);
  delete draft.left;
  desk.show(ctx);
  await ctx.conversation.enter("guide");
}

/**
 * An answer that meets no conversation: after a release, or after the menu. It is taken if it fits the draft, and the
 * guide is entered; without a draft the guide begins anew.
 */
async function late(ctx: BotContext, desk: GuideDesk, guide: Guide): Promise<void> {
  const { draft } = ctx.session.record;
  if (desk.current(ctx)?.id !== guide.id) {
    ctx.outbox.acknowledge(ctx.t(draft?.done ? "common:finishedAlready" : "common:draftGone"));
    if (desk.current(ctx) === undefined && !draft?.done) await enter(ctx, desk, guide);
    return;
  }
  if (draft !== undefined) delete draft.left;
  if ((await desk.take(ctx)) !== "done") await ctx.conversation.enter("guide");
}

function showResult(ctx: BotContext, parts: Parts, guide: Guide, name: string): void {
  const { draft } = ctx.session.record;
  const view = VIEWS.get(name);
  if (draft?.guide !== guide.id || !draft.done || view === undefined) {
    ctx.outbox.acknowledge(ctx.t("common:resultGone"));
    return;
  }
  try {
    const decisions = guide.decide(draft.answers, parts.clock.today(), parts.law);
    ctx.outbox.send(view(guide, decisions, parts, ctx.t));
  } catch (fault) {
    if (!(fault instanceof NotOnRecord)) throw fault;
    ctx.outbox.send(notOnRecordView(guide, fault, parts, ctx.t));
  }
}
