import { type Ruler, wrapped } from "./letters.ts";
import { colours, drawing, rect, text } from "./svg.ts";

/** All pictures are that wide, with such a margin. */
export const WIDTH = 1080;
export const EDGE = 64;
export const INNER = WIDTH - 2 * EDGE;

/** A strip of a picture: what it draws from its upper edge on, and how high it is. */
export type Strip = { readonly height: number; readonly at: (y: number) => string };

export const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0);

/** Strips one below the other: the picture is as high as they need. */
export function sheet(strips: readonly Strip[]): string {
  let y = 0;
  const pieces = strips.map(({ height, at }) => {
    const piece = at(y);
    y += height;
    return piece;
  });
  return drawing(WIDTH, y, pieces);
}

/** The product's name, what the picture shows, and what kind of word it is. */
export function head(title: string, below: string, wide: Ruler): Strip {
  const titles = wrapped(title, INNER, (words) => wide(words, 56, "bold"));
  const small = wrapped(below, INNER, (words) => wide(words, 32));
  const height = 140 + titles.length * 68 + small.length * 44;
  return {
    height: height + 8,
    at: (y) =>
      [
        rect({ x: 0, y, width: WIDTH, height }, colours.wash),
        rect({ x: 0, y, width: WIDTH, height: 12 }, colours.sky),
        text(EDGE, y + 84, "Bala Kómek", { size: 38, bold: true, colour: colours.sky }),
        ...titles.map((words, i) => text(EDGE, y + 164 + i * 68, words, { size: 56, bold: true })),
        ...small.map((words, i) =>
          text(EDGE, y + 150 + titles.length * 68 + i * 44, words, { size: 32, colour: colours.quiet }),
        ),
      ].join(""),
  };
}

export function paragraph(words: string, wide: Ruler, { size = 32, colour = colours.ink as string } = {}): Strip {
  const lines = wrapped(words, INNER, (line) => wide(line, size));
  const step = Math.round(size * 1.34);
  return {
    height: lines.length * step + 24,
    at: (y) => lines.map((line, i) => text(EDGE, y + size + 8 + i * step, line, { size, colour })).join(""),
  };
}

/** What nobody should overlook: last year's sums. */
export function warning(words: string, wide: Ruler): Strip {
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

export const space = (height: number): Strip => ({ height, at: () => "" });
