import { Api } from "grammy";
import { describe, expect, it } from "vitest";
import { createMeasured } from "../../src/bot/measured.ts";
import { createWatched } from "../../src/bot/watched.ts";
import { readConfig } from "../../src/config.ts";
import { guides } from "../../src/guides/index.ts";
import { createShared } from "../../src/main/shared.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { type Metrics, noMetrics } from "../../src/ops/metrics.ts";
import { startServer } from "../../src/playground/server.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import type { ISODate } from "../../src/rules/index.ts";
import { createDangers } from "../../src/storage/dangers.ts";
import { createTestBot } from "../support/bot.ts";
import { law } from "../support/law.ts";
import { testRedis } from "../support/redis.ts";

const { redis, url, prefix } = testRedis();
const today: ISODate = "2026-11-24" as ISODate;
const dangers = createDangers({ redis, prefix });
const crashes = async () => 0;
const watched = () => createWatched({ law, today: () => today, dangers, crashes, version: "1.2.3", guides });

async function lines(metrics: ReturnType<typeof watched>): Promise<readonly string[]> {
  return (await metrics.registry.metrics()).split("\n").filter((line) => line.startsWith("bala_komek_"));
}

describe("a talk is counted", () => {
  it("by what happened in it, and nobody's words are a label", async () => {
    const metrics = watched();
    const standIn = createStandIn();
    const bot = await createTestBot({ redis, prefix: `${prefix}talk:`, standIn, metrics, today });
    const person = standIn.person({ id: 5_550_123_456, language: "ru", firstName: "Канарейка", username: "canary" });
    const say = async (text: string) => {
      person.send(text);
      await bot.deliver();
    };
    await say("/start birth-grant");
    const first = person.last()?.id ?? 0;
    await say("Канарейка ээ");
    await say("канарейка опять");
    await say("канарейка");
    for (const answer of ["да", "март 2026", "4"]) await say(answer);
    const press = person.press(first, "Да");
    await bot.deliver();
    await press;
    await say("да");
    await say("сколько платят многодетным");
    await say("мой ИИН 970101500012, канарейка");
    await say("хочу умереть");

    const all = await lines(metrics);
    for (const line of [
      'guides_opened_total{guide="birth-grant"} 1',
      'guide_answers_total{guide="birth-grant",question="livesHere"} 1',
      'guide_answers_total{guide="birth-grant",question="birthOrder"} 1',
      'guide_results_total{guide="birth-grant",verdict="entitled"} 1',
      'repairs_total{hint="first"} 1',
      'repairs_total{hint="example"} 1',
      'repairs_total{hint="way-out"} 1',
      "stale_buttons_total 1",
      'questions_total{reply="answer",language="ru"} 1',
      'personal_data_total{data="iin"} 1',
      'updates_total{update="callback_query",outcome="answered"} 1',
    ])
      expect(all).toContain(`bala_komek_${line}`);
    expect(all.join("\n")).not.toMatch(/анарейка|canary|5550123456|970101500012|умереть/i);
    // What is counted of danger is told the day after, and only as a number of a day.
    expect(all.join("\n")).not.toMatch(/dangers_yesterday\{[^}]*\} [1-9]/);
  });

  it.each`
    count | told | because
    ${4}  | ${0} | ${"so few could lead to a person"}
    ${5}  | ${5} | ${"the least that is told"}
  `("$count messages of danger yesterday are told as $told: $because", async ({ count, told }) => {
    const own = createDangers({ redis, prefix: `${prefix}${count}:` });
    for (let n = 0; n < count; n++) await own.count("2026-11-23", "now");
    const metrics = createWatched({ law, today: () => today, dangers: own, crashes, version: "1.2.3", guides });
    expect(await lines(metrics)).toContain(`bala_komek_dangers_yesterday{tier="now"} ${told}`);
  });

  it("the age of the law is told", async () => {
    const all = (await lines(watched())).join("\n");
    expect(all).toMatch(/law_days_left 38\n/);
    expect(all).toMatch(/law_overdue \d+\n/);
    expect(all).toMatch(/law_oldest_check_days \d+\n/);
  });
});

describe("calls to Telegram are counted", () => {
  it.each`
    fault                                                  | code         | because
    ${undefined}                                           | ${undefined} | ${"it was answered"}
    ${{ code: 403, method: "sendMessage" }}                | ${"403"}     | ${"somebody blocked us"}
    ${{ code: 429, retryAfter: 1, method: "sendMessage" }} | ${"429"}     | ${"too many"}
    ${{ code: 502, method: "sendMessage" }}                | ${"502"}     | ${"a fault of theirs"}
    ${{ lost: "request", method: "sendMessage" }}          | ${"network"} | ${"no answer at all"}
  `("$code: $because", async ({ fault, code }) => {
    const counted: unknown[] = [];
    const metrics: Metrics = { ...noMetrics, count: (name, labels) => void counted.push([name, labels]) };
    const measured = createMeasured(metrics);
    const standIn = createStandIn();
    const person = standIn.person();
    person.start();
    const api = new Api(standIn.token, { fetch: standIn.fetch as never });
    api.config.use(measured.transformer);
    expect(measured.silence()).toBe(Number.POSITIVE_INFINITY);
    if (fault !== undefined) standIn.failNext(fault);
    await api.sendMessage(person.chatId, "x").catch(() => undefined);
    expect(counted).toEqual(code === undefined ? [] : [["telegram_errors", { code }]]);
    expect(measured.silence() < 60_000).toBe(code !== "network");
  });
});

describe("Telegram was seen lately", () => {
  it.each`
    code   | isSeen   | because
    ${403} | ${true}  | ${"it says that somebody blocked us"}
    ${429} | ${true}  | ${"it says that we are too fast"}
    ${401} | ${false} | ${"it doesn't know our token: nobody can be answered"}
    ${404} | ${false} | ${"nor does it know such a bot"}
  `("after $code: $isSeen, $because", async ({ code, isSeen }) => {
    const measured = createMeasured(noMetrics);
    const refusal = { ok: false, error_code: code, description: "" } as const;
    await measured.transformer(async () => refusal, "getMe", {});
    expect(measured.silence() < 60_000).toBe(isSeen);
  });
});

it("a process that ends by a fault is counted for the others to tell, and operators hear of it", async () => {
  const standIn = createStandIn();
  const operator = standIn.person({});
  operator.start();
  const telegram = await startServer(standIn, 0);
  const given = { BOT_TOKEN: standIn.token, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: url, REDIS_PREFIX: prefix };
  const config = readConfig({ ...given, OPERATORS_CHAT_ID: String(operator.chatId) });
  const [one, other] = [1, 2].map(() => createShared(config, createLogger({ level: "silent", salt: "salt" })));
  await Promise.all([one?.redis.connect(), other?.redis.connect()]);
  const told = async () => String(await other?.metrics.registry.getSingleMetricAsString("bala_komek_crashes_today"));
  expect(await told()).toContain("crashes_today 0");
  await one?.crashed(new TypeError("nobody caught it"));
  expect(await told()).toContain("crashes_today 1");
  expect(operator.last()?.text).toContain("TypeError");
  for (const shared of [one, other]) shared?.redis.disconnect();
  // Away, the number is missing, and the others are told.
  expect(await told()).not.toMatch(/crashes_today \d/);
  await telegram.close();
});
