import { isStop, type Word } from "./normalize.ts";

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
const GLUED = 9;

/** @param ours folded words; @param stems folded beginnings of words */
export function createVocabulary(ours: ReadonlySet<string>, stems: ReadonlySet<string>): Vocabulary {
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
    const telling = words.filter((word) => !isStop(word));
    if (telling.length === 0) return words.length > 0 ? 1 : 0;
    return telling.filter(({ folded }) => knows(folded)).length / telling.length;
  }

  function mend(word: Word): readonly Word[] {
    if (isStop(word) || knows(word.folded)) return [word];
    if (word.folded.length < GLUED) return [word];
    return parted(word.folded)?.map((folded) => ({ raw: folded, folded })) ?? [word];
  }

  /** The likeliest way to part a run of letters into words of ours: the fewest words, endings and scraps cost more. */
  function parted(run: string): readonly string[] | undefined {
    const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
    for (let end = 2; end <= run.length; end++)
      for (let from = Math.max(0, end - 18); from <= end - 2; from++) {
        const before = best[from];
        const piece = before === undefined ? undefined : costOf(run.slice(from, end));
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
    return pieces.length > 1 && pieces.length <= run.length / 3 ? pieces : undefined;
  }

  function costOf(piece: string): number | undefined {
    if (ours.has(piece) || isStop({ raw: piece, folded: piece })) return piece.length < 4 ? 1.8 : 1;
    return piece.length >= 6 && knows(piece) ? 1.6 : undefined;
  }
}
