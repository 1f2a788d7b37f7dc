import { setTimeout as pause } from "node:timers/promises";
import type { ConnectionOptions } from "bullmq";
import type { Choice } from "../guides/subscription.ts";
import type { Logger } from "../ops/logger.ts";
import type { Campaigns } from "../storage/campaigns.ts";
import type { Limiter } from "../storage/limiter.ts";
import type { Runs } from "../storage/runs.ts";
import type { Subscribers } from "../storage/subscribers.ts";
import { type Campaign, enact } from "./campaign.ts";
import { createKeeper, type KeeperOptions } from "./keeper.ts";
import { createLedgers } from "./ledger.ts";
import { type Look, mailOf } from "./mail.ts";
import { plan } from "./plan.ts";
import { createQueue, startWorkers } from "./queue.ts";
import { sendChunk } from "./send.ts";
import type { Calls } from "./telegram.ts";

export type SenderOptions = {
  readonly redis: {
    on(event: "ready", listener: () => void): unknown;
    off(event: "ready", listener: () => void): unknown;
    readonly status: string;
  };
  /** Of the queue, which waits where Redis is away. */
  readonly connection: ConnectionOptions;
  readonly prefix: string;
  readonly campaigns: Campaigns<Campaign>;
  readonly runs: Runs;
  readonly subscribers: Subscribers<Choice>;
  readonly limiter: Limiter;
  readonly calls: Calls;
  readonly now: () => Date;
  readonly log: Logger;
  readonly look: Look;
  readonly publish: (campaign: Campaign) => Promise<void>;
  readonly show: KeeperOptions["show"];
  /** The campaign was given up: its author is told. */
  readonly tell: (campaign: Campaign) => Promise<void>;
  readonly backoff?: readonly number[];
  /** Milliseconds between two looks at what is being sent; a second unless said. */
  readonly tickMs?: number;
};

export type Sender = {
  /** Starts nothing more, lets what is under way land, and writes it down. */
  stop(): Promise<void>;
};

/** Whatever is sent to many: one of any number of processes that share the work. */
export function startSender(options: SenderOptions): Sender {
  const {
    redis,
    connection,
    prefix,
    campaigns,
    runs,
    subscribers,
    limiter,
    calls,
    now,
    log,
    look,
    tickMs = 1_000,
  } = options;
  const stopping = new AbortController();
  const ledgers = createLedgers({ runs, log, isReady: () => redis.status === "ready" });
  const queue = createQueue(connection, prefix);
  const post = { campaigns, subscribers, runs, look, calls };
  const office = {
    ...{ ledgers, limiter, subscribers, giveUp, now, log, stopping: stopping.signal },
    mailOf: (campaign: Campaign) => mailOf(campaign, post),
    ...(options.backoff && { backoff: options.backoff }),
  };
  const keeper = createKeeper({ ...options, queue });
  const workers = startWorkers(connection, prefix, {
    plan: ifSending(async (campaign) => {
      const add = (chunks: readonly number[]) => queue.chunks(campaign, chunks);
      const count = await plan(campaign.id, await mailOf(campaign, post), { runs, add });
      log.info({ event: "planned", campaign: campaign.id, count }, "a campaign is planned");
    }),
    chunk: ifSending((campaign, chunk) => sendChunk(campaign, chunk, office)),
    onFault: (error) => log.error({ error, event: "broadcast" }, "a piece of work failed; it is tried again"),
  });
  redis.on("ready", ledgers.restore);
  const watching = watch();

  return {
    async stop() {
      stopping.abort();
      await Promise.all([workers.close(), watching]);
      await queue.close();
      redis.off("ready", ledgers.restore);
      ledgers.stop();
    },
  };

  /** One sender a second keeps watch; where Redis is away nobody does. */
  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        if (await runs.turn("watch", tickMs * 0.9)) await keeper.tick();
      } catch (error) {
        if (redis.status === "ready") log.warn({ error, event: "watch" }, "the watch over campaigns failed");
      }
      await pause(tickMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  /** A job may be older than the last word of an operator. */
  function ifSending(work: (campaign: Campaign, chunk: number) => Promise<unknown>) {
    return async (id: number, chunk = 0): Promise<void> => {
      const campaign = await campaigns.find(id);
      if (campaign?.state === "sending" && !stopping.signal.aborted) await work(campaign, chunk);
    };
  }

  async function giveUp({ id }: Campaign, fault: string): Promise<void> {
    const at = Math.floor(now().getTime() / 1000);
    const stopped = await campaigns.change(id, (one) => enact(one, { does: "give-up", fault, at }));
    if (typeof stopped === "string") return;
    log.error({ event: "given-up", campaign: id }, "Telegram refuses a campaign: it is stopped");
    await options.tell(stopped).catch((error: unknown) => log.warn({ error, campaign: id }, "its author wasn't told"));
  }
}
