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

it("takes a card and papers as grammY uploads them, lets them be changed and sent again, each as what it is", async () => {
  const standIn = createStandIn();
  const parent = standIn.person();
  parent.start();
  const { api } = new Bot(standIn.token, { client: { fetch: standIn.fetch } });
  const html = { parse_mode: "HTML" } as const;
  const reply_markup = new InlineKeyboard().text("Құжаттар", "papers");
  const caption = "<b>272 475 ₸</b>";

  const photo = await api.sendPhoto(parent.id, new InputFile(CARD), { ...html, caption, reply_markup });
  expect(photo.caption_entities).toEqual([{ type: "bold", offset: 0, length: 9 }]);
  const paper = await api.sendDocument(parent.id, new InputFile(Buffer.from("%PDF"), "Алдын ала есеп, 2026.pdf"));
  expect(paper.document).toMatchObject({
    file_name: "Алдын ала есеп, 2026.pdf",
    mime_type: "application/pdf",
    file_size: 4,
  });
  const days = await api.sendDocument(parent.id, new InputFile(Buffer.from("BEGIN"), "bala.ics"), { caption });
  expect(days.document).toMatchObject({ file_name: "bala.ics", mime_type: "text/calendar" });

  const media = { type: "photo", media: new InputFile(CARD, "chart.png"), caption: "Үш жылда" } as const;
  await api.editMessageMedia(parent.id, photo.message_id, media, { reply_markup });
  expect(parent.messages()[1]).toMatchObject({ text: "Үш жылда", buttons: [[{ text: "Құжаттар" }]] });
  await api.editMessageMedia(parent.id, photo.message_id, {
    type: "document",
    media: new InputFile(Buffer.from("%PDF"), "a.pdf"),
  });
  expect(parent.messages()[1]).toMatchObject({ text: "", buttons: [], media: { kind: "document", label: "a.pdf" } });

  const picture = photo.photo.at(-1)?.file_id ?? "";
  await api.sendPhoto(parent.id, picture);
  expect(parent.last()?.media).toMatchObject({ kind: "photo", fileId: picture });
  await expect(api.sendDocument(parent.id, picture)).rejects.toThrow("can't use file of type Photo as Document");
  await expect(api.sendPhoto(parent.id, paper.document.file_id)).rejects.toThrow(
    "can't use file of type Document as Photo",
  );
  await expect(api.sendPhoto(parent.id, new InputFile(CARD), { ...html, caption: "<p>" })).rejects.toThrow(
    "can't parse entities",
  );
});
