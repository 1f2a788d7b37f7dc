import { Api } from "grammy";
import { createAlarm } from "../bot/alarm.ts";
import { ChatRecord } from "../bot/context.ts";
import { createDirectCalls } from "../bot/direct-calls.ts";
import { floodOf } from "../bot/flood.ts";
import { createMeasured } from "../bot/measured.ts";
import { News } from "../bot/news.ts";
import { createOffice } from "../bot/office.ts";
import { telegramClient } from "../bot/telegram.ts";
import { createWatched } from "../bot/watched.ts";
import { without } from "../broadcast/account.ts";
import { Campaign } from "../broadcast/campaign.ts";
import { KeptReminder, overAt } from "../broadcast/reminder.ts";
import type { Config } from "../config.ts";
import type { Guide } from "../guides/guide.ts";
import { CHOICE_BITS, type Choice, choiceOf, numberOf } from "../guides/subscription.ts";
import { createTranslators, languages } from "../i18n/i18n.ts";
import { createClock } from "../ops/clock.ts";
import type { Logger } from "../ops/logger.ts";
import { version } from "../ops/version.ts";
import { readLaw, readProgrammes, readSources } from "../rules/index.ts";
import { createAlarms } from "../storage/alarms.ts";
import { createArchive } from "../storage/archive.ts";
import { createCampaigns } from "../storage/campaigns.ts";
import { createChats } from "../storage/chats.ts";
import { createDangers } from "../storage/dangers.ts";
import { connectRedis } from "../storage/redis.ts";
import { createReminders } from "../storage/reminders.ts";
import { createRuns } from "../storage/runs.ts";
import { BUCKETS, createSubscribers } from "../storage/subscribers.ts";
import { createTally } from "../storage/tally.ts";
import { createTombstones } from "../storage/tombstones.ts";

/** What every role of the process is built from. */
export type Shared = ReturnType<typeof createShared>;
/** A role at work; `done` ends of itself only by a fault that no retry can mend. */
export type Running = { readonly done: Promise<void>; stop(): Promise<unknown> };

const CRASHED = "crashed";

/** @param guides those that people are led through in this process */
export function createShared(config: Config, log: Logger, guides: readonly Guide[] = []) {
  const { redisPrefix: prefix } = config;
  const clock = createClock(config.preview);
  const translators = createTranslators();
  const law = readLaw();
  const known = { law, sources: readSources(), programmes: readProgrammes(), translators, clock };
  const redis = connectRedis(config, (error) => {
    metrics.count("redis_errors", {});
    log.warn({ error, event: "redis" }, "Redis is out of reach");
  });
  const dangers = createDangers({ redis, prefix });
  const tally = createTally({ redis, prefix });
  const crashes = async () => (await tally.sum([clock.today()])).get(CRASHED) ?? 0;
  const metrics = createWatched({ law, today: clock.today, dangers, crashes, version, guides });
  const measured = createMeasured(metrics);
  const client = telegramClient(config.apiRoot);
  // The innermost first: what is counted outside is counted of it too.
  const transformers = [createDirectCalls(config.apiRoot, config.botToken), measured.transformer];
  const api = new Api(config.botToken, client);
  api.config.use(...transformers);
  const alarm = createAlarm({
    api: new Api(config.botToken, client),
    chat: config.operatorsChatId,
    alarms: createAlarms({ redis, prefix }),
    translators,
    log,
  });
  const tombstones = createTombstones({ redis, prefix, secret: config.botToken, now: clock.now });
  const chats = createChats<ChatRecord>({
    redis,
    prefix,
    parse: (json) => parsed(ChatRecord, json, () => log.warn({ event: "unreadable-record" }, "a chat starts afresh")),
    // By webhook any number of processes handle updates.
    sole: config.webhook === undefined,
    flood: floodOf(config.chatLimit),
  });
  const subscribers = createSubscribers<Choice>({
    redis,
    prefix,
    today: clock.today,
    languages,
    choices: { bits: CHOICE_BITS, write: numberOf, read: choiceOf },
  });
  const reminders = createReminders<KeptReminder>({
    redis,
    prefix,
    overAt,
    now: clock.now,
    languages,
    parse: (json) =>
      parsed(KeptReminder, json, () => log.warn({ event: "unreadable-reminder" }, "a reminder is left out")),
  });
  const campaigns = createCampaigns<Campaign>({
    redis,
    prefix,
    now: clock.now,
    parse: (json) => parsed(Campaign, json, () => log.warn({ event: "unreadable-campaign" }, "a campaign is left out")),
  });
  const runs = createRuns({ redis, prefix });
  const forget = async (chat: number) => {
    await runs.forget(await campaigns.ids(), chat, (account) => without(account, chat, BUCKETS));
    await chats.forget(chat);
  };
  return {
    /** The process ends by a fault: it is counted for all to see, and operators are told. */
    async crashed(fault: unknown): Promise<void> {
      tally.count(clock.today(), [CRASHED]);
      await Promise.allSettled([tally.flush(), alarm(fault)]);
    },
    ...{ config, log, known, redis, dangers, tally, metrics, measured, client, transformers, api, alarm },
    // What a person has erased must not come back from a backup.
    chats: { ...chats, forget: tombstones.before("chat", forget) },
    subscribers: { ...subscribers, drop: tombstones.before("reader", subscribers.drop) },
    reminders: { ...reminders, drop: tombstones.before("reminders", reminders.drop) },
    archive: createArchive<News>({
      redis,
      prefix,
      parse: (json) => parsed(News, json, () => log.warn({ event: "unreadable-news" }, "a piece of news is left out")),
    }),
    campaigns,
    runs,
    office: createOffice({ redis, prefix, operators: config.operatorsChatId, hours: config.officeHours }),
  };
}

function parsed<Read>(schema: { parse(data: unknown): Read }, json: string, onFault: () => void): Read | undefined {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    onFault();
    return undefined;
  }
}
