import { readFile } from "node:fs/promises";
import { Api, InputFile } from "grammy";
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { gatherCast } from "../../src/playground/phones.ts";
import { createPlay } from "../../src/playground/play.ts";
import { type PlayServer, startServer } from "../../src/playground/server.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { faintTexts, hasFocus, naturalSize, tooWide } from "./in-page.js";
import { calendar, sheet, striped } from "./papers.ts";
import { type Phone, phoneOn, setBrowser, shoot } from "./stage.ts";

const CARD = striped(600, 750, [
  [8, 112, 138],
  [92, 200, 223],
  [255, 206, 82],
]);
const CHART = striped(800, 400, [
  [238, 243, 245],
  [28, 124, 69],
]);
const PAPER = sheet("Preliminary reckoning");
const DAYS = calendar("20270301", "Last day to apply");
const keyboard = {
  inline_keyboard: [[{ text: "Құжаттар", callback_data: "papers" }], [{ text: "Мәзір", callback_data: "m" }]],
};

const open = setBrowser();
const standIn = createStandIn();
const [aigul = { person: 0, chat: 0 }] = gatherCast(standIn);
let server: PlayServer;
let api: Api;

beforeAll(async () => {
  server = await startServer(standIn, 0, createPlay(standIn, gatherCast(standIn)));
  api = new Api(standIn.token, { apiRoot: server.url });
});
afterAll(() => server?.close());

/** The first phone, on which the bot has just sent a card, a paper and a calendar. */
async function served(options?: BrowserContextOptions): Promise<Phone> {
  const page = await open(server.url, options);
  const phone = phoneOn(page, "Айгүл");
  standIn.person({ id: aigul.person }).start();
  const html = { parse_mode: "HTML" } as const;
  const caption = "<b>Бала туғандағы жәрдемақы</b>\n272 475 ₸, біржолғы\n<i>Бұл — алдын ала есеп.</i>";
  await api.sendPhoto(aigul.chat, new InputFile(CARD, "card.png"), { ...html, caption, reply_markup: keyboard });
  await api.sendDocument(aigul.chat, new InputFile(PAPER, "алдын ала есеп.pdf"), {
    ...html,
    caption: "ХҚКО-ға <b>ала барыңыз</b>",
  });
  await api.sendDocument(aigul.chat, new InputFile(DAYS, "bala-komek.ics"), { reply_markup: keyboard });
  await phone.node.getByText("bala-komek.ics").last().waitFor();
  return phone;
}

it("shows a picture with its caption and buttons, and enlarges it", async () => {
  const phone = await served();
  const row = phone.node.locator(".bubble-row", { has: phone.page.locator(".picture") }).last();
  await row.scrollIntoViewIfNeeded();
  expect(await row.locator("b").first().textContent()).toBe("Бала туғандағы жәрдемақы");
  expect(await row.getByRole("button").allInnerTexts()).toEqual(expect.arrayContaining(["Құжаттар", "Мәзір"]));
  await shoot(phone.page, "media");

  await row.locator(".picture").click();
  const large = phone.page.getByRole("dialog", { name: "Сурет" });
  const natural = await large.locator("img").evaluate(naturalSize);
  expect(natural).toEqual([600, 750]);
  await shoot(phone.page, "media-large");
  const saving = phone.page.waitForEvent("download");
  await large.getByRole("link", { name: "Сақтау" }).click();
  expect(await readFile(await (await saving).path())).toEqual(CARD);
  await phone.page.keyboard.press("Escape");
  await large.waitFor({ state: "detached" });
  expect(await row.locator(".picture").evaluate(hasFocus)).toBe(true);
});

it("opens a PDF in a window of its own and saves a calendar, each by its name, kind and size", async () => {
  const phone = await served();
  const paper = phone.node.getByRole("link", { name: "алдын ала есеп.pdf" }).last();
  expect(await paper.innerText()).toContain("PDF · 594 Б");
  expect(await paper.getAttribute("target")).toBe("_blank");
  const address = new URL((await paper.getAttribute("href")) ?? "", server.url);
  const answer = await fetch(address);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(answer.headers.get("content-disposition")).toMatch(/^inline;/);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PAPER);

  const saving = phone.page.waitForEvent("download");
  await phone.node.getByRole("link", { name: "bala-komek.ics" }).last().click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("bala-komek.ics");
  expect(await readFile(await saved.path())).toEqual(DAYS);
});

it("follows when the bot changes a caption and puts another picture in its place", async () => {
  const phone = await served();
  const photo = standIn
    .person({ id: aigul.person })
    .messages()
    .findLast(({ media }) => media?.kind === "photo");
  const row = phone.node.locator(`[data-message="${photo?.id}"]`);
  await api.editMessageCaption(aigul.chat, photo?.id ?? 0, { caption: "Басқа сөз" });
  await row.getByText("Басқа сөз").waitFor();
  expect(await row.locator(".inline").count()).toBe(0);
  await api.editMessageMedia(aigul.chat, photo?.id ?? 0, {
    type: "photo",
    media: new InputFile(CHART, "chart.png"),
    caption: "Үш жылда",
    show_caption_above_media: true,
  });
  await row.getByText("Үш жылда").waitFor();
  const [text, picture] = await Promise.all([
    row.locator(".text").boundingBox(),
    row.locator(".picture").boundingBox(),
  ]);
  expect(text?.y).toBeLessThan(picture?.y ?? 0);
  expect(Math.round(((picture?.width ?? 0) / (picture?.height ?? 1)) * 10)).toBe(20);
});

it("closes an alert by Enter", async () => {
  const phone = await served();
  await phone.press("Мәзір");
  const query = Object(standIn.takeUpdates().at(-1)?.callback_query);
  await api.answerCallbackQuery(query.id, { text: "Назар аударыңыз", show_alert: true });
  const alert = phone.page.getByRole("alertdialog");
  await alert.waitFor();
  await phone.page.keyboard.press("Enter");
  await alert.waitFor({ state: "detached" });
});

it.each(["light", "dark"] as const)("fits a narrow phone, %s", async (colorScheme) => {
  const phone = await served({ viewport: { width: 360, height: 740 }, colorScheme });
  expect(await phone.page.evaluate(tooWide)).toEqual([]);
  expect(await phone.page.evaluate(faintTexts)).toEqual([]);
  await shoot(phone.page, `media-360-${colorScheme}`);
  await phone.node.locator(".picture").last().click();
  await phone.page.getByRole("dialog", { name: "Сурет" }).waitFor();
  await shoot(phone.page, `media-360-${colorScheme}-large`);
});
