/**
 * A tree of phrases, word by word, over the numbers of words: where a word leads from a place, and what is said there.
 * The places are numbers in one map, as thousands of small ones would take megabytes and the start of the bot.
 */
export type Phrases = {
  /** Where the word leads from there; nought is the beginning. */
  next(place: number, word: number): number | undefined;
  /** The lists of the phrases that end there. */
  ending(place: number): readonly string[];
  /** Whether a phrase goes on from there. */
  goesOn(place: number): boolean;
};

/** More than there are words of phrases, and than there are places: both fit one whole number. */
const MANY = 2 ** 16;
const none: readonly string[] = [];

export function createPhrases(): Phrases & { add(words: readonly number[], list: string): void } {
  const steps = new Map<number, number>();
  const lists = new Map<number, string[]>();
  const onward = new Set<number>();
  const step = (place: number, word: number): number => {
    const key = place * MANY + word;
    const there = steps.get(key) ?? steps.size + 1;
    steps.set(key, there);
    onward.add(place);
    return there;
  };
  return {
    next: (place, word) => steps.get(place * MANY + word),
    ending: (place) => lists.get(place) ?? none,
    goesOn: (place) => onward.has(place),
    add(words, list) {
      const end = words.reduce(step, 0);
      const there = lists.get(end) ?? [];
      if (!there.includes(list)) lists.set(end, [...there, list]);
    },
  };
}
