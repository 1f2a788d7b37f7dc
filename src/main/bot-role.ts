import { Api } from "grammy";
import { createBot } from "../bot/bot.ts";
import { dropWebhook, setWebhook } from "../bot/carrier.ts";
import { presentDesk } from "../bot/features/desk/present.ts";
import { presentBot } from "../bot/features/profile.ts";
import { honourPauses } from "../bot/pauses.ts";
import { startPolling } from "../bot/polling.ts";
import { roles } from "../bot/roles.ts";
import { telegramClient } from "../bot/telegram.ts";
import { createAnswers } from "../bot/views/answer.ts";
import { startWebhook } from "../bot/webhook.ts";
import { whoWeAre } from "../bot/who-we-are.ts";
import { createOverview } from "../broadcast/overview.ts";
import { createFaq } from "../faq/index.ts";
import { guides, hubs } from "../guides/index.ts";
import { createAudit } from "../storage/audit.ts";
import { createQuestions } from "../storage/questions.ts";
import { createRoles } from "../storage/roles.ts";
import type { Running, Shared } from "./shared.ts";

/** Seconds a poll waits for news. The call itself may take a little longer. */
const POLL = 25;
const MINUTE = 60_000;

/** Conversations: everything a person or a colleague sends is answered here. */
export async function startBot(shared: Shared): Promise<Running> {
  const { config, log, known, redis, measured, metrics, alarm, dangers, tally, client, transformers } = shared;
  const { chats, subscribers, archive, reminders, campaigns, runs, office } = shared;
  const prefix = config.redisPrefix;
  const faq = createFaq();
  const desk = {
    owners: config.ownerIds,
    matcher: faq,
    roles: createRoles({ redis, prefix, roles }),
    campaigns,
    runs: createOverview(runs, { campaigns, subscribers }),
    audit: createAudit({ redis, prefix }),
  };
  const questions = createQuestions({ redis, prefix });
  const parts = {
    ...known,
    ...{
      guides,
      hubs,
      chats,
      subscribers,
      archive,
      reminders,
      log,
      metrics,
      alarm,
      questions,
      tally,
      dangers,
      office,
      desk,
    },
    faq: createAnswers(faq, known),
  };

  setInterval(refresh, 3_000).unref();
  const bot = createBot(parts, { token: config.botToken, client });
  // In this order: what is refused here isn't counted as Telegram's answer.
  bot.api.config.use(...transformers, honourPauses());
  bot.botInfo = await whoWeAre(bot.api, log);
  const carrier = await startCarrier();
  setImmediate(() => faq.prepare());
  presentBot(bot.api, known.translators).then(
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

  const count = () =>
    tally.flush().catch((error: unknown) => log.warn({ error, event: "tally" }, "counts were not written"));
  setInterval(count, 5_000).unref();

  return { done: carrier.done, stop: () => carrier.stop().then(count) };

  /** What another process switched on or off is seen within seconds. */
  function refresh(): Promise<void> {
    return office.switches
      .refresh()
      .catch((error: unknown) => log.warn({ error, event: "switches" }, "the switches are out of reach"));
  }

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
