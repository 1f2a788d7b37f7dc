import { type Campaign, fingerprint, type Progress } from "../../../broadcast/campaign.ts";
import { cell, delivered } from "./cells.ts";

/** What a campaign was and what came of it, for other programs: figures only, and nobody in them. */
export function reportOf({ id, content, state, startedAt, endedAt, approvals }: Campaign, progress: Progress) {
  const { topic, region, ages, corrects } = content;
  const { planned = 0, blocked, failed, doubtful, pressed, unsubscribed } = progress;
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
    planned: figure(cell(planned, String)),
    sent: figure(delivered(progress, String)),
    blocked: figure(cell(blocked, String)),
    failed: figure(cell(failed, String)),
    doubtful: figure(cell(doubtful, String)),
    pressed: figure(cell(pressed, String)),
    unsubscribed: figure(cell(unsubscribed, String)),
  };
}

/** A number where it is one: a hidden one is text. */
const figure = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);
const iso = (seconds: number | undefined): string | null =>
  seconds === undefined ? null : new Date(seconds * 1000).toISOString();
