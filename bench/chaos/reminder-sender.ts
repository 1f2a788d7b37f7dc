/** A sender of reminders by the clock of a story, as a process of its own that can be killed. */
import { z } from "zod";
import { reminderTelling } from "../../src/bot/reminder-telling.ts";
import { KeptReminder, overAt } from "../../src/broadcast/reminder.ts";
import { createReminderLoop } from "../../src/broadcast/reminders.ts";
import { createCalls } from "../../src/broadcast/telegram.ts";
import { readConfig } from "../../src/config.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { createShared } from "../../src/main/shared.ts";
import { dayInKazakhstan } from "../../src/ops/clock.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { createLimiter } from "../../src/storage/limiter.ts";
import { createReminders } from "../../src/storage/reminders.ts";
import { noting } from "./granted.ts";

/** It begins at `from` when the clock says `began` (both in ms), and goes so many times as fast. */
const { from, began, speed, leaseMs } = z
  .object({ from: z.number(), began: z.number(), speed: z.number(), leaseMs: z.number() })
  .parse(JSON.parse(process.argv[2] ?? ""));
const now = () => new Date(from + (Date.now() - began) * speed);

const config = readConfig();
const { redisPrefix: prefix } = config;
const log = createLogger({ level: config.logLevel, salt: config.logSalt });
const { redis, known, chats, office, api } = createShared(config, log);
await redis.connect();
const loop = createReminderLoop({
  ...reminderTelling({ ...known, chats, office, clock: { now, today: () => dayInKazakhstan(now()) } }),
  store: createReminders<KeptReminder>({
    ...{ redis, prefix, languages, overAt, leaseMs, now },
    parse: (json) => KeptReminder.parse(JSON.parse(json)),
  }),
  limiter: createLimiter({ redis: noting(redis, prefix), prefix, rate: config.broadcastRate }),
  calls: createCalls(api),
  ...{ now, log },
});
process.once("SIGTERM", () => void loop.stop());
await loop.run();
redis.disconnect();
