import type { Conversation } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { BotContext } from "./context.ts";
import type { Outcome } from "./guide-desk.ts";

type GuideConversation = Conversation<BotContext, Context>;

/**
 * The only conversation. The plugin replays it from the top at every update and stores every update and reply, so it
 * carries nothing: one wait, the update handed to ordinary code in the outer context, and then the update counts for the
 * plugin as one it never had. It waits where it waited, without a second replay to get there. Its log keeps one size for
 * ever, and a release that changes questions finds no old answers to misfile.
 */
export const runGuide = (take: (ctx: BotContext) => Promise<Outcome>) =>
  async function guide(conversation: GuideConversation): Promise<void> {
    await conversation.wait();
    const outcome = await conversation.external((outer) => take(outer));
    if (outcome !== "done") await conversation.skip({ next: false });
  };
