import type { Campaign } from "../../../broadcast/campaign.ts";
import type { Hub } from "../../../guides/index.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { View } from "../../outbox.ts";
import { rows } from "../keyboard.ts";
import { actButton, named, titleOf } from "./campaign.ts";
import { guideName } from "./card.ts";

/** What stands beneath the news: a guide, an official page, and what it means for the reader's own family. */
export function waysView(campaign: Campaign, t: Translate): View {
  const { guide, link, effectOn } = campaign.content;
  const id = String(campaign.id);
  const lines = [
    guide === undefined ? t("desk:ways.noGuide") : t("desk:card.guide", { guide: guideName(guide, t) }),
    link === undefined ? t("desk:ways.noLink") : t("desk:card.link", { host: new URL(link).hostname }),
    effectOn === undefined
      ? t("desk:ways.noEffect")
      : t("desk:card.effect", { day: effectOn.split("-").toReversed().join(".") }),
  ];
  return {
    text: [titleOf(campaign, t), t("desk:ways.what"), "", ...lines].join("\n"),
    keyboard: [
      ...rows(["guide", "link", "effect"].map((act) => actButton(act, act === "guide" ? `${id}-menu` : id, t))),
      [named(t("common:button.back"), "card", id)],
    ],
  };
}

/** One shelf of guides, as the menu has them; a guide that is chosen opens under the news. */
export function guidesView(campaign: Campaign, hub: Hub, hubs: readonly Hub[], t: Translate): View {
  const id = String(campaign.id);
  const items = hub.items.map((item) =>
    hubs.some((one) => one.id === item)
      ? named(`${t(`hubs:${item}.button`)} ›`, "guide", `${id}-${item}`)
      : named(guideName(item, t), "opens", `${id}-${item}`),
  );
  return {
    text: [titleOf(campaign, t), t("desk:ways.whichGuide")].join("\n"),
    keyboard: [...rows(items), [actButton("clear", `${id}-guide`, t)], [named(t("common:button.back"), "ways", id)]],
  };
}
