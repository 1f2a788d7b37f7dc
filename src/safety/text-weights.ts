import { createLookUp, type FlatMap, flatten } from "../flat/flat-map.ts";
import { createShelf, hashOf, type Shelved, shelve } from "../flat/shelf.ts";

/** What a term weighs that stands in a text from one place up to another; nought if it says nothing. */
export type WeightOf = (text: string, from?: number, to?: number) => number;

/** Most terms are so short that their letters are one number; the others stand on a shelf. */
export type TextWeights = {
  /** The weights there are; of a short term its place among them, counted from one, of another from nought. */
  readonly worth: readonly number[];
  readonly short: FlatMap;
  readonly long: Shelved;
};

export function createWeightOf({ worth, short, long }: TextWeights): WeightOf {
  const [placeOf, shelf] = [createLookUp(short), createShelf(long)];
  return (text, from = 0, to = text.length) => {
    const key = keyOf(text, from, to);
    const place = key === 0 ? shelf.find(text, from, to, hashOf(text, from, to)) : placeOf(key) - 1;
    return place < 0 ? 0 : (worth[place] ?? 0);
  };
}

/** @param weights in units, each with the terms that weigh so much, a blank between */
export function learnTextWeights(weights: Readonly<Record<string, string>>, unit: number): TextWeights {
  const [short, long] = [new Map<number, number>(), new Map<string, number>()];
  for (const [place, terms] of Object.values(weights).entries())
    for (const term of terms.split(" ")) {
      const key = keyOf(term, 0, term.length);
      if (key === 0) long.set(term, place);
      else short.set(key, place + 1);
    }
  const worth = Object.keys(weights).map((units) => Number(units) * unit);
  return { worth, short: flatten(short), long: shelve(long) };
}

/** Five letters of six bits each; nought where there are more, or others than the skeleton has. */
function keyOf(text: string, from: number, to: number): number {
  if (to - from > 5) return 0;
  let key = 0;
  for (let at = from; at < to; at++) {
    const letter = sixBits[text.charCodeAt(at)] ?? 0;
    if (letter === 0) return 0;
    key = (key << 6) | letter;
  }
  return key;
}
const sixBits = new Uint8Array(128);
for (const [at, letter] of [..."_#abcdefghijklmnopqrstuvwxyz0123456789"].entries())
  sixBits[letter.charCodeAt(0)] = at + 1;
