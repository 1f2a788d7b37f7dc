/** A phrase is followed word by word, by the numbers of words: each place knows where a word leads, and what ends there. */
export type Phrases = {
  add(words: readonly number[], meaning: number): void;
  /** What is meant by the phrases that begin at a place of the text, whose words may each be several. */
  from(text: readonly (readonly number[])[], at: number, mean: (meaning: number) => void): void;
};

/** More than there are words, and than there are places: both fit one whole number. */
const MANY = 2 ** 16;

/** The places are numbers, and the steps between them one map: thousands of small ones would take megabytes. */
export function createPhrases(): Phrases {
  const steps = new Map<number, number>();
  const meanings = new Map<number, number[]>();
  const onward = new Set<number>();
  return { add, from: (text, at, mean) => walk(0, text, at, mean) };

  function add(words: readonly number[], meaning: number): void {
    const end = words.reduce(step, 0);
    const there = meanings.get(end);
    if (there === undefined) meanings.set(end, [meaning]);
    else if (!there.includes(meaning)) there.push(meaning);
  }

  function step(place: number, word: number): number {
    const key = place * MANY + word;
    const there = steps.get(key) ?? steps.size + 1;
    steps.set(key, there);
    onward.add(place);
    return there;
  }

  function walk(
    place: number,
    text: readonly (readonly number[])[],
    at: number,
    mean: (meaning: number) => void,
  ): void {
    for (const word of text[at] ?? []) {
      const to = steps.get(place * MANY + word);
      if (to === undefined) continue;
      for (const meaning of meanings.get(to) ?? []) mean(meaning);
      if (onward.has(to)) walk(to, text, at + 1, mean);
    }
  }
}
