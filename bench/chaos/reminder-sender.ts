/** A sender of reminders, as a process of its own that can be killed. Its one argument says where everything is. */
import { Api } from "grammy";
import { z } from "zod";
import { ChatRecord } from "../../src/bot/context.ts";
import { reminderTelling } from "../../src/bot/reminder-telling.ts";
import { telegramClient } from "../../src/bot/telegram.ts";
import { KeptReminder, overAt } from "../../src/broadcast/reminder.ts";
import { createReminderLoop } from "../../src/broadcast/reminders.ts";
import { createCalls } from "../../src/broadcast/telegram.ts";
import { createTranslators, languages } from "../../src/i18n/i18n.ts";
import { dayInKazakhstan } from "../../src/ops/clock.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { readLaw, readProgrammes, readSources } from "../../src/rules/index.ts";
import { createChats } from "../../src/storage/chats.ts";
import { createLimiter } from "../../src/storage/limiter.ts";
import { connectRedis } from "../../src/storage/redis.ts";
import { createReminders } from "../../src/storage/reminders.ts";

export const Where = z.object({
  redisUrl: z.string(),
  prefix: z.string(),
  apiRoot: z.string(),
  /** Messages a second. */
  rate: z.number(),
  leaseMs: z.number(),
  /** The story begins at that second when the clock says `began` (both in ms), and goes so many times as fast. */
  story: z.number(),
  began: z.number(),
  speed: z.number(),
});
export type Where = z.output<typeof Where>;

async function main(where: Where): Promise<void> {
  const { prefix, rate, leaseMs } = where;
  const now = () => new Date(where.story + (Date.now() - where.began) * where.speed);
  const log = createLogger({ level: "warn", salt: "chaos of reminders" });
  const redis = connectRedis(where.redisUrl, (error) => log.warn({ error }, "Redis is out of reach"));
  await redis.connect();
  const chats = createChats<ChatRecord>({
    redis,
    prefix,
    sole: false,
    parse: (json) => ChatRecord.parse(JSON.parse(json)),
  });
  const known = {
    law: readLaw(),
    programmes: readProgrammes(),
    sources: readSources(),
    translators: createTranslators(),
    clock: { today: () => dayInKazakhstan(now()), now },
  };
  const loop = createReminderLoop({
    ...reminderTelling({ ...known, chats }),
    store: createReminders<KeptReminder>({
      redis,
      prefix,
      languages,
      overAt,
      leaseMs,
      parse: (json) => KeptReminder.parse(JSON.parse(json)),
    }),
    limiter: createLimiter({ redis, prefix, rate }),
    calls: createCalls(new Api("1:chaos", telegramClient(where.apiRoot))),
    now,
    log,
  });
  process.once("SIGTERM", () => void loop.stop());
  await loop.run();
  redis.disconnect();
  process.exit();
}

if (process.argv[2] !== undefined) await main(Where.parse(JSON.parse(process.argv[2])));
