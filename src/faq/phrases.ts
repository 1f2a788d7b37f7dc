/**
 * Phrases as a tree: each place knows where a word leads, and what ends there. In flat arrays, place after place: maps
 * would take megabytes, and the start of the bot.
 */
export type Phrases = {
  /** Where the steps of each place begin; those of the next one end them. The words of a place are in order. */
  readonly steps: Uint16Array;
  readonly words: Uint16Array;
  readonly leads: Uint16Array;
  /** Where what each place means begins. */
  readonly ends: Uint16Array;
  readonly meanings: Uint16Array;
};

type Place = { readonly onward: Map<number, number>; readonly meanings: Set<number> };

/** @param phrases  the numbers of words, and what they mean together */
export function phrasesOf(phrases: Iterable<readonly [words: readonly number[], meaning: number]>): Phrases {
  const places: Place[] = [];
  const open = (): number => places.push({ onward: new Map(), meanings: new Set() }) - 1;
  open();
  for (const [words, meaning] of phrases) {
    let at = 0;
    for (const word of words) {
      const onward = places[at]?.onward;
      at = onward?.get(word) ?? open();
      onward?.set(word, at);
    }
    places[at]?.meanings.add(meaning);
  }
  const steps = places.map(({ onward }) => [...onward].sort(([a], [b]) => a - b));
  return {
    steps: startsOf(steps),
    words: Uint16Array.from(steps.flatMap((all) => all.map(([word]) => word))),
    leads: Uint16Array.from(steps.flatMap((all) => all.map(([, to]) => to))),
    ends: startsOf(places.map(({ meanings }) => [...meanings])),
    meanings: Uint16Array.from(places.flatMap(({ meanings }) => [...meanings])),
  };
}

function startsOf(lists: readonly (readonly unknown[])[]): Uint16Array {
  const starts = new Uint16Array(lists.length + 1);
  for (const [place, { length }] of lists.entries()) starts[place + 1] = (starts[place] ?? 0) + length;
  return starts;
}

/** What is meant by the phrases that begin at a place of the text, whose words may each be several. */
export function eachMeaning(
  phrases: Phrases,
  text: readonly (readonly number[])[],
  at: number,
  mean: (meaning: number) => void,
  place = 0,
): void {
  const { ends, meanings } = phrases;
  for (const word of text[at] ?? []) {
    const to = stepOf(phrases, place, word);
    if (to === 0) continue;
    for (let one = ends[to] ?? 0; one < (ends[to + 1] ?? 0); one++) mean(meanings[one] ?? 0);
    eachMeaning(phrases, text, at + 1, mean, to);
  }
}

/** Where a word leads; to the beginning leads none. */
function stepOf({ steps, words, leads }: Phrases, place: number, word: number): number {
  let [low, high] = [steps[place] ?? 0, steps[place + 1] ?? 0];
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low < end && words[low] === word ? (leads[low] ?? 0) : 0;
}
