import type { FamiliesOf } from "./families.ts";
import type { Heard } from "./words.ts";

/** A message as it is weighed: its words in letters of the skeleton, and the meanings each of them has, by number. */
export type View = {
  readonly letters: readonly string[];
  readonly sentences: readonly number[];
  readonly meanings: readonly (readonly number[])[];
};

/** @param lists the numbers of the lists whose hits are meanings too */
export function viewOf(
  { letters, sentences, hits }: Heard,
  familiesOf: FamiliesOf,
  lists: ReadonlyMap<number, number>,
): View {
  const meanings = letters.map(familiesOf);
  for (const { list, start, end } of hits) {
    const number = lists.get(list);
    for (let at = start; number !== undefined && at <= end; at++)
      if (!meanings[at]?.includes(number)) meanings[at] = [...(meanings[at] ?? []), number];
  }
  return { letters, sentences, meanings };
}

/** So many words are weighed together: a danger is told in a sentence or two, however long the story around it. */
const WINDOW = 24;
const STEP = 8;
export type Window = { readonly from: number; readonly to: number };
export function windowsOf({ letters: { length }, sentences }: View): readonly Window[] {
  const windows: Window[] = [];
  for (let from = 0; from === 0 || from + WINDOW - STEP < length; from += STEP)
    windows.push({ from, to: Math.min(length, from + WINDOW) });
  return [...windows, ...sentenceWindows(sentences)];
}

/** Each sentence of several by itself and with the next: what stands around them must not talk them away. */
function sentenceWindows(sentences: readonly number[]): readonly Window[] {
  if (sentences.at(-1) === sentences[0]) return [];
  const starts = sentences.flatMap((sentence, at) => (sentence === sentences[at - 1] ? [] : [at]));
  const until = (from: number, next: number) => Math.min(starts[next] ?? sentences.length, from + WINDOW);
  return starts.flatMap((from, i) => [
    { from, to: until(from, i + 1) },
    ...(i + 1 < starts.length && starts.length > 2 ? [{ from, to: until(from, i + 2) }] : []),
  ]);
}

/** Who is told what a window holds: pieces of words by where they stand, words side by side, meanings by number. */
export type Listener = {
  /** A piece of a word that has a sign at both its ends. */
  readonly word: (marked: string, from: number, to: number) => void;
  /** The beginnings of two words, between them `+`, or `~` where another word stands there. */
  readonly words: (term: string) => void;
  readonly meaning: (number: number) => void;
  readonly near: (one: number, other: number) => void;
};

/** Two meanings this many words apart belong together. */
const REACH = 6;
const LONGEST = 20;

export function tell({ letters, meanings }: View, { from, to }: Window, listener: Listener): void {
  let [before, last] = ["", ""];
  for (let at = from; at < to; at++) {
    const said = spoken(letters[at] ?? "");
    pieces(said, listener);
    const stem = said.slice(0, 5);
    if (last !== "") listener.words(`${last}+${stem}`);
    if (before !== "") listener.words(`${before}~${stem}`);
    before = last;
    last = stem;
    for (const one of meanings[at] ?? []) {
      listener.meaning(one);
      for (let next = at + 1; next <= at + REACH && next < to; next++)
        for (const other of meanings[next] ?? [])
          if (one !== other) listener.near(Math.min(one, other), Math.max(one, other));
    }
  }
}

/** Of a number only its size tells something: an age of a child, another age or count, a sum. */
function spoken(letters: string): string {
  if (!isDigits(letters)) return letters.slice(0, LONGEST);
  return letters.length > 2 ? "#sum" : Number(letters) < 18 ? "#age" : "#";
}
const isDigits = (letters: string): boolean => letters.charCodeAt(0) < 58 && /^\d+$/.test(letters);

/** The word, then what it is made of: three letters, four and five, the signs at its ends counted. */
function pieces(said: string, { word }: Listener): void {
  const marked = `_${said}_`;
  word(marked, 0, marked.length);
  if (said.startsWith("#")) return;
  for (let length = 3; length <= 5 && length < marked.length; length++)
    for (let from = 0; from + length <= marked.length; from++) word(marked, from, from + length);
}
