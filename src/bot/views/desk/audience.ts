import type { Campaign, Content } from "../../../broadcast/campaign.ts";
import { ages } from "../../../guides/subscription.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { regions } from "../../../rules/index.ts";
import type { View } from "../../outbox.ts";
import { rows } from "../keyboard.ts";
import { actButton, named, titleOf } from "./campaign.ts";

/** Whom it is for, in one line. */
export function audienceLine({ topic, region, ages: of, corrects }: Content, t: Translate): string {
  if (corrects !== undefined) return t("desk:audience.copies", { of: String(corrects) });
  const parts = [
    t("desk:audience.topic", { topic: t(`news:topic.${topic}`) }),
    ...(region === undefined ? [] : [t(`regions:${region}`)]),
    ...(of === undefined ? [] : [of.map((age) => t(`common:band.${age}`)).join("; ")]),
  ];
  return t("desk:audience.line", { list: parts.join(" · ") });
}

/** All who read the topic, or those of a region or with children of some ages: what is chosen narrows it, each in turn. */
export function audienceView(campaign: Campaign, t: Translate): View {
  const id = String(campaign.id);
  const { region, ages: of = [] } = campaign.content;
  const bands = ages.map((age) => {
    const on = of.includes(age);
    const name = t(`common:band.${age}`);
    return named(on ? `✓ ${name}` : name, "age", `${id}-${age}-${on ? "off" : "on"}`);
  });
  return {
    text: [titleOf(campaign, t), audienceLine(campaign.content, t), "", t("desk:audience.whom")].join("\n"),
    keyboard: [
      [named(t("desk:audience.button.region"), "region", id)],
      ...rows(bands),
      ...(region === undefined && of.length === 0 ? [] : [[named(t("desk:audience.button.all"), "all", id)]]),
      [actButton("onward", id, t)],
    ],
  };
}

export const regionsView = (campaign: Campaign, t: Translate): View => ({
  text: [titleOf(campaign, t), t("desk:audience.whichRegion")].join("\n"),
  keyboard: [
    ...regions.map((region) => {
      const name = t(`regions:${region}`);
      const chosen = region === campaign.content.region;
      return [named(chosen ? `• ${name}` : name, "region", `${campaign.id}-${region}`)];
    }),
    [named(t("desk:audience.button.country"), "region", `${campaign.id}-none`)],
    [named(t("common:button.back"), "whom", String(campaign.id))],
  ],
});
