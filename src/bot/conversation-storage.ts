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
    read: (ctx: BotContext) => renamed(ctx.session.record.conversation, LONG) as never,
    write: (ctx: BotContext, state: unknown) => {
      ctx.session.record.conversation = renamed(state, SHORT) as Stored;
    },
    delete: (ctx: BotContext) => {
      delete ctx.session.record.conversation;
    },
  },
};

/** The plugin's long names are a tenth of a record; each chat keeps the initials. A name without one stays as it is. */
const NAMES = [
  ["version", "v"],
  ["state", "s"],
  ["interrupts", "i"],
  ["replay", "r"],
  ["send", "n"],
  ["payload", "p"],
  ["receive", "c"],
  ["returnValue", "a"],
  ["update_id", "u"],
] as const;
const SHORT: ReadonlyMap<string, string> = new Map(NAMES);
const LONG: ReadonlyMap<string, string> = new Map(NAMES.map(([long, short]) => [short, long]));

/** A copy under other names, without what updates brought. */
function renamed(state: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(state)) return state.map((one) => renamed(one, names));
  if (typeof state !== "object" || state === null) return state;
  const facts: Readonly<Record<string, unknown>> = "update_id" in state ? { update_id: 0 } : { ...state };
  const copy: Record<string, unknown> = {};
  for (const name in facts) copy[names.get(name) ?? name] = renamed(facts[name], names);
  return copy;
}
