import { Api } from "grammy";
import { createAlarm } from "./bot/alarm.ts";
import { createBot } from "./bot/bot.ts";
import { dropWebhook, setWebhook } from "./bot/carrier.ts";
import { ChatRecord } from "./bot/context.ts";
import { presentDesk } from "./bot/features/desk/present.ts";
import { presentBot } from "./bot/features/profile.ts";
import { createMeasured } from "./bot/measured.ts";
import { News } from "./bot/news.ts";
import { startPolling } from "./bot/polling.ts";
import { reminderTelling } from "./bot/reminder-telling.ts";
import { roles } from "./bot/roles.ts";
import { telegramClient } from "./bot/telegram.ts";
import { createAnswers } from "./bot/views/answer.ts";
import { createWatched } from "./bot/watched.ts";
import { startWebhook } from "./bot/webhook.ts";
import { Campaign } from "./broadcast/campaign.ts";
import { createOverview } from "./broadcast/overview.ts";
import { KeptReminder, overAt } from "./broadcast/reminder.ts";
import { createReminderLoop } from "./broadcast/reminders.ts";
import { createCalls } from "./broadcast/telegram.ts";
import { ConfigError, readConfig } from "./config.ts";
import { createFaq } from "./faq/index.ts";
import { guides, hubs } from "./guides/index.ts";
import { CHOICE_BITS, type Choice, choiceOf, numberOf } from "./guides/subscription.ts";
import { createTranslators, languages } from "./i18n/i18n.ts";
import { createClock } from "./ops/clock.ts";
import { startHealth } from "./ops/health.ts";
import { createLogger, logCrashes } from "./ops/logger.ts";
import { stopOnSignal } from "./ops/stopping.ts";
import { version } from "./ops/version.ts";
import { readLaw, readProgrammes, readSources, rulesHold } from "./rules/index.ts";
import { createAlarms } from "./storage/alarms.ts";
import { createArchive } from "./storage/archive.ts";
import { createAudit } from "./storage/audit.ts";
import { createCampaigns } from "./storage/campaigns.ts";
import { createChats } from "./storage/chats.ts";
import { createDangers } from "./storage/dangers.ts";
import { createLimiter } from "./storage/limiter.ts";
import { createQuestions } from "./storage/questions.ts";
import { connectRedis } from "./storage/redis.ts";
import { createReminders } from "./storage/reminders.ts";
import { createRoles } from "./storage/roles.ts";
import { createRuns } from "./storage/runs.ts";
import { createSubscribers } from "./storage/subscribers.ts";
import { createTally } from "./storage/tally.ts";

/** Seconds a poll waits for news. The call itself may take a little longer. */
const POLL = 25;

const MINUTE = 60_000;

/** Telegram takes some thirty messages a second of a bot; what is left is for those who are talking with it. */
const MESSAGES_A_SECOND = 28;

