import type { MiddlewareFn } from "grammy";
import { decode } from "./buttons.ts";
import type { BotContext } from "./context.ts";
import type { GuideDesk } from "./guide-desk.ts";

/** Presses that belong to the open guide, also from an old keyboard: the guide answers those with a fresh screen. */
const OF_THE_GUIDE: readonly string[] = ["answer", "part", "done", "back", "why", "change", "show"];

/**
 * Drops the stored conversation when a command or another screen's button comes, so that the plugin doesn't take it as
 * an answer. The draft stays: a command that keeps the guide on screen enters it again.
 */
export const leaveGuide =
  (desk: GuideDesk): MiddlewareFn<BotContext> =>
  async (ctx, next) => {
    const { record } = ctx.session;
    if (record.conversation !== undefined && !(isForGuide(ctx) && desk.current(ctx) !== undefined))
      delete record.conversation;
    await next();
  };

function isForGuide(ctx: BotContext): boolean {
  if (ctx.callbackQuery !== undefined) return OF_THE_GUIDE.includes(decode(ctx.callbackQuery.data ?? "")?.does ?? "");
  const message = ctx.message ?? ctx.editedMessage;
  return message !== undefined && !message.entities?.some(({ type, offset }) => type === "bot_command" && offset === 0);
}
