import type { ConversationFlavor } from "@grammyjs/conversations";
import { type ConversationData, conversations, createConversation, type VersionedState } from "@grammyjs/conversations";
import { Bot, type Context } from "grammy";
import { account, telegram } from "./updates.ts";

type Bare = ConversationFlavor<Context>;

/** What grammY and its plugin cost by themselves: a conversation as ours, whose every step edits the same words. */
export function createBareBot(): Bot<Bare> {
  const kept = new Map<number, string>();
  const chatOf = ({ chat }: Context) => chat?.id ?? 0;
  const bot = new Bot<Bare>(account.token, { client: { fetch: telegram() }, botInfo: account.me });
  bot.use(
    conversations<Bare, Context>({
      storage: {
        type: "context",
        version: 1,
        adapter: {
          read: (ctx) => JSON.parse(kept.get(chatOf(ctx)) ?? "null") ?? undefined,
          write: (ctx, state: VersionedState<ConversationData>) => void kept.set(chatOf(ctx), JSON.stringify(state)),
          delete: (ctx) => void kept.delete(chatOf(ctx)),
        },
      },
    }),
  );
  bot.use(
    createConversation<Bare, Context>(async function guide(conversation) {
      const here = conversation.checkpoint();
      await conversation.wait();
      await conversation.external(async (ctx) => {
        await Promise.all([ctx.editMessageText("?"), ctx.answerCallbackQuery()]);
      });
      await conversation.rewind(here);
    }),
  );
  bot.on("message", (ctx) => ctx.conversation.enter("guide"));
  return bot;
}
