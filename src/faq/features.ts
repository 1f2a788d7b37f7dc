import type { Concepts } from "./concepts.ts";
import { telling, type Word } from "./normalize.ts";

/**
 * What a text says, and how much it counts. A feature is a number: pieces of three and four letters, as figures of base
 * 40, then concepts, then pairs of them. Text would be read as well, and the index built in many times the time.
 */
export type Features = ReadonlyMap<number, number>;

const LETTERS = " abcdefghijklmnopqrstuvwxyz0123456789<>";
const BASE = 40;
const CONCEPTS = BASE ** 4;
const codes = new Uint8Array(128);
for (const [code, letter] of [...LETTERS].entries()) codes[letter.charCodeAt(0)] = code;

export const isConcept = (feature: number): boolean => feature >= CONCEPTS;

/** Features are whole numbers below this one. */
export const spaceOf = ({ names }: Pick<Concepts, "names">): number => CONCEPTS + (names.length + 1) * names.length;

/**
 * Pieces of words with the ends of words marked, which bear typos and every Kazakh ending; and the concepts of a
 * tri-lingual dictionary, with pairs of them, so that «канша» and «сколько» are one thing. Each is told as often as it
 * stands there. @param named the concepts of these words
 */
export function eachFeature(
  words: readonly Word[],
  concepts: Pick<Concepts, "names">,
  named: readonly number[],
  tell: (feature: number) => void,
): void {
  for (const { folded } of telling(words)) {
    const marked = `<${folded}>`;
    let [two, three] = [0, 0];
    for (let at = 0; at < marked.length; at++) {
      const code = codes[marked.charCodeAt(at)] ?? 0;
      if (at >= 3) tell(three * BASE + code);
      if (at >= 2) tell(two * BASE + code);
      three = two * BASE + code;
      two = (two % BASE) * BASE + code;
    }
  }
  for (let i = 0; i < named.length; i++) {
    const one = named[i] ?? 0;
    tell(CONCEPTS + one);
    for (let j = i + 1; j < named.length; j++) tell(CONCEPTS + (one + 1) * concepts.names.length + (named[j] ?? 0));
  }
}

/** A feature in words, for editors: «#amount+birth», «beri». */
export function nameOf(feature: number, { names }: Pick<Concepts, "names">): string {
  if (isConcept(feature)) {
    const [one, other] = [Math.floor((feature - CONCEPTS) / names.length) - 1, (feature - CONCEPTS) % names.length];
    return one < 0 ? `#${names[other]}` : `#${names[one]}+${names[other]}`;
  }
  const letters: string[] = [];
  for (let rest = feature; rest > 0; rest = Math.floor(rest / BASE)) letters.unshift(LETTERS[rest % BASE] ?? "");
  return letters.join("");
}
