import { sentence } from "../i18n/explain.ts";
import { format, number } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { type FundProjection, figure, type ISODate, type Scenario } from "../rules/index.ts";
import { apart, type Field, feet, marks, rows, type Scale, scale } from "./chart.ts";
import { draw } from "./draw.ts";
import { type Ruler, ruler, wrapped } from "./letters.ts";
import { fileName, type TakeHome } from "./reckoned.ts";
import { EDGE, head, INNER, paragraph, type Strip, sheet, space, WIDTH } from "./sheet.ts";
import { colours, line, type Point, text } from "./svg.ts";

/** How each scenario is drawn: told apart by the dashes alone, where there is no colour. */
const LOOKS: Record<Scenario, { readonly dashes: string; readonly colour: string }> = {
  high: { dashes: "22 10", colour: "#3f6f2a" },
  central: { dashes: "10 8", colour: colours.sky },
  low: { dashes: "3 8", colour: colours.sun },
};
const PUBLISHED = { colour: colours.ink, width: 6 };

export type Projected = {
  readonly on: ISODate;
  readonly projections: readonly FundProjection[];
  readonly child?: string;
};

/**
 * What a child's record in the National Fund may grow to by 18: what is published solid, each scenario dashed. Never a
 * promise, and it says so.
 *
 * @param projections of one child, one for each scenario; `undefined` ones left out by the caller
 * @param child what this child is called, where there are others
 * @returns undefined without a projection
 */
export async function fundChart({ on, projections, child }: Projected, t: Translate): Promise<TakeHome | undefined> {
  const [first] = projections;
  if (first === undefined) return undefined;
  const wide = await ruler();
  const [title, promise] = [t("results:fund.title"), t("results:fund.noPromise")];
  const whose = child === undefined ? [] : [t("results:fund.youngest", { child })];
  const said = projections.toSorted(highestFirst).map((one) => ({ one, words: scenarioText(one, t) }));
  const known = told(first, "nationalFund.projectionKnown", t);
  const risks = told(first, "nationalFund.projectionRisks", t);
  const strips = [
    head(title, [...whose, promise].join(". "), wide),
    field(projections, wide, t),
    space(16),
    ...known.map((words) => legend(words, PUBLISHED, wide)),
    ...said.map(({ one, words }) => legend(words, { ...LOOKS[one.scenario], width: 5 }, wide)),
    ...risks.map((words) => paragraph(words, wide, { size: 28, colour: colours.quiet })),
    space(32),
  ];
  const ends = projections
    .toSorted(highestFirst)
    .map((one) => `• ${t(`results:fund.${one.scenario}`)}: ${dollars(one, t)}`);
  const year = String(first.byYear.at(-1)?.year);
  const caption = [
    [title, ...whose, promise].join(". "),
    "",
    ...(known.length === 0 ? [] : [...known, ""]),
    `${t("results:fund.by", { year })}:`,
    ...ends,
    "",
    ...risks,
  ];
  return { bytes: await draw(sheet(strips)), name: fileName("fund", on, "png"), caption: caption.join("\n") };
}

const highestFirst = (a: FundProjection, b: FundProjection) => Number(b.amount.value) - Number(a.amount.value);

const dollars = ({ amount }: FundProjection, t: Translate): string =>
  t.language === "en" ? `${number(amount.value, "en")}\u00A0USD` : `${number(amount.value, t.language)}\u00A0$`;

const told = ({ reasons }: FundProjection, key: string, t: Translate): readonly string[] =>
  reasons.filter((reason) => reason.sentence === key).map((reason) => plainText(sentence(reason, t)));

/** The second reason of a projection says what its scenario assumes. */
const scenarioText = ({ reasons }: FundProjection, t: Translate): string =>
  reasons
    .filter(({ sentence }) => /^nationalFund\.projection(Low|Central|High)$/.test(sentence))
    .map((reason) => plainText(sentence(reason, t)))
    .join(" ");

function field(projections: readonly FundProjection[], wide: Ruler, t: Translate): Strip {
  const values = projections.flatMap(({ byYear }) => byYear.map(({ balance }) => Number(balance.value)));
  const all = [...new Set(projections.flatMap(({ byYear }) => byYear.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  );
  const steps = marks(Math.max(...values));
  const axis = (value: number) => format(figure(value, "count"), t.language);
  const labels = Math.max(...projections.map((one) => wide(dollars(one, t), 34, "bold")));
  return {
    height: 640,
    at: (top) => {
      const left = EDGE + 24 + Math.max(...steps.map((step) => wide(axis(step), 28)));
      const room: Field = { left, right: WIDTH - EDGE - labels - 28, top: top + 60, bottom: top + 560 };
      const x = scale(all[0] ?? 0, all.at(-1) ?? 0, room.left + 20, room.right);
      const y = scale(0, steps.at(-1) ?? 1, room.bottom, room.top);
      return [
        text(EDGE, top + 30, t.language === "en" ? "USD" : "$", { size: 28, colour: colours.quiet }),
        rows(steps, room, y, axis),
        feet(
          all.map((year) => ({ at: x(year), said: String(year) })),
          room,
          wide("2030", 28),
        ),
        ...projections.map((one) => dashed(one, x, y)),
        solid(projections[0], x, y),
        ends(projections, x, y, t),
      ].join("");
    },
  };
}

const pointsOf = (all: FundProjection["byYear"], x: Scale, y: Scale): readonly Point[] =>
  all.map(({ year, balance }) => [x(year), y(Number(balance.value))]);

/** From the last published year on. */
function dashed({ scenario, byYear }: FundProjection, x: Scale, y: Scale): string {
  const last = byYear.findLastIndex(({ published }) => published);
  const { colour, dashes } = LOOKS[scenario];
  return line(pointsOf(byYear.slice(Math.max(last, 0)), x, y), colour, 5, dashes);
}

function solid(projection: FundProjection | undefined, x: Scale, y: Scale): string {
  const known = (projection?.byYear ?? []).filter(({ published }) => published);
  const points = pointsOf(known, x, y);
  const dot = points.at(-1);
  if (dot === undefined) return "";
  return `${line(points, PUBLISHED.colour, PUBLISHED.width)}<circle cx="${dot[0]}" cy="${dot[1]}" r="9" fill="${PUBLISHED.colour}"/>`;
}

function ends(projections: readonly FundProjection[], x: Scale, y: Scale, t: Translate): string {
  const last = projections.map(({ byYear }) => byYear.at(-1));
  const heights = apart(
    last.map((end) => y(Number(end?.balance.value ?? 0))),
    42,
  );
  return projections
    .map((one, i) => {
      const words = { size: 34, bold: true, colour: LOOKS[one.scenario].colour };
      return text(x(last[i]?.year ?? 0) + 16, (heights[i] ?? 0) + 12, dollars(one, t), words);
    })
    .join("");
}

/** A sample of the line and what it stands for. */
function legend(
  words: string,
  look: { readonly colour: string; readonly width: number; readonly dashes?: string },
  wide: Ruler,
): Strip {
  const lines = wrapped(words, INNER - 128, (one) => wide(one, 30));
  return {
    height: lines.length * 40 + 16,
    at: (y) =>
      line(
        [
          [EDGE, y + 24],
          [EDGE + 96, y + 24],
        ],
        look.colour,
        look.width,
        look.dashes,
      ) + lines.map((one, i) => text(EDGE + 128, y + 34 + i * 40, one, { size: 30 })).join(""),
  };
}
