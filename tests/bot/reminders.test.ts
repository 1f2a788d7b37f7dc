import { expect, it } from "vitest";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createTestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix: own } = testRedis();
let count = 0;

/** Somebody who looks at a family's result with many dates, and keeps so many reminders already. */
async function reader(kept: number) {
  const standIn = createStandIn();
  const now = () => new Date("2026-11-24T12:00:00+05:00");
  const bot = await createTestBot({ redis, prefix: `${own}${count++}:`, standIn, now });
  const person = standIn.person({ language: "ru", firstName: "Читатель" });
  const one = {
    kind: "ends",
    benefit: "care-allowance",
    guide: "childcare",
    day: "2027-06-28",
    at: 1_900_000_000,
  } as const;
  await bot.parts.reminders.save(
    person.chatId,
    "ru",
    Array.from({ length: kept }, (_, i) => [`an-id-${i + 10}`, one]),
  );
  person.send("/calc 3 детей; 12.2025, 05.2021, 03.2010; доход 250000");
  await bot.deliver();
  const press = async (label: string) => {
    const message = person.messages().findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label));
    const answered = person.press(message?.id ?? 0, label);
    await bot.deliver();
    await answered;
  };
  await press("Напомнить");
  const last = () => person.messages().findLast(({ mine }) => !mine);
  const boxes = () =>
    last()
      ?.buttons.flat()
      .filter(({ text }) => text.startsWith("☐")).length;
  return { bot, person, press, last, boxes };
}

it.each`
  kept  | offered | because
  ${0}  | ${12}   | ${"as many as fit one message"}
  ${11} | ${1}    | ${"one more fits"}
  ${12} | ${0}    | ${"no more fit one message"}
`("with $kept kept already $offered are offered: $because", async ({ kept, offered }) => {
  const { boxes, last } = await reader(kept);
  expect(boxes()).toBe(offered);
  expect(last()?.text.includes("больше не поместится")).toBe(offered === 0);
});

it("keeps of an offer only what was ticked, and nothing of the answers", async () => {
  const { bot, person, press } = await reader(0);
  await press("☐ 1. 01.02.2027");
  await press("Разрешаю");
  expect(await bot.parts.reminders.all(person.chatId)).toEqual([
    {
      id: expect.stringMatching(/^[\w-]{8}$/),
      kind: "credit",
      benefit: "national-fund",
      guide: "family",
      day: "2027-02-01",
      at: Date.parse("2027-02-01T10:00:00+05:00") / 1000,
    },
  ]);
});
