import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigError, maskedConfig, readConfig, variableNames } from "../src/config.ts";

const BOT_TOKEN = "7612345678:AAHc4n4ryT0kenT0kenT0kenT0kenT0ken";

describe("readConfig", () => {
  it("needs only a token", () => {
    expect(readConfig({ BOT_TOKEN })).toEqual({
      botToken: BOT_TOKEN,
      apiRoot: "https://api.telegram.org",
      redisUrl: "redis://127.0.0.1:6379",
      redisCa: undefined,
      redisPrefix: "bk:",
      ownerIds: [],
      operatorsChatId: undefined,
      officeHours: { first: 1, last: 5, from: "09:00", to: "18:00" },
      webhook: undefined,
      host: "127.0.0.1",
      port: 8080,
      metricsPort: 9090,
      role: "all",
      broadcastRate: 28,
      chatLimit: 20,
      logLevel: "info",
      logSalt: expect.stringMatching(/^[0-9a-f]{32}$/),
      preview: undefined,
    });
  });

  it("reads everything that can be set", () => {
    const env = {
      BOT_TOKEN: ` ${BOT_TOKEN} `,
      TELEGRAM_API_ROOT: "http://127.0.0.1:3210/",
      REDIS_URL: "rediss://user:secret@redis.example:6380/2",
      REDIS_CA: "-----BEGIN CERTIFICATE-----\nMII",
      REDIS_PREFIX: "preview:",
      OWNER_IDS: "7012345678, 7012345679",
      OPERATORS_CHAT_ID: "-1001234567890",
      OFFICE_HOURS: "Mon-Sat 08:30-19:45",
      WEBHOOK_URL: "https://bot.example.kz/telegram",
      WEBHOOK_SECRET: "A_long-random_word",
      HOST: "0.0.0.0",
      PORT: "0",
      METRICS_PORT: "0",
      ROLE: "sender",
      BROADCAST_RATE: "1000",
      CHAT_LIMIT: "0",
      LOG_LEVEL: "debug",
      LOG_SALT: "pinch of salt",
      BOT_TODAY: "2028-02-29",
    };
    expect(readConfig(env)).toEqual({
      botToken: BOT_TOKEN,
      apiRoot: "http://127.0.0.1:3210",
      redisUrl: "rediss://user:secret@redis.example:6380/2",
      redisCa: "-----BEGIN CERTIFICATE-----\nMII",
      redisPrefix: "preview:",
      ownerIds: [7_012_345_678, 7_012_345_679],
      operatorsChatId: -1_001_234_567_890,
      officeHours: { first: 1, last: 6, from: "08:30", to: "19:45" },
      webhook: { url: "https://bot.example.kz/telegram", secret: "A_long-random_word" },
      host: "0.0.0.0",
      port: 0,
      metricsPort: 0,
      role: "sender",
      broadcastRate: 1_000,
      chatLimit: 0,
      logLevel: "debug",
      logSalt: "pinch of salt",
      preview: "2028-02-29",
    });
  });

  it("takes a moment for today as well", () => {
    const { preview } = readConfig({ BOT_TOKEN, BOT_TODAY: "2028-02-29T14:00:00+05:00" });
    expect(preview).toEqual(new Date("2028-02-29T09:00:00Z"));
  });

  it("takes an empty value for one that isn't set", () => {
    const empty = Object.fromEntries(variableNames.map((name) => [name, ""]));
    const { logSalt: _, ...config } = readConfig({ ...empty, BOT_TOKEN });
    const { logSalt: __, ...least } = readConfig({ BOT_TOKEN });
    expect(config).toEqual(least);
  });

  it("salts every start anew", () => {
    expect(readConfig({ BOT_TOKEN }).logSalt).not.toBe(readConfig({ BOT_TOKEN }).logSalt);
  });
});

