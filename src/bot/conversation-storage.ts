import type { ConversationStorage } from "@grammyjs/conversations";
import type { BotContext, ChatRecord } from "./context.ts";

type Stored = NonNullable<ChatRecord["conversation"]>;

/**
 * The plugin's state lives in the chat's own record, which `begin` has read and `commit` will write: no round trip of
 * its own. The plugin keeps the update that entered the guide; it is emptied, so that no words of a person stay behind.
 */
export const conversationStorage: ConversationStorage<BotContext, never> = {
  type: "context",
  version: 1,
  adapter: {
    read: (ctx: BotContext) => structuredClone(ctx.session.record.conversation) as never,
    write: (ctx: BotContext, state: unknown) => {
      ctx.session.record.conversation = withoutUpdates(state) as Stored;
    },
    delete: (ctx: BotContext) => {
      delete ctx.session.record.conversation;
    },
  },
};

function withoutUpdates(state: unknown): unknown {
  return JSON.parse(JSON.stringify(state), (_key, value: unknown) =>
    typeof value === "object" && value !== null && "update_id" in value ? { update_id: 0 } : value,
  );
}
