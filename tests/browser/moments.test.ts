import { expect, it, onTestFinished } from "vitest";
import { setStage } from "./stage.ts";

const stage = setStage("2026-11-24");

it("turns the question on screen into another language, and keeps the answers", async () => {
  const phone = await stage.newcomer("ru");
  await phone.press("Начать");
  await phone.press("• Русский");
  await phone.press("Пособия и выплаты");
  await phone.press("Родился ребёнок");
  await phone.press("При рождении ребёнка");
  await phone.press("Да");
  await phone.sees("Когда родился ребёнок?");
  const before = await phone.messages();
  await phone.write("/language");
  await phone.sees("Қай тілде сөйлесеміз?");
  await phone.press("Қазақша");
  await phone.sees("Қазақша жалғастырамыз.");
  const after = await phone.messages();
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(before.length - 1)).toContain("Бала қашан туды?");
  await phone.write("наурыз 2026");
  await phone.sees("3-сұрақ, барлығы шамамен 3", "Бұл — нешінші бала?");
  await phone.press("1");
  await phone.press("Нәтижені көрсету");
  await phone.sees("164 350 ₸, біржолғы");
  expect((await phone.messages()).join("\n")).toContain("Қазақстанда тұрасыз: Иә");
});

it("answers a button of an old message with a notice and a fresh copy of the question", async () => {
  const phone = await stage.newcomer("ru");
  await phone.press("Начать");
  await phone.write("/start birth-grant");
  await phone.sees("Вы постоянно живёте в Казахстане?");
  await phone.write("да");
  await phone.sees("Когда родился ребёнок?");
  await phone.write("март 2026");
  await phone.sees("Какой это ребёнок по счёту?");
  const before = await phone.messages();

  const old = phone.node.locator(".bubble-row", { hasText: "Вы постоянно живёте" });
  await old.hover();
  await old.getByRole("button", { name: "Действия с сообщением" }).click();
  await phone.node.getByRole("dialog", { name: "Действия с сообщением" }).getByRole("button", { name: "Нет" }).click();
  await phone.node.getByText("Эта кнопка из старого сообщения. Вот текущий вопрос.").waitFor();
  await expect.poll(async () => (await phone.messages()).length).toBe(before.length + 1);
  await phone.sees("Какой это ребёнок по счёту?");
  await phone.press("2");
  await phone.press("Показать результат");
  await phone.sees("Похоже, вам положено", "164 350 ₸, один раз");
});

it("does nothing twice for a double tap", async () => {
  const phone = await stage.newcomer("en");
  await phone.press("Start");
  await phone.press("• English");
  await phone.press("Benefits and payments");
  await phone.press("A child is born");
  await phone.press("At birth");
  await phone.sees("question 1 of about 4");
  const before = await phone.messages();
  await phone.node.getByRole("button", { name: "Double tap" }).click();
  const answers = phone.page.locator("#calls-list li", { hasText: "answerCallbackQuery" });
  const pressed = async (name: string, calls = 2) => {
    const known = await answers.count();
    await phone.press(name);
    await expect.poll(() => answers.count(), { timeout: 10_000 }).toBe(known + calls);
    await phone.settled();
  };
  await pressed("Yes");
  await phone.sees("question 2 of about 4");
  await pressed("2026");
  await pressed("March");
  await phone.sees("question 3 of about 3");
  expect(await phone.messages()).toHaveLength(before.length);
  await pressed("1");
  await phone.sees("Check your answers");
  await pressed("Show the result");
  await phone.sees("164,350 ₸, one-off");
  expect(await phone.messages()).toHaveLength(before.length + 1);
});

it("goes on in the middle of a guide after the bot was started anew, and loses nothing written meanwhile", async () => {
  const phone = await stage.newcomer("kk");
  await phone.press("Бастау");
  await phone.write("/start childcare");
  await phone.sees("әлеуметтік аударым төленді ме?");
  await phone.press("Жоқ");
  await phone.sees("Бала қашан туды?");
  await phone.page.getByRole("button", { name: "Restart bot" }).click();
  await phone.page.getByText("the bot is starting").waitFor();
  await phone.write("наурыз 2026");
  await phone.sees("Бұл — нешінші бала?");
  await phone.page.getByText("the bot is running").waitFor();
  await phone.press("3");
  await phone.sees("Қазақстанда тұрақты тұрасыз ба?");
  await phone.press("Иә");
  await phone.press("Нәтижені көрсету");
  await phone.sees("33 952 ₸, айына");
});

it("is silent while it is blocked, and goes on afterwards", async () => {
  const phone = await stage.newcomer("ru");
  await phone.press("Начать");
  await phone.press("• Русский");
  await phone.write("/start childcare");
  await phone.sees("платили соцотчисления?");
  await phone.press("More");
  await phone.press("Заблокировать бота");
  await phone.node.getByText("Бот заблокирован").waitFor();
  expect(await phone.node.getByRole("textbox").count()).toBe(0);
  await phone.press("Разблокировать");
  await phone.write("нет");
  await phone.sees("вопрос 2, всего около 5", "Когда родился ребёнок?");
});

it("says in January that the sums are last year's", async () => {
  const phone = await stage.newcomer("ru");
  await phone.press("Начать");
  await phone.sees("Қай тілде сөйлесеміз?");
  onTestFinished(async () => void (await stage.demo().act({ do: "today", day: "2026-11-24" })));
  await phone.page.getByLabel("Today").fill("2027-01-05");
  await phone.page.getByText("the bot is starting").waitFor();
  await phone.write("/start birth-grant");
  await phone.sees("Вы постоянно живёте в Казахстане?");
  await phone.press("Да");
  await phone.press("2026");
  await phone.press("декабрь");
  await phone.press("1");
  await phone.press("Показать результат");
  await phone.sees("164 350 ₸, один раз", "Суммы 2026 года. Новые ещё не внесены.");
});