it.each`
  url                                                   | masked                                           | because
  ${"redis://user:pass:w0rd@redis:6379/1"}              | ${"redis://user:***@redis:6379/1"}               | ${"one server"}
  ${"redis://:pass@w0rd@redis"}                         | ${"redis://:***@redis"}                          | ${"a password without a user, with an @"}
  ${"rediss+sentinel://user:passw0rd@one:26379,two/bk"} | ${"rediss+sentinel://user:***@one:26379,two/bk"} | ${"sentinels"}
  ${"redis+cluster://user:passw0rd@10.0.0.1,10.0.0.2"}  | ${"redis+cluster://user:***@10.0.0.1,10.0.0.2"}  | ${"nodes of a cluster"}
  ${"redis://redis:6379/1?password=pass&db=1"}          | ${"redis://redis:6379/1?***"}                    | ${"a password that is asked with"}
  ${"redis+cluster://one:7001,two:7002"}                | ${"redis+cluster://one:7001,two:7002"}           | ${"no password at all"}
`("takes $url and shows $masked: $because", ({ url, masked }) => {
  const config = readConfig({ BOT_TOKEN, REDIS_URL: url });
  expect(config.redisUrl).toBe(url);
  expect(maskedConfig(config).redisUrl).toBe(masked);
});

describe("a fault is told", () => {
  it.each`
    variable               | value                              | because
    ${"BOT_TOKEN"}         | ${""}                              | ${"nobody can be a bot without one"}
    ${"BOT_TOKEN"}         | ${"AAHc4n4ryT0kenT0kenT0kenT0ken"} | ${"half of a token was copied"}
    ${"TELEGRAM_API_ROOT"} | ${"api.telegram.org"}              | ${"no scheme"}
    ${"TELEGRAM_API_ROOT"} | ${"ftp://api.telegram.org"}        | ${"not a web address"}
    ${"REDIS_URL"}         | ${"127.0.0.1:6379"}                | ${"no scheme"}
    ${"REDIS_URL"}         | ${"http://127.0.0.1:6379"}         | ${"another protocol"}
    ${"REDIS_URL"}         | ${"redis+sentinel://one:26379"}    | ${"sentinels know their master by name"}
    ${"REDIS_URL"}         | ${"redis+cluster://"}              | ${"no host"}
    ${"REDIS_URL"}         | ${"redis+ring://one,two"}          | ${"no such kind"}
    ${"REDIS_CA"}          | ${"/etc/ssl/redis-ca.crt"}         | ${"a path belongs into REDIS_CA_FILE"}
    ${"REDIS_PREFIX"}      | ${"бала:"}                         | ${"keys are Latin"}
    ${"REDIS_PREFIX"}      | ${"a".repeat(33)}                  | ${"one longer than a prefix may be"}
    ${"OWNER_IDS"}         | ${"@aigerim"}                      | ${"a name is no id"}
    ${"OWNER_IDS"}         | ${"12,,13"}                        | ${"a slip of the finger"}
    ${"OWNER_IDS"}         | ${"-100123"}                       | ${"an owner is a person, not a group"}
    ${"OWNER_IDS"}         | ${"99999999999999999999"}          | ${"past what a number holds exactly"}
    ${"OPERATORS_CHAT_ID"} | ${"operators"}                     | ${"a name is no id"}
    ${"WEBHOOK_URL"}       | ${"http://bot.example.kz"}         | ${"Telegram calls https only"}
    ${"WEBHOOK_SECRET"}    | ${"with space"}                    | ${"Telegram refuses it"}
    ${"WEBHOOK_SECRET"}    | ${"a".repeat(257)}                 | ${"one longer than Telegram takes"}
    ${"OFFICE_HOURS"}      | ${"Mon-Fri 9-18"}                  | ${"hours without minutes"}
    ${"OFFICE_HOURS"}      | ${"Mon-Fri 09:00-24:00"}           | ${"no such hour"}
    ${"OFFICE_HOURS"}      | ${"Fri-Mon 09:00-18:00"}           | ${"the days run backwards"}
    ${"OFFICE_HOURS"}      | ${"Mon-Fri 18:00-09:00"}           | ${"so do the hours"}
    ${"HOST"}              | ${"localhost"}                     | ${"a name"}
    ${"PORT"}              | ${"65536"}                         | ${"one past the last port"}
    ${"PORT"}              | ${"http"}                          | ${"a name"}
    ${"METRICS_PORT"}      | ${"-1"}                            | ${"below the first"}
    ${"ROLE"}              | ${"worker"}                        | ${"no such role"}
    ${"LOG_LEVEL"}         | ${"verbose"}                       | ${"no such level"}
    ${"LOG_SALT"}          | ${"short"}                         | ${"ids could be guessed back"}
    ${"BOT_TODAY"}         | ${"2026-02-29"}                    | ${"2026 is no leap year"}
    ${"BOT_TODAY"}         | ${"12.03.2026"}                    | ${"written the other way"}
    ${"BOT_TODAY"}         | ${"2026-03-12T14:00:00"}           | ${"in which zone?"}
  `("$variable=$value: $because", ({ variable, value }) => {
    const message = faultOf({ BOT_TOKEN, REDIS_URL: "rediss://redis", WEBHOOK_SECRET: "secret", [variable]: value });
    expect(message).toMatch(new RegExp(`^${variable}( is missing)?: expected .+, for example ${variable}=\\S+`));
    expect(message.split("\n")).toHaveLength(1);
  });

  it.each`
    port       | metricsPort | because
    ${"9090"}  | ${""}       | ${"the other's default"}
    ${""}      | ${"8080"}   | ${"the other's default"}
    ${"10000"} | ${"10000"}  | ${"set alike"}
  `("PORT=$port, METRICS_PORT=$metricsPort: $because", ({ port, metricsPort }) => {
    expect(faultOf({ BOT_TOKEN, PORT: port, METRICS_PORT: metricsPort })).toMatch(
      /^PORT and METRICS_PORT are the same/,
    );
  });

  it("when a webhook has no secret", () => {
    expect(faultOf({ BOT_TOKEN, WEBHOOK_URL: "https://bot.example.kz" })).toMatch(/^WEBHOOK_SECRET is missing/);
  });

  it.each(["redis://redis", "redis+sentinel://one:26379/bk", ""])("when %s has a certificate but no TLS", (url) => {
    const env = { BOT_TOKEN, REDIS_URL: url, REDIS_CA: "-----BEGIN CERTIFICATE-----" };
    expect(faultOf(env)).toMatch(/^REDIS_CA is set, but REDIS_URL doesn't begin with rediss/);
  });

  it("with the way to try the bot without a token", () => {
    expect(faultOf({})).toMatch(/^BOT_TOKEN is missing: .*npm run demo\)$/);
  });

  it("together with all the others, and no value is repeated", () => {
    const env = {
      BOT_TOKEN: "t0ken-without-number",
      REDIS_URL: "https://user:passw0rd@redis",
      WEBHOOK_SECRET: "s e c r e t",
      LOG_SALT: "s4lt",
      PORT: "eighty",
      ROLE: "chef",
    };
    const message = faultOf(env);
    expect(message).toMatch(/^The settings have 6 faults:/);
    expect(
      message
        .split("\n")
        .slice(1)
        .map((line) => /^ {2}- (\w+):/.exec(line)?.[1]),
    ).toEqual(["BOT_TOKEN", "REDIS_URL", "WEBHOOK_SECRET", "PORT", "ROLE", "LOG_SALT"]);
    for (const value of Object.values(env)) expect(message).not.toContain(value);
  });
});

