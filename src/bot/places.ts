import type { MiddlewareFn } from "grammy";
import type { BotContext } from "./context.ts";

/**
 * Lets through what is meant for us: private chats, and in groups commands and mentions. Channel posts, business
 * messages, other bots and talk between people end here unanswered. In the operators' chat replies to us count too.
 */
export const places =
  (operators?: number): MiddlewareFn<BotContext> =>
  async (ctx, next) => {
    if (ctx.inlineQuery !== undefined || ctx.myChatMember !== undefined) return await next();
    if (ctx.from === undefined || ctx.from.is_bot || ctx.chat === undefined || ctx.chat.type === "channel") return;
    if (ctx.update.business_message !== undefined || ctx.update.edited_business_message !== undefined) return;
    if (ctx.chat.type === "private" || ctx.callbackQuery !== undefined || isAddressed(ctx)) return await next();
    if (ctx.chat.id === operators && isReplyToUs(ctx)) await next();
  };

export const isReplyToUs = (ctx: BotContext): boolean => ctx.message?.reply_to_message?.from?.id === ctx.me.id;

function isAddressed(ctx: BotContext): boolean {
  const text = ctx.msg?.text ?? "";
  const name = `@${ctx.me.username}`.toLowerCase();
  return (ctx.msg?.entities ?? []).some(({ type, offset, length }) => {
    const part = text.slice(offset, offset + length).toLowerCase();
    if (type === "mention") return part === name;
    return type === "bot_command" && offset === 0 && (!part.includes("@") || part.endsWith(name));
  });
}

/** Whether the chat is between the person and us alone: personal answers belong nowhere else. */
export const isPrivate = (ctx: BotContext): boolean => ctx.chat?.type === "private";
