import { describe, expect, it } from "vitest";
import { guides, hubs } from "../../src/guides/index.ts";
import type { Person } from "../../src/playground/actors.ts";
import { createTestBot, type TestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix } = testRedis();
let people = 0;

/** A newcomer who has chosen a language and has the menu before them. */
async function atTheMenu(language: string) {
  people += 1;
  const bot = await createTestBot({ redis, prefix: `${prefix}${people}:` });
  const person = bot.standIn.person({ language: language.slice(0, 2).toLowerCase() });
  person.send("/start");
  await bot.deliver();
  await press(bot, person, language);
  return { bot, person };
}

const shown = (person: Person) => person.messages().findLast(({ mine }) => !mine);
const labels = (person: Person) =>
  shown(person)
    ?.buttons.flat()
    .map(({ text }) => text) ?? [];

async function press(bot: TestBot, person: Person, label: string): Promise<void> {
  const name = labels(person).find((one) => one.replace("• ", "") === label) ?? label;
  person.press(shown(person)?.id ?? 0, name);
  await bot.deliver();
}

describe.each`
  language     | interview                     | shelves                                                                        | other                     | young                    | back       | menu
  ${"Қазақша"} | ${"Отбасыма не тиесілі?"}     | ${["Жәрдемақы мен төлем", "Мектеп", "Жазғы лагерь", "Ұлттық қор – балаларға"]} | ${"Басқа сома келді"}     | ${"18-ге толған жоқпын"} | ${"Артқа"} | ${"Мәзір"}
  ${"Русский"} | ${"Что положено моей семье?"} | ${["Пособия и выплаты", "Школа", "Летний лагерь", "Нацфонд – детям"]}          | ${"Пришла другая сумма"}  | ${"Мне нет 18"}          | ${"Назад"} | ${"Меню"}
  ${"English"} | ${"What can my family get?"}  | ${["Benefits and payments", "School", "Summer camp", "Fund for Children"]}     | ${"A different sum came"} | ${"I am under 18"}       | ${"Back"}  | ${"Menu"}
`("the menu: $language", ({ language, interview, shelves, other, young, back, menu }) => {
  it("has the interview first, a few shelves, and the switch for the young last", async () => {
    const { person } = await atTheMenu(language);
    const all = labels(person);
    expect(all[0]).toBe(interview);
    expect(all).toEqual(expect.arrayContaining([...shelves, other]));
    expect(all.at(-1)).toBe(young);
    expect(all.length - 1).toBeLessThanOrEqual(6);
  });

  it("turns into a shelf and back again, in one message", async () => {
    const { bot, person } = await atTheMenu(language);
    const [first] = [shown(person)?.id];
    const before = labels(person);
    for (const shelf of shelves) {
      await press(bot, person, shelf);
      expect(shown(person)?.id).toBe(first);
      expect(labels(person).at(-1)).toBe(menu);
      await press(bot, person, menu);
      expect(shown(person)?.id).toBe(first);
      expect(labels(person)).toEqual(before);
    }
    const [benefits] = shelves;
    await press(bot, person, benefits);
    const events = labels(person);
    await press(bot, person, events[0] ?? "");
    await press(bot, person, back);
    expect(labels(person)).toEqual(events);
    await press(bot, person, menu);
    await press(bot, person, young);
    expect(labels(person)).not.toContain(interview);
    await press(bot, person, labels(person).at(-1) ?? "");
    expect(labels(person)).toEqual(before);
    expect(shown(person)?.id).toBe(first);
  });
});

it("leads to every guide", () => {
  const items = (id: string): readonly string[] =>
    (hubs.find((hub) => hub.id === id)?.items ?? []).flatMap((item) => [item, ...items(item)]);
  const reached = new Set(items("menu"));
  expect(guides.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
});

it("shows the menu for a link to it, or to a shelf that isn't one", async () => {
  const { bot, person } = await atTheMenu("English");
  for (const link of ["menu", "young", "nothing"]) {
    person.send(`/start ${link}`);
    await bot.deliver();
    expect(labels(person)[0]).toBe("What can my family get?");
  }
});
