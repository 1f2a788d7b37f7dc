import type { BotContext } from "../context.ts";
import type { GuideDesk } from "../guide-desk.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import type { Routes } from "../routes.ts";
import { menuButton } from "../views/keyboard.ts";
import { groupView, hubView, menuView, numbersOf } from "../views/menu.ts";

/** /menu, /help, /privacy and /cancel: they work at any moment, also inside a guide. */
export function registerMenu({ commands, press }: Routes, parts: Parts, desk: GuideDesk): void {
  const menu = (ctx: BotContext) => {
    if (!isPrivate(ctx)) return ctx.outbox.send(groupView(ctx.t, ctx.me.username));
    leave(ctx);
    ctx.outbox.send(menuView(ctx, parts, desk));
  };

  commands.command("menu", menu);
  commands.command("cancel", (ctx) => {
    if (!isPrivate(ctx)) return ctx.outbox.send(groupView(ctx.t, ctx.me.username));
    const open = desk.current(ctx) !== undefined && !ctx.session.record.draft?.left;
    leave(ctx);
    ctx.outbox.send({
      ...menuView(ctx, parts, desk),
      text: ctx.t(open ? "common:cancelled" : "common:nothingToCancel"),
    });
  });
  commands.command("help", async (ctx) => {
    ctx.outbox.send({ text: ctx.t("common:help", numbersOf(parts, ctx.t)), keyboard: [[menuButton(ctx.t)]] });
    await back(ctx, desk);
  });
  commands.command("privacy", async (ctx) => {
    ctx.outbox.send({ text: ctx.t("common:privacy"), keyboard: [[menuButton(ctx.t)]] });
    await back(ctx, desk);
  });

  press(["hub"], (ctx, { id }) => showHub(ctx, id));
  press(["menu"], (ctx) => {
    if (ctx.session.screen !== undefined && ctx.session.screen === ctx.callbackQuery.message?.message_id) {
      ctx.outbox.strip(ctx.session.screen);
    }
    menu(ctx);
  });

  /** A shelf takes the place of the menu it was chosen from, and the menu that of the shelf. */
  function showHub(ctx: BotContext, id: string): void {
    leave(ctx);
    const view = hubView(id, ctx.t, parts) ?? menuView(ctx, parts, desk);
    const message = ctx.callbackQuery?.message?.message_id;
    if (message === undefined) ctx.outbox.send(view);
    else ctx.outbox.edit(message, view);
  }
}

/** The draft waits for its day; the menu offers to go on. */
export function leave(ctx: BotContext): void {
  const { draft } = ctx.session.record;
  if (draft !== undefined && !draft.done) draft.left = true;
}

/** The question stays on screen: the guide goes on where it stood. */
async function back(ctx: BotContext, desk: GuideDesk): Promise<void> {
  if (desk.current(ctx) === undefined || ctx.session.record.draft?.left) return;
  desk.show(ctx);
  await ctx.conversation.enter("guide");
}
