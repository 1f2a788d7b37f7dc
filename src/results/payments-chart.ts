import { date, format, shortDate } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { addMonths, type Decision, figure, type ISODate, type TimelineMonth } from "../rules/index.ts";
import { LONGEST } from "./caption.ts";
import { draw } from "./draw.ts";
import { ruler } from "./letters.ts";
import { type Pay, paymentsOf, type Stretch, totalOf } from "./payments.ts";
import { paymentsField, paymentsLegend } from "./payments-drawing.ts";
import { fileName, type TakeHome } from "./reckoned.ts";
import { head, paragraph, sheet, space } from "./sheet.ts";
import { colours } from "./svg.ts";

const YEARS_AHEAD = 18;

/**
 * What comes in hand every month, from that day until the payments end (18 years at most): a step for every change,
 * the programmes one upon the other, each with its number and its pattern.
 *
 * @returns undefined where nothing is ever paid monthly
 */
export async function paymentsChart(
  reckoned: {
    readonly on: ISODate;
    readonly decisions: readonly Decision[];
    readonly timeline: readonly TimelineMonth[];
  },
  t: Translate,
): Promise<TakeHome | undefined> {
  const stretches = paymentsOf(reckoned, addMonths(reckoned.on, YEARS_AHEAD * 12));
  if (stretches.length === 0) return undefined;
  const wide = await ruler();
  const benefits = [...new Set(stretches.flatMap(({ pays }) => [...pays.keys()]))];
  const isOpen = stretches.some(({ pays }) => totalOf(pays).open);
  const notes = [t("results:payments.note"), ...(isOpen ? [t("results:payments.atLeast")] : [])].join(" ");
  const title = t("results:payments.title");
  const estimate = t("results:estimate", { date: date(reckoned.on, t.language) });
  const strips = [
    head(title, estimate, wide),
    paymentsField(stretches, benefits, wide, t),
    space(12),
    ...benefits.map((benefit, i) => paymentsLegend(benefit, i, runsOf(benefit, stretches, t), wide, t)),
    paragraph(notes, wide, { size: 28, colour: colours.quiet }),
    space(32),
  ];
  const caption = captionOf(`${title}. ${estimate}`, stretches, notes, t);
  return { bytes: await draw(sheet(strips)), name: fileName("payments", reckoned.on, "png"), caption };
}

function payText({ money, open }: Pay, t: Translate): string {
  const sum = format(figure(money, "KZT"), t.language);
  return open ? t("common:atLeast", { min: sum }) : sum;
}

const days = ({ from, to }: Pick<Stretch, "from" | "to">): string => `${shortDate(from)}–${shortDate(to)}`;

const MOST_RUNS = 8;

/** What one programme pays and when: «01.06.2026–28.06.2027: 24 912 ₸», a line for each sum. */
function runsOf(benefit: string, stretches: readonly Stretch[], t: Translate): readonly string[] {
  const runs: { readonly pay: Pay; readonly from: ISODate; to: ISODate }[] = [];
  let next: ISODate | undefined;
  for (const [i, { from, to, pays }] of stretches.entries()) {
    const pay = pays.get(benefit);
    const last = runs.at(-1);
    if (pay !== undefined) {
      const goesOn = last !== undefined && next === from && last.pay.money === pay.money && last.pay.open === pay.open;
      if (goesOn) last.to = to;
      else runs.push({ pay, from, to });
      next = stretches[i + 1]?.from;
    }
  }
  const told = runs.slice(0, MOST_RUNS).map((run) => `${days(run)}: ${payText(run.pay, t)}`);
  return runs.length > MOST_RUNS ? [...told, "…"] : told;
}

/** The steps in words; where there are too many, the last ones go and the caption says so. */
function captionOf(title: string, stretches: readonly Stretch[], notes: string, t: Translate): string {
  const paid = stretches.filter(({ pays }, i) => i > 0 || pays.size > 0);
  const steps = paid.map((one) => `• ${days(one)}: ${payText(totalOf(one.pays), t)}, ${t("common:per.month")}`);
  for (let shown = steps.length; ; shown--) {
    const cut = shown < steps.length ? [t("results:payments.more", { count: steps.length - shown })] : [];
    const told = [title, "", ...steps.slice(0, shown), ...cut, "", notes].join("\n");
    if (told.length <= LONGEST || shown === 0) return told;
  }
}
