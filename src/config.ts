import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { ISODate } from "./rules/index.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const help = z.registry<{ expected: string; example: string }>();
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535));

/** Sentinels with the name of their master, or some nodes of a cluster: `redis+cluster://user:password@one:6379,two`. */
const SEVERAL_REDIS =
  /^rediss?\+(sentinel:\/\/(?:[^@/\s]+@)?[\w.,:-]+\/[\w.-]+(?:\/\d+)?|cluster:\/\/(?:[^@/\s]+@)?[\w.,:-]+)$/;

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const DAY = WEEKDAYS.join("|");
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;
const OFFICE_HOURS = new RegExp(`^(?<first>${DAY})-(?<last>${DAY}) (?<from>${TIME})-(?<to>${TIME})$`);
/** Days from Monday, 1, to Sunday, 7; hours as they are written, `09:00`. */
function hoursIn(text: string) {
  const { first = "", last = "", from = "", to = "" } = OFFICE_HOURS.exec(text)?.groups ?? {};
  return { first: WEEKDAYS.indexOf(first) + 1, last: WEEKDAYS.indexOf(last) + 1, from, to };
}

/** Every variable of the environment that the bot reads; `.env.example` explains them to whoever runs it. */
const Variables = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/)
    .register(help, {
      expected: "the token that @BotFather gave your bot",
      example: "123456789:AAExampleExampleExampleExampleExamp",
    }),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/ })
    .default("https://api.telegram.org")
    .register(help, { expected: "the address of a Bot API server", example: "https://api.telegram.org" }),
  REDIS_URL: z
    .union([z.url({ protocol: /^rediss?$/ }), z.string().regex(SEVERAL_REDIS)])
    .default("redis://127.0.0.1:6379")
    .register(help, { expected: "the address of your Redis", example: "redis://127.0.0.1:6379" }),
  REDIS_CA: z
    .string()
    .regex(/^-----BEGIN CERTIFICATE-----/)
    .optional()
    .register(help, {
      expected: "the certificate, as PEM, of whoever signed that of Redis",
      example: "-----BEGIN CERTIFICATE-----…",
    }),
  REDIS_PREFIX: z
    .string()
    .regex(/^[\w:-]{1,32}$/)
    .default("bk:")
    .register(help, { expected: "up to 32 Latin letters, digits, _, - or :", example: "bk:" }),
  OWNER_IDS: z
    .string()
    .regex(/^\d+(\s*,\s*\d+)*$/)
    .transform((list) => list.split(",").map(Number))
    .pipe(z.array(z.int().positive()))
    .default([])
    .register(help, { expected: "Telegram user ids, separated by commas", example: "123456789,987654321" }),
  OPERATORS_CHAT_ID: z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number)
    .pipe(z.int())
    .optional()
    .register(help, { expected: "the id of the operators' chat, a group's begins with -", example: "-1001234567890" }),
  OFFICE_HOURS: z
    .string()
    .regex(OFFICE_HOURS)
    .default("Mon-Fri 09:00-18:00")
    .transform(hoursIn)
    .refine(({ first, last, from, to }) => first <= last && from < to)
    .register(help, { expected: "days and hours in Kazakhstan, each from and to", example: "Mon-Fri 09:00-18:00" }),
  WEBHOOK_URL: z
    .url({ protocol: /^https$/ })
    .optional()
    .register(help, {
      expected: "an https address that Telegram can reach",
      example: "https://bot.example.kz/telegram",
    }),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional()
    .register(help, { expected: "1 to 256 of A-Z, a-z, 0-9, _ and -", example: "a-long-random-word" }),
  HOST: z
    .union([z.ipv4(), z.ipv6()])
    .default("127.0.0.1")
    .register(help, { expected: "the address of this machine to listen on", example: "127.0.0.1" }),
  PORT: port.default(8080).register(help, { expected: "a port number, 0 to 65535", example: "8080" }),
  METRICS_PORT: port.default(9090).register(help, { expected: "a port number, 0 to 65535", example: "9090" }),
  ROLE: z
    .enum(["bot", "sender", "all"])
    .default("all")
    .register(help, { expected: "bot, sender or all", example: "all" }),
  BROADCAST_RATE: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.int().min(1).max(1_000))
    .default(28)
    .register(help, { expected: "messages a second, 1 to 1000", example: "28" }),
  CHAT_LIMIT: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.int().max(1_000))
    .default(20)
    .register(help, { expected: "updates of one chat in ten seconds, 1 to 1000, or 0 for any number", example: "20" }),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "fatal", "silent"])
    .default("info")
    .register(help, { expected: "debug, info, warn, error, fatal or silent", example: "info" }),
  LOG_SALT: z
    .string()
    .min(8)
    .optional()
    .register(help, { expected: "at least 8 characters", example: "another-long-random-word" }),
  BOT_TODAY: z
    .union([ISODate, z.iso.datetime({ offset: true }).transform((text) => new Date(text))])
    .optional()
    .register(help, {
      expected: "a day, YYYY-MM-DD, or a moment with its zone, YYYY-MM-DDThh:mm:ss+05:00",
      example: "2026-03-12",
    }),
});

