import { Api } from "grammy";
import { createBot } from "./bot/bot.ts";
import { ChatRecord } from "./bot/context.ts";
import { presentBot } from "./bot/features/profile.ts";
import { startPolling } from "./bot/polling.ts";
import { telegramClient } from "./bot/telegram.ts";
import { createAnswers } from "./bot/views/answer.ts";
import { ConfigError, readConfig } from "./config.ts";
import { createFaq } from "./faq/index.ts";
import { guides, hubs } from "./guides/index.ts";
import { createTranslators } from "./i18n/i18n.ts";
import { createClock } from "./ops/clock.ts";
import { createLogger, logCrashes } from "./ops/logger.ts";
import { readLaw, readProgrammes, readSources } from "./rules/index.ts";
import { createChats } from "./storage/chats.ts";
import { createDangers } from "./storage/dangers.ts";
import { createQuestions } from "./storage/questions.ts";
import { connectRedis } from "./storage/redis.ts";

/** Seconds a poll waits for news. The call itself may take a little longer. */
const POLL = 25;

/** The composition root: builds the parts, starts the bot, stops it cleanly. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger({ level: config.logLevel, salt: config.logSalt });
  const clock = createClock(config.today);
  if (config.today !== undefined)
    log.warn({ day: config.today }, "BOT_TODAY is set: every answer is for that day, not for today");

  const law = readLaw();
  const translators = createTranslators();
  // From here on a crash is a log line; faults of the content, above, are for whoever edits it, in full.
  logCrashes(log);
  const redis = connectRedis(config.redisUrl, (error) => log.warn({ error, event: "redis" }, "Redis is out of reach"));
  await redis.connect().catch(() => undefined);
  const chats = createChats<ChatRecord>({
    redis,
    prefix: config.redisPrefix,
    parse: (json) => parseRecord(json, () => log.warn({ event: "unreadable-record" }, "a chat starts afresh")),
    sole: true,
  });
  const dangers = createDangers({ redis, prefix: config.redisPrefix });
  const questions = createQuestions({ redis, prefix: config.redisPrefix });
  const known = { law, sources: readSources(), programmes: readProgrammes(), translators, clock };
  const faq = createFaq();
  const parts = { ...known, guides, hubs, chats, log, faq: createAnswers(faq, known), questions, dangers };

  const bot = createBot(parts, { token: config.botToken, client: telegramClient(config.apiRoot) });
  await bot.init();
  const polling = startPolling(bot, log, {
    api: new Api(config.botToken, telegramClient(config.apiRoot, POLL + 10)),
    seconds: POLL,
  });
  log.info({ event: "ready", role: config.role }, "the bot answers");
  setImmediate(() => faq.prepare());
  presentBot(bot.api, translators).then(
    (count) => log.info({ event: "profile", count }, "the bot's profile is up to date"),
    (error: unknown) => log.warn({ error, event: "profile" }, "the bot's profile could not be set"),
  );

  const stop = async (signal: string) => {
    log.info({ signal }, "stopping");
    await polling.stop();
    redis.disconnect();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  await polling.done;
}

function parseRecord(json: string, onFault: () => void): ChatRecord | undefined {
  try {
    return ChatRecord.parse(JSON.parse(json));
  } catch {
    onFault();
    return undefined;
  }
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof ConfigError)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
