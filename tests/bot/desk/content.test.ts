import { describe, expect, it } from "vitest";
import { createOffice } from "../../support/desk.ts";
import { testRedis } from "../../support/redis.ts";

const { redis, prefix } = testRedis();
const TODAY = "2026-11-28";
let count = 0;
const office = () => createOffice(redis, `${prefix}${count++}:`, { today: TODAY });

describe("/unknown", () => {
  async function noted(words: string, times: number, { bot }: Awaited<ReturnType<typeof office>>, language = "ru") {
    for (let i = 0; i < times; i++) await bot.parts.questions.note(TODAY, { kind: "unknown", language, words });
  }

  it("shows the commonest first and nothing under five; one tap says where a question belongs, and it is gone", async () => {
    const o = await office();
    const editor = await o.someone("editor");
    await noted("когда … пособие на рождение", 6, o);
    await noted("лагерь … море", 9, o);
    await noted("паспорт", 4, o);
    const list = await editor.say("/unknown");
    expect(list).toContain("2 вида");
    expect(list.indexOf("лагерь")).toBeLessThan(list.indexOf("рождение"));
    expect(list).not.toContain("паспорт");
    expect(await editor.press("2")).toContain("К какому ответу");
    const titles =
      editor
        .last()
        ?.buttons.flat()
        .map(({ text }) => text) ?? [];
    const left = await editor.press(titles[0] ?? "");
    expect(left).toContain("Отмечено");
    expect(left).not.toContain("рождение");
    const [kept] = await o.bot.parts.questions.belongings();
    const title = o.bot.parts.desk.matcher.entry(kept?.[1].entry ?? "")?.title.ru;
    expect(title?.startsWith(titles[0]?.replace("…", "") ?? "?")).toBe(true);

    await editor.press("1");
    await editor.press("Нужен новый ответ");
    expect(editor.last()?.text).toContain("не осталось");
    await editor.press("Получить выбранное файлом");
    const file = o.bot.standIn.calls.findLast(({ method }) => method === "sendDocument");
    expect(file?.answer?.ok).toBe(true);
  });

  it.each`
    words   | shown          | hidden
    ${"kk"} | ${"жәрдемақы"} | ${"пособие"}
    ${"ru"} | ${"пособие"}   | ${"жәрдемақы"}
  `("/unknown $words shows that language alone", async ({ words, shown, hidden }) => {
    const o = await office();
    const editor = await o.someone("editor");
    await noted("жәрдемақы", 5, o, "kk");
    await noted("пособие", 5, o, "ru");
    const list = await editor.say(`/unknown ${words}`);
    expect(list).toContain(shown);
    expect(list).not.toContain(hidden);
  });
});

describe("/faqtest", () => {
  it.each`
    text                                    | says                                                           | why
    ${"сколько платят за рождение ребёнка"} | ${/Отвечает[\s\S]*birth-grant\.amount[\s\S]*#birth[\s\S]*164/} | ${"decision, entries with terms, the reply"}
    ${"хочу умереть"}                       | ${/Понимает как опасность[\s\S]*112/}                          | ${"danger comes first"}
    ${"<b>зюзя</b> бармаглот"}              | ${/не знает/}                                                  | ${"nothing is found, nothing breaks"}
  `("«$text»: $why", async ({ text, says }) => {
    const o = await office();
    const editor = await o.someone("editor");
    expect((await editor.say(`/faqtest ${text}`)).replaceAll("\u00A0", " ")).toMatch(says);
    await editor.say("/faqtest");
    expect((await editor.say(text)).replaceAll("\u00A0", " ")).toMatch(says);
    await o.bot.parts.tally.flush();
    expect(await o.bot.parts.tally.sum([TODAY])).toEqual(new Map());
    expect(await o.bot.parts.questions.noted(TODAY)).toEqual([]);
  });
});

describe("/preview", () => {
  it.each`
    key                        | says                                              | why
    ${"birth-grant.amount"}    | ${["164 350 ₸", "164,350 ₸"]}                     | ${"an answer has its figures from the law"}
    ${"common:unknown"}        | ${["Этого я не знаю", "1414", "111"]}             | ${"telephone numbers too"}
    ${"desk:roles.given"}      | ${["‹id› — ‹role›", "The role is given"]}         | ${"any other blank is shown by its name"}
    ${"desk:audit.holds"}      | ${["holds_one", "holds_many", "‹count› записей"]} | ${"every plural form"}
    ${"desk:role"}             | ${["viewer, editor"]}                             | ${"a group of keys"}
    ${"common:no.such.key"}    | ${["Нет ни текста"]}                              | ${"no such key"}
    ${"constructor:prototype"} | ${["Нет ни текста"]}                              | ${"nothing but texts"}
    ${"<b>"}                   | ${["Нет ни текста"]}                              | ${"no key at all"}
  `("$key: $why", async ({ key, says }) => {
    const o = await office();
    const editor = await o.someone("editor");
    const told = (await editor.say(`/preview ${key}`)).replaceAll("\u00A0", " ");
    expect(says.filter((one: string) => !told.includes(one))).toEqual([]);
  });
});
