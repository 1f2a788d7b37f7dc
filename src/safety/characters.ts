/** What a character is, as bits: several questions about a word are answered in one look, without a pattern for each. */
export const LETTER = 1;
export const DIGIT = 2;
export const APOSTROPHE = 4;
/** Somebody's apostrophe too, but it parts letters that stand alone. */
export const BACKTICK = 8;
/** The small letters of the English and of the Russian alphabet, ё apart. */
export const LATIN = 16;
export const RUSSIAN = 32;
/** Letters of Cyrillic of any language. */
export const CYRILLIC = 64;
/** Stacked accents and what can't be seen. */
export const HIDDEN = 128;
/** Stars and dots that hide a letter of a word. */
export const STAR = 256;
/** Half of a character. */
export const HALF = 512;
/** The same character as the one before. */
export const TWICE = 1024;
/** What parts clauses, and sentences too. */
export const PAUSE = 2048;
export const STOP = 4096;

/** So that a character is known from one that was not asked about yet. */
const KNOWN = 8192;
const known = new Uint16Array(0x10000);

/** What stands at a place of a text; nought past its end. */
export function traitsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const traits = known[code] ?? 0;
  if (traits !== 0 || at >= text.length) return traits;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (half.test(character)) return HALF | (telling.test(character) ? traitsOf(character) : 0);
  known[code] = traitsOf(character) | KNOWN;
  return known[code] ?? 0;
}

/** All that stands in a text. */
export function traitsIn(text: string): number {
  let [traits, before] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    traits |= traitsAt(text, at) | (code === before ? TWICE : 0);
    before = code;
  }
  return traits;
}

const patterns: readonly (readonly [trait: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [DIGIT, /\p{N}/u],
  [APOSTROPHE, /['’]/],
  [BACKTICK, /`/],
  [LATIN, /[a-z]/],
  [RUSSIAN, /[а-я]/],
  [CYRILLIC, /[\u0400-\u052f]/],
  [HIDDEN, /[\p{Cf}\p{Mn}\u{115f}\u{1160}\u{3164}\u{2800}]/u],
  [STAR, /[*_#·•~^|]/],
  [PAUSE, /[.,!?;:\n]/],
  [STOP, /[.!?\n]/],
];
const half = /[\ud800-\udfff]/;
/** Of two halves few make a letter, and people send smiles by the hundred. */
const telling = /[\p{L}\p{N}\p{Cf}\p{Mn}]/u;
const traitsOf = (character: string): number =>
  patterns.reduce((traits, [trait, pattern]) => (pattern.test(character) ? traits | trait : traits), 0);
