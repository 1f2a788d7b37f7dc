import type { Campaign } from "../../../broadcast/campaign.ts";
import type { Finding } from "../../../broadcast/check-content.ts";
import { readHtml } from "../../../broadcast/telegram-html.ts";
import { number } from "../../../i18n/format.ts";
import { languages, type Translate } from "../../../i18n/i18n.ts";
import type { View } from "../../outbox.ts";
import { rows } from "../keyboard.ts";
import { audienceLine } from "./audience.ts";
import { actButton, named, stateText, titleOf } from "./campaign.ts";
import { findingLines, languageName } from "./findings.ts";
import { momentText } from "./moment.ts";

/** So many findings stand in the card; the rest come one by one. */
const FEW = 6;

/** A campaign while it is composed: all its parts, what the checks say, and a way to change each. */
export function cardView(campaign: Campaign, findings: readonly Finding[], t: Translate): View {
  const { id, content, returned } = campaign;
  const noted = returned === undefined ? [] : ["", t("desk:card.returned", { note: returned.note })];
  const checked =
    findings.length === 0
      ? [t("desk:check.none")]
      : [t("desk:check.list"), ...findingLines(findings.slice(0, FEW), t), ...moreLine(findings.length - FEW, t)];
  return {
    text: [titleOf(campaign, t), stateText(campaign, t), ...noted, "", ...partLines(campaign, t), "", ...checked].join(
      "\n",
    ),
    keyboard: [
      ...(findings.length > 0 ? [[actButton("mend", String(id), t)]] : []),
      ...(findings.some(({ weight }) => weight === "fault") ? [] : [[actButton("show", String(id), t)]]),
      ...rows(languages.map((language) => named(languageName(language, t), "text", `${id}-${language}`))),
      ...rows([
        ...(content.corrects === undefined ? [actButton("whom", String(id), t)] : []),
        actButton("ways", String(id), t),
        actButton("when", String(id), t),
      ]),
      [actButton("discard", String(id), t)],
      [actButton("list", "0", t)],
    ],
  };
}

const moreLine = (more: number, t: Translate): readonly string[] =>
  more > 0 ? [t("desk:check.more", { more: String(more) })] : [];

function partLines({ content }: Campaign, t: Translate): readonly string[] {
  const { text, guide, link, effectOn, notBefore } = content;
  const texts = languages.map((language) => {
    const name = languageName(language, t);
    const length = lengthOf(text[language] ?? "");
    return length === 0
      ? t("desk:card.noText", { language: name })
      : t("desk:card.text", { language: name, length: number(String(length), t.language) });
  });
  return [
    audienceLine(content, t),
    ...texts,
    ...(guide === undefined ? [] : [t("desk:card.guide", { guide: guideName(guide, t) })]),
    ...(link === undefined ? [] : [t("desk:card.link", { host: new URL(link).hostname })]),
    ...(effectOn === undefined ? [] : [t("desk:card.effect", { day: effectOn.split("-").toReversed().join(".") })]),
    notBefore === undefined ? t("desk:card.atOnce") : t("desk:card.at", { at: momentText(notBefore) }),
  ];
}

/** A guide that a release took away has no name any more. */
export const guideName = (guide: string, t: Translate): string =>
  t.has(`guide:${guide}.button`) ? t(`guide:${guide}.button`) : guide;

/** Characters as Telegram counts them, without tags. */
export function lengthOf(source: string): number {
  const read = readHtml(source);
  return "fault" in read ? source.length : read.text.length;
}
