import { Api, Bot } from "grammy";
import { describe, expect, it } from "vitest";
import type { BotContext } from "../../src/bot/context.ts";
import { type PollingOptions, startPolling } from "../../src/bot/polling.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";

const log = createLogger({ level: "silent", salt: "salt of the tests" });
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

function polled(handle: (text: string, chat: number) => Promise<void>) {
  const standIn = createStandIn();
  const client = { fetch: standIn.fetch as never };
  const bot = new Bot<BotContext>(standIn.token, { client, botInfo: standIn.bot as never });
  bot.on("message:text", (ctx) => handle(ctx.msg.text, ctx.chat.id));
  const poll = (options: PollingOptions = {}) =>
    startPolling(bot, log, { api: new Api(standIn.token, client), seconds: 1, retries: [5, 5], ...options });
  const confirmed = () =>
    Math.max(
      0,
      ...standIn.calls
        .filter(({ method }) => method === "getUpdates")
        .map(({ parameters }) => Number(parameters.offset ?? 0)),
    );
  return { standIn, poll, confirmed };
}

describe("long polling", () => {
  it("runs chats in parallel, and the updates of one chat in order", async () => {
    const handled: string[] = [];
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { standIn, poll } = polled(async (text) => {
      if (text === "slow") await slow;
      handled.push(text);
    });
    const [one, two] = [standIn.person({ firstName: "One" }), standIn.person({ firstName: "Two" })];
    one.send("slow");
    one.send("after slow");
    two.send("quick");
    const polling = poll();
    await until(() => handled.length === 1);
    expect(handled).toEqual(["quick"]);
    release();
    await until(() => handled.length === 3);
    expect(handled).toEqual(["quick", "slow", "after slow"]);
    await polling.stop();
  });

  it("confirms an update only when it and everything below it has ended", async () => {
    const handled: string[] = [];
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { standIn, poll, confirmed } = polled(async (text) => {
      if (text === "slow") await slow;
      handled.push(text);
    });
    standIn.person({ firstName: "One" }).send("slow");
    const first = Number(standIn.pendingUpdates()[0]?.update_id);
    standIn.person({ firstName: "Two" }).send("quick");
    const polling = poll();
    await until(() => handled.includes("quick"));
    standIn.person({ firstName: "Three" }).send("later");
    await until(() => handled.includes("later"));
    expect(confirmed()).toBeLessThanOrEqual(first);
    expect(standIn.pendingUpdates().some(({ update_id }) => update_id === first)).toBe(true);
    release();
    await polling.stop();
    expect(confirmed()).toBe(first + 3);
    expect(handled.filter((text) => text === "quick")).toHaveLength(1);
  });

  it("tries again what could not go out, and gives it up in the end", async () => {
    let attempts = 0;
    const { standIn, poll, confirmed } = polled(async () => {
      attempts += 1;
      throw new Error("not now");
    });
    standIn.person({ firstName: "One" }).send("stubborn");
    const polling = poll();
    await until(() => attempts === 3);
    await polling.stop();
    expect(attempts).toBe(3);
    expect(confirmed()).toBeGreaterThan(0);
  });

  it.each`
    what                                   | handle                                               | because
    ${"what could not go out"}             | ${() => Promise.reject(new Error("Telegram hangs"))} | ${"Telegram brings it to the next process"}
    ${"what doesn't end within the grace"} | ${() => new Promise<void>(() => undefined)}          | ${"no supervisor waits for ever"}
  `("stopped, leaves $what unconfirmed: $because", async ({ handle }) => {
    let attempts = 0;
    const { standIn, poll } = polled((text) => {
      attempts += 1;
      return text === "in hand" ? handle() : Promise.resolve();
    });
    const [one, two] = [standIn.person({ firstName: "One" }), standIn.person({ firstName: "Two" })];
    two.send("ended");
    one.send("in hand");
    one.send("behind it");
    const polling = poll({ retries: [60_000], graceMs: 20 });
    await until(() => attempts === 2);
    await polling.stop();
    expect(attempts).toBe(2);
    expect(standIn.pendingUpdates().map(({ message }) => (message as { text?: string }).text)).toEqual([
      "in hand",
      "behind it",
    ]);
  });

  it("goes on after a fault of Telegram's, and ends for a token that nobody knows", async () => {
    const handled: string[] = [];
    const { standIn, poll } = polled(async (text) => void handled.push(text));
    standIn.failNext({ code: 429, retryAfter: 0, method: "getUpdates" });
    standIn.person({ firstName: "One" }).send("hello");
    const polling = poll();
    await until(() => handled.length === 1);
    await polling.stop();

    const client = { fetch: standIn.fetch as never };
    const stranger = new Bot<BotContext>("1:AAwrong", { client, botInfo: standIn.bot as never });
    await expect(startPolling(stranger, log, { seconds: 1 }).done).rejects.toThrow(/401|404|Unauthorized|Not Found/);
  });
});
