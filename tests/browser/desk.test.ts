import { expect, it } from "vitest";
import { phoneOn, setStage, shoot } from "./stage.ts";

const stage = setStage("2026-11-24");

it("sends a campaign to five hundred readers: written on one phone, approved on another, seen as it goes", async () => {
  const page = await stage.open({ viewport: { width: 1400, height: 1000 }, locale: "en-GB" });
  const time = page.getByRole("textbox", { name: "Time" });
  // A day begins for the readers, whatever the hour of whoever runs the tests.
  await expect.poll(() => time.inputValue()).not.toBe("");
  await time.fill((await time.inputValue()) === "12:00" ? "13:00" : "12:00");
  await page.getByText("the bot is starting").waitFor();
  await page.getByRole("button", { name: "Desk, 500 readers" }).click();
  const author = phoneOn(page, "Operator");
  const approver = phoneOn(page, "Сәуле");
  await author.sees("Роль дана: 1000000010 — проверяющий.");
  await author.write("/broadcast");
  await author.press("Новая рассылка");
  await author.press("Суммы пособий");
  await author.press("Дальше");
  await author.sees("Казахский");
  await author.write("Жаңа АЕК: {{mci}}\nЖәрдемақыңызды қайта есептеңіз.");
  await author.sees("Русский");
  await author.write("Новый МРП: {{mci}}\nПересчитайте своё пособие.");
  await author.sees("Английский");
  await author.write("The new index: {{mci}}\nWork out your benefit again.");
  await author.press("Посмотреть и отправить");
  await author.sees("Получат: 500 (каз. 270 · рус. 200 · англ. 30)");
  await author.press("На проверку");
  await approver.sees("Сіздің тексеруіңізді күтіп тұр");
  await approver.press("Мақұлдау");
  await author.sees("Одобрена: можно отправлять.");
  await author.node.locator(".inline").getByRole("button", { name: "Отправить", exact: true }).click();
  await author.sees("напишите номер рассылки: 1");
  await author.write("1");
  await author.sees("Отправлено: ", "Осталось: ");
  await author.press("Пауза");
  await author.sees("На паузе.");
  await shoot(page, "desk");
  await author.press("Продолжить");
  await author.sees("Готово: ", "Отправлено: 500", "Не дошло: 0");
  await shoot(page, "desk-report");
  expect((await author.messages()).at(-1)).toMatch(/Готово: \S+ 1[23]:/);
  const sent = page.locator("#calls-list li", { hasText: "sendMessage" });
  expect(await sent.count()).toBeGreaterThan(100);
});
