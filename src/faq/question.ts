import type { Concepts } from "./concepts.ts";
import { eachFeature, type Features, isConcept } from "./features.ts";
import { fold, isStop, otherLayouts, type Word, wordsOf } from "./normalize.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A message, read: what it says, each feature with what it counts for. */
export type Question = {
  /** As it was read: on the keyboard layout that makes sense of it. */
  readonly text: string;
  /** Its words as they were typed, and as they were meant. */
  readonly typed: readonly Word[];
  readonly words: readonly Word[];
  readonly features: Features;
  readonly concepts: number;
  /** What share of its words is ours. */
  readonly known: number;
};

/** Up to so many words a message is one thought; a longer one is a story with a question in it. */
const ONE_THOUGHT = 14;
/** What a sentence of a story counts for that asks nothing. */
const BESIDES = 0.4;
const MANY_WORDS = 400;

/** Reads a message of any length, on whatever keyboard it was typed. */
export function readQuestion(text: string, concepts: Concepts, vocabulary: Vocabulary): Question {
  const { sentences, typed, known, as } = bestLayout(text, vocabulary);
  const words = sentences.flatMap((sentence) => sentence.words);
  const asking = sentences.some(({ asks }) => asks);
  const weighed = new Map<number, number>();
  for (const { words, asks } of sentences) {
    const weight = sentences.length === 1 || asks || !asking ? 1 : BESIDES;
    eachFeature(words, concepts, concepts.in(words, true), (feature) => {
      if ((weighed.get(feature) ?? 0) < weight) weighed.set(feature, weight);
    });
  }
  return { text: as, typed, words, features: weighed, known, concepts: countConcepts(weighed) };
}

/** With their pairs there are n (n + 1) / 2 of them in one sentence. */
function countConcepts(weighed: Features): number {
  let count = 0;
  for (const feature of weighed.keys()) if (isConcept(feature)) count++;
  return Math.floor((Math.sqrt(8 * count + 1) - 1) / 2);
}

type Sentence = { readonly words: readonly Word[]; readonly asks: boolean };
type Layout = {
  readonly sentences: readonly Sentence[];
  readonly typed: readonly Word[];
  readonly known: number;
  readonly as: string;
};

/** A wrong layout shows: read the other way round, the words suddenly are words of ours. */
function bestLayout(text: string, vocabulary: Vocabulary): Layout {
  const straight = layout(text, vocabulary);
  if (straight.known > 0.5) return straight;
  let best = straight;
  for (const other of otherLayouts(text)) {
    const there = layout(other, vocabulary);
    if (there.known > best.known + (best === straight ? 0.25 : 0)) best = there;
  }
  return best;
}

function layout(text: string, vocabulary: Vocabulary): Layout {
  const typed = wordsOf(text);
  const all = vocabulary.mended(typed).slice(0, MANY_WORDS);
  const sentences = all.length <= ONE_THOUGHT ? [{ words: all, asks: true }] : sentencesOf(text, vocabulary);
  return { sentences, typed, known: vocabulary.share(all), as: text };
}

/** The sentences of a story without its greeting and closing: those that say nothing. */
function sentencesOf(text: string, vocabulary: Vocabulary): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let words = 0;
  for (const [sentence] of text.matchAll(/[^.!?…;\n]+[.!?…;\n]*/g)) {
    const read = vocabulary.mended(wordsOf(sentence));
    if (read.every(isStop)) continue;
    words += read.length;
    sentences.push({ words: read, asks: sentence.includes("?") || read.some(({ folded }) => ASKING.has(folded)) });
    if (words > MANY_WORDS) break;
  }
  return sentences;
}

const ASKING: ReadonlySet<string> = new Set(
  `сколько какой какая какие какую каких когда куда где как кто почему зачем можно нужно положено положена имею
  қанша қандай қашан қайда қалай қайдан кім неге неліктен неше бола керек ма ме ба бе па пе
  how what when where who why which can should`
    .split(/\s+/)
    .map(fold),
);
