import { isOneSlip } from "./deletions.ts";
import type { Lines } from "./lines.ts";
import { fold, isStop, type Word } from "./normalize.ts";

/** The words of all our content: what tells a wrong keyboard layout, words written as one, and what may be kept. */
export type Vocabulary = {
  /** Whether it is one of our words, or one of them with another ending. */
  knows(folded: string): boolean;
  /** What share of the words that say something is known, 0 to 1. */
  share(words: readonly Word[]): number;
  /** Words written as one are parted, where they aren't known as they stand. */
  mended(words: readonly Word[]): readonly Word[];
};

const LONGEST_ENDING = 4;
const NO_NEIGHBOURS = 5;
const MOST_NEIGHBOURS = 3;
/** A run shorter than this is a word. */
const GLUED = 5;
/** The words in a run must be so long, two short ones counting for three. */
const LETTERS_A_WORD = 2.3;
/** What looks like a word of ours with an ending is parted only into two words, one of them perhaps a little one. */
const WORD_AND_STOP = 2.4;
/** «в», «у», «с», «к», «о», «и», «a» */
const LETTER_WORDS: ReadonlySet<string> = new Set("vuskoia");

/** @param ours folded words; @param stems folded beginnings of words */
export function createVocabulary(ours: Lines, stems: Lines): Vocabulary {
  const shelves = shelved(ours);
  return { knows, share, mended };

  function knows(folded: string): boolean {
    if (ours.placeOf(folded) >= 0 || /^\d+$/.test(folded)) return true;
    for (let end = folded.length; end >= Math.max(4, folded.length - LONGEST_ENDING); end--)
      if (stems.placeOf(folded, 0, end) >= 0 || ours.placeOf(folded, 0, end) >= 0) return true;
    return false;
  }

  function share(words: readonly Word[]): number {
    let [telling, known] = [0, 0];
    for (const word of words) {
      if (isStop(word) || !/[a-z]/.test(word.folded)) continue;
      telling++;
      if (knows(word.folded)) known++;
    }
    if (telling === 0) return words.length > 0 ? 1 : 0;
    return known / telling;
  }

  function mended(words: readonly Word[]): readonly Word[] {
    return words.every(isWhole) ? words : words.flatMap(mend);
  }

  function isWhole(word: Word): boolean {
    return isStop(word) || word.folded.length < GLUED || ours.placeOf(word.folded) >= 0;
  }

  function mend(word: Word): readonly Word[] {
    if (isWhole(word)) return [word];
    const pieces = parted(word.folded) ?? meant(word.folded);
    return pieces === undefined ? [word] : pieces.map((piece) => ({ raw: piece, folded: fold(piece) }));
  }

  /** The words of ours that are a slip away, where they are few: a longer list would say nothing. */
  function meant(folded: string): readonly string[] | undefined {
    if (folded.length < NO_NEIGHBOURS) return undefined;
    const near: string[] = [];
    for (let length = folded.length - 1; length <= folded.length + 1; length++) {
      const shelf = shelves.get(shelfOf(folded, length)) ?? "";
      for (let at = 0; at < shelf.length; at += length)
        if (isOneSlip(folded, shelf, at, length) && near.push(shelf.slice(at, at + length)) > MOST_NEIGHBOURS)
          return undefined;
    }
    return near.length > 0 ? near : undefined;
  }

  /** The likeliest way to part a run of letters into words of ours: the fewest words, endings and scraps cost more. */
  function parted(run: string): readonly string[] | undefined {
    const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
    for (let end = 1; end <= run.length; end++)
      for (let from = Math.max(0, end - 18); from < end; from++) {
        const before = best[from];
        const piece = before === undefined || end - from === run.length ? undefined : costOf(run.slice(from, end));
        if (before === undefined || piece === undefined) continue;
        const cost = before.cost + piece;
        if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, from };
      }
    const pieces: string[] = [];
    for (let end = run.length; end > 0; ) {
      const step = best[end];
      if (step === undefined) return undefined;
      pieces.unshift(run.slice(step.from, end));
      end = step.from;
    }
    const most = knows(run) ? WORD_AND_STOP : run.length / LETTERS_A_WORD;
    return (best[run.length]?.cost ?? 0) <= most ? pieces : undefined;
  }

  function costOf(piece: string): number | undefined {
    if (piece.length === 1) return LETTER_WORDS.has(piece) ? 1.7 : undefined;
    const folded = fold(piece);
    if (isStop({ raw: piece, folded })) return 1.4;
    if (ours.placeOf(folded) < 0) return piece.length >= 6 && knows(piece) ? 1.6 : undefined;
    return piece.length < 4 ? 1.6 : 1;
  }
}

/**
 * The first letter is seldom the slip: words are looked for among those that begin alike and are about as long. As those
 * of a shelf are of one length, they stand there without anything between them.
 */
function shelved(words: Lines): ReadonlyMap<number, string> {
  const shelves = new Map<number, string[]>();
  for (let place = 0; place < words.size; place++) {
    const word = words.at(place);
    const shelf = shelves.get(shelfOf(word, word.length));
    if (shelf === undefined) shelves.set(shelfOf(word, word.length), [word]);
    else shelf.push(word);
  }
  return new Map([...shelves].map(([shelf, all]) => [shelf, all.join("")]));
}

/** More than any word is long. */
const LENGTHS = 2 ** 13;
const shelfOf = (word: string, length: number): number => word.charCodeAt(0) * LENGTHS + length;
