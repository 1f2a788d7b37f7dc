import type { Campaign } from "../../../broadcast/campaign.ts";
import type { Finding, Part } from "../../../broadcast/check-content.ts";
import { isLanguage, type Translate } from "../../../i18n/i18n.ts";
import type { View } from "../../outbox.ts";
import { rows } from "../keyboard.ts";
import { named, titleOf } from "./campaign.ts";

export const languageName = (language: string, t: Translate): string => t(`desk:campaign.language.${language}`);

/** What a finding says; a blank of the law is shown as it is to be typed. */
export function findingText({ check, mend, blanks }: Finding, t: Translate): string {
  const named = mend.filter(isLanguage).map((language) => languageName(language, t));
  const where = named.length > 0 ? named.join(", ") : t("desk:campaign.part.link");
  const isOfLaw = ["literalOfLaw", "literalLike", "dateOfLaw"].includes(check);
  return t(`desk:check.${check}`, {
    ...blanks,
    ...(isOfLaw ? { blank: `{{${blanks.blank}}}` } : {}),
    language: where,
    where,
  });
}

/** The findings as a list: what must be mended, and what only may. */
export const findingLines = (findings: readonly Finding[], t: Translate): readonly string[] =>
  findings.map((finding) => `${finding.weight === "fault" ? "❗" : "•"} ${findingText(finding, t)}`);

/** One finding with each way to mend it; what is no fault may be meant so. */
export function findingView(campaign: Campaign, findings: readonly Finding[], t: Translate): View {
  const [finding] = findings;
  const id = String(campaign.id);
  const back = [named(t("common:button.back"), "card", id)];
  if (finding === undefined) return { text: [titleOf(campaign, t), t("desk:check.none")].join("\n"), keyboard: [back] };
  const meant = finding.weight === "look" ? [named(t("desk:check.button.meant"), "meant", `${id}-${finding.id}`)] : [];
  return {
    text: [
      titleOf(campaign, t),
      t("desk:check.left", { left: String(findings.length) }),
      "",
      ...findingLines([finding], t),
    ].join("\n"),
    keyboard: [...rows(finding.mend.map((part) => mendButton(part, id, t))), ...meant.map((one) => [one]), back],
  };
}

function mendButton(part: Part, id: string, t: Translate) {
  if (isLanguage(part))
    return named(t("desk:check.button.mend", { language: languageName(part, t) }), "text", `${id}-${part}`);
  const act = { guide: "ways", link: "link", schedule: "when" }[part];
  return named(t(`desk:check.button.${part}`), act, id);
}
