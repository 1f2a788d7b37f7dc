import { type Campaign, isComplete } from "../../../broadcast/campaign.ts";
import type { Finding } from "../../../broadcast/check-content.ts";
import { type Language, languages, type Translate } from "../../../i18n/i18n.ts";
import type { View } from "../../outbox.ts";
import { actButton, named, titleOf } from "./campaign.ts";
import { lengthOf } from "./card.ts";
import { findingLines, languageName } from "./findings.ts";

/** What is asked for in words: a text, an address, a day, an hour. */
export type Asked = Language | "link" | "effect" | "when";

/**
 * Asks for one thing.
 * @param about the language whose text was just taken, and what was found: why the last try isn't taken, or what may be
 * wrong with what was
 */
export function askView(
  campaign: Campaign,
  asked: Asked,
  { accepted, found = [] }: { readonly accepted?: Language; readonly found?: readonly string[] },
  t: Translate,
): View {
  const id = String(campaign.id);
  const taken =
    accepted === undefined
      ? []
      : [
          t("desk:ask.accepted", {
            language: languageName(accepted, t),
            length: String(lengthOf(campaign.content.text[accepted] ?? "")),
          }),
        ];
  const isText = languages.some((language) => language === asked);
  const question = isText
    ? [t("desk:ask.text", { language: languageName(asked, t) }), t("desk:ask.how", { example: EXAMPLE })]
    : [t(`desk:ask.${asked}`)];
  return {
    text: [titleOf(campaign, t), ...taken, ...found, "", ...question].join("\n"),
    keyboard: [
      ...(isText ? [] : [[actButton("clear", `${id}-${asked}`, t)]]),
      [named(t("common:button.back"), "card", id)],
    ],
  };
}

/** How a figure of the law is written in a text. */
const EXAMPLE = "{{mci}}";

/** The text that is still to be sent, in the order of the languages. */
export const nextText = ({ content }: Campaign): Language | undefined =>
  isComplete(content.text) ? undefined : languages.find((language) => !content.text[language]);

/** Why a text isn't taken: everything in it that must be mended. */
export const refusalLines = (faults: readonly Finding[], t: Translate): readonly string[] => [
  t("desk:ask.refused"),
  ...findingLines(faults, t),
];
