import { Bot, GrammyError, InlineKeyboard, InputFile } from "grammy";
import { expect, it } from "vitest";
import { createStandIn, type StandIn } from "../../src/playground/stand-in.ts";

const CARD = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A small bot with everything ours will do: commands, presses, edits, files. */
function startBot(standIn: StandIn): { bot: Bot; stop: () => Promise<void> } {
  const bot = new Bot(standIn.token, { client: { fetch: standIn.fetch } });
  bot.command("start", (ctx) =>
    ctx.reply("<b>Сәлем</b>", { parse_mode: "HTML", reply_markup: new InlineKeyboard().text("Қосу", "plus:0") }),
  );
  bot.callbackQuery(/^plus:(\d+)$/, async (ctx) => {
    const next = Number(ctx.match[1]) + 1;
    await ctx.answerCallbackQuery(`${next}`);
    await ctx.editMessageText(String(next), { reply_markup: new InlineKeyboard().text("Қосу", `plus:${next}`) });
  });
  bot.command("card", (ctx) => ctx.replyWithPhoto(new InputFile(CARD, "card.png"), { caption: "Карточка" }));
  bot.command("bad", (ctx) => ctx.reply("<p>", { parse_mode: "HTML" }));
  const errors: unknown[] = [];
  bot.catch(({ error, ctx }) => {
    errors.push(error);
    return ctx.reply(error instanceof GrammyError ? error.description : String(error)).then(() => undefined);
  });
  const running = bot.start({ drop_pending_updates: false });
  const stop = async () => {
    await bot.stop();
    await running;
  };
  return { bot, stop };
}

it("carries a real grammY bot without a socket: polling, presses, edits, pictures, errors", async () => {
  const standIn = createStandIn();
  const { stop } = startBot(standIn);
  const parent = standIn.person({ firstName: "Айгүл", language: "kk" });

  parent.start();
  await standIn.settled();
  expect(parent.last()).toMatchObject({ text: "Сәлем", entities: [{ type: "bold", offset: 0, length: 5 }] });

  const answers = await parent.pressTwice(parent.last()?.id ?? 0, "Қосу");
  await standIn.settled();
  // The second of two taps still says «plus:0»: the edit would change nothing, and Telegram says so.
  expect(answers.map((answer) => answer?.text)).toEqual(["1", "1"]);
  expect(parent.messages().map(({ text }) => text)).toEqual([
    "/start",
    "1",
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a " +
      "current content and reply markup of the message",
  ]);

  parent.send("/card");
  await standIn.settled();
  expect(parent.last()).toMatchObject({ text: "Карточка", media: { kind: "photo", width: 1, height: 1 } });

  parent.send("/bad");
  await standIn.settled();
  expect(parent.last()?.text).toBe('Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 0');
  await stop();
});

it("tells a bot how long to wait, and that the network failed", async () => {
  const standIn = createStandIn();
  const parent = standIn.person();
  parent.start();
  const bot = new Bot(standIn.token, { client: { fetch: standIn.fetch } });
  standIn.failNext({ code: 429, retryAfter: 3 });
  await expect(bot.api.sendMessage(parent.id, "x")).rejects.toMatchObject({
    error_code: 429,
    parameters: { retry_after: 3 },
  });
  standIn.failNext({ lost: "answer" });
  await expect(bot.api.sendMessage(parent.id, "x")).rejects.toThrow("Network request for 'sendMessage' failed");
});
