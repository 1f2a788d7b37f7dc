import { type Ruler, wrapped } from "./letters.ts";
import type { Line } from "./lines.ts";
import { qrCode } from "./qr.ts";
import { EDGE, head, INNER, paragraph, type Strip, space, WIDTH, warning } from "./sheet.ts";
import { colours, rect, text } from "./svg.ts";

export type CardText = {
  readonly title: string;
  readonly estimate: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly Line[] }[];
  /** Instead of lines, where the family gets nothing. */
  readonly nothing?: string;
  readonly more?: string;
  readonly total?: { readonly label: string; readonly sum: string; readonly note: string };
  readonly old?: string;
  readonly again: string;
  readonly link: string;
  readonly foot: readonly string[];
};

const QR = 236;

/** The card from top to bottom. */
export const cardStrips = (card: CardText, wide: Ruler): readonly Strip[] => [
  head(card.title, card.estimate, wide),
  ...card.sections.flatMap(({ heading, lines }) => [
    sectionHead(heading),
    ...lines.map((line, i) => lineStrip(line, i === 0, wide)),
  ]),
  ...(card.nothing === undefined ? [] : [space(16), paragraph(card.nothing, wide, { size: 38 })]),
  ...(card.more === undefined ? [] : [paragraph(card.more, wide, { colour: colours.quiet })]),
  ...(card.total === undefined ? [] : [totalBox(card.total, wide)]),
  ...(card.old === undefined ? [] : [warning(card.old, wide)]),
  foot(card, wide),
];

const sectionHead = (heading: string): Strip => ({
  height: 86,
  at: (y) => text(EDGE, y + 64, heading, { size: 32, bold: true, colour: colours.sky }),
});

/** The name to the left and the sum to the right; a long sum stands below the name. */
function lineStrip({ name, who, sum, per }: Line, first: boolean, wide: Ruler): Strip {
  const sumWidth = sum === undefined ? 0 : Math.max(wide(sum, 42, "bold"), per === undefined ? 0 : wide(per, 30));
  const beside = sum !== undefined && sumWidth <= 380;
  const names = wrapped(name, beside ? INNER - sumWidth - 32 : INNER, (words) => wide(words, 36));
  const below = sum === undefined || beside ? 0 : 54;
  const left = names.length * 46 + (who === undefined ? 0 : 40) + below;
  const right = beside ? 50 + (per === undefined ? 0 : 38) : 0;
  const top = 18;
  const height = top + Math.max(left, right) + 18;
  return {
    height,
    at: (y) => {
      const pieces = [
        ...(first ? [] : [rect({ x: EDGE, y, width: INNER, height: 2 }, colours.line)]),
        ...names.map((words, i) => text(EDGE, y + top + 36 + i * 46, words, { size: 36 })),
      ];
      let next = y + top + names.length * 46 + 32;
      if (who !== undefined) {
        pieces.push(text(EDGE, next, who, { size: 30, colour: colours.quiet }));
        next += 40;
      }
      if (sum !== undefined && beside) {
        pieces.push(text(WIDTH - EDGE, y + top + 38, sum, { size: 42, bold: true, anchor: "end" }));
        if (per !== undefined)
          pieces.push(text(WIDTH - EDGE, y + top + 80, per, { size: 30, colour: colours.quiet, anchor: "end" }));
      } else if (sum !== undefined) {
        pieces.push(text(EDGE, next + 10, sum, { size: 38, bold: true }));
        if (per !== undefined)
          pieces.push(text(EDGE + wide(sum, 38, "bold") + 16, next + 10, per, { size: 30, colour: colours.quiet }));
      }
      return pieces.join("");
    },
  };
}

function totalBox({ label, sum, note }: NonNullable<CardText["total"]>, wide: Ruler): Strip {
  const notes = wrapped(note, INNER - 64, (line) => wide(line, 30));
  const height = 108 + notes.length * 40 + 16;
  return {
    height: height + 40,
    at: (y) =>
      [
        rect({ x: EDGE, y: y + 24, width: INNER, height }, colours.wash, 20),
        text(EDGE + 32, y + 24 + 70, label, { size: 36, bold: true }),
        text(WIDTH - EDGE - 32, y + 24 + 72, sum, { size: 50, bold: true, anchor: "end", colour: colours.sky }),
        ...notes.map((line, i) => text(EDGE + 32, y + 24 + 122 + i * 40, line, { size: 30, colour: colours.quiet })),
      ].join(""),
  };
}

function foot({ again, link, foot }: CardText, wide: Ruler): Strip {
  const [x, width] = [EDGE + QR + 36, INNER - QR - 36];
  const readable = link.replace(/^https:\/\//, "");
  const parts = [
    ...wrapped(again, width, (line) => wide(line, 34, "bold")).map((line) => ({ line, bold: true, size: 34 })),
    ...pieces(readable, width, (line) => wide(line, 32)).map((line) => ({ line, colour: colours.sky, size: 32 })),
    ...foot.flatMap((one) =>
      wrapped(one, width, (line) => wide(line, 28)).map((line) => ({ line, colour: colours.quiet, size: 28 })),
    ),
  ];
  const tall = parts.reduce((sum, { size }) => sum + size * 1.38, 0);
  const height = Math.max(QR, tall) + 40 + 56;
  return {
    height,
    at: (y) => {
      let next = y + 48;
      const drawn = parts.map(({ line, ...words }) => {
        next += words.size * 1.38;
        return text(x, next - words.size * 0.3, line, words);
      });
      return [
        rect({ x: EDGE, y: y + 16, width: INNER, height: 2 }, colours.line),
        qrCode(link, EDGE - 20, y + 36, QR + 20),
        ...drawn,
      ].join("");
    },
  };
}

/** A link has no spaces: it is broken where it must. */
function pieces(link: string, width: number, wide: (words: string) => number): readonly string[] {
  const lines = [""];
  for (const letter of link) {
    const last = lines.at(-1) ?? "";
    if (wide(last + letter) <= width) lines[lines.length - 1] = last + letter;
    else lines.push(letter);
  }
  return lines;
}
