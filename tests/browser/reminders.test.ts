import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { setStage, shoot } from "./stage.ts";

const stage = setStage("2026-11-24");

it("takes the days home as a calendar, is reminded of one when its morning has come, and stops it", async () => {
  const phone = await stage.newcomer("ru");
  const time = phone.page.getByRole("textbox", { name: "Time" });
  // Nobody is reminded at night, whatever the hour of whoever runs the tests.
  await expect.poll(() => time.inputValue()).not.toBe("");
  await time.fill((await time.inputValue()) === "12:00" ? "13:00" : "12:00");
  await phone.page.getByText("the bot is starting").waitFor();
  await phone.press("Начать");
  await phone.press("• Русский");
  await phone.write("/start birth-grant");
  await phone.sees("Вы постоянно живёте в Казахстане?");
  await phone.press("Да");
  await phone.write("28.12.2025");
  await phone.sees("Какой это ребёнок по счёту?");
  await phone.press("1");
  await phone.press("Показать результат");
  await phone.sees("Похоже, вам положено");

  await phone.press("Взять с собой");
  await phone.press("Даты в календарь");
  const saving = phone.page.waitForEvent("download");
  await phone.node.getByRole("link", { name: ".ics" }).last().click();
  const days = await readFile(await (await saving).path(), "utf8");
  expect(days).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(days).toContain("DTSTART;VALUE=DATE:20270628");

  await phone.press("Напомнить");
  await phone.press("☐ 1. 28.06.2027");
  await phone.press("Разрешаю");
  await phone.sees("Напомню: 21 июня 2027 года, 10:00.");
  await phone.page.getByLabel("Today").fill("2027-06-21");
  await phone.page.getByText("the bot is starting").waitFor();
  await phone.sees("Последний день подачи: Пособие при рождении", "Осталось 7 дней");
  await shoot(phone.page, "reminder");
  await phone.press("Не напоминать");
  await phone.node.getByText("Об этом больше не напомню.").waitFor();
  await phone.write("/reminders");
  await phone.sees("Напоминаний нет.");
});
