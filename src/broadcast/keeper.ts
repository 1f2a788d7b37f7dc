import type { Logger } from "../ops/logger.ts";
import type { Campaigns } from "../storage/campaigns.ts";
import type { Runs } from "../storage/runs.ts";
import { readAccount } from "./account.ts";
import { type Campaign, enact, isOfItself, maySendFrom, type Progress } from "./campaign.ts";
import { digestCampaign, piecesOf, weekToTell } from "./digest.ts";
import { progressOf } from "./overview.ts";
import type { WorkQueue } from "./queue.ts";
import { renewalCampaign, weekToAsk } from "./renewal.ts";

export type Keeper = {
  /** Looks at every campaign that is being sent, and sees to what it lacks. Whoever does it, and however often. */
  tick(): Promise<void>;
};

export type KeeperOptions = {
  readonly campaigns: Campaigns<Campaign>;
  readonly runs: Pick<Runs, "read" | "turn">;
  readonly queue: Pick<WorkQueue, "plan" | "chunks" | "count">;
  readonly now: () => Date;
  readonly log: Logger;
  /** For everybody to read, as soon as it begins. */
  readonly publish: (campaign: Campaign) => Promise<void>;
  /** In the one message of each chat that watches; `perSecond` as it went of late, where that is known. */
  readonly show: (campaign: Campaign, progress: Progress, perSecond?: number) => Promise<void>;
};

const SHOW_EACH_MS = 3_000;
const LOOK_EACH_MS = 60_000;
/** Shown once more after its end: what was under way has landed by then. */
const LAST_SHOWN_S = 10;

export function createKeeper({ campaigns, runs, queue, now, log, publish, show }: KeeperOptions): Keeper {
  const seconds = () => Math.floor(now().getTime() / 1000);
  /** What this process showed last: the same again would only cost a call. */
  const shown = new Map<number, { readonly figures: string; readonly handled: number; readonly at: number }>();
  return {
    async tick() {
      await beginDigest();
      const sending = await campaigns.inState("sending");
      if (sending.every((one) => maySendFrom(one, seconds()) > seconds())) await askForConsents();
      const open = await Promise.all(sending.map(advance));
      await refill(open);
      const others = await campaigns.inState("paused", "stopped", "done");
      const late = others.filter(
        ({ state, endedAt }) => state === "paused" || (endedAt ?? 0) > seconds() - LAST_SHOWN_S,
      );
      for (const campaign of [...sending, ...late]) await tell(campaign);
    },
  };

  /** On Monday the week is told to those who read the news so: under a number of that week, so never twice. */
  async function beginDigest(): Promise<void> {
    const week = weekToTell(seconds());
    if (week === undefined || !(await runs.turn(`digest-${week.id}`, LOOK_EACH_MS))) return;
    if ((await campaigns.find(week.id)) !== undefined) return;
    if (piecesOf(await campaigns.all(), week.monday).length > 0)
      await campaigns.createOnce(digestCampaign(week, seconds()));
  }

  /** Once a week, and while no news go out, those whose consent ends in some weeks are asked whether it shall go on. */
  async function askForConsents(): Promise<void> {
    const week = weekToAsk(seconds());
    if (week === undefined || !(await runs.turn(`renewal-${week.id}`, LOOK_EACH_MS))) return;
    if ((await campaigns.find(week.id)) === undefined) await campaigns.createOnce(renewalCampaign(week, seconds()));
  }

  /** @returns its chunks that are still to be sent, if it is the time for it */
  async function advance(campaign: Campaign): Promise<Open> {
    const nothing = { campaign, chunks: [] };
    if (maySendFrom(campaign, seconds()) > seconds()) return nothing;
    const run = await runs.read(campaign.id);
    const chunks = [...run.chunks].filter(([, account]) => !readAccount(account).done).map(([chunk]) => chunk);
    if (run.planned === undefined) {
      if (!isOfItself(campaign.content)) await publish(campaign);
      await queue.plan(campaign);
    } else if (chunks.length === 0) {
      await campaigns.change(campaign.id, (one) => enact(one, { does: "finish", at: seconds() }));
      log.info({ event: "campaign-done", campaign: campaign.id, count: run.planned }, "a campaign is done");
    }
    return { campaign, chunks };
  }

  /** Adds what should be in the queue and isn't: after a pause, a night, or a second that Redis lost. */
  async function refill(open: readonly Open[]): Promise<void> {
    const expected = open.reduce((sum, { chunks }) => sum + chunks.length, 0);
    if (expected === 0 || (await queue.count()) >= expected) return;
    for (const { campaign, chunks } of open) if (chunks.length > 0) await queue.chunks(campaign, chunks);
  }

  async function tell(campaign: Campaign): Promise<void> {
    if (campaign.watched.length === 0) return;
    const progress = progressOf(await runs.read(campaign.id));
    const figures = JSON.stringify([campaign.state, campaign.watched, progress]);
    const before = shown.get(campaign.id);
    if (before?.figures === figures || !(await runs.turn(`shown-${campaign.id}`, SHOW_EACH_MS))) return;
    const handled = progress.sent + progress.blocked + progress.failed;
    const at = now().getTime();
    shown.set(campaign.id, { figures, handled, at });
    const perSecond = before && at > before.at ? ((handled - before.handled) * 1_000) / (at - before.at) : 0;
    await show(campaign, progress, perSecond > 0 ? perSecond : undefined).catch((error: unknown) =>
      log.warn({ error, event: "show", campaign: campaign.id }, "progress could not be shown"),
    );
  }
}

type Open = { readonly campaign: Campaign; readonly chunks: readonly number[] };
