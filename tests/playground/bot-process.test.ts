import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import { type BotProcess, type BotState, createBotProcess } from "../../src/playground/bot-process.ts";
import { type PlayServer, startServer } from "../../src/playground/server.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const started: { bot: BotProcess; server: PlayServer }[] = [];
afterEach(async () => {
  for (const { bot, server } of started.splice(0)) {
    await bot.stop();
    await server.close();
  }
});

async function withSmallBot(more: Record<string, string> = {}, patienceMs = 8000) {
  const standIn = createStandIn();
  const server = await startServer(standIn, 0);
  const log = join(mkdtempSync(join(tmpdir(), "bala-komek-")), "bot.log");
  const bot = createBotProcess({
    command: [process.execPath, "--import", "tsx", "tests/playground/small-bot.ts"],
    cwd: root,
    env: () => ({ ...process.env, BOT_TOKEN: standIn.token, TELEGRAM_API_ROOT: server.url, ...more }),
    log,
    patienceMs,
  });
  started.push({ bot, server });
  standIn.onCallStart((method) => method === "getUpdates" && bot.seen());
  const states: BotState[] = [];
  bot.onState((state) => states.push(state));
  const reach = async (state: BotState) => {
    while (states.at(-1) !== state) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const parent = standIn.person();
  const answerTo = async (text: string) => {
    parent.send(text);
    while (parent.last()?.mine) await new Promise((resolve) => setTimeout(resolve, 10));
    return parent.last()?.text;
  };
  return { bot, states, reach, answerTo, standIn, log };
}

it("starts the bot, on another day when asked, and stops it; what was written before it was up is answered", async () => {
  const { bot, states, reach, answerTo, standIn } = await withSmallBot();
  bot.start();
  await reach("running");
  expect(await answerTo("1")).toBe("1, today");

  await bot.setToday("2027-01-01");
  expect(await answerTo("2")).toBe("2, 2027-01-01");
  await reach("running");
  await bot.stop();
  expect(states).toEqual(["starting", "running", "stopping", "stopped", "starting", "running", "stopping", "stopped"]);
  expect(standIn.pendingUpdates()).toEqual([]);
});

it("starts one bot, not two, when two ask at once", async () => {
  const { bot, states, reach } = await withSmallBot();
  bot.start();
  await Promise.all([bot.restart(), bot.restart()]);
  await reach("running");
  expect(states.filter((state) => state === "starting")).toHaveLength(3);
  expect(states.filter((state) => state === "stopped")).toHaveLength(2);
});

it("kills a bot that doesn't listen", async () => {
  const { bot, reach } = await withSmallBot({ STUBBORN: "yes" }, 200);
  bot.start();
  await reach("running");
  await bot.stop();
  expect(bot.state()).toBe("stopped");
});

it("tells the last words of a bot that ends by itself, and keeps them in the log", async () => {
  const { bot, reach, log } = await withSmallBot({ CRASH: "yes" });
  let words = "";
  bot.onState((_, lastWords) => {
    words = lastWords;
  });
  bot.start();
  await reach("stopped");
  expect(words).toContain("the small bot was told to crash");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(readFileSync(log, "utf8")).toContain("the small bot was told to crash");
});
