import { checkedText, oldYearText } from "../i18n/decision-text.ts";
import { date, format } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { captionOf } from "./caption.ts";
import { type CardText, cardStrips } from "./card-drawing.ts";
import { numbered } from "./children.ts";
import { draw } from "./draw.ts";
import { ruler } from "./letters.ts";
import { type Line, linesOf, monthlyTotal, sections } from "./lines.ts";
import { fileName, type Reckoned, type TakeHome } from "./reckoned.ts";
import { heightOf, sheet } from "./sheet.ts";

/** More would not be read on a phone. */
const MOST_LINES = 12;
/** Telegram makes a picture smaller whose longer side has more pixels. */
const TALLEST = 2560;

/**
 * The answer as a picture to show or pass on: each programme with its sum, what comes every month for sure, and a way
 * back into the guide. Its caption says the same in words.
 */
export async function card(reckoned: Reckoned, t: Translate): Promise<TakeHome> {
  const wide = await ruler();
  for (let most = MOST_LINES; ; most--) {
    const text = cardText(reckoned, t, most);
    const strips = cardStrips(text, wide);
    if (heightOf(strips) > TALLEST && most > 1) continue;
    const caption = captionOf(text, reckoned.link, t);
    return { bytes: await draw(sheet(strips)), name: fileName("card", reckoned.on, "png"), caption };
  }
}

/** Everything that stands on the card, in the words of one language; the money first where not all lines have room. */
export function cardText(
  { decisions, on, link, named = numbered(decisions) }: Reckoned,
  t: Translate,
  most = MOST_LINES,
): CardText {
  const lines = linesOf(decisions, named, t);
  const kept = new Set(lines.toSorted((a, b) => weight(a) - weight(b)).slice(0, most));
  const told = decisions.filter(({ verdict }) => verdict !== "not-entitled").flatMap(({ reasons }) => reasons);
  const total = monthlyTotal(decisions, on);
  const [old, checked] = [oldYearText(told, t), checkedText(told, t)];
  return {
    title: t("results:card.title"),
    estimate: t("results:estimate", { date: date(on, t.language) }),
    sections: sections
      .map((section) => ({
        heading: t(`results:section.${section}`),
        lines: lines.filter((line) => line.section === section && kept.has(line)),
      }))
      .filter((section) => section.lines.length > 0),
    ...(lines.length === 0 ? { nothing: t("results:card.nothing") } : {}),
    ...(lines.length > kept.size ? { more: t("results:more", { count: lines.length - kept.size }) } : {}),
    ...(total === undefined
      ? {}
      : { total: { label: t("results:total"), sum: format(total, t.language), note: t("results:totalNote") } }),
    ...(old === undefined ? {} : { old }),
    again: t("results:again"),
    link,
    foot: [plainText(t("results:decides")), ...(checked === undefined ? [] : [checked])],
  };
}

/** What to leave out last comes first: money that is due, then records, money that may be, help in kind. */
const weight = ({ section, sum }: Line): number => {
  if (section === "record") return 1;
  return (section === "entitled" ? 0 : 2) + (sum === undefined ? 3 : 0);
};
