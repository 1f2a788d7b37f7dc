import { date, format, number, shortDate } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import {
  addDays,
  addMonths,
  type Decision,
  daysBetween,
  figure,
  type ISODate,
  isoDate,
  type TimelineMonth,
  yearOf,
} from "../rules/index.ts";
import { LONGEST } from "./caption.ts";
import { type Field, marks, rows, type Scale, scale, years } from "./chart.ts";
import { draw } from "./draw.ts";
import { type Ruler, ruler, wrapped } from "./letters.ts";
import { fillOf, fillUrl, patterns } from "./patterns.ts";
import { type Payments, paymentsOf } from "./payments.ts";
import { fileName, type TakeHome } from "./reckoned.ts";
import { EDGE, head, INNER, paragraph, type Strip, sheet, space, WIDTH } from "./sheet.ts";
import { colours, line, text } from "./svg.ts";

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
  const payments = paymentsOf(reckoned, addMonths(reckoned.on, YEARS_AHEAD * 12));
  if (payments === undefined) return undefined;
  const wide = await ruler();
  const benefits = [...new Set(payments.stretches.flatMap(({ pays }) => [...pays.keys()]))];
  const notes = [t("results:payments.note"), ...(payments.atLeast.size > 0 ? [t("results:payments.atLeast")] : [])];
  const title = t("results:payments.title");
  const estimate = t("results:estimate", { date: date(reckoned.on, t.language) });
  const strips = [
    head(title, estimate, wide),
    field(payments, benefits, wide, t),
    space(12),
    ...benefits.map((benefit, i) => legend(benefit, i, payments, wide, t)),
    paragraph(notes.join(" "), wide, { size: 28, colour: colours.quiet }),
    space(32),
  ];
  const bytes = await draw(sheet(strips));
  return {
    bytes,
    name: fileName("payments", reckoned.on, "png"),
    caption: caption(payments, [`${title}. ${estimate}`], notes, t),
  };
}

const totalOf = (pays: ReadonlyMap<string, number>): number =>
  [...pays.values()].reduce((sum, money) => sum + money, 0);
const tenge = (money: number, t: Translate): string => format(figure(money, "KZT"), t.language);

/** Each stretch with the day on which the next begins. */
const spans = ({ stretches, end }: Payments) =>
  stretches.map((stretch, i) => ({ ...stretch, to: stretches[i + 1]?.from ?? end }));

function field(payments: Payments, benefits: readonly string[], wide: Ruler, t: Translate): Strip {
  const steps = marks(Math.max(...payments.stretches.map(({ pays }) => totalOf(pays))));
  const axis = (value: number) => number(String(value), t.language);
  const first = payments.stretches[0]?.from ?? payments.end;
  const left = EDGE + 20 + Math.max(...steps.map((step) => wide(axis(step), 28)));
  return {
    height: 640,
    at: (top) => {
      const room: Field = { left, right: WIDTH - EDGE, top: top + 72, bottom: top + 572 };
      const day = (iso: ISODate) => daysBetween(first, iso);
      const x = scale(0, day(payments.end), room.left, room.right);
      const y = scale(0, steps.at(-1) ?? 1, room.bottom, room.top);
      const january = Array.from({ length: yearOf(payments.end) - yearOf(first) }, (_, i) => yearOf(first) + 1 + i);
      return [
        patterns(),
        text(EDGE, top + 30, "₸", { size: 28, colour: colours.quiet }),
        rows(steps, room, y, axis),
        ...benefits.map((benefit, i) => layer(payments, benefits, i, (iso) => x(day(iso)), y, benefit)),
        ...spans(payments).map(({ from, to, pays }) =>
          stepLabel(tenge(totalOf(pays), t), x(day(from)), x(day(to)), y(totalOf(pays)), wide),
        ),
        years(january, room, (year) => x(day(isoDate(year, 1, 1)))),
      ].join("");
    },
  };
}

