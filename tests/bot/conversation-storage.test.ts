import { expect, it } from "vitest";
import type { BotContext } from "../../src/bot/context.ts";
import { conversationStorage } from "../../src/bot/conversation-storage.ts";

const { adapter } = conversationStorage as unknown as {
  adapter: { read(ctx: BotContext): unknown; write(ctx: BotContext, state: unknown): void };
};
const chat = () => ({ session: { record: {} } }) as BotContext;
const state = (update: object) => ({
  version: [0, 1],
  state: {
    guide: [
      {
        interrupts: [1],
        replay: { send: [{ payload: "wait" }], receive: [{ send: 0, returnValue: update }] },
        later: { names: "of a new release of the plugin" },
      },
    ],
  },
});

it("What the plugin kept is read as it was written, but for the update", () => {
  const ctx = chat();
  adapter.write(ctx, state({ update_id: 5, message: { text: "words" } }));
  expect(JSON.stringify(ctx.session.record)).not.toMatch(/words|returnValue|interrupts/);
  expect(adapter.read(ctx)).toEqual(state({ update_id: 0 }));
});

it("A record with the plugin's own names is read, too", () => {
  const ctx = chat();
  ctx.session.record.conversation = state({ update_id: 0 });
  expect(adapter.read(ctx)).toEqual(state({ update_id: 0 }));
});

it("Nothing kept is nothing read", () => expect(adapter.read(chat())).toBeUndefined());
