import { expect, it } from "vitest";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { keys } from "../../src/storage/keys.ts";
import { createTestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix } = testRedis();

it("of messages of danger nothing is kept but how many came on a day, and of which tier", async () => {
  const lines: string[] = [];
  const standIn = createStandIn();
  const bot = await createTestBot({
    redis,
    prefix,
    standIn,
    today: "2026-11-24",
    destination: { write: (line) => void lines.push(line) },
  });
  const person = standIn.person({ id: 7_700_001, firstName: "Сауле", language: "ru" });
  for (const text of ["меня бьёт отчим", "олгим келеди", "сына травят в школе", "сколько платят на ребёнка"]) {
    person.send(text);
    await bot.deliver();
  }
  const counted = keys.dangers("2026-11-24");
  expect(await redis.hgetall(prefix + counted)).toEqual({ now: "2", distress: "1" });
  expect(await redis.ttl(prefix + counted)).toBeGreaterThan(0);
  const kept = await redis.keys(`${prefix}*`);
  const values = await Promise.all(
    kept.filter((key) => !key.endsWith(counted)).map(async (key) => JSON.stringify(await redis.hgetall(key))),
  );
  expect(values.join("\n")).not.toMatch(/отчим|олгим|травят|danger|distress/);
  expect(lines.join("\n")).not.toMatch(/отчим|олгим|травят|danger|distress|card/);
});
