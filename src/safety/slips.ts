import { hashOn, NOTHING } from "../flat/shelf.ts";

/** A form that a slip may have turned into another word; `open` is the beginning of one. */
export type Slippable = { readonly stem: string; readonly open: boolean };

/** The forms side by side and where each ends; then, by what they hash to, the places of forms among them. */
export type SlipIndex = {
  readonly stems: string;
  readonly ends: Uint32Array;
  readonly open: Uint8Array;
  readonly starts: Uint32Array;
  readonly keys: Uint32Array;
  readonly places: Uint16Array;
};

/** The forms, by their place, that one slip may have made a word or its beginning of. */
export function createSlips({
  stems,
  ends,
  open,
  starts,
  keys,
  places,
}: SlipIndex): (typed: string) => readonly number[] {
  const lengths = Array.from(open, (_, place) => (ends[place + 1] ?? 0) - (ends[place] ?? 0));
  const shortest = Math.min(...lengths.filter((_, place) => open[place] === 1)) - 1;
  const longest = Math.max(...lengths) + 1;
  const hashes = new Uint32Array(longest + 1);

  const look = (typed: string, length: number, key: number, found: number[]): void => {
    const bucket = key & BUCKETS;
    for (let at = starts[bucket] ?? 0; at < (starts[bucket + 1] ?? 0); at++) {
      const place = places[at] ?? 0;
      if (keys[at] !== key || (length < typed.length && open[place] === 0) || found.includes(place)) continue;
      if (isOneSlip(typed, length, stems, ends[place] ?? 0, ends[place + 1] ?? 0)) found.push(place);
    }
  };
  return (typed) => {
    const found: number[] = [];
    hashes[0] = NOTHING;
    for (let length = 1; length <= Math.min(typed.length, longest); length++) {
      // First what all the letters hash to, then all but one of them.
      hashes[length] = hashes[0] ?? 0;
      for (let at = 0; at < length; at++) hashes[at] = hashOn(hashes[at] ?? 0, typed.charCodeAt(length - 1));
      if (length < shortest && length < typed.length) continue;
      for (let at = 0; at <= length; at++) look(typed, length, hashes[at] ?? 0, found);
    }
    return found;
  };
}

/** Numbers that end alike lie side by side, in the order of their forms. */
const BUCKETS = 2 ** 13 - 1;

/**
 * One letter wrong, missing, too many, or two that changed places: each form is kept under the number its letters hash
 * to, and under those of what is left of it without one letter. In flat memory, for maps of a hundred thousand words
 * take ten megabytes and the start of the bot.
 */
export function indexSlips(forms: readonly Slippable[]): SlipIndex {
  const all = forms.map(({ stem }) => keysOf(stem));
  const starts = new Uint32Array(BUCKETS + 2);
  for (const own of all) for (const key of own) starts[(key & BUCKETS) + 1] = (starts[(key & BUCKETS) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < starts.length; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const next = starts.slice();
  const [keys, places] = [new Uint32Array(starts.at(-1) ?? 0), new Uint16Array(starts.at(-1) ?? 0)];
  for (const [place, own] of all.entries())
    for (const key of own) {
      const at = next[key & BUCKETS] ?? 0;
      next[key & BUCKETS] = at + 1;
      keys[at] = key;
      places[at] = place;
    }
  const ends = new Uint32Array(forms.length + 1);
  for (const [place, { stem }] of forms.entries()) ends[place + 1] = (ends[place] ?? 0) + stem.length;
  const open = Uint8Array.from(forms, ({ open }) => Number(open));
  return { stems: forms.map(({ stem }) => stem).join(""), ends, open, starts, keys, places };
}

/** Of the letters, then of all but one of them. */
function keysOf(word: string): Uint32Array {
  const keys = new Uint32Array(word.length + 1).fill(NOTHING);
  for (let at = 0; at < word.length; at++)
    for (let key = 0; key < keys.length; key++)
      if (key !== at + 1) keys[key] = hashOn(keys[key] ?? 0, word.charCodeAt(at));
  return keys;
}

/** The first letter stays, and only letters that are neighbours, on the keyboard or to the ear, are taken for another. */
function isOneSlip(typed: string, length: number, all: string, start: number, end: number): boolean {
  let at = 0;
  while (at < Math.min(length, end - start) && typed.charCodeAt(at) === all.charCodeAt(start + at)) at++;
  if (at === 0) return false;
  const goesOn = (from: number, like: number): boolean => {
    if (length - from !== end - start - like) return false;
    for (let i = 0; from + i < length; i++)
      if (typed.charCodeAt(from + i) !== all.charCodeAt(start + like + i)) return false;
    return true;
  };
  if (length !== end - start) return length > end - start ? goesOn(at + 1, at) : goesOn(at, at + 1);
  if (at === length) return true;
  const [one, other] = [typed.charAt(at), all.charAt(start + at)];
  if (goesOn(at + 1, at + 1)) return neighbours.has(one + other);
  const swapped = one === all.charAt(start + at + 1) && other === typed.charAt(at + 1);
  return swapped && at + 1 < length && goesOn(at + 2, at + 2);
}

/** Vowels, voiced and unvoiced pairs, and keys side by side on the Russian keyboard, in letters of the skeleton. */
const neighbours = new Set(
  ["aeiou", "bp", "dt", "gk", "zs", "vf", "jw", "cw", "hk", "mn"]
    .flatMap(everyPair)
    .concat(["icukengwzh", "fivaproldje", "csmitbu", "qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap(sideBySide)),
);
function everyPair(letters: string): readonly string[] {
  return [...letters].flatMap((one) => [...letters].map((other) => one + other));
}
function sideBySide(row: string): readonly string[] {
  return [...row].flatMap((key, i) => [key + (row[i + 1] ?? ""), (row[i + 1] ?? "") + key]);
}
