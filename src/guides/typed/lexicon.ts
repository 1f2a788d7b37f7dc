import { plain, skeleton } from "./fold.ts";
import { once } from "./once.ts";
import type { Token } from "./tokens.ts";
import { oneSlip } from "./typo.ts";

/** Below this a slip of one letter makes another word: троих and твоих, there and three. */
export const SHORTEST_TYPO = 6;

export type Lexicon<T> = {
  /** The meaning of a word: by its letters, by its skeleton, or, if it is long, one letter off. */
  readonly find: (token: Token | undefined) => T | undefined;
  /** The same without forgiving a letter. */
  readonly exact: (token: Token | undefined) => T | undefined;
};

/** Words in Latin letters are English and read as they stand; the others are read folded. The first meaning stays. */
export function lexicon<T extends {}>(
  words: Iterable<readonly [word: string, meaning: T]>,
  shortestTypo = SHORTEST_TYPO,
): Lexicon<T> {
  const read = once(() => readWords(words, shortestTypo));
  const exact = (token: Token | undefined): T | undefined =>
    token?.kind !== "word"
      ? undefined
      : (read().english.get(token.latin ?? "") ??
        read().plains.get(token.plain) ??
        read().skeletons.get(token.skeleton));
  // A skeleton has lost letters already: it may not miss one more, or «алтын» would be six.
  const slipped = ({ latin = "", skeleton }: Token): T | undefined =>
    nearest(latin, read().slips[0]) ??
    (skeleton.length < shortestTypo ? undefined : nearest(skeleton, read().slips[1]));
  const find = (token: Token | undefined): T | undefined =>
    exact(token) ?? (token?.kind === "word" ? slipped(token) : undefined);
  return { find, exact };
}

function readWords<T extends {}>(words: Iterable<readonly [word: string, meaning: T]>, shortestTypo: number) {
  const english = new Map<string, T>();
  const plains = new Map<string, T>();
  const skeletons = new Map<string, T>();
  for (const [word, meaning] of words) {
    if (/[a-z]/.test(word)) keep(english, word, meaning);
    else {
      keep(plains, plain(word), meaning);
      keep(skeletons, skeleton(plain(word)), meaning);
    }
  }
  const long = <M>(meanings: Map<string, M>) => new Map([...meanings].filter(([word]) => word.length >= shortestTypo));
  const slips = [shelved(long(english)), shelved(long(skeletons))] as const;
  return { english, plains, skeletons, slips };
}

/** Every word of a text that lists them between spaces, with its meaning. */
export const all = <T>(words: string, meaning: T): [word: string, meaning: T][] =>
  words.split(" ").flatMap((word) => (word === "" ? [] : [[word, meaning]]));

function keep<T>(map: Map<string, T>, key: string, meaning: T): void {
  if (!map.has(key)) map.set(key, meaning);
}

type Slips<T> = ReadonlyMap<number, readonly (readonly [string, T])[]>;

/** No word of the lexicons is as long as this; a number, for every word typed asks for three shelves in each of them. */
const LONGEST = 64;
const shelf = (word: string, length: number) => word.charCodeAt(0) * LONGEST + Math.min(length, LONGEST - 1);

/** By first letter and length: people rarely miss the first letter, and few words are left to compare. */
function shelved<T>(words: ReadonlyMap<string, T>): Slips<T> {
  const shelves = new Map<number, [string, T][]>();
  for (const entry of words) {
    const name = shelf(entry[0], entry[0].length);
    shelves.set(name, [...(shelves.get(name) ?? []), entry]);
  }
  return shelves;
}

/** The one meaning within a slip of the word; none where two are as near. */
function nearest<T>(word: string, slips: Slips<T>): T | undefined {
  let near: T | undefined;
  for (let length = word.length - 1; length <= word.length + 1; length++)
    for (const [known, meaning] of slips.get(shelf(word, length)) ?? []) {
      if (near === meaning || !oneSlip(word, known)) continue;
      if (near !== undefined) return undefined;
      near = meaning;
    }
  return near;
}
