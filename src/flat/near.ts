import { hashOn, NOTHING } from "./shelf.ts";

/**
 * Words that are a letter away: one wrong, missing, too many, or two that changed places. Each word is kept under the
 * number its letters hash to, and under those of what is left of it without one letter; what was typed is looked up the
 * same way, so nothing is walked through. In flat memory: maps of so many strings would take ten megabytes and the start
 * of the bot. Numbers that end alike lie side by side, in the order of their words.
 */
export type Near = {
  readonly starts: Uint32Array;
  readonly keys: Int32Array;
  readonly places: Uint16Array;
  readonly longest: number;
};

const BUCKETS = 2 ** 13 - 1;

/** @param words with their places; these are what is told of later */
export function indexNear(words: Iterable<readonly [place: number, word: string]>): Near {
  const all = Array.from(words, ([place, word]) => ({ place, own: keysOf(word) }));
  const starts = new Uint32Array(BUCKETS + 2);
  for (const { own } of all) for (const key of own) count(starts, (key & BUCKETS) + 1);
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const [keys, places] = [new Int32Array(starts.at(-1) ?? 0), new Uint16Array(starts.at(-1) ?? 0)];
  for (const { place, own } of all)
    for (const key of own) {
      const at = count(next, key & BUCKETS);
      keys[at] = key;
      places[at] = place;
    }
  return { starts, keys, places, longest: Math.max(...all.map(({ own }) => own.length)) };
}

/** @returns what it was */
function count(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

/** Of the letters, then of all but one of them. */
function keysOf(word: string): Int32Array {
  const keys = new Int32Array(word.length + 1).fill(NOTHING);
  for (let at = 0; at < word.length; at++)
    for (let key = 0; key < keys.length; key++)
      if (key !== at + 1) keys[key] = hashOn(keys[key] ?? 0, word.charCodeAt(at));
  return keys;
}

/**
 * Tells of the words that may be a letter away from a word or from its first letters; others may hash to the same number,
 * and some are told of twice.
 * @param least  letters that its beginning has to have
 */
export function eachNear(
  { starts, keys, places, longest }: Near,
  typed: string,
  least: number,
  tell: (place: number, length: number) => void,
): void {
  hashes[0] = NOTHING;
  for (let length = 1; length <= Math.min(typed.length, longest); length++) {
    // First what all the letters hash to, then all but one of them.
    hashes[length] = hashes[0] ?? 0;
    for (let at = 0; at < length; at++) hashes[at] = hashOn(hashes[at] ?? 0, typed.charCodeAt(length - 1));
    if (length < least && length < typed.length) continue;
    for (let way = 0; way <= length; way++) {
      const key = hashes[way] ?? 0;
      const end = starts[(key & BUCKETS) + 1] ?? 0;
      for (let at = starts[key & BUCKETS] ?? 0; at < end; at++) if (keys[at] === key) tell(places[at] ?? 0, length);
    }
  }
}
/** Of the letters so far. */
const hashes: number[] = [];
