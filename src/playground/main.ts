/** `npm run demo`: the stand-in for Telegram and its page, and the real bot as a child process that talks to it. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createBotProcess } from "./bot-process.ts";
import { gatherCast, OPERATOR_ID } from "./phones.ts";
import { createPlay } from "./play.ts";
import { keepSaved, readSaved } from "./save.ts";
import { startServer } from "./server.ts";
import { createStandIn } from "./stand-in.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const data = process.env.PLAYGROUND_DATA || join(root, ".data");
const log = join(data, "bot.log");
const file = join(data, "playground.json");

const saved = readSaved(file);
const standIn = createStandIn(saved === undefined ? { token: newToken() } : { saved: saved.world });
const cast = gatherCast(standIn);
const phones = saved?.phones ?? cast;

const bot = createBotProcess({
  command: [process.execPath, "src/tools/start.mjs"],
  cwd: root,
  env: botEnvironment,
  log,
  today: process.env.BOT_TODAY ?? saved?.today ?? "",
  ahead: saved?.ahead ?? 0,
});
const play = createPlay(standIn, phones, bot, async () =>
  (await import("./readers.ts")).bringReaders(standIn, botEnvironment(), bot.today()),
);
const server = await startServer(standIn, Number(process.env.PLAYGROUND_PORT ?? 8010), play);
const saving = keepSaved(file, standIn, () => ({ phones, today: bot.today(), ahead: bot.ahead() }));

let answered = false;
standIn.onCallStart((method) => {
  if (method === "getUpdates") bot.seen();
});
bot.onState((state, lastWords) => {
  if (state === "running" && !answered) console.log(`Playground: ${server.url}`);
  answered ||= state === "running";
  if (state !== "stopped" || ending) return;
  console.error(`The bot has stopped. Its last words, the rest is in ${log}:\n${lastWords}`);
  if (!answered) void end(1);
});

let ending = false;
async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await bot.stop();
  saving.now();
  await server.close();
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
bot.start();

/** Of Telegram's form; a new one for every playground, so that nobody takes it for a real one. */
function newToken(): string {
  return `7${randomBytes(4).readUInt32BE().toString().padStart(9, "0").slice(0, 9)}:AA${randomBytes(25).toString("base64url").slice(0, 33)}`;
}

/** The bot's own settings count, except for those that would lead it out of the playground. Empty means not set. */
function botEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    BOT_TOKEN: standIn.token,
    BOT_TOKEN_FILE: "",
    TELEGRAM_API_ROOT: server.url,
    WEBHOOK_URL: "",
    WEBHOOK_SECRET: "",
    WEBHOOK_SECRET_FILE: "",
    REDIS_URL_FILE: "",
    // Said here, so that the playground brings its readers to where the bot looks for them.
    REDIS_PREFIX: process.env.REDIS_PREFIX || "bk:",
    OPERATORS_CHAT_ID: "",
    OWNER_IDS: String(OPERATOR_ID),
    PORT: process.env.PORT ?? "0",
    METRICS_PORT: process.env.METRICS_PORT ?? "0",
  };
}
