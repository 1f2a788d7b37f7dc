import type { Bot } from "grammy";
import { createBot } from "../../src/bot/bot.ts";
import type { BotContext, ChatRecord } from "../../src/bot/context.ts";
import { createOffice } from "../../src/bot/office.ts";
import type { Parts } from "../../src/bot/parts.ts";
import { createAnswers } from "../../src/bot/views/answer.ts";
import { createFaq } from "../../src/faq/index.ts";
import { guides, hubs } from "../../src/guides/index.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { noMetrics } from "../../src/ops/metrics.ts";
import { type ISODate, readLaw, readProgrammes, readSources } from "../../src/rules/index.ts";
import type { Chats } from "../../src/storage/chats.ts";
import { createTally } from "../../src/storage/tally.ts";
import { account } from "./updates.ts";

/** The real bot with nothing around it but its chats. */
export const createIdleBot = (chats: Chats<ChatRecord>, fetch: never): Bot<BotContext> =>
  createBot({ ...parts, chats }, { ...account, client: { fetch } });

const none = async () => undefined;

/** Nobody reads the news, and none was sent. */
const subscribers: Parts["subscribers"] = {
  find: none,
  save: none,
  drop: async () => false,
  walk: async function* () {},
  sweep: async () => 0,
};
const archive: Parts["archive"] = { publish: none, last: async () => [] };

/** Nobody is reminded of anything. */
const reminders: Parts["reminders"] = {
  all: async () => [],
  find: none,
  save: none,
  remove: async () => false,
  drop: none,
  claim: async () => [],
  hold: async () => [],
  read: none,
  settle: none,
  finish: none,
  release: none,
};
const matcher = createFaq();

/** Nothing is switched on, nobody waits for a person. */
const zero = async () => 0;
const nobody = { sadd: zero, srem: zero, sismember: zero, spop: async () => null, scard: zero, expire: zero };
const nothing = { hset: zero, hdel: zero, hgetall: async () => ({}), get: async () => null, set: zero, unlink: zero };
const office = createOffice({
  redis: { ...nobody, ...nothing, zadd: zero, zrem: zero, zrevrange: async () => [] },
  prefix: "",
  hours: { first: 1, last: 5, from: "09:00", to: "18:00" },
});

/** Nobody works at the desk. */
const desk: Parts["desk"] = {
  owners: [],
  matcher,
  roles: {
    find: none,
    give: none,
    take: async () => false,
    all: async () => [],
    ask: none,
    asked: none,
    settle: async () => false,
  },
  campaigns: {
    create: async (make) => make(1),
    find: none,
    change: async () => "gone",
    all: async () => [],
    inState: async () => [],
    ids: async () => [],
    createOnce: async () => false,
  },
  runs: {
    progress: async () => ({
      planned: undefined,
      sent: 0,
      blocked: 0,
      failed: 0,
      doubtful: 0,
      pressed: 0,
      unsubscribed: 0,
    }),
    count: none,
    kept: async () => 0,
    reach: async () => ({ readers: { kk: 0, ru: 0, en: 0 }, last: undefined }),
  },
  audit: { note: none, last: async () => [], all: async () => [] },
};

/** Nothing is counted. */
const questions: Parts["questions"] = {
  missed: async () => 0,
  misses: async () => 0,
  answered: none,
  note: none,
  noted: async () => [],
  voted: none,
  votes: async () => ({}),
  belong: none,
  belongings: async () => new Map(),
};
const tally = createTally({
  redis: { hincrby: async () => 0, expire: async () => 0, hgetall: async () => ({}) },
  prefix: "",
});
const dangers: Parts["dangers"] = { count: none, sum: async () => 0, of: async () => ({}) };

const today: ISODate = "2026-11-24";
const known = {
  law: readLaw(),
  sources: readSources(),
  programmes: readProgrammes(),
  translators: createTranslators(),
  clock: { today: () => today, now: () => new Date() },
};
export const parts: Omit<Parts, "chats"> = {
  ...known,
  guides,
  hubs,
  subscribers,
  archive,
  reminders,
  desk,
  office,
  questions,
  tally,
  dangers,
  log: createLogger({ level: "silent", salt: "bench" }),
  metrics: noMetrics,
  alarm: none,
  faq: createAnswers(matcher, known),
};
