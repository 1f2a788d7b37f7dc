import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRedis } from "../../src/tools/redis-server.mjs";
import type { Form } from "./bars.ts";
import type { Screen } from "./deeds.ts";
import { type Bot, type Name, names, type Surroundings, startBot } from "./fleet.ts";
import { type Kept, keptOf } from "./kept.ts";
import { paces } from "./paces.ts";
import { told } from "./report.ts";
import { newChats, rounds } from "./rounds.ts";
import { writeScript } from "./script.ts";
import { startTelegram, type Telegram } from "./telegram.ts";

const ROUNDS_IN_SHORT = 3;

/**
 * Our bot beside what else it might have been built with: the same work, the same words and buttons, one Redis and one
 * stand-in for Telegram, each bot a process of its own. bench/peers/README.md says what is measured and what isn't.
 */
export async function peers(form: Form = "whole"): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), "bala-komek-peers-"));
  const script = join(home, "script.json");
  const redis = await startRedis();
  const telegram = await startTelegram();
  const bots: Bot[] = [];
  const start = async (name: Name, around: Surroundings) => {
    const bot = await startBot(name, around);
    bots.push(bot);
    return bot;
  };
  const leave = () => Promise.all(bots.splice(0).map((bot) => bot.stop()));
  try {
    const near = { telegram, redisUrl: redis.url, script };
    const ours = await start("ours", near);
    const written = await writeScript(() => showing(ours, telegram));
    writeFileSync(script, JSON.stringify(written.screens));
    await Promise.all(names.slice(1).map((name) => start(name, near)));
    bots.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
    const results = await rounds(bots, written, telegram, form === "short" ? ROUNDS_IN_SHORT : undefined);
    const waits = form === "short" ? undefined : await paces(bots, written);
    await leave();
    const kept = {} as Record<Name, Kept>;
    for (const name of names) kept[name] = await keptOf(name, near, written);
    return told(results, waits, kept, form);
  } finally {
    await leave();
    await telegram.close();
    await redis.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A new chat of a bot that is shown one thing after the other, and what came last with words in it. */
function showing(bot: Bot, { calls }: Telegram) {
  const [chat = 0] = newChats(1);
  return async (update: (chat: number) => object): Promise<Screen> => {
    calls.delete(chat);
    await bot.driver.bring(chat, { update });
    const shown = (calls.get(chat) ?? []).filter(({ payload }) => typeof payload.text === "string");
    const last = shown.at(-1);
    if (last === undefined) throw new Error(`our bot said nothing to ${JSON.stringify(update(chat))}`);
    const { chat_id: _chat, message_id: _message, ...screen } = last.payload;
    return screen as Screen;
  };
}
