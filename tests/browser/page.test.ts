import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { brightness, faintTexts, inFocus, tooWide } from "./in-page.js";
import { type Phone, phoneOn, setStage, shoot } from "./stage.ts";

const stage = setStage("2026-11-24");
const DARK = 60;
const LIGHT = 200;

it("needs no mouse: a whole guide by Tab, Enter and letters", async () => {
  const phone = await stage.newcomer("en");
  const { keyboard } = phone.page;
  const enter = async (name: string) => {
    await tabTo(phone.page, name);
    await keyboard.press("Enter");
  };
  await enter("Start");
  await phone.sees("Which language");
  await enter("• English");
  await phone.sees("Hello!");
  await enter("Benefits and payments");
  await enter("A child is born");
  await enter("At birth");
  await phone.sees("Do you live in Kazakhstan");
  await enter("Yes");
  await phone.sees("When was the child born?");
  await tabTo(phone.page, "Write a message");
  await keyboard.type("12 March 2026");
  await keyboard.press("Enter");
  await phone.sees("Which child is this");
  await enter("2");
  await phone.sees("Check your answers");
  await enter("Show the result");
  await phone.sees("164,350 ₸, one-off");
  await enter("Show more");
  await phone.node.getByRole("button", { name: "Show less" }).waitFor();
});

/** Goes round the page by Tab until this is in focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    if ((await page.evaluate(inFocus)) === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to «${name}»`);
}

const CONTROLS = ["button", "link", "textbox", "combobox", "tab", "dialog", "Date"];

it("names every control, and reads new messages out", async () => {
  const phone = await stage.newcomer("kk");
  await phone.press("Бастау");
  await phone.press("• Қазақша");
  await phone.sees("Сәлеметсіз бе!");
  await phone.press("Тіркеу");
  const session = await phone.page.context().newCDPSession(phone.page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const controls = nodes.filter(({ ignored, role }) => !ignored && CONTROLS.includes(role?.value));
  expect(controls.length).toBeGreaterThan(30);
  expect(controls.filter(({ name }) => !name?.value?.trim()).map(({ role }) => role?.value)).toEqual([]);

  const log = phone.node.getByRole("log", { name: "Хабарламалар" });
  expect(await log.getAttribute("aria-live")).toBe("polite");
  expect(await phone.node.getAttribute("lang")).toBe("kk");
});

it("leaves an open list alone while messages come", async () => {
  const phone = await stage.newcomer("ru");
  await phone.press("Начать");
  await phone.press("• Русский");
  await phone.sees("Здравствуйте!");
  await phone.press("Меню");
  const list = phone.node.getByRole("dialog", { name: "Меню" });
  await stage.demo().act({ do: "send", slot: 0, text: "/help" });
  await phone.sees("Что умеет бот?");
  await list.getByRole("button", { name: "/privacy" }).click();
  await phone.sees("Что хранится?");
  expect(await list.count()).toBe(0);
});

it("shows three people side by side, each with a result, in the light and in the dark", async () => {
  const page = await threeResults();
  await expect.poll(() => page.locator(".toast").count(), { timeout: 10_000 }).toBe(0);
  expect(await page.evaluate(faintTexts)).toEqual([]);
  const picture = await shoot(page, "light");
  await page.getByRole("button", { name: "Light or dark" }).click();
  expect(await page.evaluate(faintTexts)).toEqual([]);
  expect(await page.evaluate(brightness)).toBeLessThan(DARK);
  await shoot(page, "dark");
  await page.reload();
  await page.getByText("the bot is running").waitFor();
  expect(await page.evaluate(brightness)).toBeLessThan(DARK);
  // The picture of the README is this page: DEMO_PICTURE=docs/demo.png npm run test:browser
  if (process.env.DEMO_PICTURE) writeFileSync(process.env.DEMO_PICTURE, picture);
});

it("follows the theme of the system until somebody chooses", async () => {
  const page = await stage.open({ colorScheme: "dark" });
  expect(await page.evaluate(brightness)).toBeLessThan(DARK);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await page.evaluate(brightness)).toBeGreaterThan(LIGHT);
});

it.each([360, 768])("fits a screen %i pixels wide, one phone at a time", async (width) => {
  const phone = await stage.newcomer("kk", { viewport: { width, height: 740 } });
  const { page } = phone;
  await phone.press("Бастау");
  await phone.press("• Қазақша");
  await phone.press("Жәрдемақы мен төлем");
  await shoot(page, `${width}-shelf`);
  await phone.press("Бала туды");
  await phone.press("1,5 жасқа дейін күтім");
  await phone.sees("әлеуметтік аударым төленді ме?");
  await shoot(page, `${width}-question`);
  await phone.write("иә");
  await phone.sees("Айлық жалақы қанша еді?");
  await phone.write("300 мың");
  await phone.sees("24 айдың нешеуінде");
  await phone.press("24");
  await phone.sees("Бала қашан туды?");
  await phone.press("2026");
  await phone.sees("Қай ай?");
  expect(await page.evaluate(tooWide)).toEqual([]);
  await shoot(page, `${width}-months`);
  await phone.press("наурыз");
  await phone.press("1");
  await phone.press("Иә");
  await phone.press("Нәтижені көрсету");
  await phone.sees("97 200 ₸, айына");
  expect(await page.evaluate(tooWide)).toEqual([]);
  await shoot(page, `${width}-result`);

  await page.getByRole("button", { name: "Calls" }).click();
  const calls = await page.getByRole("complementary", { name: "Calls of the bot" }).boundingBox();
  expect(calls?.x).toBeGreaterThan(0);
  expect((calls?.x ?? 0) + (calls?.width ?? width)).toBeLessThan(width);

  await page.getByRole("tab", { name: "Emma" }).click();
  await page.getByRole("region", { name: "Phone of Emma" }).waitFor();
  expect(await page.getByRole("region", { name: /^Phone of/ }).count()).toBe(1);
});

/** Айгүл asks about the birth grant, Марина about childcare, Emma about the Fund. */
async function threeResults(): Promise<Page> {
  for (const person of [
    { slot: 0, id: 1_000_000_001, firstName: "Айгүл", language: "kk" },
    { slot: 1, id: 1_000_000_002, firstName: "Марина", language: "ru" },
    { slot: 2, id: 1_000_000_003, firstName: "Emma", language: "en" },
  ])
    await stage.demo().act({ do: "become", ...person });
  const page = await stage.open({ viewport: { width: 1400, height: 940 } });
  // One after another: there is only one mouse.
  await birthGrant(phoneOn(page, "Айгүл"));
  await childcare(phoneOn(page, "Марина"));
  await fund(phoneOn(page, "Emma"));
  return page;
}

