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

export type Fonts = Readonly<Record<Weight, Font>>;

let opened: Promise<Fonts> | undefined;
/** Both weights, parsed once: to parse a font takes longer than to set a page with it. */
export function fonts(): Promise<Fonts> {
  opened ??= openFonts();
  return opened;
}

async function openFonts(): Promise<Fonts> {
  const { create } = await import("fontkit");
  const open = (weight: Weight): Font => {
    const font = create(readFileSync(fontFile(weight))) as Font;
    // A glyph remembers the first letter that asked for it, and a PDF gives that one to whoever copies its text. Asked
    // in order, the space comes before the no-break space, whatever was drawn before.
    for (const letter of font.characterSet.toSorted((a, b) => a - b)) font.glyphForCodePoint(letter);
    return font;
  };
  return { plain: open("plain"), bold: open("bold") };
}

let known: Promise<Ruler> | undefined;
export function ruler(): Promise<Ruler> {
  known ??= fonts().then(({ plain, bold }) => {
    const rulers = { plain: wordRuler(plain), bold: wordRuler(bold) };
    return (words, size, weight = "plain") => rulers[weight](words) * size;
  });
  return known;
}

/** Words come again and again, and to lay one out takes a hundred times as long as to look it up. */
function wordRuler(font: Font): (words: string) => number {
  const widths = new Map<string, number>();
  const widthOf = (word: string): number => {
    const known = widths.get(word);
    if (known !== undefined) return known;
    if (widths.size > MOST_WORDS) widths.clear();
    const width = font.layout(word).advanceWidth / font.unitsPerEm;
    widths.set(word, width);
    return width;
  };
  return (words) => {
    const all = words.split(" ");
    return all.reduce((sum, word) => sum + widthOf(word), (all.length - 1) * widthOf(" "));
  };
}

const MOST_WORDS = 20_000;

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
