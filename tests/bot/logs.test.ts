import { expect, it } from "vitest";
import type { Guide } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/index.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createTestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix } = testRedis();

function named(id: string): Guide {
  const guide = guides.find((one) => one.id === id);
  if (guide === undefined) throw new Error(`no guide ${id}`);
  return guide;
}

it("the log says what happened and never who wrote what, on any path", async () => {
  const lines: string[] = [];
  const standIn = createStandIn();
  const breaking: Guide = {
    ...named("childcare"),
    decide: (answers) => {
      throw new Error(`Канарейка in a fault: ${JSON.stringify(answers)} ${standIn.token}`);
    },
  };
  const bot = await createTestBot({
    redis,
    prefix,
    standIn,
    guides: [named("birth-grant"), breaking],
    destination: { write: (line) => void lines.push(line) },
  });
  const person = standIn.person({
    id: 5_550_123_456,
    firstName: "Канарейка",
    lastName: "Canary",
    username: "canary_bird",
    language: "ru",
  });
  const say = async (text: string) => {
    person.send(text);
    await bot.deliver().catch(() => undefined);
  };
  await say("/start");
  await say("/start birth-grant");
  await say("Канарейка 970101500012");
  for (const answer of ["да", "да", "март 2026", "4"]) await say(answer);
  await say("Канарейка спрашивает, сколько платят многодетным?");
  await say("/canary");
  await say("/mydata");
  const told = person.messages().some(({ mine, text }) => !mine && text.includes("5550123456"));
  expect(told, "the person's own number, on their own phone").toBe(true);
  for (const fault of [
    { code: 400, description: "Bad Request: Канарейка" },
    { code: 403 },
    { code: 429, retryAfter: 1 },
    { code: 500 },
    { lost: "request" },
    { lost: "answer" },
  ] as const) {
    standIn.failNext({ ...fault, method: "sendMessage" });
    await say("Канарейка, +7 701 555 12 34");
  }
  await say("/start childcare");
  for (const answer of ["нет", "март 2026", "2", "да"]) await say(answer);
  person.block();
  await bot.deliver().catch(() => undefined);

  const log = lines.join("");
  expect(lines.length).toBeGreaterThan(15);
  expect(log).toContain('"guide":"birth-grant"');
  expect(log).toContain("fault");
  for (const canary of [
    "Канарейка",
    "Canary",
    "canary",
    "5550123456",
    "970101500012",
    "555 12 34",
    "многодет",
    "март",
    standIn.token,
    standIn.token.split(":")[1],
  ])
    expect(log).not.toContain(canary);
});
