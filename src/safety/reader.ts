import { createShelf, hashOn, NOTHING, type Shelf, type Shelved } from "../flat/shelf.ts";
import { createSlips, type SlipIndex } from "./slips.ts";
import type { Token } from "./tokens.ts";

/** A word of the message and the numbers of the words of the lists that it may be. */
export type Place = { readonly word: string; readonly letters: string; readonly ids: readonly number[] };
/** A word as what it may be; one that is several words written together becomes several places. */
export type Reader = (token: Token, forgiving: boolean) => readonly Place[];

/** The words of the lists by what they are spelt: whole, their beginnings, of one very spelling; and those near them. */
export type Words = Readonly<Record<"whole" | "open" | "spelt", Shelved>> & {
  readonly slips: SlipIndex;
  /** The numbers of the words that a slip is forgiven in. */
  readonly longIds: Uint16Array;
};

/** Shorter words have too many neighbours for a slip to be forgiven, and the beginning of a word has more of them. */
export const longEnough = { whole: 6, open: 8 };
const longestForm = 18;

export function createReader(words: Words): Reader {
  const [whole, open, spelt] = [createShelf(words.whole), createShelf(words.open), createShelf(words.spelt)];
  const slips = createSlips(words.slips);
  const { longIds } = words;

  return ({ letters, apart, written }, forgiving) => {
    const ids: number[] = [];
    const asWhole = whole.get(letters);
    if (asWhole >= 0) ids.push(asWhole);
    const asSpelt = spelt.get(written);
    if (asSpelt >= 0) ids.push(asSpelt);
    let known = ids.length > 0;
    for (let end = 1, hash = NOTHING; end <= Math.min(letters.length, longestForm); end++) {
      hash = hashOn(hash, letters.charCodeAt(end - 1));
      const id = end === 1 ? -1 : open.find(letters, 0, end, hash);
      if (id < 0) continue;
      ids.push(id);
      // A short beginning («без…») says little about a long word, which may still be a slip of another.
      known ||= end * 2 >= letters.length;
    }
    const here = [{ word: written, letters, ids }];
    if (known || !forgiving || letters.length < longEnough.whole - 1) return here;
    const pieces = unglued(apart, whole, open) ?? (apart === letters ? undefined : unglued(letters, whole, open));
    if (pieces === undefined) for (const form of slips(letters)) ids.push(longIds[form] ?? 0);
    return pieces ?? here;
  };
}

/** «нехочужить»: words we know, one after another, that make up most of the token. */
function unglued(apart: string, whole: Shelf, open: Shelf): readonly Place[] | undefined {
  if (apart.length < 9 || apart.length > 200) return undefined;
  const places: Place[] = [];
  let covered = 0;
  for (let at = 0; at < apart.length; ) {
    const piece = longestAt(apart, at, whole, open);
    if (piece !== undefined) places.push(piece);
    covered += piece?.word.length ?? 0;
    at += piece?.word.length ?? 1;
  }
  return places.length > 1 && covered >= apart.length * 0.8 ? places : undefined;
}

function longestAt(apart: string, from: number, whole: Shelf, open: Shelf): Place | undefined {
  let [longest, wholeId, openId] = [from, -1, -1];
  for (let end = from + 1, hash = NOTHING; end <= Math.min(apart.length, from + longestForm); end++) {
    hash = hashOn(hash, apart.charCodeAt(end - 1));
    const length = end - from;
    if (length < 2 || (length === 2 && !apart.startsWith("ne", from))) continue;
    const asWhole = whole.find(apart, from, end, hash);
    const asOpen = length < 5 ? -1 : open.find(apart, from, end, hash);
    if (asWhole >= 0 || asOpen >= 0) [longest, wholeId, openId] = [end, asWhole, asOpen];
  }
  if (longest === from) return undefined;
  const word = apart.slice(from, longest);
  return { word, letters: word, ids: [wholeId, openId].filter((id) => id >= 0) };
}
