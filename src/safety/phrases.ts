import { createLookUp, type FlatMap, flatten } from "../flat/flat-map.ts";
import { type Distinct, distinct } from "../flat/sets.ts";

/** A tree of phrases, word by word, over the numbers of words: where a word leads from a place, and what is said there. */
export type Phrases = {
  /** Where the word leads from there, or nought; nought is the beginning. */
  next(place: number, word: number): number;
  /** The lists of the phrases that end there, by their number. */
  ending(place: number): readonly number[];
  /** Whether a phrase goes on from there. */
  goesOn(place: number): boolean;
};

export type Phrase = { readonly words: readonly number[]; readonly list: number };
/** Where each word leads from each place, the lists of the phrases that end at a place, the places whence one goes on. */
export type Planted = { readonly steps: FlatMap; readonly ends: Distinct; readonly onward: Uint8Array };

/** More than there are words of phrases, and than there are places: both fit one number of 32 bits. */
const MANY = 2 ** 16;
const none: readonly number[] = [];

export function createPhrases({ steps, ends: { sets, numbers }, onward }: Planted): Phrases {
  const next = createLookUp(steps);
  return {
    next: (place, word) => next(place * MANY + word),
    ending: (place) => sets[numbers[place] ?? 0] ?? none,
    goesOn: (place) => onward[place] === 1,
  };
}

export function plant(phrases: Iterable<Phrase>): Planted {
  const steps = new Map<number, number>();
  const ends: (readonly number[])[] = [none];
  for (const { words, list } of phrases) {
    let place = 0;
    for (const word of words) {
      const key = place * MANY + word;
      place = steps.get(key) ?? ends.push(none) - 1;
      steps.set(key, place);
    }
    const lists = ends[place] ?? none;
    if (!lists.includes(list)) ends[place] = [...lists, list];
  }
  const onward = new Uint8Array(ends.length);
  for (const key of steps.keys()) onward[Math.floor(key / MANY)] = 1;
  return { steps: flatten(steps), ends: distinct(ends), onward };
}
