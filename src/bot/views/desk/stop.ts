import type { Campaign, Progress } from "../../../broadcast/campaign.ts";
import { number } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { View } from "../../outbox.ts";
import { actButton, titleOf } from "./campaign.ts";

/** A campaign that is stopped never goes on: it is asked once. */
export const stopView = (campaign: Campaign, { sent }: Progress, t: Translate): View => ({
  text: [titleOf(campaign, t), t("desk:stop.really", { sent: number(String(sent), t.language) })].join("\n"),
  keyboard: [
    [{ ...actButton("stopped", String(campaign.id), t), style: "danger" }],
    [actButton("onwards", String(campaign.id), t)],
  ],
});
