import { flatMap } from "./flat-map.ts";
import { distinct } from "./sets.ts";

/**
 * A tree of phrases, word by word, over the numbers of words: where a word leads from a place, and what is said there.
 * Places are numbers in flat memory, as thousands of small maps would take megabytes and the start of the bot.
 */
export type Phrases = {
  /** Where the word leads from there, or nought; nought is the beginning. */
  next(place: number, word: number): number;
  /** The lists of the phrases that end there, by their number. */
  ending(place: number): readonly number[];
  /** Whether a phrase goes on from there. */
  goesOn(place: number): boolean;
};

export type Phrase = { readonly words: readonly number[]; readonly list: number };

/** More than there are words of phrases, and than there are places: both fit one number of 32 bits. */
const MANY = 2 ** 16;
const none: readonly number[] = [];

export function createPhrases(phrases: Iterable<Phrase>): Phrases {
  const { steps, ends } = plant(phrases);
  const { sets, numbers } = distinct(ends);
  const onward = new Uint8Array(ends.length);
  for (const key of steps.keys()) onward[Math.floor(key / MANY)] = 1;
  const next = flatMap(steps);
  return {
    next: (place, word) => next(place * MANY + word),
    ending: (place) => sets[numbers[place] ?? 0] ?? none,
    goesOn: (place) => onward[place] === 1,
  };
}

/** Where each word leads from each place, and the lists of the phrases that end at a place. */
function plant(phrases: Iterable<Phrase>) {
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
  return { steps, ends };
}