describe("a secret in a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "bala-komek-config-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it("is read, without the line break at its end", () => {
    const env = {
      BOT_TOKEN_FILE: file("token", `${BOT_TOKEN}\n`),
      WEBHOOK_URL: "https://bot.example.kz",
      WEBHOOK_SECRET_FILE: file("secret", "word\n"),
      REDIS_URL_FILE: file("redis", "redis://redis:6379\n"),
    };
    expect(readConfig(env)).toMatchObject({
      botToken: BOT_TOKEN,
      webhook: { secret: "word" },
      redisUrl: "redis://redis:6379",
    });
  });

  it.each([
    ["isn't there", { BOT_TOKEN_FILE: "/nowhere/token" }, /^BOT_TOKEN_FILE: expected the path of a file/],
    ["is empty", { BOT_TOKEN_FILE: file("empty", "\n") }, /^BOT_TOKEN_FILE: expected the path of a file/],
    ["holds something else", { BOT_TOKEN_FILE: file("other", "hello") }, /^BOT_TOKEN: expected the token/],
    [
      "is given twice",
      { BOT_TOKEN, BOT_TOKEN_FILE: file("twice", BOT_TOKEN) },
      /^BOT_TOKEN and BOT_TOKEN_FILE are both/,
    ],
  ])("is one fault when it %s", (_, env, fault) => {
    const message = faultOf(env);
    expect(message).toMatch(fault);
    expect(message.split("\n")).toHaveLength(1);
  });
});

