import type { Campaign } from "../../../broadcast/campaign.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { button } from "../keyboard.ts";

/** A button of the broadcast desk: `campaign-<act>`, about a campaign, and whatever the act needs beside its number. */
export const actButton = (act: string, id: string, t: Translate) => named(t(`desk:campaign.button.${act}`), act, id);

export const named = (label: string, act: string, id: string) =>
  button(label, { does: "desk", page: `campaign-${act}`, id });

/** Its number and topic, as every screen about it begins. */
export const titleOf = ({ id, content }: Pick<Campaign, "id" | "content">, t: Translate): string =>
  `<b>${t(content.corrects === undefined ? "desk:campaign.title" : "desk:campaign.correction", {
    id: String(id),
    of: String(content.corrects),
    topic: t(`news:topic.${content.topic}`),
  })}</b>`;
