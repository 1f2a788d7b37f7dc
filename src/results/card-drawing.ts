import { type Ruler, wrapped } from "./letters.ts";
import type { Line } from "./lines.ts";
import { qrCode } from "./qr.ts";
import { colours, drawing, rect, text } from "./svg.ts";

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

const WIDTH = 1080;
const EDGE = 64;
const INNER = WIDTH - 2 * EDGE;
const QR = 236;

/** A strip of the card: what it draws from its upper edge on, and how high it is. */
type Strip = { readonly height: number; readonly at: (y: number) => string };

/** The card as SVG: 1080 pixels wide, as high as its lines need. */
export function drawCard(card: CardText, wide: Ruler): string {
  const strips = [
    head(card, wide),
    ...card.sections.flatMap(({ heading, lines }) => [
      sectionHead(heading),
      ...lines.map((line, i) => lineStrip(line, i === 0, wide)),
    ]),
    ...(card.nothing === undefined ? [] : [paragraph(card.nothing, 38, colours.ink, wide)]),
    ...(card.more === undefined ? [] : [paragraph(card.more, 32, colours.quiet, wide)]),
    ...(card.total === undefined ? [] : [totalBox(card.total, wide)]),
    ...(card.old === undefined ? [] : [warning(card.old, wide)]),
    foot(card, wide),
  ];
  let y = 0;
  const pieces = strips.map(({ height, at }) => {
    const piece = at(y);
    y += height;
    return piece;
  });
  return drawing(WIDTH, y, pieces);
}

function head({ title, estimate }: CardText, wide: Ruler): Strip {
  const lines = wrapped(title, INNER, (words) => wide(words, 56, "bold"));
  const height = 196 + lines.length * 68;
  return {
    height: height + 8,
    at: (y) =>
      [
        rect({ x: 0, y, width: WIDTH, height }, colours.wash),
        rect({ x: 0, y, width: WIDTH, height: 12 }, colours.sky),
        text(EDGE, y + 84, "Bala Kómek", { size: 38, bold: true, colour: colours.sky }),
        ...lines.map((words, i) => text(EDGE, y + 164 + i * 68, words, { size: 56, bold: true })),
        text(EDGE, y + 164 + lines.length * 68 - 14, estimate, { size: 32, colour: colours.quiet }),
      ].join(""),
  };
}

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

function paragraph(words: string, size: number, colour: string, wide: Ruler): Strip {
  const lines = wrapped(words, INNER, (line) => wide(line, size));
  const step = Math.round(size * 1.3);
  return {
    height: lines.length * step + 32,
    at: (y) => lines.map((line, i) => text(EDGE, y + 20 + size + i * step, line, { size, colour })).join(""),
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

function warning(words: string, wide: Ruler): Strip {
  const lines = wrapped(words, INNER - 64, (line) => wide(line, 32));
  const height = lines.length * 42 + 36;
  return {
    height: height + 32,
    at: (y) =>
      [
        rect({ x: EDGE, y: y + 16, width: INNER, height }, colours.sunWash, 16),
        ...lines.map((line, i) => text(EDGE + 32, y + 16 + 50 + i * 42, line, { size: 32, colour: colours.sun })),
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
