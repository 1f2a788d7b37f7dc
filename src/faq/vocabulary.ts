import { isOneSlip } from "./deletions.ts";
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
/** A run shorter than this is a word. */
const GLUED = 5;
/** The words in a run must be so long, two short ones counting for three. */
const LETTERS_A_WORD = 2.3;
/** What looks like a word of ours with an ending is parted only into two words, one of them perhaps a little one. */
const WORD_AND_STOP = 2.4;
/** «в», «у», «с», «к», «о», «и», «a» */
const LETTER_WORDS: ReadonlySet<string> = new Set("vuskoia");

/** @param ours folded words; @param stems folded beginnings of words */
export function createVocabulary(ours: ReadonlySet<string>, stems: ReadonlySet<string>): Vocabulary {
  // The first letter is seldom the slip: words are looked for among those that begin alike and are about as long.
  const shelf = (word: string, more: number) => `${word[0]}${word.length + more}`;
  const shelves = new Map<string, string[]>();
  for (const word of ours) {
    const there = shelves.get(shelf(word, 0));
    if (there === undefined) shelves.set(shelf(word, 0), [word]);
    else there.push(word);
  }
  return { knows, share, mended: (words) => words.flatMap(mend) };

  function knows(folded: string): boolean {
    if (ours.has(folded) || /^\d+$/.test(folded)) return true;
    for (let end = folded.length; end >= Math.max(4, folded.length - LONGEST_ENDING); end--) {
      const start = folded.slice(0, end);
      if (stems.has(start) || (end >= 4 && ours.has(start))) return true;
    }
    return false;
  }

  function share(words: readonly Word[]): number {
    const telling = words.filter((word) => !isStop(word) && /[a-z]/.test(word.folded));
    if (telling.length === 0) return words.length > 0 ? 1 : 0;
    return telling.filter(({ folded }) => knows(folded)).length / telling.length;
  }

  function mend(word: Word): readonly Word[] {
    if (isStop(word) || ours.has(word.folded) || word.folded.length < GLUED) return [word];
    const pieces = parted(word.folded) ?? meant(word.folded);
    return pieces === undefined ? [word] : pieces.map((piece) => ({ raw: piece, folded: fold(piece) }));
  }

  /** The words of ours that are a slip away, where they are few: a longer list would say nothing. */
  function meant(folded: string): readonly string[] | undefined {
    if (folded.length < NO_NEIGHBOURS) return undefined;
    const near = [-1, 0, 1]
      .flatMap((more) => shelves.get(shelf(folded, more)) ?? [])
      .filter((word) => isOneSlip(word, folded));
    return near.length > 0 && near.length <= 3 ? near : undefined;
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
    if (!ours.has(folded)) return piece.length >= 6 && knows(piece) ? 1.6 : undefined;
    return piece.length < 4 ? 1.6 : 1;
  }
}
