import type { Api } from "grammy";
import { newsMail } from "../../src/bot/news-mail.ts";
import type { Parts } from "../../src/bot/parts.ts";
import { progressView } from "../../src/bot/views/desk/progress.ts";
import { type Campaign, enact } from "../../src/broadcast/campaign.ts";
import { createKeeper } from "../../src/broadcast/keeper.ts";
import { createLedgers } from "../../src/broadcast/ledger.ts";
import { mailOf } from "../../src/broadcast/mail.ts";
import { plan } from "../../src/broadcast/plan.ts";
import { sendChunk } from "../../src/broadcast/send.ts";
import { createCalls } from "../../src/broadcast/telegram.ts";
import type { Runs } from "../../src/storage/runs.ts";

/**
 * What a sender does, without its queue, its clock and its processes: campaigns that may be sent now are, up to so many
 * messages, and whoever watches sees it.
 */
export async function sendNow(parts: Parts, runs: Runs, api: Api, most = Number.POSITIVE_INFINITY): Promise<void> {
  const { subscribers, translators, clock, log } = parts;
  const { campaigns } = parts.desk;
  const seconds = () => Math.floor(clock.now().getTime() / 1000);
  const calls = createCalls(api);
  const stopping = new AbortController();
  const ledgers = createLedgers({ runs, log, isReady: () => true });
  let left = most;
  const { look, publish } = newsMail({ ...parts, campaigns });
  const post = { campaigns, subscribers, runs, calls, look };
  const office = {
    ...{ ledgers, subscribers, log, now: clock.now, stopping: stopping.signal, backoff: [] },
    mailOf: (campaign: Campaign) => mailOf(campaign, post),
    limiter: {
      async take(wanted: number) {
        const granted = Math.min(wanted, left);
        left -= granted;
        if (granted === 0) stopping.abort();
        return granted === 0 ? { waitMs: 1 } : { granted };
      },
      pause: async () => undefined,
    },
    giveUp: async ({ id }: Campaign, fault: string) =>
      void (await campaigns.change(id, (one) => enact(one, { does: "give-up", fault, at: seconds() }))),
  };
  const jobs: (() => Promise<unknown>)[] = [];
  const chunks = async (campaign: Campaign, some: readonly number[]) =>
    void jobs.push(...some.map((chunk) => () => sendChunk(campaign, chunk, office)));
  const keeper = createKeeper({
    ...{ campaigns, now: clock.now, log },
    runs: { read: runs.read, turn: async () => true },
    queue: {
      plan: async (campaign) =>
        void jobs.push(async () =>
          plan(campaign.id, await mailOf(campaign, post), { runs, add: (all) => chunks(campaign, all) }),
        ),
      chunks,
      count: async () => jobs.length,
    },
    publish,
    async show(campaign, progress) {
      for (const { chat, message, language } of campaign.watched)
        await calls.edit(chat, message, progressView(campaign, progress, translators[language], seconds()));
    },
  });
  do {
    await keeper.tick();
    for (let job = jobs.shift(); job !== undefined && !stopping.signal.aborted; job = jobs.shift()) await job();
  } while (!stopping.signal.aborted && (await sending()));
  await keeper.tick();
  ledgers.stop();

  /** Something is left for this moment. */
  async function sending(): Promise<boolean> {
    await keeper.tick();
    return jobs.length > 0;
  }
}
