import type { Concepts } from "./concepts.ts";
import { telling, type Word } from "./normalize.ts";

/**
 * What a text says, and how often, or how much it counts. A feature is a number: pieces of three and four letters, as
 * figures of base 40, then concepts, then pairs of them. Text would be read as well, and the index built in four times
 * the time.
 */
export type Features = ReadonlyMap<number, number>;

const LETTERS = " abcdefghijklmnopqrstuvwxyz0123456789<>";
const BASE = 40;
const CONCEPTS = BASE ** 4;
const codes = new Uint8Array(128);
for (const [code, letter] of [...LETTERS].entries()) codes[letter.charCodeAt(0)] = code;

export const isConcept = (feature: number): boolean => feature >= CONCEPTS;

/**
 * Pieces of words with the ends of words marked, which bear typos and every Kazakh ending; and the concepts of a
 * tri-lingual dictionary, with pairs of them, so that «канша» and «сколько» are one thing.
 *
 * @param found   what was counted before, for a document of many parts
 * @param weight  what each counts for
 */
export function features(
  words: readonly Word[],
  concepts: Concepts,
  found = new Map<number, number>(),
  weight = 1,
): Features {
  const add = (feature: number) => found.set(feature, (found.get(feature) ?? 0) + weight);
  for (const { folded } of telling(words)) {
    const marked = `<${folded}>`;
    let [two, three] = [0, 0];
    for (let at = 0; at < marked.length; at++) {
      const code = codes[marked.charCodeAt(at)] ?? 0;
      if (at >= 3) add(three * BASE + code);
      if (at >= 2) add(two * BASE + code);
      three = two * BASE + code;
      two = (two % BASE) * BASE + code;
    }
  }
  const named = concepts.in(words);
  for (const [i, one] of named.entries()) {
    add(CONCEPTS + one);
    for (const other of named.slice(i + 1)) add(CONCEPTS + (one + 1) * concepts.names.length + other);
  }
  return found;
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