async function birthGrant(phone: Phone): Promise<void> {
  await phone.press("Бастау");
  await phone.press("• Қазақша");
  await phone.press("Жәрдемақы мен төлем");
  await phone.press("Бала туды");
  await phone.press("Бала туғанда");
  await phone.press("Иә");
  await phone.sees("Бала қашан туды?");
  await phone.write("наурыз 2026");
  await phone.sees("Бұл — нешінші бала?");
  await phone.press("4");
  await phone.press("Нәтижені көрсету");
  await phone.sees("272 475 ₸, біржолғы");
}

async function childcare(phone: Phone): Promise<void> {
  await phone.press("Начать");
  await phone.press("• Русский");
  await phone.press("Пособия и выплаты");
  await phone.press("Родился ребёнок");
  await phone.press("Уход до 1,5 лет");
  await phone.press("Нет");
  await phone.sees("Когда родился ребёнок?");
  await phone.write("март 2026");
  await phone.sees("Какой это ребёнок по счёту?");
  await phone.write("третий");
  await phone.sees("Вы постоянно живёте в Казахстане?");
  await phone.press("Да");
  await phone.press("Показать результат");
  await phone.sees("33 952 ₸, в месяц");
}

async function fund(phone: Phone): Promise<void> {
  await phone.press("Start");
  await phone.press("• English");
  await phone.press("Fund for Children");
  await phone.press("How much so far");
  await phone.sees("In which year was the child born?");
  await phone.write("2015");
  await phone.sees("Is the child a citizen of Kazakhstan?");
  await phone.press("Yes, since birth");
  await phone.sees("370.56 USD");
}
