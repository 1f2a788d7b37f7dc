import { knownMonth, unitOf } from "../calendar-words.ts";
import { knownNumber } from "../number-words.ts";
import { once } from "../once.ts";
import type { Token } from "../tokens.ts";
import { oneSlip } from "../typo.ts";
import { isUsed, vocabulary } from "./vocabulary.ts";

/** Below this a slip of one letter makes another word. */
const SHORTEST = 6;

/** A word of the vocabulary or of numbers and dates, to the letter. */
export const isKnown = (word: Token): boolean =>
  isUsed(word) || knownNumber(word) || knownMonth(word) || unitOf(word) !== undefined;

/**
 * The token as it was meant: one letter off a word of the vocabulary. Where two words that say different things are as
 * near, «істемймін» between work and no work, it stays unread; so does another ending, which is grammar and no slip.
 */
export function mended(token: Token): Token {
  if (token.kind !== "word" || isKnown(token)) return token;
  const english = token.latin === undefined ? undefined : nearest(token.latin);
  const word = english ?? nearest(token.skeleton);
  if (word === undefined) return token;
  return english ? { ...token, latin: english } : { ...token, latin: undefined, plain: word, skeleton: word };
}

/** By first letter, last letter and length: a number, for each unknown word asks for three shelves. */
const LONGEST = 64;
const shelf = (word: string, length: number) =>
  (word.charCodeAt(0) * 2 ** 16 + word.charCodeAt(word.length - 1)) * LONGEST + Math.min(length, LONGEST - 1);
const shelves = once(() => {
  const made = new Map<number, string[]>();
  for (const word of vocabulary().keys()) {
    const name = shelf(word, word.length);
    if (word.length >= SHORTEST) made.set(name, [...(made.get(name) ?? []), word]);
  }
  return made;
});

/** People rarely miss the first letter; the last one is grammar. */
function nearest(typed: string): string | undefined {
  if (typed.length < SHORTEST) return undefined;
  let near: string | undefined;
  for (let length = typed.length - 1; length <= typed.length + 1; length++)
    for (const word of shelves().get(shelf(typed, length)) ?? []) {
      if (!oneSlip(typed, word)) continue;
      if (near !== undefined && !sameSaid(word, near)) return undefined;
      near ??= word;
    }
  return near;
}

/** Whether both stand in phrases that say the same: «работаю» mistyped is near «работаем», and that must not matter. */
function sameSaid(one: string, other: string): boolean {
  return one === other || saying(one) === saying(other);
}

const saying = (word: string): string =>
  [...new Set((vocabulary().get(word) ?? []).map(({ marks, place }) => `${[...marks].sort()}${place?.region ?? ""}`))]
    .sort()
    .join(";");