it("maskedConfig shows what is set, never a secret", () => {
  const env = {
    BOT_TOKEN,
    TELEGRAM_API_ROOT: "https://api:k3y@api.example.kz",
    REDIS_URL: "redis://user:passw0rd@redis:6379",
    WEBHOOK_URL: "https://balancer:d00r@bot.example.kz/telegram?key=wh1sper",
    WEBHOOK_SECRET: "s3cr3t",
    LOG_SALT: "pinch of salt",
  };
  const masked = maskedConfig(readConfig(env));
  expect(masked).toMatchObject({
    apiRoot: "https://api:***@api.example.kz",
    redisUrl: "redis://user:***@redis:6379",
    webhook: { url: "https://balancer:***@bot.example.kz/telegram?***", secret: "***" },
  });
  for (const secret of [BOT_TOKEN, "passw0rd", "k3y", "d00r", "wh1sper", env.WEBHOOK_SECRET, env.LOG_SALT])
    expect(JSON.stringify(masked)).not.toContain(secret);
});

describe(".env.example", () => {
  const text = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const lines = [...text.matchAll(/^(?:# )?([A-Z][A-Z_]+)=(.*)$/gm)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );

  it("has every variable once, and no other", () => {
    expect(lines.map(([name]) => name).toSorted()).toEqual([...variableNames].toSorted());
  });

  it("opens every block with an explanation", () => {
    const blocks = text.split("\n\n").slice(1);
    for (const part of blocks) expect(part).toMatch(/^# [A-Z][^=]*\n/);
  });

  it("leaves only the token to be filled in", () => {
    expect(lines.filter(([, value]) => value === "").map(([name]) => name)).toEqual(["BOT_TOKEN"]);
  });

  it("shows values that are accepted", () => {
    const examples = Object.fromEntries(lines.filter(([name]) => !name.endsWith("_FILE")));
    expect(readConfig({ ...examples, BOT_TOKEN, REDIS_URL: "rediss://redis" })).toMatchObject({
      ownerIds: [123_456_789, 987_654_321],
      preview: "2026-03-12",
    });
  });

  it("shows the defaults as they are", () => {
    const shown = Object.fromEntries(lines);
    const config = readConfig({ BOT_TOKEN });
    expect(shown).toMatchObject({
      TELEGRAM_API_ROOT: config.apiRoot,
      REDIS_URL: config.redisUrl,
      REDIS_PREFIX: config.redisPrefix,
      HOST: config.host,
      PORT: String(config.port),
      METRICS_PORT: String(config.metricsPort),
      ROLE: config.role,
      LOG_LEVEL: config.logLevel,
    });
  });
});

function faultOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("the settings were accepted");
}
