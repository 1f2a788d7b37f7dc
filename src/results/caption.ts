import type { Translate } from "../i18n/i18n.ts";
import { midSentence } from "../i18n/plain-text.ts";
import type { CardText } from "./card-drawing.ts";
import type { Line } from "./lines.ts";

/** Telegram takes no longer caption under a picture or a file. */
export const LONGEST = 1024;

/** The card in words. Where it would be too long, the last lines go and the caption says so. */
export function captionOf(text: CardText, link: string, t: Translate): string {
  const blocks = text.sections.map(({ heading, lines }) => ({ heading, lines: lines.map(lineText) }));
  const all = blocks.reduce((n, { lines }) => n + lines.length, 0);
  for (let shown = all; ; shown--) {
    const caption = composed(text, link, firstOf(blocks, shown), shown < all ? t("results:moreOnPicture") : undefined);
    if (caption.length <= LONGEST || shown === 0) return caption;
  }
}

type Block = { readonly heading: string; readonly lines: readonly string[] };

function composed(text: CardText, link: string, blocks: readonly Block[], cut: string | undefined): string {
  const { title, estimate, nothing, more, total, old, foot } = text;
  const parts = [
    [`Bala Kómek. ${title}`, estimate],
    ...blocks.map(({ heading, lines }) => [`${heading}:`, ...lines]),
    [nothing, cut ?? more],
    total === undefined ? [] : [`${total.label}: ${total.sum}. ${total.note}`],
    [old, ...foot],
    [`${text.again}: ${link}`],
  ];
  return parts
    .map((part) => part.filter((one) => one !== undefined).join("\n"))
    .filter((part) => part !== "")
    .join("\n\n");
}

function firstOf(blocks: readonly Block[], count: number): readonly Block[] {
  let left = count;
  return blocks.flatMap(({ heading, lines }) => {
    const shown = lines.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? [] : [{ heading, lines: shown }];
  });
}

function lineText({ name, who, sum, per }: Line): string {
  const about = who === undefined ? name : `${name} (${who})`;
  if (sum === undefined) return `• ${about}`;
  return `• ${about}: ${midSentence(sum)}${per === undefined ? "" : `, ${per}`}`;
}
