import { plain, skeleton } from "../fold.ts";
import { once } from "../once.ts";
import type { Token } from "../tokens.ts";
import { en } from "./words/en.ts";
import { kk } from "./words/kk.ts";
import { type Mark, marks } from "./words/marks.ts";
import { type Place, places } from "./words/places.ts";
import { ru } from "./words/ru.ts";

/** What a phrase may say: «мен» is I and with, «есть» is there is and was paid. */
export type Meaning = {
  readonly marks: ReadonlySet<Mark>;
  readonly place: Place | undefined;
  /** English verbs don't tell who: «not working». */
  readonly english: boolean;
};
type Phrase = {
  readonly words: readonly string[];
  marks: Set<Mark>;
  place: Place | undefined;
  readonly english: boolean;
};

/** Phrases by their first word, and by every word that stands in them. */
type Book = Readonly<Record<"shelves" | "wordsUsed", Map<string, Phrase[]>>>;
/** By their name, while the book is made. */
type Phrases = Map<string, Phrase>;

const book = once((): Book => {
  const made: Book = { shelves: new Map(), wordsUsed: new Map() };
  const phrases: Phrases = new Map();
  for (const words of [kk, ru, en])
    for (const mark of marks) for (const phrase of listed(words[mark])) add(phrase, phrases, made).marks.add(mark);
  for (const [names, place] of places) for (const name of listed(names)) add(name, phrases, made).place ??= place;
  shareMarks(phrases);
  for (const shelf of made.shelves.values()) shelf.sort((one, other) => other.words.length - one.words.length);
  return made;
});

/** The longest phrase that begins at this token, and where it ends. */
export function phraseAt(tokens: readonly Token[], from: number): (Meaning & { readonly to: number }) | undefined {
  const token = tokens[from];
  if (token?.kind !== "word") return undefined;
  const { shelves } = book();
  const own = token.latin === undefined ? undefined : longest(shelves.get(token.latin), tokens, from);
  const folded =
    longest(shelves.get(token.skeleton), tokens, from) ?? longest(shelves.get(`=${token.plain}`), tokens, from);
  const phrase = own === undefined || (folded && folded.words.length > own.words.length) ? folded : own;
  if (phrase === undefined) return undefined;
  const { marks, place, english, words } = phrase;
  return { marks, place, english, to: from + words.length };
}

/** Whether the word stands in a phrase. */
export function isUsed({ latin, plain: own, skeleton: word }: Token): boolean {
  const { wordsUsed } = book();
  return wordsUsed.has(latin ?? word) || wordsUsed.has(word) || wordsUsed.has(`=${own}`);
}

/** The words of the vocabulary, each with the phrases it stands in. */
export const vocabulary = (): ReadonlyMap<string, readonly Meaning[]> => book().wordsUsed;

const longest = (shelf: readonly Phrase[] | undefined, tokens: readonly Token[], from: number): Phrase | undefined =>
  shelf?.find(({ words }) => words.every((word, index) => says(tokens[from + index], word)));
const says = (token: Token | undefined, word: string) =>
  token !== undefined &&
  (token.latin === word || token.skeleton === word || (word[0] === "=" && `=${token.plain}` === word));

function listed(phrasesOfMark: string | undefined): readonly string[] {
  return phrasesOfMark?.split(",").filter((phrase) => phrase.trim() !== "") ?? [];
}

/** Thousands of phrases say the same few things: a set for each took as much memory as all their words. */
function shareMarks(phrases: Phrases): void {
  const sets = new Map<string, Set<Mark>>();
  for (const phrase of phrases.values()) {
    const name = [...phrase.marks].join();
    phrase.marks = sets.get(name) ?? phrase.marks;
    sets.set(name, phrase.marks);
  }
}

function add(written: string, phrases: Phrases, { shelves, wordsUsed }: Book): Phrase {
  const words = written.trim().split(" ").map(key);
  const name = words.join(" ");
  const known = phrases.get(name);
  if (known) return known;
  const phrase: Phrase = { words, marks: new Set(), place: undefined, english: /[a-z]/.test(name) };
  phrases.set(name, phrase);
  keep(shelves, words[0] ?? "", phrase);
  for (const word of words) keep(wordsUsed, word, phrase);
  return phrase;
}

function keep(map: Map<string, Phrase[]>, name: string, phrase: Phrase): void {
  const shelf = map.get(name);
  if (shelf) shelf.push(phrase);
  else map.set(name, [phrase]);
}

/** An English word stands as it is; the others are folded as typed words are. «аәк» folded on would be «ак», white. */
function key(word: string): string {
  if (word.startsWith("=")) return `=${plain(word.slice(1))}`;
  return /[a-z]/.test(word) ? word : skeleton(plain(word));
}