/** One programme's area: its boxes, their outline, and its number on the widest of them. */
function layer(
  payments: Payments,
  benefits: readonly string[],
  index: number,
  x: (day: ISODate) => number,
  y: Scale,
  benefit: string,
): string {
  const boxes = spans(payments).flatMap(({ from, to, pays }) => {
    const money = pays.get(benefit);
    if (money === undefined) return [];
    const below = benefits.slice(0, index).reduce((sum, other) => sum + (pays.get(other) ?? 0), 0);
    return [{ left: x(from), right: x(to), top: y(below + money), bottom: y(below) }];
  });
  const { colour } = fillOf(index);
  const drawn = boxes.map(
    ({ left, right, top, bottom }) =>
      `<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${(right - left).toFixed(1)}" height="${(bottom - top).toFixed(1)}" fill="${fillUrl(index)}"/>` +
      line(
        [
          [left, top],
          [right, top],
        ],
        colour,
        4,
      ),
  );
  const widest = boxes.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0];
  if (widest === undefined || widest.right - widest.left < 56 || widest.bottom - widest.top < 52) return drawn.join("");
  return drawn.join("") + badge(index, (widest.left + widest.right) / 2, (widest.top + widest.bottom) / 2);
}

const badge = (index: number, x: number, y: number): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="24" fill="#ffffff" stroke="${fillOf(index).colour}" stroke-width="3"/>` +
  text(x, y + 11, String(index + 1), { size: 32, bold: true, anchor: "middle", colour: fillOf(index).colour });

/** All of it together, above the step, where the step is wide enough for it. */
function stepLabel(words: string, from: number, to: number, y: number, wide: Ruler): string {
  const width = wide(words, 30, "bold");
  if (to - from < width + 12) return "";
  return text((from + to) / 2, y - 16, words, { size: 30, bold: true, anchor: "middle" });
}

/** The number, the pattern, the programme, and its sums with their days. */
function legend(benefit: string, index: number, payments: Payments, wide: Ruler, t: Translate): Strip {
  const names = wrapped(plainText(t(`programmes:${benefit}.name`)), INNER - 128, (words) => wide(words, 34));
  const sums = wrapped(runsOf(benefit, payments, t), INNER - 128, (words) => wide(words, 28));
  return {
    height: names.length * 44 + sums.length * 38 + 28,
    at: (y) =>
      [
        `<rect x="${EDGE}" y="${y + 8}" width="96" height="56" rx="8" fill="${fillUrl(index)}" stroke="${fillOf(index).colour}" stroke-width="3"/>`,
        badge(index, EDGE + 48, y + 36),
        ...names.map((words, i) => text(EDGE + 128, y + 36 + i * 44, words, { size: 34 })),
        ...sums.map((words, i) =>
          text(EDGE + 128, y + 34 + names.length * 44 + i * 38, words, { size: 28, colour: colours.quiet }),
        ),
      ].join(""),
  };
}

const MOST_RUNS = 4;

/** «24 912 ₸ (01.06.2026–28.06.2027)», one after the other. */
function runsOf(benefit: string, payments: Payments, t: Translate): string {
  const runs: { readonly money: number; readonly from: ISODate; to: ISODate }[] = [];
  for (const { from, to, pays } of spans(payments)) {
    const money = pays.get(benefit);
    const last = runs.at(-1);
    if (money === undefined) continue;
    if (last?.money === money && last.to === from) last.to = to;
    else runs.push({ money, from, to });
  }
  const told = runs
    .slice(0, MOST_RUNS)
    .map(({ money, from, to }) => `${tenge(money, t)} (${shortDate(from)}–${shortDate(addDays(to, -1))})`);
  return [...told, ...(runs.length > MOST_RUNS ? ["…"] : [])].join("; ");
}

/** The steps in words; where there are too many, the last ones go and the caption says so. */
function caption(payments: Payments, headLines: readonly string[], notes: readonly string[], t: Translate): string {
  const steps = spans(payments).map(({ from, to, pays }) => {
    const days = `${shortDate(from)}–${shortDate(addDays(to, -1))}`;
    return `• ${days}: ${tenge(totalOf(pays), t)}, ${t("common:per.month")}`;
  });
  for (let shown = steps.length; ; shown--) {
    const cut = shown < steps.length ? [t("results:payments.more", { count: steps.length - shown })] : [];
    const told = [...headLines, "", ...steps.slice(0, shown), ...cut, "", ...notes].join("\n");
    if (told.length <= LONGEST || shown === 0) return told;
  }
}
