import { type Campaign, maySendFrom, type Progress } from "../../../broadcast/campaign.ts";
import { endsAt, PER_SECOND } from "../../../broadcast/pace.ts";
import { number } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { View } from "../../outbox.ts";
import { rows } from "../keyboard.ts";
import { actButton, titleOf } from "./campaign.ts";
import { cell, delivered, written } from "./cells.ts";
import { momentText } from "./moment.ts";

const MINUTE = 60;
/** Beyond so many minutes the hour of the end says more than how long it takes. */
const LONG = 90;

/**
 * How a campaign goes, in the one message that is edited while it does; once it is over, the report.
 * @param now seconds since 1970
 * @param perSecond messages a second, as they go out now
 */
export function progressView(
  campaign: Campaign,
  progress: Progress,
  t: Translate,
  now: number,
  perSecond: number = PER_SECOND,
): View {
  const { id, fault } = campaign;
  return {
    text: [
      titleOf(campaign, t),
      stateLine(campaign, now, t),
      ...(fault === undefined ? [] : [t("desk:progress.fault", { fault })]),
      ...counts(campaign, progress, now, t),
      ...pace(campaign, progress, { now, perSecond }, t),
    ].join("\n"),
    keyboard: rows(acts(campaign, progress).map((act) => actButton(act, String(id), t))),
  };
}

export const isOver = ({ state }: Pick<Campaign, "state">): boolean => state === "done" || state === "stopped";

function stateLine(campaign: Campaign, now: number, t: Translate): string {
  const { state, endedAt = now } = campaign;
  if (wasDiscarded(campaign)) return t("desk:progress.discarded");
  if (isOver(campaign)) return t(`desk:progress.${state}`, { at: momentText(endedAt) });
  const from = maySendFrom(campaign, now);
  if (state === "sending" && from > now) return t("desk:progress.waits", { at: momentText(from) });
  return t(`desk:progress.${state === "paused" ? "paused" : "sending"}`);
}

function counts(campaign: Campaign, progress: Progress, now: number, t: Translate): readonly string[] {
  const { planned, blocked, failed, doubtful } = progress;
  const write = written(t);
  const told = (count: number) => cell(count, write);
  // Nobody counts readers the whole night long, nor in a pause.
  const counting = campaign.state === "sending" && maySendFrom(campaign, now) <= now;
  if (planned === undefined) return counting ? [t("desk:progress.planning")] : [];
  const left = leftOf(progress);
  const sent = campaign.content.corrects === undefined ? "sent" : "mended";
  return [
    t("desk:progress.of", { handled: told(planned - left), planned: told(planned) }),
    t(`desk:progress.${sent}`, { n: delivered(progress, write) }),
    t("desk:progress.blocked", { n: told(blocked) }),
    t("desk:progress.failed", { n: told(failed) }),
    t("desk:progress.doubtful", { n: told(doubtful) }),
    ...(left === 0 ? [] : [t("desk:progress.left", { n: told(left) })]),
    ...deeds(campaign, progress, t),
  ];
}

/** What readers did with it. Beneath a corrected copy it counts for the news it is a copy of. */
function deeds({ content }: Campaign, { pressed, unsubscribed }: Progress, t: Translate): readonly string[] {
  if (content.corrects !== undefined) return [];
  const told = (count: number) => cell(count, written(t));
  return [
    ...(content.guide === undefined ? [] : [t("desk:progress.pressed", { n: told(pressed) })]),
    t("desk:progress.unsubscribed", { n: told(unsubscribed) }),
  ];
}

const leftOf = ({ planned = 0, sent, blocked, failed }: Progress): number =>
  Math.max(0, planned - sent - blocked - failed);

function pace(
  campaign: Campaign,
  progress: Progress,
  { now, perSecond }: { readonly now: number; readonly perSecond: number },
  t: Translate,
): readonly string[] {
  const left = leftOf(progress);
  if (campaign.state !== "sending" || left === 0) return [];
  const rate = number(perSecond.toFixed(0), t.language);
  const end = endsAt(campaign, now, left, perSecond);
  const minutes = Math.max(1, Math.ceil((end - now) / MINUTE));
  return [
    minutes > LONG
      ? t("desk:progress.until", { rate, at: momentText(end) })
      : t("desk:progress.pace", { rate, minutes: String(minutes) }),
  ];
}

const acts = (campaign: Campaign, { sent }: Progress): readonly string[] => {
  if (campaign.state === "sending") return ["pause", "stop"];
  if (campaign.state === "paused") return ["resume", "stop"];
  if (!isOver(campaign) || wasDiscarded(campaign)) return [];
  return sent > 0 ? ["renew", "correct", "export"] : ["export"];
};

const wasDiscarded = ({ state, startedAt }: Campaign): boolean => state === "stopped" && startedAt === undefined;
