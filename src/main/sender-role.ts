import { setTimeout as pause } from "node:timers/promises";
import { dropReader } from "../bot/drop-reader.ts";
import { newsMail } from "../bot/news-mail.ts";
import { createUpkeep } from "../bot/office-upkeep.ts";
import { reminderTelling } from "../bot/reminder-telling.ts";
import { progressView } from "../bot/views/desk/progress.ts";
import { progressOf } from "../broadcast/overview.ts";
import { createReminderLoop } from "../broadcast/reminders.ts";
import { startSender as start } from "../broadcast/sender.ts";
import { countedCalls, createCalls } from "../broadcast/telegram.ts";
import type { Language } from "../i18n/i18n.ts";
import { createLimiter } from "../storage/limiter.ts";
import { connectQueue } from "../storage/redis.ts";
import type { Running, Shared } from "./shared.ts";

/** Milliseconds for what is under way to land: more than a call to Telegram takes, less than a supervisor waits. */
const LANDING = 8_500;

/** Whatever is sent unasked, campaigns and reminders: any number of such processes share the work and the limiter. */
export function startSender(shared: Shared, landingMs = LANDING): Running {
  const { config, log, metrics, known, redis, subscribers, archive, campaigns, runs } = shared;
  const { reminders, chats, office, api } = shared;
  const { translators, clock } = known;
  const prefix = config.redisPrefix;
  const seconds = () => Math.floor(clock.now().getTime() / 1000);
  const connection = connectQueue(config, (error) => log.warn({ error, event: "redis" }, "no queue for now"));
  const calls = createCalls(api);
  const news = countedCalls(calls, (sent) => metrics.count("broadcast_messages", { sent }));
  const reminding = countedCalls(calls, (sent) => metrics.count("reminders", { sent }));
  const isPaused = () => office.switches.now().maintenance;
  const limiter = createLimiter({ redis, prefix, rate: config.broadcastRate, isPaused });

  // Whoever blocked us or left Telegram, whatever it was that told us, is written to no more.
  const drop = (chat: number) => dropReader(chat, { subscribers, reminders, office });
  const readers = { ...subscribers, drop };
  const store = { ...reminders, drop: async (chat: number) => void (await drop(chat)) };

  const sender = start({
    ...{ redis, connection, prefix, campaigns, runs, limiter, calls: news, now: clock.now, log },
    subscribers: readers,
    ...newsMail({ ...known, chats, archive, campaigns }),
    async show(campaign, progress, perSecond = config.broadcastRate) {
      const view = (language: Language) =>
        progressView(campaign, progress, translators[language], seconds(), perSecond);
      await Promise.all(
        campaign.watched.map(({ chat, message, language }) => calls.edit(chat, message, view(language))),
      );
    },
    async tell(campaign) {
      const t = translators[(await chats.look(campaign.author))?.language ?? "kk"];
      await calls.send(campaign.author, progressView(campaign, progressOf(await runs.read(campaign.id)), t, seconds()));
    },
  });
  const telling = reminderTelling({ ...known, chats, office });
  const teller = createReminderLoop({ ...telling, store, limiter, calls: reminding, now: clock.now, log });
  const told = teller.run();
  const upkeep = createUpkeep({ ...known, chats, office, log, subscribers, reminders }, { api, calls, limiter });
  const keepUp = () =>
    upkeep.round().catch((error: unknown) => log.warn({ error, event: "upkeep" }, "the switches are out of reach"));
  setInterval(keepUp, 3_000).unref();

  return {
    done: told,
    async stop() {
      const landed = Promise.all([sender.stop(), teller.stop(), upkeep.stop()]).then(() => true);
      // A Redis that hangs would be waited for as long as it does; who may have got something is told twice then.
      if (!(await Promise.race([landed, pause(landingMs, false)])))
        log.warn({ event: "stop", outcome: "late" }, "what was under way has not landed");
      connection.disconnect();
    },
  };
}
