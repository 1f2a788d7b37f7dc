import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { weekOf } from "../../../src/bot/views/desk/stats.ts";
import { languages } from "../../../src/i18n/i18n.ts";
import { weekPicture } from "../../../src/results/index.ts";
import { createOffice } from "../../support/desk.ts";
import { testRedis } from "../../support/redis.ts";

const { redis, prefix } = testRedis();
const TODAY = "2026-11-28";
let count = 0;
const office = (today = TODAY as typeof TODAY) => createOffice(redis, `${prefix}${count++}:`, { owners: [], today });

/** What has been counted on this day, but for nothing. */
async function counted({ bot }: Awaited<ReturnType<typeof office>>): Promise<Record<string, number>> {
  await bot.parts.tally.flush();
  return Object.fromEntries(await bot.parts.tally.sum([TODAY]));
}

describe("what a citizen does is counted without them", () => {
  it("each question once, however often somebody goes back; the result once", async () => {
    const o = await office();
    const citizen = await o.someone();
    await citizen.say("/start birth-grant");
    await citizen.press("Да");
    await citizen.press("Назад");
    await citizen.press("• Да");
    await citizen.say("март 2026");
    await citizen.say("2");
    const done = {
      "opened|birth-grant": 1,
      "reached|birth-grant|livesHere": 1,
      "reached|birth-grant|birthDate": 1,
      "reached|birth-grant|birthOrder": 1,
    };
    expect(await counted(o)).toEqual(done);
    await citizen.press("Показать результат");
    expect(await counted(o)).toEqual({ ...done, "result|birth-grant": 1 });
    await citizen.press("Изменить ответы");
    await citizen.press("Показать результат");
    expect(await counted(o)).toEqual({ ...done, "result|birth-grant": 1 });
  });

  it.each`
    how                       | act
    ${"/cancel"}              | ${"/cancel"}
    ${"the word of the menu"} | ${"меню"}
    ${"another guide"}        | ${"/start school-help"}
  `("leaving by $how is counted at the furthest question", async ({ act }) => {
    const o = await office();
    const citizen = await o.someone();
    await citizen.say("/start birth-grant");
    await citizen.press("Да");
    await citizen.say(act);
    expect(await counted(o)).toMatchObject({ "left|birth-grant|birthDate": 1 });
  });

  it.each`
    text                                | field                         | why
    ${"что такое мрп и сколько он"}     | ${"asked|answer|general|ru"}  | ${"an answer, by its area"}
    ${"зюзя бармаглот"}                 | ${"asked|unknown|none|ru"}    | ${"nothing was found"}
    ${"бала туғанда қанша ақша береді"} | ${"asked|answer|benefits|kk"} | ${"in the language of the question"}
  `("«$text» counts as $field: $why", async ({ text, field }) => {
    const o = await office();
    const citizen = await o.someone();
    await citizen.say(text);
    expect(await counted(o)).toEqual({ [field]: 1 });
  });
});

describe("/stats", () => {
  it("comes as a picture and in words, and shows nothing under five", async () => {
    const o = await office();
    const viewer = await o.someone("viewer");
    const { tally } = o.bot.parts;
    const times = (n: number, ...what: string[]) => {
      for (let i = 0; i < n; i++) tally.count(TODAY, what);
    };
    times(5, "opened", "birth-grant");
    times(4, "result", "birth-grant");
    times(4, "opened", "school-help");
    times(1234, "asked", "answer", "fund", "kk");
    times(4, "asked", "answer", "fund", "ru");
    tally.count("2026-11-21", ["asked", "answer", "camp", "kk"]);
    const told = await viewer.say("/stats");
    expect(told).toContain("kk 1 234, ru <5, en 0".replaceAll(" 234", "\u00A0234"));
    expect(told).toContain("При рождении ребёнка: 5 → <5");
    expect(told).not.toContain("Помощь и питание");
    expect(told).toContain("22.11.2026–28.11.2026");
    expect(o.bot.standIn.calls.some(({ method }) => method === "sendPhoto")).toBe(true);
    expect(await viewer.say("/stats 30d")).toContain("30.10.2026–28.11.2026");
  });

  it.each(languages)("is drawn in %s", async (language) => {
    const o = await office();
    const counts = new Map<string, number>();
    for (const [i, area] of ["benefits", "school", "camp", "fund", "protection", "health", "general", "none"].entries())
      for (const [j, spoken] of languages.entries())
        counts.set(`asked|answer|${area}|${spoken}`, 400 - 47 * i - 120 * j);
    for (const [i, { id, questions }] of o.bot.parts.guides.entries()) {
      counts.set(`opened|${id}`, 900 - 20 * i);
      counts.set(`result|${id}`, i % 5 === 4 ? 3 : 500 - 14 * i);
      counts.set(`left|${id}|${questions[1]?.id}`, 60 - i);
    }
    const t = o.bot.parts.translators[language];
    const all = { from: "2026-11-22", to: TODAY, counts, useful: 1, useless: 0, dangers: 7 } as const;
    const { bytes, caption } = await weekPicture(weekOf(all, o.bot.parts, t), t);
    expect(PNG.sync.read(Buffer.from(bytes)).width).toBe(1080);
    expect(bytes.length).toBeLessThan(150_000);
    expect(caption.length).toBeLessThanOrEqual(1024);
    expect(caption).not.toMatch(/NaN|undefined/);
  });
});
