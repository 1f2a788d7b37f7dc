import { plain, skeleton } from "./fold.ts";
import { once } from "./once.ts";
import { en } from "./phrases/en.ts";
import { kk } from "./phrases/kk.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { ru } from "./phrases/ru.ts";
import type { Token } from "./tokens.ts";
import { oneSlip } from "./typo.ts";

export type Hit<T> = { readonly meaning: T; readonly from: number; readonly to: number };
export type Phrasebook<T> = {
  /** The longest phrase that begins at this token. */
  readonly at: (tokens: readonly Token[], from: number) => Hit<T> | undefined;
  /** Every phrase in the text, left to right. */
  readonly find: (tokens: readonly Token[]) => readonly Hit<T>[];
  /** Whether the word says it alone. */
  readonly has: (token: Token | undefined) => boolean;
  /** Whether the word stands in a phrase. */
  readonly uses: (token: Token) => boolean;
};

type Phrase<T> = { readonly words: readonly string[]; readonly meaning: T };

type Lists<T> = readonly (readonly [phrases: string, meaning: T])[];

/** The phrases of the three languages, by what each list means. */
export const phrasebook = <T extends {}>(...lists: Lists<T>): Phrasebook<T> => bound(lists, Number.POSITIVE_INFINITY);
/** The same, with a letter forgiven in words as long as this. */
export const forgiving = <T extends {}>(shortestTypo: number, ...lists: Lists<T>): Phrasebook<T> =>
  bound(lists, shortestTypo);

function bound<T extends {}>(lists: Lists<T>, shortestTypo: number): Phrasebook<T> {
  const read = once(() => readLists(lists, shortestTypo));

  const at = (tokens: readonly Token[], from: number): Hit<T> | undefined => {
    const token = tokens[from];
    if (token?.kind !== "word") return undefined;
    const fits = ({ words }: Phrase<T>) => words.every((word, index) => says(tokens[from + index], word));
    const { shelves, long } = read();
    const phrase = shelves.get(token.latin ?? "")?.find(fits) ?? shelves.get(token.skeleton)?.find(fits);
    const meant = phrase ?? long.find(({ words: [word = ""] }) => slips(token, word));
    return meant && { meaning: meant.meaning, from, to: from + meant.words.length };
  };
  const find = (tokens: readonly Token[]): readonly Hit<T>[] => {
    const hits: Hit<T>[] = [];
    for (let from = 0; from < tokens.length; ) {
      const hit = at(tokens, from);
      if (hit) hits.push(hit);
      from = hit?.to ?? from + 1;
    }
    return hits;
  };
  const uses = ({ latin, skeleton }: Token) => read().used.has(latin ?? skeleton) || read().used.has(skeleton);
  return { at, find, has: (token) => token !== undefined && at([token], 0) !== undefined, uses };
}

/** By first word, the longest first; those of one long word, which may be mistyped; every word that stands in one. */
function readLists<T extends {}>(lists: Lists<T>, shortestTypo: number) {
  const shelves = new Map<string, Phrase<T>[]>();
  for (const phrase of lists.flatMap(([phrases, meaning]) => phrasesOf(phrases, meaning)))
    shelves.set(phrase.words[0] ?? "", [...(shelves.get(phrase.words[0] ?? "") ?? []), phrase]);
  for (const shelf of shelves.values()) shelf.sort((one, other) => other.words.length - one.words.length);
  const long = [...shelves.values()]
    .flat()
    .filter(({ words: [word = "", ...more] }) => !more.length && word.length >= shortestTypo);
  const used = new Set([...shelves.values()].flat().flatMap(({ words }) => words));
  return { shelves, long, used };
}

/** The same list of all three languages. */
export const inAll = (list: (phrases: Phrases) => string): string => [kk, ru, en].map(list).join(", ");

const phrasesOf = <T>(phrases: string, meaning: T): Phrase<T>[] =>
  phrases
    .split(",")
    .map((phrase) => ({
      words: phrase
        .split(" ")
        .filter((word) => word !== "")
        .map(key),
      meaning,
    }))
    .filter(({ words }) => words.length > 0);

const key = (word: string) => (/[a-z]/.test(word) ? word : skeleton(plain(word)));
const says = (token: Token | undefined, word: string) => token?.latin === word || token?.skeleton === word;
const slips = ({ latin, skeleton }: Token, word: string) =>
  (latin?.[0] === word[0] && oneSlip(latin ?? "", word)) || (skeleton[0] === word[0] && oneSlip(skeleton, word));

/** The words and numbers of a text without its punctuation. */
export const wordsOf = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ kind }) => kind !== "mark");

/** What the text says when it consists of phrases of the book and nothing else but small words. */
export function wholly<T>(tokens: readonly Token[], book: Phrasebook<T>, small: Phrasebook<true>): T | undefined {
  const words = wordsOf(tokens);
  const said = new Set<T>();
  for (let at = 0; at < words.length; ) {
    const hit = book.at(words, at);
    if (hit) said.add(hit.meaning);
    const next = hit?.to ?? small.at(words, at)?.to;
    if (next === undefined) return undefined;
    at = next;
  }
  return said.size === 1 ? [...said][0] : undefined;
}

export const fillers = phrasebook<true>([inAll(({ fillers }) => fillers), true]);
