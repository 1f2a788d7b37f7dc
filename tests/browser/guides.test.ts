import { expect, it } from "vitest";
import { setStage, shoot } from "./stage.ts";

const stage = setStage("2026-11-24");

it("leads a mother in Kazakh to the birth grant and shows how it was reckoned", async () => {
  const phone = await stage.newcomer("kk");
  await phone.press("Бастау");
  await phone.press("• Қазақша");
  await phone.sees("Сәлеметсіз бе!");
  await phone.press("Жәрдемақы мен төлем");
  await phone.press("Бала туды");
  await phone.press("Бала туғанда");
  await phone.sees("1-сұрақ, барлығы шамамен 4", "Қазақстанда тұрақты тұрасыз ба?");
  await phone.press("Иә");
  await phone.sees("Бала қашан туды?");
  await phone.press("2026");
  await phone.press("наурыз");
  await phone.sees("Бұл — нешінші бала?");
  await shoot(phone.page, "question");
  await phone.press("4");
  await phone.sees("Жауаптарыңызды тексеріңіз");
  await phone.press("Нәтижені көрсету");
  await phone.sees("Сізге тиесілі болуы мүмкін", "272 475 ₸, біржолғы", "63 АЕК × 4 325 ₸");

  const quote = phone.node.locator("blockquote").last();
  const folded = await quote.boundingBox();
  const unfold = quote.getByRole("button", { name: "Толығырақ" });
  expect(await unfold.getAttribute("aria-expanded")).toBe("false");
  await unfold.click();
  expect(await quote.getByRole("button", { name: "Жию" }).getAttribute("aria-expanded")).toBe("true");
  expect((await quote.boundingBox())?.height).toBeGreaterThan(folded?.height ?? Number.NaN);
  await shoot(phone.page, "result");

  await phone.press("Қалай есептелді");
  await phone.sees(
    "Ресми атауы: Бала туғанда берілетін біржолғы мемлекеттік жәрдемақы",
    "63 АЕК × 4 325 ₸ = 272 475 ₸",
  );
  await phone.press("Құжаттар");
  await phone.sees("жеке куәлік");
});

it("reckons the childcare payment from answers typed in Russian", async () => {
  const phone = await stage.newcomer("ru");
  await phone.press("Начать");
  await phone.press("• Русский");
  await phone.press("Пособия и выплаты");
  await phone.press("Родился ребёнок");
  await phone.press("Уход до 1,5 лет");
  await phone.sees("платили соцотчисления?");
  await phone.write("да");
  await phone.sees("Какая была зарплата в месяц");
  await phone.write("300 тысяч");
  await phone.sees("Сколько месяцев из 24 до рождения ребёнка");
  await phone.write("все 24");
  await phone.sees("Когда родился ребёнок?");
  await phone.write("март 2026");
  await phone.sees("Какой это ребёнок по счёту?");
  await phone.write("трое");
  await phone.sees("Вы постоянно живёте в Казахстане?");
  await phone.write("конечно");
  await phone.press("Показать результат");
  // 40 % of the income, less a tenth for the pension: the Fund's own example is of this form.
  await phone.sees("Похоже, вам положено", "97 200 ₸, в месяц", "270 000 ₸ × 40 % = 108 000 ₸");
});

it("tells a father in English the allowance and what the Fund has credited", async () => {
  const phone = await stage.newcomer("en");
  await phone.press("Start");
  await phone.press("• English");
  await phone.press("Benefits and payments");
  await phone.press("Expecting a child");
  await phone.press("Childcare to 1.5 years");
  await phone.sees("Were social contributions paid");
  await phone.write("no");
  await phone.sees("When was the child born?");
  await phone.write("March 2026");
  await phone.sees("Which child is this");
  await phone.write("three");
  await phone.sees("Do you live in Kazakhstan permanently?");
  await phone.write("yes");
  await phone.press("Show the result");
  await phone.sees("33,952 ₸, a month");

  await phone.write("/menu");
  await phone.sees("What would you like to know?");
  await phone.press("Fund for Children");
  await phone.press("How much so far");
  await phone.sees("In which year was the child born?");
  await phone.write("2015");
  await phone.sees("Is the child a citizen of Kazakhstan?");
  await phone.write("yes, since birth");
  await phone.sees("370.56 USD", "For 2025: 130.71 USD");
});

it("tells in Russian what a child of 2024 has in the Fund", async () => {
  const phone = await stage.newcomer("ru");
  await phone.press("Начать");
  await phone.write("/start national-fund");
  await phone.sees("В каком году родился ребёнок?");
  await phone.press("2024");
  await phone.press("Да, с рождения");
  await phone.sees("263,93 $");
});
