import { type Bot, GrammyError } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { Redis } from "ioredis";
import type { Alarm } from "../../src/bot/alarm.ts";
import { createBot } from "../../src/bot/bot.ts";
import { type BotContext, ChatRecord } from "../../src/bot/context.ts";
import { floodOf } from "../../src/bot/flood.ts";
import { News } from "../../src/bot/news.ts";
import { createOffice, type Hours } from "../../src/bot/office.ts";
import type { Parts } from "../../src/bot/parts.ts";
import { reminderTelling } from "../../src/bot/reminder-telling.ts";
import { roles } from "../../src/bot/roles.ts";
import { createAnswers } from "../../src/bot/views/answer.ts";
import { newsButtons, newsText } from "../../src/bot/views/archive.ts";
import { Campaign } from "../../src/broadcast/campaign.ts";
import { createOverview } from "../../src/broadcast/overview.ts";
import { KeptReminder, overAt } from "../../src/broadcast/reminder.ts";
import { createReminderLoop } from "../../src/broadcast/reminders.ts";
import { createCalls } from "../../src/broadcast/telegram.ts";
import { createFaq } from "../../src/faq/index.ts";
import type { Guide } from "../../src/guides/guide.ts";
import { guides as allGuides, hubs } from "../../src/guides/index.ts";
import { CHOICE_BITS, type Choice, choiceOf, numberOf, reaches } from "../../src/guides/subscription.ts";
import { createTranslators, languages } from "../../src/i18n/i18n.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { type Metrics, noMetrics } from "../../src/ops/metrics.ts";
import { createStandIn, type StandIn } from "../../src/playground/stand-in.ts";
import { type ISODate, readProgrammes, readSources } from "../../src/rules/index.ts";
import { createArchive } from "../../src/storage/archive.ts";
import { createAudit } from "../../src/storage/audit.ts";
import { createCampaigns } from "../../src/storage/campaigns.ts";
import { createChats } from "../../src/storage/chats.ts";
import { createDangers } from "../../src/storage/dangers.ts";
import { createQuestions } from "../../src/storage/questions.ts";
import { createReminders } from "../../src/storage/reminders.ts";
import { createRoles } from "../../src/storage/roles.ts";
import { createRuns } from "../../src/storage/runs.ts";
import { createSubscribers } from "../../src/storage/subscribers.ts";
import { createTally } from "../../src/storage/tally.ts";
import { law } from "./law.ts";
import { sendNow } from "./sends.ts";

const translators = createTranslators();
const sources = readSources();
const programmes = readProgrammes();
const faq = createFaq();
const WORKDAYS: Hours = { first: 1, last: 5, from: "09:00", to: "18:00" };

export type TestBotOptions = {
  readonly redis: Redis;
  readonly prefix: string;
  readonly standIn?: StandIn;
  readonly today?: ISODate;
  readonly now?: () => Date;
  readonly guides?: readonly Guide[];
  readonly sole?: boolean;
  /** Milliseconds until sends count as lost. */
  readonly sendMs?: number;
  /** Updates of one chat in ten seconds; any number unless given. */
  readonly chatLimit?: number;
  /** Telegram ids of the owners of the desk. */
  readonly owners?: readonly number[];
  readonly metrics?: Metrics;
  readonly alarm?: Alarm;
  /** The operators' chat. */
  readonly operators?: number;
  readonly hours?: Hours;
  readonly destination?: { write(line: string): void };
};

export type TestBot = {
  readonly bot: Bot<BotContext>;
  readonly standIn: StandIn;
  readonly parts: Parts;
  /** Brings everything that waits to the bot, update after update, as one polling process does. */
  deliver(): Promise<void>;
  /** Brings one update; faults that ask for redelivery come back as the error. */
  bring(update: Update): Promise<unknown>;
  setToday(day: ISODate): void;
  /** That hour has come, in Kazakhstan: the reminders that are due are told. */
  tellAt(day: ISODate, time: string): Promise<void>;
  /** Whatever campaign may go out now does, up to so many messages. */
  sends(most?: number): Promise<void>;
  /** Sends a piece of news to one chat, as it would go out: if the reader wants it now, with the buttons beneath. */
  sendNews(chat: number, topic: string): Promise<void>;
};