/** The composition root: builds the parts, starts the bot, stops it cleanly. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger({ level: config.logLevel, salt: config.logSalt });
  const clock = createClock(config.today);
  if (config.today !== undefined)
    log.warn({ day: config.today }, "BOT_TODAY is set: every answer is for that day, not for today");

  const law = readLaw();
  const translators = createTranslators();
  const redis = connectRedis(config.redisUrl, (error) => {
    metrics.count("redis_errors", {});
    log.warn({ error, event: "redis" }, "Redis is out of reach");
  });
  const dangers = createDangers({ redis, prefix: config.redisPrefix });
  const metrics = createWatched({ law, today: clock.today, dangers, version });
  const measured = createMeasured(metrics);
  const alarm = createAlarm({
    api: new Api(config.botToken, telegramClient(config.apiRoot)),
    chat: config.operatorsChatId,
    alarms: createAlarms({ redis, prefix: config.redisPrefix }),
    translators,
    log,
  });
  // From here on a crash is a log line; faults of the content, above, are for whoever edits it, in full.
  logCrashes(log, alarm);
  await redis.connect().catch(() => undefined);
  const chats = createChats<ChatRecord>({
    redis,
    prefix: config.redisPrefix,
    parse: (json) => parsed(ChatRecord, json, () => log.warn({ event: "unreadable-record" }, "a chat starts afresh")),
    // By webhook any number of processes handle updates.
    sole: config.webhook === undefined,
  });
  const questions = createQuestions({ redis, prefix: config.redisPrefix });
  const tally = createTally({ redis, prefix: config.redisPrefix });
  const subscribers = createSubscribers<Choice>({
    redis,
    prefix: config.redisPrefix,
    today: clock.today,
    languages,
    choices: { bits: CHOICE_BITS, write: numberOf, read: choiceOf },
  });
  const archive = createArchive<News>({
    redis,
    prefix: config.redisPrefix,
    parse: (json) => parsed(News, json, () => log.warn({ event: "unreadable-news" }, "a piece of news is left out")),
  });
  const campaigns = createCampaigns<Campaign>({
    redis,
    prefix: config.redisPrefix,
    now: clock.now,
    parse: (json) => parsed(Campaign, json, () => log.warn({ event: "unreadable-campaign" }, "a campaign is left out")),
  });
  const runs = createRuns({ redis, prefix: config.redisPrefix });
  const reminders = createReminders<KeptReminder>({
    redis,
    prefix: config.redisPrefix,
    overAt,
    languages,
    parse: (json) =>
      parsed(KeptReminder, json, () => log.warn({ event: "unreadable-reminder" }, "a reminder is left out")),
  });
  const faq = createFaq();
  const desk = {
    owners: config.ownerIds,
    matcher: faq,
    roles: createRoles({ redis, prefix: config.redisPrefix, roles }),
    campaigns,
    runs: createOverview(runs, { campaigns, subscribers }),
    audit: createAudit({ redis, prefix: config.redisPrefix }),
  };
  const known = { law, sources: readSources(), programmes: readProgrammes(), translators, clock };
  const parts = {
    ...known,
    guides,
    hubs,
    chats,
    subscribers,
    archive,
    reminders,
    log,
    metrics,
    alarm,
    faq: createAnswers(faq, known),
    questions,
    tally,
    dangers,
    desk,
  };

  const limiter = createLimiter({ redis, prefix: config.redisPrefix, rate: MESSAGES_A_SECOND });
  const bot = createBot(parts, { token: config.botToken, client: telegramClient(config.apiRoot) });
  bot.api.config.use(measured.transformer);
  await bot.init();
  const carrier = await startCarrier();
  const health = await startHealth({
    host: config.host,
    port: config.metricsPort,
    metrics: metrics.registry,
    checks: {
      redis: async () => (await redis.ping()) === "PONG",
      rules: () => rulesHold(law),
      telegram: async () => {
        // A quiet night says nothing of Telegram, so it is asked.
        if (measured.silence() > MINUTE) await bot.api.getMe();
        return measured.silence() < MINUTE;
      },
    },
  });
  log.info({ event: "health", port: health.port }, "health and metrics can be asked for");
  log.info({ event: "ready", role: config.role, version }, "the bot answers");
  setImmediate(() => faq.prepare());
  presentBot(bot.api, translators).then(
    (count) => log.info({ event: "profile", count }, "the bot's profile is up to date"),
    (error: unknown) => log.warn({ error, event: "profile" }, "the bot's profile could not be set"),
  );
  const unset = (error: unknown) => log.warn({ error, event: "profile" }, "the commands of a colleague were not set");
  void presentDesk(bot.api, parts, unset).catch(unset);

  const sweep = () =>
    subscribers.sweep().then(
      (count) => log.info({ event: "sweep", count }, "readers whose consent is over are erased"),
      (error: unknown) => log.warn({ error, event: "sweep" }, "readers whose consent is over stay for now"),
    );
  setTimeout(sweep, MINUTE).unref();
  setInterval(sweep, 24 * 60 * MINUTE).unref();

  // Reminders are told by whoever sends; beside a bot without that role another process does.
  const teller =
    config.role === "bot"
      ? undefined
      : createReminderLoop({
          ...reminderTelling(parts),
          store: reminders,
          limiter,
          calls: createCalls(bot.api),
          now: clock.now,
          log,
        });
  void teller?.run();

  const count = () =>
    tally.flush().catch((error: unknown) => log.warn({ error, event: "tally" }, "counts were not written"));
  setInterval(count, 5_000).unref();

  stopOnSignal({ log, stop: () => Promise.all([carrier.stop(), teller?.stop()]).then(count) });
  // Ends of itself only by a fault that no retry can mend.
  await carrier.done;

  /** How updates come: Telegram brings them, or we ask for them. */
  async function startCarrier() {
    if (config.webhook === undefined) {
      if (await dropWebhook(bot.api)) log.warn({ event: "webhook" }, "the webhook is taken away: we ask for updates");
      const api = new Api(config.botToken, telegramClient(config.apiRoot, POLL + 10));
      api.config.use(measured.transformer);
      return startPolling(bot, log, { api, seconds: POLL });
    }
    const { host, port } = config;
    const webhook = await startWebhook(bot, { ...config.webhook, host, port, log, metrics });
    const isNew = await setWebhook(bot.api, config.webhook);
    log.info({ event: "webhook", outcome: isNew ? "set" : "known", port: webhook.port }, "Telegram brings updates");
    return webhook;
  }
}

function parsed<Read>(schema: { parse(data: unknown): Read }, json: string, onFault: () => void): Read | undefined {
  try {
    return schema.parse(JSON.parse(json));
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
