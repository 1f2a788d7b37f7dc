import type { Campaign, Progress } from "../../../broadcast/campaign.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { View } from "../../outbox.ts";
import { actButton, titleOf } from "./campaign.ts";
import { delivered, written } from "./cells.ts";

/** A campaign that is stopped never goes on: it is asked once. */
export const stopView = (campaign: Campaign, progress: Progress, t: Translate): View => ({
  text: [titleOf(campaign, t), t("desk:stop.really", { sent: delivered(progress, written(t)) })].join("\n"),
  keyboard: [
    [{ ...actButton("stopped", String(campaign.id), t), style: "danger" }],
    [actButton("onwards", String(campaign.id), t)],
  ],
});
