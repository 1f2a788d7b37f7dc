/** A bot of ten lines for the tests of the process that starts the real one. */
import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN ?? "", { client: { apiRoot: process.env.TELEGRAM_API_ROOT ?? "" } });
bot.on("message:text", (ctx) => ctx.reply(`${ctx.message.text}, ${process.env.BOT_TODAY || "today"}`));
if (process.env.CRASH) throw new Error("the small bot was told to crash");
// A bot that doesn't listen is killed in the end.
process.on("SIGTERM", () => {
  if (!process.env.STUBBORN) void bot.stop();
});
await bot.start();
