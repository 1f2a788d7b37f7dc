import { number, shortDate } from "../i18n/format.ts";
import { languages, type Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { scale } from "./chart.ts";
import { draw } from "./draw.ts";
import { type Ruler, ruler, wrapped } from "./letters.ts";
import { fillOf, fillUrl, patterns } from "./patterns.ts";
import { fileName, type TakeHome } from "./reckoned.ts";
import { EDGE, head, INNER, paragraph, type Strip, sheet, space, WIDTH } from "./sheet.ts";
import { type Box, colours, rect, text } from "./svg.ts";
import { type Cell, FEWEST, sizeOf, type Week } from "./week.ts";

/** So many guides are drawn; all of them stand in the words of the message. */
const GUIDES = 10;

/** A week of questions by topic and language, and how many who opened a guide came to its result. */
export async function weekPicture(week: Week, t: Translate): Promise<TakeHome> {
  const wide = await ruler();
  const title = t("desk:stats.title");
  const days = `${shortDate(week.from)}–${shortDate(week.to)}`;
  const hidden = t("desk:stats.hidden", { count: FEWEST });
  const guides = week.guides.slice(0, GUIDES);
  const strips = [
    head(title, days, wide),
    space(24),
    heading(t("desk:stats.topics"), wide),
    legend(t, wide),
    ...(week.topics.length === 0 ? [paragraph(t("desk:stats.nothing"), wide)] : topics(week, wide, t)),
    space(24),
    heading(t("desk:stats.guides"), wide),
    ...(guides.length === 0 ? [paragraph(t("desk:stats.nothing"), wide)] : funnels(guides, wide, t)),
    space(16),
    paragraph(hidden, wide, { size: 28, colour: colours.quiet }),
    space(32),
  ];
  const caption = [`${title}. ${days}`, "", ...week.topics.map((topic) => topicLine(topic, t)), "", hidden].join("\n");
  return { bytes: await draw(sheet(strips)), name: fileName("week", week.to, "png"), caption };
}

/** «Пособия: kk 41, ru 12, en меньше 5». */
const topicLine = ({ name, asked }: Week["topics"][number], t: Translate): string =>
  `• ${name}: ${languages.map((language) => `${language} ${said(asked[language], t)}`).join(", ")}`;

const said = (cell: Cell, t: Translate): string => (cell === "few" ? `<${FEWEST}` : number(String(cell), t.language));

const heading = (words: string, wide: Ruler): Strip => {
  const lines = wrapped(words, INNER, (one) => wide(one, 40, "bold"));
  return {
    height: lines.length * 52 + 24,
    at: (y) => lines.map((one, i) => text(EDGE, y + 44 + i * 52, one, { size: 40, bold: true })).join(""),
  };
};

/** Each language with its pattern, for eyes that see no colour. */
function legend(t: Translate, wide: Ruler): Strip {
  const names = languages.map((language) => t(`desk:stats.language.${language}`));
  let x = EDGE;
  const places = names.map((name) => {
    const at = x;
    x += 56 + wide(name, 28) + 40;
    return at;
  });
  return {
    height: 64,
    at: (y) =>
      patterns() +
      names
        .map((name, i) => {
          const at = places[i] ?? EDGE;
          return box({ x: at, y: y + 8, width: 44, height: 32 }, i) + text(at + 56, y + 34, name, { size: 28 });
        })
        .join(""),
  };
}

const box = (at: Box, index: number): string =>
  `<rect x="${at.x}" y="${at.y}" width="${at.width}" height="${at.height}" fill="${fillUrl(index)}" stroke="${fillOf(index).colour}" stroke-width="2"/>`;

const BAR = 44;
/** Room for what stands behind the longest bar. */
const ROOM = 250;

function topics({ topics }: Week, wide: Ruler, t: Translate): readonly Strip[] {
  const sums = topics.map(({ asked }) => languages.reduce((sum, language) => sum + sizeOf(asked[language]), 0));
  const long = scale(0, Math.max(1, ...sums), 0, INNER - ROOM);
  return topics.map(({ name, asked }) => ({
    height: 46 + BAR + 28,
    at: (y) => {
      let x = EDGE;
      const beside: string[] = [];
      const parts = languages.map((language, i) => {
        const [cell, width, at] = [asked[language], Math.round(long(sizeOf(asked[language]))), x];
        x += width;
        const words = said(cell, t);
        const needs = wide(words, 28, "bold") + 16;
        if (needs + 4 > width && cell !== 0) beside.push(`${language} ${words}`);
        const bar = { x: at, y: y + 46, width, height: BAR };
        return width === 0 ? "" : box(bar, i) + (needs + 4 > width ? "" : onBar(words, needs, bar));
      });
      const tail = text(x + 12, y + 46 + 31, beside.join(", "), { size: 26, colour: colours.quiet });
      return [text(EDGE, y + 34, name, { size: 30 }), ...parts, tail].join("");
    },
  }));
}

/** The number on its bar, on white; where the bar is too short for it, it stands behind. */
const onBar = (words: string, needs: number, { x, y, width }: Box): string =>
  rect({ x: x + (width - needs) / 2, y: y + 5, width: needs, height: BAR - 10 }, colours.paper, 6) +
  text(x + width / 2, y + 32, words, { size: 28, bold: true, anchor: "middle" });

/** The pale bar is who opened it, the dark one who came to the result. */
function funnels(guides: Week["guides"], wide: Ruler, t: Translate): readonly Strip[] {
  const most = Math.max(1, ...guides.map(({ opened }) => opened));
  const long = scale(0, most, 0, INNER);
  return guides.map(({ name, opened, results, leave }) => {
    const counts = `${number(String(opened), t.language)} → ${said(results, t)}`;
    const names = wrapped(name, INNER - wide(counts, 30, "bold") - 32, (words) => wide(words, 30));
    const left =
      leave === undefined
        ? []
        : wrapped(plainText(t("desk:stats.leave", { question: leave.question, count: leave.times })), INNER, (words) =>
            wide(words, 26),
          );
    const under = names.length * 40 + 10;
    return {
      height: under + 24 + left.length * 34 + 28,
      at: (y) =>
        [
          ...names.map((words, i) => text(EDGE, y + 34 + i * 40, words, { size: 30 })),
          text(WIDTH - EDGE, y + 34, counts, { size: 30, bold: true, anchor: "end" }),
          rect({ x: EDGE, y: y + under, width: Math.max(4, long(opened)), height: 20 }, fillOf(0).light, 4),
          rect({ x: EDGE, y: y + under, width: long(sizeOf(results)), height: 20 }, fillOf(0).colour, 4),
          ...left.map((words, i) => text(EDGE, y + under + 52 + i * 34, words, { size: 26, colour: colours.quiet })),
        ].join(""),
    };
  });
}
