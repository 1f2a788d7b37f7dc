import { setTimeout as pause } from "node:timers/promises";
import { Api } from "grammy";
import { Redis } from "ioredis";
import { ChatRecord } from "../../src/bot/context.ts";
import { News } from "../../src/bot/news.ts";
import { newsMail } from "../../src/bot/news-mail.ts";
import { Campaign, Content, enact } from "../../src/broadcast/campaign.ts";
import { createOverview } from "../../src/broadcast/overview.ts";
import { type SenderOptions, startSender } from "../../src/broadcast/sender.ts";
import { createCalls } from "../../src/broadcast/telegram.ts";
import { CHOICE_BITS, type Choice, choiceOf, nothingChosen, numberOf } from "../../src/guides/subscription.ts";
import { createTranslators, type Language, languages } from "../../src/i18n/i18n.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { readProgrammes } from "../../src/rules/index.ts";
import { createArchive } from "../../src/storage/archive.ts";
import { createCampaigns } from "../../src/storage/campaigns.ts";
import { createChats } from "../../src/storage/chats.ts";
import { createLimiter } from "../../src/storage/limiter.ts";
import { createRuns } from "../../src/storage/runs.ts";
import { createSubscribers } from "../../src/storage/subscribers.ts";
import { law } from "./law.ts";

const translators = createTranslators();
const NOON = new Date("2026-11-24T12:00:00+05:00");

export const sampleContent = Content.parse({
  topic: "school",
  text: { kk: "<b>Жаңалық</b>\nАЕК: {{mci}}", ru: "<b>Новость</b>\nМРП: {{mci}}", en: "<b>News</b>\nMCI: {{mci}}" },
  figures: { mci: "mci" },
});

/** Readers, campaigns and senders over the stand-in, in process and on a real Redis. */
export function createMailroom(redis: Redis, prefix: string, { rate = 1_000 } = {}) {
  let moment = NOON;
  const now = () => moment;
  const clock = { now, today: () => "2026-11-24" as const };
  const known = { law, programmes: readProgrammes(), translators, clock };
  const standIn = createStandIn({ now });
  const log = createLogger({ level: "silent", salt: "salt of the tests" });
  const subscribers = createSubscribers<Choice>({
    redis,
    prefix,
    today: clock.today,
    languages,
    choices: { bits: CHOICE_BITS, write: numberOf, read: choiceOf },
  });
  const campaigns = createCampaigns<Campaign>({
    redis,
    prefix,
    now,
    parse: (json) => Campaign.parse(JSON.parse(json)),
  });
  const runs = createRuns({ redis, prefix, graceMs: 0, leaseMs: 1_500 });
  const archive = createArchive<News>({ redis, prefix, parse: (json) => News.parse(JSON.parse(json)) });
  const limiter = createLimiter({ redis, prefix, rate });
  const api = new Api(standIn.token, { fetch: standIn.fetch as never });
  const told: Campaign[] = [];
  const overview = createOverview(runs, { campaigns, subscribers });

  const chats = createChats<ChatRecord>({
    redis,
    prefix,
    sole: false,
    parse: (json) => ChatRecord.parse(JSON.parse(json)),
  });
  const parts = {
    ...{ redis, prefix, campaigns, runs, subscribers, limiter, now, log },
    calls: createCalls(api),
    ...newsMail({ ...known, chats, archive, campaigns }),
    show: async () => undefined,
    tell: async (campaign: Campaign) => void told.push(campaign),
    backoff: [20, 20, 20, 20, 20],
    tickMs: 100,
  };
  const running: { stop(): Promise<void> }[] = [];
  return {
    ...parts,
    ...{ standIn, archive, overview, told },
    setNow: (at: string) => {
      moment = new Date(at);
    },
    /** So many who read school news; gives their chats. */
    async readers(count: number, { language = "ru" as Language, choice = {} as Partial<Choice> } = {}) {
      const first = standIn.addReaders(count, language);
      const chats = Array.from({ length: count }, (_, at) => first + at);
      const reader = { language, choice: { ...nothingChosen, topics: ["school" as const], ...choice } };
      await Promise.all(chats.map((chat) => subscribers.save(chat, { ...reader, until: "2027-11-23" })));
      return chats;
    },
    /** A campaign that two people made and started. */
    async campaign(content: Partial<Content> = {}) {
      const at = Math.floor(now().getTime() / 1000);
      return await campaigns.create((id) =>
        Campaign.parse({ id, author: 1, content: { ...sampleContent, ...content }, state: "sending", startedAt: at }),
      );
    },
    start(more: Partial<SenderOptions> = {}) {
      const connection = new Redis(
        String(redis.options.port && `redis://${redis.options.host}:${redis.options.port}`),
        {
          maxRetriesPerRequest: null,
        },
      );
      const sender = startSender({ ...parts, connection, ...more });
      const one = {
        async stop() {
          running.splice(running.indexOf(one), 1);
          await sender.stop();
          connection.disconnect();
        },
      };
      running.push(one);
      return one;
    },
    async act(id: number, does: "pause" | "resume" | "stop") {
      return await campaigns.change(id, (one) => enact(one, { does, by: 2, at: Math.floor(now().getTime() / 1000) }));
    },
    /** Calls that reached readers: chat → how often. */
    got(method = "sendMessage") {
      const counts = new Map<number, number>();
      for (const { method: called, parameters, answer } of standIn.calls)
        if (called === method && answer?.ok) {
          const chat = Number(parameters.chat_id);
          counts.set(chat, (counts.get(chat) ?? 0) + 1);
        }
      return counts;
    },
    async until(isSo: () => boolean | Promise<boolean>, seconds = 30) {
      for (const began = Date.now(); Date.now() - began < seconds * 1_000; await pause(20)) if (await isSo()) return;
      throw new Error(`it was not so within ${seconds} s`);
    },
    async ended(id: number) {
      await this.until(async () => ["done", "stopped"].includes((await campaigns.find(id))?.state ?? ""));
      return { campaign: await campaigns.find(id), progress: await overview.progress(id) };
    },
    stopAll: async () => void (await Promise.all([...running].map((one) => one.stop()))),
  };
}
