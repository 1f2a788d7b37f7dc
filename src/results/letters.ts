import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Font } from "fontkit";

/**
 * Golos Text (OFL): has every Kazakh letter and the tenge sign, and figures of one width. Two weights, read when the
 * first picture is made.
 */
export const weights = { plain: "400Regular/GolosText_400Regular", bold: "600SemiBold/GolosText_600SemiBold" } as const;
export type Weight = keyof typeof weights;

export const fontFile = (weight: Weight): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/golos-text/${weights[weight]}.ttf`);

/** Tells how wide words are, in pixels. */
export type Ruler = (words: string, size: number, weight?: Weight) => number;

let known: Promise<Ruler> | undefined;
export function ruler(): Promise<Ruler> {
  known ??= readRuler();
  return known;
}

async function readRuler(): Promise<Ruler> {
  const { create } = await import("fontkit");
  const fonts = { plain: opened(create, "plain"), bold: opened(create, "bold") };
  return (words, size, weight = "plain") => {
    const font = fonts[weight];
    return (font.layout(words).advanceWidth / font.unitsPerEm) * size;
  };
}

function opened(create: (data: Buffer) => unknown, weight: Weight): Font {
  return create(readFileSync(fontFile(weight))) as Font;
}

/** Words in lines no wider than `width`, broken at spaces; a word that is wider by itself stands alone. */
export function wrapped(words: string, width: number, wide: (words: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && wide(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
