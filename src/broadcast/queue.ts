import { type ConnectionOptions, Queue, Worker } from "bullmq";
import { keys } from "../storage/keys.ts";
import type { Campaign } from "./campaign.ts";

/** Plans and chunks to be done, by whichever sender is free; what a dead one held comes to another. */
export type WorkQueue = {
  /** Named by campaign and number: what waits already isn't added again. */
  plan(campaign: Campaign): Promise<void>;
  chunks(campaign: Campaign, chunks: readonly number[]): Promise<void>;
  /** How many chunks wait or are worked on. */
  count(): Promise<number>;
  close(): Promise<void>;
};

/** Urgent news pass the others. */
const priorityOf = ({ content }: Campaign): number => (content.topic === "urgent" ? 1 : 2);
const FORGET = { removeOnComplete: true, removeOnFail: true } as const;
type Plan = { readonly campaign: number };
type Chunk = { readonly campaign: number; readonly chunk: number };

const where = (connection: ConnectionOptions, prefix: string) => ({ connection, prefix: prefix + keys.queue });

export function createQueue(connection: ConnectionOptions, prefix: string): WorkQueue {
  const plans = new Queue<Plan>("plans", where(connection, prefix));
  const chunks = new Queue<Chunk>("chunks", where(connection, prefix));
  // Each fault of the connection comes here too; the connection tells of it.
  for (const queue of [plans, chunks]) queue.on("error", () => undefined);
  return {
    async plan(campaign) {
      await plans.add("plan", { campaign: campaign.id }, { ...FORGET, jobId: `plan-${campaign.id}` });
    },
    async chunks(campaign, some) {
      const priority = priorityOf(campaign);
      await chunks.addBulk(
        some.map((chunk) => ({
          name: "chunk",
          data: { campaign: campaign.id, chunk },
          opts: { ...FORGET, priority, jobId: `${campaign.id}-${chunk}` },
        })),
      );
    },
    async count() {
      const counts = await chunks.getJobCounts("waiting", "prioritized", "active", "delayed");
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    },
    async close() {
      await Promise.all([plans.close(), chunks.close()]);
    },
  };
}

/**
 * A job whose sender is gone comes to another within some seconds, however often: whether it may be sent is for the
 * lease and the fence of the chunk to say, not for the queue.
 */
const FAIL_OVER = { lockDuration: 5_000, stalledInterval: 2_000, maxStalledCount: 1_000_000 } as const;
const CHUNKS_AT_ONCE = 2;

export type Workers = { close(): Promise<void> };

export function startWorkers(
  connection: ConnectionOptions,
  prefix: string,
  does: {
    readonly plan: (campaign: number) => Promise<unknown>;
    readonly chunk: (campaign: number, chunk: number) => Promise<unknown>;
    readonly onFault: (fault: unknown) => void;
  },
): Workers {
  const options = { ...where(connection, prefix), ...FAIL_OVER };
  const plans = new Worker<Plan>("plans", async ({ data }) => void (await does.plan(data.campaign)), options);
  const chunks = new Worker<Chunk>("chunks", async ({ data }) => void (await does.chunk(data.campaign, data.chunk)), {
    ...options,
    concurrency: CHUNKS_AT_ONCE,
  });
  for (const worker of [plans, chunks]) {
    worker.on("error", () => undefined);
    worker.on("failed", (_job, fault) => does.onFault(fault));
  }
  return {
    async close() {
      await Promise.all([plans.close(), chunks.close()]);
    },
  };
}