/** The real bot over the stand-in, in process: everything but the sockets. */
export async function createTestBot(options: TestBotOptions): Promise<TestBot> {
  const { redis, prefix, standIn = createStandIn(), guides = allGuides, sole = false } = options;
  let today: ISODate = options.today ?? "2026-11-24";
  let moment = options.now;
  const clock = { today: () => today, now: () => moment?.() ?? new Date() };
  const known = { law, sources, programmes, translators, clock };
  const log = createLogger({
    level: options.destination ? "debug" : "silent",
    salt: "salt of the tests",
    ...(options.destination && { destination: options.destination }),
  });
  const chats = createChats<ChatRecord>({
    redis,
    prefix,
    sole,
    parse: (json) => ChatRecord.parse(JSON.parse(json)),
    ...(options.sendMs === undefined ? {} : { sendMs: options.sendMs }),
    ...(options.chatLimit === undefined ? {} : { flood: floodOf(options.chatLimit) }),
  });
  const subscribers = createSubscribers<Choice>({
    redis,
    prefix,
    today: clock.today,
    languages,
    choices: { bits: CHOICE_BITS, write: numberOf, read: choiceOf },
  });
  const archive = createArchive<News>({ redis, prefix, parse: (json) => News.parse(JSON.parse(json)) });
  const campaigns = createCampaigns<Campaign>({
    redis,
    prefix,
    now: clock.now,
    parse: (json) => Campaign.parse(JSON.parse(json)),
  });
  const runs = createRuns({ redis, prefix, graceMs: 0 });
  const reminders = createReminders<KeptReminder>({
    redis,
    prefix,
    overAt,
    now: clock.now,
    languages,
    parse: (json) => KeptReminder.parse(JSON.parse(json)),
  });
  const parts: Parts = {
    ...known,
    guides,
    hubs,
    chats,
    subscribers,
    archive,
    reminders,
    log,
    metrics: options.metrics ?? noMetrics,
    alarm: options.alarm ?? (async () => undefined),
    faq: createAnswers(faq, known),
    dangers: createDangers({ redis, prefix }),
    questions: createQuestions({ redis, prefix }),
    tally: createTally({ redis, prefix }),
    office: createOffice({ redis, prefix, operators: options.operators, hours: options.hours ?? WORKDAYS }),
    desk: {
      owners: options.owners ?? [],
      matcher: faq,
      roles: createRoles({ redis, prefix, roles }),
      campaigns,
      runs: createOverview(runs, { campaigns, subscribers }),
      audit: createAudit({ redis, prefix }),
    },
  };
  const bot = createBot(parts, {
    token: standIn.token,
    client: { fetch: standIn.fetch as never },
    me: standIn.bot as unknown as UserFromGetMe,
  });
  const bring = (update: Update) =>
    bot.handleUpdate(update).then(
      () => undefined,
      (fault: unknown) => fault,
    );
  const deliver = async () => {
    for (let waiting = standIn.takeUpdates(); waiting.length > 0; waiting = standIn.takeUpdates())
      for (const update of waiting) await bot.handleUpdate(update as unknown as Update);
    // The last mark is cleared by a write that nobody waits for.
    await redis.ping();
  };
  return {
    bot,
    standIn,
    parts,
    deliver,
    bring,
    setToday(day) {
      today = day;
    },
    async tellAt(day, time) {
      today = day;
      moment = () => new Date(`${day}T${time}:00+05:00`);
      const loop = createReminderLoop({
        ...reminderTelling(parts),
        calls: createCalls(bot.api),
        store: reminders,
        limiter: { take: async (most) => ({ granted: most }), pause: async () => undefined },
        now: clock.now,
        log,
      });
      while ((await loop.round()) === 0);
      await loop.settled();
    },
    sends: (most) => sendNow(parts, runs, bot.api, most),
    async sendNews(chat, topic) {
      const news = pieceOf(topic, clock.now());
      await archive.publish(news);
      const reader = await subscribers.find(chat);
      if (reader === undefined || reaches({ topic: news.topic }, reader.choice) !== "at-once") return;
      const t = translators[reader.language];
      const keyboard = newsButtons({ topic: news.topic, campaign: 1 }, reader, today, t);
      await bot.api.sendMessage(chat, newsText(news, t), {
        parse_mode: "HTML",
        reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) },
      });
    },
  };
}

const pieceOf = (topic: string, now: Date): News =>
  News.parse({
    id: `${topic}-1`,
    topic,
    text: {
      kk: "<b>Сынақ</b>\nСынақ хабар.",
      ru: "<b>Проба</b>\nПробная новость.",
      en: "<b>Test</b>\nA piece of test news.",
    },
    unit: { kk: "Сынақшылар", ru: "Испытатели", en: "Testers" },
    sentAt: Math.floor(now.getTime() / 1000),
  });

export { GrammyError };
