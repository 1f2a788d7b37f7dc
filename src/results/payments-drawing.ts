import { number, shortDate } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { addDays, daysBetween, type ISODate, isoDate, yearOf } from "../rules/index.ts";
import { type Field, feet, marks, rows, type Scale, scale } from "./chart.ts";
import { type Ruler, wrapped } from "./letters.ts";
import { fillOf, fillUrl, patterns } from "./patterns.ts";
import { type Stretch, totalOf } from "./payments.ts";
import { EDGE, INNER, type Strip, WIDTH } from "./sheet.ts";
import { colours, line, rect, text } from "./svg.ts";

const HEIGHT = 640;

/** The field of the chart: steps of money over the years, one programme upon the other. */
export function paymentsField(
  stretches: readonly Stretch[],
  benefits: readonly string[],
  wide: Ruler,
  t: Translate,
): Strip {
  const steps = marks(Math.max(...stretches.map(({ pays }) => totalOf(pays).money)));
  const said = (value: number) => number(String(value), t.language);
  const [first, last] = [stretches[0]?.from, stretches.at(-1)?.to];
  if (first === undefined || last === undefined) throw new RangeError("a chart of payments needs a payment");
  const end = addDays(last, 1);
  const left = EDGE + 20 + Math.max(...steps.map((step) => wide(said(step), 28)));
  return {
    height: HEIGHT,
    at: (top) => {
      const room: Field = { left, right: WIDTH - EDGE, top: top + 72, bottom: top + 572 };
      const over = scale(0, daysBetween(first, end), room.left, room.right);
      const x = (day: ISODate) => Math.round(over(daysBetween(first, day)));
      const up = scale(0, steps.at(-1) ?? 1, room.bottom, room.top);
      const y = (money: number) => Math.round(up(money));
      const under = monthsBetween(first, end).map((day) => ({ at: x(day), said: shortMonth(day, first, end) }));
      return [
        patterns(),
        text(EDGE, top + 30, "₸", { size: 28, colour: colours.quiet }),
        rows(steps, room, y, said),
        ...benefits.map((benefit, i) => layer(stretches, { benefit, index: i, below: benefits.slice(0, i) }, x, y)),
        ...stretches.map(({ from, to, pays }) => {
          const { money, open } = totalOf(pays);
          if (money === 0) return "";
          const words = open ? `≥ ${said(money)}` : said(money);
          return stepLabel(words, x(from), x(addDays(to, 1)), y(money), wide);
        }),
        feet(under, room, Math.max(...under.map((one) => wide(one.said, 28)))),
      ].join("");
    },
  };
}

/** Years where there are several; else months, a quarter apart. */
const isShort = (first: ISODate, end: ISODate): boolean => daysBetween(first, end) < 3 * 366;

function monthsBetween(first: ISODate, end: ISODate): readonly ISODate[] {
  const years = Array.from({ length: yearOf(end) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i);
  const months = isShort(first, end) ? [1, 4, 7, 10] : [1];
  return years
    .flatMap((year) => months.map((month) => isoDate(year, month, 1)))
    .filter((day) => day >= first && day <= end);
}

const shortMonth = (day: ISODate, first: ISODate, end: ISODate): string =>
  isShort(first, end) ? shortDate(day).slice(3) : String(yearOf(day));

type Layer = { readonly benefit: string; readonly index: number; readonly below: readonly string[] };

/** One programme's area: a box for each step, its upper edge dashed where the sum depends, its number on the largest. */
function layer(stretches: readonly Stretch[], { benefit, index, below }: Layer, x: (day: ISODate) => number, y: Scale) {
  const boxes = stretches.flatMap(({ from, to, pays }) => {
    const pay = pays.get(benefit);
    if (pay === undefined) return [];
    const base = below.reduce((sum, other) => sum + (pays.get(other)?.money ?? 0), 0);
    const [top, bottom] = [y(base + pay.money), y(base)];
    return [{ x: x(from), y: top, width: x(addDays(to, 1)) - x(from), height: bottom - top, open: pay.open }];
  });
  const drawn = boxes.map(({ open, ...box }) => rect(box, fillUrl(index)) + upperEdge(box, index, open));
  const largest = boxes.toSorted((a, b) => b.width - a.width)[0];
  if (largest === undefined || largest.width < 60 || largest.height < 56) return drawn.join("");
  return drawn.join("") + badge(index, largest.x + largest.width / 2, largest.y + largest.height / 2);
}

const upperEdge = (
  box: { readonly x: number; readonly y: number; readonly width: number },
  index: number,
  open: boolean,
): string =>
  line(
    [
      [box.x, box.y],
      [box.x + box.width, box.y],
    ],
    fillOf(index).colour,
    4,
    open ? "12 8" : undefined,
  );

const badge = (index: number, x: number, y: number): string =>
  `<circle cx="${x}" cy="${y}" r="24" fill="#ffffff" stroke="${fillOf(index).colour}" stroke-width="3"/>` +
  text(x, y + 11, String(index + 1), { size: 32, bold: true, anchor: "middle", colour: fillOf(index).colour });

/** All of it together, above the step, where the step is wide enough for it. */
function stepLabel(words: string, from: number, to: number, y: number, wide: Ruler): string {
  const size = [30, 26].find((one) => wide(words, one, "bold") + 6 <= to - from);
  return size === undefined ? "" : text((from + to) / 2, y - 14, words, { size, bold: true, anchor: "middle" });
}

/** The number, the pattern, the programme, and its sums with their days. */
export function paymentsLegend(
  benefit: string,
  index: number,
  runs: readonly string[],
  wide: Ruler,
  t: Translate,
): Strip {
  const names = wrapped(plainText(t(`programmes:${benefit}.name`)), INNER - 128, (words) => wide(words, 34));
  return {
    height: names.length * 44 + runs.length * 38 + 28,
    at: (y) =>
      [
        `<rect x="${EDGE}" y="${y + 8}" width="96" height="60" rx="8" fill="${fillUrl(index)}" stroke="${fillOf(index).colour}" stroke-width="3"/>`,
        badge(index, EDGE + 48, y + 38),
        ...names.map((words, i) => text(EDGE + 128, y + 36 + i * 44, words, { size: 34 })),
        ...runs.map((words, i) =>
          text(EDGE + 128, y + 34 + names.length * 44 + i * 38, words, { size: 28, colour: colours.quiet }),
        ),
      ].join(""),
  };
}
