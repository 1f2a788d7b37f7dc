import { escapeHtml, type Translate } from "../../../i18n/i18n.ts";
import type { Explained } from "../faq-explained.ts";

/** The decision, the nearest entries with what speaks for them, and the numbers behind, folded. */
export function explainedText(
  { kind, entry, language, right, ours, signals, ranked }: Explained,
  t: Translate,
): string {
  const head = `<b>${t(`desk:faqtest.kind.${kind}`)}</b>${entry === null ? "" : ` <code>${entry}</code>`} (${language})`;
  if (right === undefined || ours === undefined) return head;
  const entries = (ranked ?? []).map(
    ({ id, score, because }) =>
      `<code>${id}</code> ${score.toFixed(1)}\n   ${escapeHtml(because.slice(0, TERMS).join(", "))}`,
  );
  const numbers = Object.entries(signals ?? {}).map(([name, value]) => `${name} ${value}`);
  return [
    head,
    t("desk:faqtest.sure", { right: percent(right), ours: percent(ours) }),
    "",
    ...entries,
    "",
    `<blockquote expandable>${numbers.join("\n")}</blockquote>`,
  ].join("\n");
}

const TERMS = 8;
const percent = (share: number): string => String(Math.round(share * 100));
