import { type Campaign, fingerprint, type Progress } from "../../../broadcast/campaign.ts";

/** A figure that could point to somebody isn't written down. */
const FEWEST = 5;
const cell = (count: number): number | string => (count > 0 && count < FEWEST ? `<${FEWEST}` : count);

/** What a campaign was and what came of it, for other programs: figures only, and nobody in them. */
export function reportOf(
  { id, content, state, startedAt, endedAt, approvals }: Campaign,
  { planned = 0, sent, blocked, failed, doubtful }: Progress,
) {
  const { topic, region, ages, corrects } = content;
  return {
    campaign: id,
    ...(corrects === undefined ? {} : { corrects }),
    topic,
    region: region ?? null,
    ages: ages ?? null,
    fingerprint: fingerprint(content),
    approvals: approvals.length,
    state,
    startedAt: iso(startedAt),
    endedAt: iso(endedAt),
    planned: cell(planned),
    sent: cell(sent),
    blocked: cell(blocked),
    failed: cell(failed),
    doubtful: cell(doubtful),
  };
}

const iso = (seconds: number | undefined): string | null =>
  seconds === undefined ? null : new Date(seconds * 1000).toISOString();
