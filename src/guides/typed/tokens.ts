import { fromDigitRow, fromLatinKeys, latin, plain, skeleton, tidy } from "./fold.ts";

/** A word, a run of digits or a single mark of the tidied text, with its place there. */
export type Token = {
  readonly kind: "word" | "digits" | "mark";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The word as English has it, if its letters are Latin. */
  readonly latin: string | undefined;
  readonly plain: string;
  readonly skeleton: string;
};

export type Scan = { readonly text: string; readonly tokens: readonly Token[] };

/** Longer messages are questions or stories; they aren't searched for an answer. */
const LONGEST = 300;

const PART = /\d+|[\p{L}\p{M}']+|\S/gu;

/** The tidied text in tokens. `known` says which words we understand, so that slips of the layout can be undone. */
export function scan(text: string, known: (word: Token) => boolean): Scan {
  const tidied = text.length > LONGEST ? "" : tidy(text);
  const mended = mendLayout(tidied, known);
  return { text: mended, tokens: split(mended) };
}

/** With slips of the keyboard's layout undone. */
export const mendLayout = (tidied: string, known: (word: Token) => boolean): string =>
  tidied.replace(/\S+/g, (chunk) => mend(chunk, known));

export const split = (text: string): readonly Token[] =>
  [...text.matchAll(PART)].map(({ 0: part, index }) => token(part, index));

function token(text: string, start: number): Token {
  const place = { text, start, end: start + text.length };
  if (/^\d/.test(text)) return { kind: "digits", ...place, latin: undefined, plain: text, skeleton: text };
  if (!/^\p{L}/u.test(text)) return { kind: "mark", ...place, latin: undefined, plain: text, skeleton: text };
  const word = plain(text);
  return { kind: "word", ...place, latin: latin(text), plain: word, skeleton: skeleton(word) };
}

/** Only a chunk that says nothing as it stands, and one known word when mended, is mended. */
function mend(chunk: string, known: (word: Token) => boolean): string {
  const fix = /^[a-z\][;',.`]+$/.test(chunk)
    ? fromLatinKeys
    : /\p{L}/u.test(chunk) && /[\d=-]/.test(chunk)
      ? fromDigitRow
      : undefined;
  if (fix === undefined || split(chunk).some((token) => token.kind === "word" && known(token))) return chunk;
  const mended = fix(chunk);
  const [word, ...more] = split(mended);
  return word !== undefined && more.length === 0 && word.kind === "word" && known(word) ? mended : chunk;
}

/** Nothing but space between the two. */
export const adjoin = (before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined && after !== undefined && after.start - before.end <= 1;
