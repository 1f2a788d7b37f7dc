import { readConfig } from "../config.ts";
import { ages, CHOICE_BITS, type Choice, choiceOf, numberOf, topics } from "../guides/subscription.ts";
import { isLanguage, type Language, languages } from "../i18n/i18n.ts";
import { dayInKazakhstan } from "../ops/clock.ts";
import { addMonths, ISODate, regions } from "../rules/index.ts";
import { connectRedis } from "../storage/redis.ts";
import { createSubscribers, type RedisHashes } from "../storage/subscribers.ts";
import type { StandIn } from "./stand-in.ts";

const READERS: Readonly<Record<Language, number>> = { kk: 270, ru: 200, en: 30 };

/**
 * Five hundred people who have started the bot and want its news, written to Redis as the bot itself writes them.
 *
 * @param env what the bot is started with
 * @param today "" for the real day
 */
export async function bringReaders(standIn: StandIn, env: NodeJS.ProcessEnv, today: string): Promise<void> {
  const config = readConfig(env);
  const redis = connectRedis(config, () => undefined);
  try {
    await redis.connect();
    const day = ISODate.parse(today || dayInKazakhstan(new Date()));
    await subscribe(standIn, redis, { prefix: config.redisPrefix, day });
  } finally {
    redis.disconnect();
  }
}

/** Whoever was brought in before is subscribed again, for a year from this day. */
async function subscribe(standIn: StandIn, redis: RedisHashes, { prefix, day }: { prefix: string; day: ISODate }) {
  const choices = { bits: CHOICE_BITS, write: numberOf, read: choiceOf };
  const subscribers = createSubscribers<Choice>({ redis, prefix, today: () => day, languages, choices });
  if (standIn.world.readers.length === 0)
    for (const language of languages) standIn.addReaders(READERS[language], language);
  const until = addMonths(day, 12);
  for (const { from, count, language } of standIn.world.readers)
    if (isLanguage(language))
      for (let at = 0; at < count; at += 1)
        await subscribers.save(from + at, { language, choice: choiceAt(at), until });
}

/** Everybody wants to hear of sums, and each of something else, somewhere, for a child of some age. */
const choiceAt = (at: number): Choice => ({
  topics: topics.filter((topic, index) => topic === "amounts" || index === at % topics.length),
  region: regions[at % regions.length],
  ages: ages.filter((_, index) => index === at % ages.length),
  weekly: false,
});
