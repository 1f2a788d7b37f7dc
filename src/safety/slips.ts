import { eachNear, indexNear, type Near } from "../flat/near.ts";

/** A form that a slip may have turned into another word; `open` is the beginning of one. */
export type Slippable = { readonly stem: string; readonly open: boolean };

/** The forms side by side and where each ends, and those that are near a word by their places. */
export type SlipIndex = {
  readonly stems: string;
  readonly ends: Uint32Array;
  readonly open: Uint8Array;
  readonly near: Near;
};

export function indexSlips(forms: readonly Slippable[]): SlipIndex {
  const ends = new Uint32Array(forms.length + 1);
  for (const [place, { stem }] of forms.entries()) ends[place + 1] = (ends[place] ?? 0) + stem.length;
  return {
    stems: forms.map(({ stem }) => stem).join(""),
    ends,
    open: Uint8Array.from(forms, ({ open }) => Number(open)),
    near: indexNear(forms.map(({ stem }, place) => [place, stem])),
  };
}

/** The forms, by their place, that one slip may have made a word or its beginning of. */
export function createSlips({ stems, ends, open, near }: SlipIndex): (typed: string) => readonly number[] {
  const lengthOf = (place: number) => (ends[place + 1] ?? 0) - (ends[place] ?? 0);
  const least = Math.min(...Array.from(open, (isOpen, place) => (isOpen ? lengthOf(place) - 1 : near.longest)));
  return (typed) => {
    const found: number[] = [];
    eachNear(near, typed, least, (place, length) => {
      if ((length < typed.length && open[place] === 0) || found.includes(place)) return;
      if (isOneSlip(typed, length, stems, ends[place] ?? 0, ends[place + 1] ?? 0)) found.push(place);
    });
    return found;
  };
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
