import { describe, expect, it } from "vitest";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createTestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix } = testRedis();
let count = 0;

/** Somebody who has just had as many answers as there are, and the one word about it. */
async function flooder(language: string) {
  const standIn = createStandIn();
  const bot = await createTestBot({ redis, prefix: `${prefix}${count++}:`, standIn, chatLimit: 3 });
  const person = standIn.person({ language });
  const heard = async (text: string) => {
    const before = person.messages().length;
    person.send(text);
    await bot.deliver();
    return person
      .messages()
      .slice(before + 1)
      .map((message) => message.text);
  };
  for (let at = 0; at < 3; at++) expect(await heard("сколько платят многодетным")).toHaveLength(1);
  return { person, bot, heard };
}

describe("whoever writes more than anybody reads", () => {
  it.each`
    language | words
    ${"kk"}  | ${"Хабарлама тым көп"}
    ${"ru"}  | ${"Сообщений слишком много"}
    ${"en"}  | ${"Too many messages"}
  `("is told so once in $language, and hears nothing more for a while", async ({ language, words }) => {
    const { heard } = await flooder(language);
    expect(await heard("ещё")).toEqual([expect.stringContaining(words)]);
    expect(await heard("ещё")).toEqual([]);
    expect(await heard("/start")).toEqual([]);
  });

  it.each`
    when               | before
    ${"in silence"}    | ${["ещё", "ещё"]}
    ${"at the border"} | ${[]}
  `("is answered in danger, $when", async ({ before }) => {
    const { heard, person, bot } = await flooder("ru");
    for (const text of before) await heard(text);
    const [card] = await heard("меня бьёт отчим");
    expect(card).toContain("102");
    const message = person.last();
    const data = message?.buttons.flat().find(({ callback_data }) => callback_data?.startsWith("s:"))?.callback_data;
    const shown = person.messages().length;
    void person.press(message?.id ?? 0, data ?? "");
    await bot.deliver();
    expect(person.messages()).toHaveLength(shown + 1);
  });

  it("is nobody else's trouble", async () => {
    const { heard, bot } = await flooder("ru");
    await heard("ещё");
    const other = bot.standIn.person({ language: "ru" });
    other.send("сколько платят многодетным");
    await bot.deliver();
    expect(other.messages().filter(({ mine }) => !mine)).toHaveLength(1);
  });
});
