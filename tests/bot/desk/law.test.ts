import { describe, expect, it } from "vitest";
import { paramsText } from "../../../src/bot/views/desk/params.ts";
import { createTranslators, languages } from "../../../src/i18n/i18n.ts";
import { changeBetween, lastChange, nextChange } from "../../../src/impact/between.ts";
import { impactOf } from "../../../src/impact/reckoning.ts";
import { readSampleFamilies } from "../../../src/impact/sample-families.ts";
import { impactText } from "../../../src/impact/text.ts";
import { readProgrammes } from "../../../src/rules/index.ts";
import { createOffice } from "../../support/desk.ts";
import { law } from "../../support/law.ts";
import { testRedis } from "../../support/redis.ts";

const { redis, prefix } = testRedis();
let count = 0;
const office = (today = "2026-11-28" as const) => createOffice(redis, `${prefix}${count++}:`, { today });
const plain = (text: string) => text.replaceAll("\u00A0", " ");

describe("/params", () => {
  it.each(languages)("tells every value in force in %s, with whose word it is", async (language) => {
    const { bot } = await office();
    const text = plain(paramsText("2026-03-01", bot.parts, bot.parts.translators[language]));
    const line = text.split("\n").find((one) => one.startsWith("mci:")) ?? "";
    expect(line).toMatch(/4[ ,]325 ₸/);
    expect(line).toContain("01.01.2026");
    expect(text).not.toMatch(/undefined|NaN|\{\{/);
    expect(text.split("\n").filter((one) => /^[a-z0-9-]+\./.test(one)).length).toBeGreaterThan(300);
  });

  it("of another year has the values of that year", async () => {
    const { bot } = await office();
    const text = plain(paramsText("2025-12-31", bot.parts, bot.parts.translators.ru));
    expect(text).toMatch(/mci: 3 932 ₸/);
  });

  it.each`
    words           | says                                         | why
    ${""}           | ${/28\.11\.2026[\s\S]*Скоро/}                | ${"today, with what is due by the new year"}
    ${"01.02.2027"} | ${/01\.02\.2027[\s\S]*Просрочены[\s\S]*mci/} | ${"after the new year the index is overdue"}
    ${"завтра"}     | ${/Напишите день/}                           | ${"no day"}
  `("/params $words: $why", async ({ words, says }) => {
    const { someone } = await office();
    const viewer = await someone("viewer");
    expect(await viewer.say(`/params ${words}`)).toMatch(says);
  });
});

describe("/impact", () => {
  it.each`
    words                                 | says                         | why
    ${"2026-01-01"}                       | ${"mci"}                     | ${"the change of one day"}
    ${"2025-12-31 2026-01-01"}            | ${"mci"}                     | ${"the same between two days"}
    ${"2026-01-03"}                       | ${"изменений не записано"}   | ${"nothing began then"}
    ${"проект.yaml"}                      | ${"Файлов бот не принимает"} | ${"a file is for the command line"}
    ${"2026-01-01 2026-02-01 2026-03-01"} | ${"Файлов бот не принимает"} | ${"too many days"}
  `("/impact $words: $why", async ({ words, says }) => {
    const { bot, someone } = await office();
    const editor = await someone("editor");
    const said = await editor.say(`/impact ${words}`);
    const sent = bot.standIn.calls.findLast(({ method }) => method === "sendDocument");
    if (says === "mci") expect(sent?.answer?.ok).toBe(true);
    else expect(said).toContain(says);
  });

  it.each`
    language | says
    ${"kk"}  | ${"АЕК болжамы, заң емес (forecast.mci): мәні жоқ → 4 606 ₸"}
    ${"ru"}  | ${"Прогноз МРП, не закон (forecast.mci): нет значения → 4 606 ₸"}
    ${"en"}  | ${"Forecast of the MCI, not law (forecast.mci): no value → 4,606 ₸"}
  `(
    "names in $language a figure that is only foreseen, and its source as people know it",
    async ({ language, says }) => {
      const { someone } = await office();
      const said = plain(await (await someone("editor", language)).say("/impact 2027-01-01"));
      expect(said).toContain(says);
      expect(said).toContain("lada.kz");
      expect(said).not.toContain("lada-forecast2030");
    },
  );

  it.each`
    from            | to              | language | says                                                        | why
    ${"2025-12-31"} | ${"2026-01-01"} | ${"ru"}  | ${"МРП (mci): 3 932 ₸ → 4 325 ₸"}                           | ${"a figure of its own"}
    ${"2025-12-31"} | ${"2026-01-01"} | ${"en"}  | ${"MCI (mci): 3,932 ₸ → 4,325 ₸"}                           | ${"in another language"}
    ${"2025-12-30"} | ${"2025-12-31"} | ${"ru"}  | ${"statistics.line-111-requests: 110 999 → 119 000"}        | ${"what has no name keeps its id"}
    ${"2023-08-14"} | ${"2023-08-15"} | ${"ru"}  | ${"Бесплатная учёба в колледже (college.quota-rural): нет"} | ${"the programme it belongs to"}
  `("names what changed beside the id of the files: $why", ({ from, to, language, says }) => {
    const t = createTranslators()[language as "ru" | "en"];
    const change = changeBetween(law, from, to);
    const text = impactText(impactOf(readSampleFamilies(), to, change.laws, readProgrammes()), change, t);
    expect(plain(text)).toContain(says);
  });

  it("sets the law without what begins against the law with it", () => {
    const { proposed, laws } = changeBetween(law, "2025-12-31", "2026-01-01");
    expect(proposed.find(({ id }) => id === "mci")).toMatchObject({ value: "4325", since: "2026-01-01" });
    expect(laws.before.on("2026-01-01", "mci")).toMatchObject({ value: "3932", carriedOver: true });
    expect(laws.after.on("2026-01-01", "mci")).toMatchObject({ value: "4325", carriedOver: false });
  });

  it("knows the next change on record and the last one", () => {
    expect(nextChange(law, "2025-12-31")).toBe("2026-01-01");
    expect(lastChange(law, "2026-01-01")).toBe("2026-01-01");
    expect(nextChange(law, "2099-01-01")).toBeUndefined();
  });
});
