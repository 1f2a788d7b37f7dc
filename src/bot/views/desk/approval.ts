import { approvalsNeeded, type Campaign } from "../../../broadcast/campaign.ts";
import type { Finding } from "../../../broadcast/check-content.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { View } from "../../outbox.ts";
import { rows } from "../keyboard.ts";
import { audienceLine } from "./audience.ts";
import { actButton, fingerprintLine, titleOf } from "./campaign.ts";
import { findingLines } from "./findings.ts";
import { type ReachNow, reachLines, signButtons } from "./ready.ts";

/**
 * What a second person signs, beneath the three messages: how many it reaches and when, and what the checks doubted. The buttons
 * carry the fingerprint: they sign what was seen, and nothing that came after.
 */
export function approvalView(
  campaign: Campaign,
  {
    doubts,
    reach,
    figures,
  }: { readonly doubts: readonly Finding[]; readonly reach: ReachNow; readonly figures: string },
  t: Translate,
): View {
  const { content } = campaign;
  return {
    text: [
      titleOf(campaign, t),
      t("desk:approval.waits"),
      audienceLine(content, t),
      ...reachLines(campaign, reach, t),
      fingerprintLine(campaign, t),
      ...(approvalsNeeded(campaign) > 1 ? [t("desk:approval.two")] : []),
      ...(doubts.length === 0 ? [] : ["", t("desk:approval.doubts"), ...findingLines(doubts, t)]),
    ].join("\n"),
    keyboard: rows(signButtons(campaign, figures, t)),
  };
}

/** The same message once it is answered. */
export const answeredView = (campaign: Campaign, answer: "approved" | "returned", t: Translate): View => ({
  text: [titleOf(campaign, t), fingerprintLine(campaign, t), t(`desk:approval.${answer}`)].join("\n"),
  keyboard: [],
});

export const askNoteView = (campaign: Campaign, t: Translate): View => ({
  text: [titleOf(campaign, t), t("desk:approval.note")].join("\n"),
});

/** What the author hears. */
export const heardView = (campaign: Campaign, t: Translate): View => ({
  text: [
    titleOf(campaign, t),
    campaign.returned === undefined
      ? t(`desk:approval.${campaign.state === "approved" ? "may" : "one"}`)
      : t("desk:card.returned", { note: campaign.returned.note }),
  ].join("\n"),
  keyboard: rows(
    [...(campaign.state === "approved" ? ["start"] : []), "open"].map((act) => actButton(act, String(campaign.id), t)),
  ),
});