/** What may stand in a file instead, as container platforms hand over secrets: the name followed by `_FILE`. */
const IN_FILES = ["BOT_TOKEN", "WEBHOOK_SECRET", "REDIS_URL", "REDIS_CA", "LOG_SALT"] as const;

export const variableNames: readonly string[] = [
  ...Object.keys(Variables.shape),
  ...IN_FILES.map((name) => `${name}_FILE`),
];

/** All faults at once, for whoever runs the bot; it names variables and never repeats what they hold. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  constructor(faults: readonly string[]) {
    const head = `The settings have ${faults.length} faults:`;
    super(faults.length === 1 ? faults.join() : [head, ...faults.map((fault) => `  - ${fault}`)].join("\n"));
  }
}

export type Config = ReturnType<typeof readConfig>;

/**
 * @param env an empty value counts as not set
 * @throws ConfigError with every fault in it
 */
export function readConfig(env: Environment = process.env) {
  const { given, faults: unreadable } = withFiles(env);
  const parsed = Variables.safeParse(given);
  const faults = [...unreadable, ...faultsOf(parsed.error, given), ...faultsBetween(given)];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);

  const read = parsed.data;
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = read;
  return {
    botToken: read.BOT_TOKEN,
    apiRoot: read.TELEGRAM_API_ROOT.replace(/\/+$/, ""),
    redisUrl: read.REDIS_URL,
    redisCa: read.REDIS_CA,
    redisPrefix: read.REDIS_PREFIX,
    ownerIds: read.OWNER_IDS,
    operatorsChatId: read.OPERATORS_CHAT_ID,
    officeHours: read.OFFICE_HOURS,
    webhook: url !== undefined && secret !== undefined ? { url, secret } : undefined,
    host: read.HOST,
    port: read.PORT,
    metricsPort: read.METRICS_PORT,
    role: read.ROLE,
    broadcastRate: read.BROADCAST_RATE,
    chatLimit: read.CHAT_LIMIT,
    logLevel: read.LOG_LEVEL,
    // A new salt at each start: nobody can then follow a chat through the logs of two starts.
    logSalt: read.LOG_SALT ?? randomBytes(16).toString("hex"),
    preview: read.BOT_TODAY,
  } as const;
}

/** The settings as an operator may be shown them: what is secret is only said to be there. */
export function maskedConfig(config: Config) {
  return {
    ...config,
    botToken: "***",
    apiRoot: withoutSecrets(config.apiRoot),
    redisUrl: withoutSecrets(config.redisUrl),
    redisCa: config.redisCa && "***",
    webhook: config.webhook && { url: withoutSecrets(config.webhook.url), secret: "***" },
    logSalt: "***",
  };
}

/** Whatever stands between the first colon of the name and the last @, as several hosts are no address for URL; and what is asked. */
const withoutSecrets = (address: string): string =>
  address.replace(/(:\/\/[^:@/]*):.*@/, "$1:***@").replace(/\?.*$/, "?***");

function withFiles(env: Environment) {
  const given: Record<string, string> = {};
  for (const name of variableNames) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  const faults = IN_FILES.flatMap((name) => {
    const path = given[`${name}_FILE`];
    if (path === undefined) return [];
    if (given[name] !== undefined) return [`${name} and ${name}_FILE are both set: expected one of them`];
    const text = textOf(path);
    if (text === undefined)
      return [
        `${name}_FILE: expected the path of a file with the value, for example /run/secrets/${name.toLowerCase()}`,
      ];
    given[name] = text;
    return [];
  });
  return { given, faults };
}

/** The file without the line break at its end; nothing when it can't be read or is empty. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").trim() || undefined;
  } catch {
    return undefined;
  }
}

function faultsOf(error: z.ZodError | undefined, given: Environment): string[] {
  const names = new Set(error?.issues.map((issue) => String(issue.path[0])));
  return Object.entries(Variables.shape)
    .filter(([name]) => names.has(name) && !(given[name] === undefined && given[`${name}_FILE`] !== undefined))
    .map(([name, schema]) => {
      const { expected, example } = help.get(schema) ?? {};
      const fault = `${name}${given[name] === undefined ? " is missing" : ""}: expected ${expected}, for example ${name}=${example}`;
      return name === "BOT_TOKEN" ? `${fault} (to try the bot without a token: npm run demo)` : fault;
    });
}

/** What no variable can tell alone. */
function faultsBetween(given: Environment): string[] {
  const { WEBHOOK_URL, WEBHOOK_SECRET, WEBHOOK_SECRET_FILE, PORT = "8080", METRICS_PORT = "9090" } = given;
  const { REDIS_CA, REDIS_URL = "redis:" } = given;
  const unguarded = WEBHOOK_URL !== undefined && WEBHOOK_SECRET === undefined && WEBHOOK_SECRET_FILE === undefined;
  return [
    ...(unguarded
      ? ["WEBHOOK_SECRET is missing: expected beside WEBHOOK_URL, or strangers could pose as Telegram"]
      : []),
    ...(REDIS_CA !== undefined && !REDIS_URL.startsWith("rediss")
      ? ["REDIS_CA is set, but REDIS_URL doesn't begin with rediss: expected TLS, or the password goes in the clear"]
      : []),
    ...(PORT === METRICS_PORT && PORT !== "0" ? ["PORT and METRICS_PORT are the same: expected two ports"] : []),
  ];
}
