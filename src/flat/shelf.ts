/**
 * Words with a number each, in flat memory: maps of ten thousand words take megabytes and much of the start of the bot,
 * and of a word that was typed each beginning would have to be cut off to ask for it.
 */
export type Shelf = {
  /** The number of a word; -1 for none. */
  get(word: string): number;
  /** The number of the word that stands in a text from one place up to another, told what it hashes to. */
  find(text: string, from: number, to: number, hash: number): number;
};

/** What a shelf is made of: the words side by side, where each ends, its number, and where to look for it. */
export type Shelved = {
  readonly words: string;
  readonly ends: Uint32Array;
  readonly numbers: Uint16Array;
  /** Of each word its place among them, from one, and, to pass over most others, half of what it hashes to. */
  readonly slots: Uint32Array;
};

/** @param words with their numbers, which are not negative */
export function shelve(words: ReadonlyMap<string, number>): Shelved {
  if (words.size >= PLACES) throw new Error(`${words.size} words are too many for a shelf`);
  const ends = new Uint32Array(words.size + 1);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(words.size * 1.6 + 1)));
  const mask = slots.length - 1;
  let place = 0;
  for (const word of words.keys()) {
    const start = ends[place++] ?? 0;
    ends[place] = start + word.length;
    const hash = hashOf(word);
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = ((hash & TAG) | place) >>> 0;
  }
  return { words: [...words.keys()].join(""), ends, numbers: Uint16Array.from(words.values()), slots };
}

export function createShelf({ words, ends, numbers, slots }: Shelved): Shelf {
  const mask = slots.length - 1;
  const isWord = (place: number, text: string, from: number, to: number): boolean => {
    const start = ends[place - 1] ?? 0;
    if ((ends[place] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (text.charCodeAt(at) !== words.charCodeAt(start + at - from)) return false;
    return true;
  };
  const find: Shelf["find"] = (text, from, to, hash) => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const kept = slots[slot] ?? 0;
      if (kept === 0) return -1;
      const place = kept & (PLACES - 1);
      if (((kept ^ hash) & TAG) === 0 && isWord(place, text, from, to)) return numbers[place - 1] ?? -1;
    }
  };
  return { find, get: (word) => find(word, 0, word.length, hashOf(word)) };
}

const PLACES = 2 ** 16;
const TAG = 0xffff0000;

/** What no letters hash to, and what they do with one more. */
export const NOTHING = 0x811c9dc5 | 0;
export const hashOn = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = NOTHING;
  for (let at = from; at < to; at++) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}
