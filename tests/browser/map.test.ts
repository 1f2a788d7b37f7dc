import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { faintTexts, tooWide } from "./in-page.js";
import { setStage, shoot } from "./stage.ts";

const stage = setStage("2026-11-24");
const WIDE = { viewport: { width: 1800, height: 900 } };

const mapOn = (page: Page) => {
  const panel = page.getByRole("complementary", { name: "Map of the guide" });
  const lit = panel.locator("[aria-current=step] > b");
  return {
    panel,
    lit: async (name: string) => await expect.poll(() => lit.textContent(), { timeout: 10_000 }).toBe(name),
  };
};

it("lights the question that is asked, and shows of whom each is asked", async () => {
  const phone = await stage.newcomer("ru", WIDE);
  const { panel, lit } = mapOn(phone.page);
  await panel.getByText("No guide is open in this chat.").waitFor();
  await phone.press("Начать");
  await phone.press("• Русский");
  await phone.write("/start childcare");
  await lit("Соцотчисления");
  expect(await panel.getByRole("heading").textContent()).toContain("Уход за ребёнком до 1,5 лет Ата-ана");
  expect(await panel.locator("[data-stop=salary] li").textContent()).toBe(
    "Зависит от ответов: Соцотчисления: Да, с зарплаты, Не знаю",
  );
  // The main line, and aside from it the pay of three kinds, its months, and the day a birth is due.
  expect(await panel.locator(".rails path").count()).toBe(6);
  await shoot(phone.page, "map");

  await phone.press("Нет");
  await lit("Дата рождения");
  await phone.press("Назад");
  await lit("Соцотчисления");

  await phone.write("/language");
  await phone.press("Қазақша");
  await lit("Әлеуметтік аударым");
  await phone.write("/menu");
  await panel.getByText("No guide is open in this chat.").waitFor();
});

it("has room for the longest guide", async () => {
  const phone = await stage.newcomer("ru", WIDE);
  const { panel, lit } = mapOn(phone.page);
  await phone.press("Начать");
  await phone.press("• Русский");
  await phone.write("/start family");
  await lit("Дети");
  await expect.poll(() => panel.locator(".stops > li").count(), { timeout: 10_000 }).toBeGreaterThan(20);
  expect(await phone.page.evaluate(tooWide)).toEqual([]);
  expect(await phone.page.evaluate(faintTexts)).toEqual([]);
  await shoot(phone.page, "map-family");
});

it("is that of the phone somebody holds", async () => {
  for (const [slot, firstName, language] of [
    [0, "Айгүл", "kk"],
    [1, "Марина", "ru"],
  ] as const)
    await stage.demo().act({ do: "become", slot, id: 3_000_000_000 + slot, firstName, language });
  const page = await stage.open(WIDE);
  const { lit } = mapOn(page);
  await stage.demo().act({ do: "send", slot: 0, text: "/start birth-grant" });
  await stage.demo().act({ do: "send", slot: 1, text: "/start national-fund" });
  await page.getByRole("region", { name: "Phone of Марина" }).getByRole("textbox").click();
  await lit("Год рождения");
  await page.getByRole("region", { name: "Phone of Айгүл" }).getByRole("textbox").click();
  await lit("Қазақстанда тұрасыз");
});

it.each(["light", "dark"] as const)("lies folded away on a narrow screen, and fits it: %s", async (colorScheme) => {
  const phone = await stage.newcomer("kk", { viewport: { width: 360, height: 740 }, colorScheme });
  const { panel, lit } = mapOn(phone.page);
  await phone.press("Бастау");
  await phone.press("• Қазақша");
  await phone.write("/start childcare");
  await phone.sees("әлеуметтік аударым төленді ме?");
  expect(await panel.isVisible()).toBe(false);
  await phone.page.getByRole("button", { name: "Map" }).click();
  await lit("Әлеуметтік аударым");
  expect(await phone.page.evaluate(tooWide)).toEqual([]);
  expect(await phone.page.evaluate(faintTexts)).toEqual([]);
  const box = await panel.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  await shoot(phone.page, `map-360-${colorScheme}`);
  await phone.page.getByRole("button", { name: "Calls" }).click();
  expect(await panel.isVisible()).toBe(false);
});
