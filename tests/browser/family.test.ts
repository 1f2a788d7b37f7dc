import { expect, it } from "vitest";
import { setStage, shoot } from "./stage.ts";

const stage = setStage("2026-11-28");

it("takes a family from a sentence to sums, what if and the files to take home", async () => {
  const phone = await stage.newcomer("ru");
  await phone.press("Начать");
  await phone.press("• Русский");
  await phone.sees("Здравствуйте!");
  await phone.write("у меня трое детей, не работаю, доход 150 тысяч на 5");
  await phone.sees("Понято так. Верно?", "Соцотчисления: Нет", "Человек в семье: 5");
  await shoot(phone.page, "family-understood");
  await phone.press("Верно, дальше");
  await phone.sees("Сколько лет детям?");
  await phone.write("03.2026, 05.2019, 02.2015");
  await phone.sees("Вы живёте в Казахстане?");
  await phone.press("Да, граждане");
  await phone.sees("Пособие при рождении младшего уже получили?", "Уже ясно:");
  await phone.press("Нет");
  await phone.sees("Есть ли в семье что-то из этого?");
  await shoot(phone.page, "family-situations");
  await phone.press("Ничего из этого");
  await phone.sees("В каком регионе живёте?");
  await phone.press("Не знаю");
  await phone.sees("Проверьте ответы");
  await phone.press("Показать результат");
  await phone.sees("Похоже, вам положено", "Пособие при рождении", "164 350 ₸", "Пособие по уходу до 1,5 лет");
  await shoot(phone.page, "family-result");

  await phone.press("А если…");
  await phone.sees("Что поменять?");
  await phone.press("Родится ещё ребёнок");
  await phone.sees("Пособие многодетным", "Тогда: 69 330 ₸, в месяц");
  await shoot(phone.page, "family-what-if");

  for (const [button, kind] of [
    ["Карточка (картинка)", "picture"],
    ["Бумага для ведомства (PDF)", "file"],
    ["Даты в календарь", "file"],
    ["Выплаты по месяцам", "picture"],
    ["«Нацфонд – детям» до 18", "picture"],
  ] as const) {
    await phone.press("К результату");
    await phone.sees("Похоже, вам положено");
    await phone.press("Взять с собой");
    await phone.sees("Что взять с собой?");
    const before = await phone.node.locator(`.${kind}`).count();
    await phone.press(button);
    await expect.poll(() => phone.node.locator(`.${kind}`).count(), { timeout: 30_000 }).toBeGreaterThan(before);
    await phone.settled();
    await shoot(phone.page, `family-${kind}-${before}`);
  }
}, 180_000);
