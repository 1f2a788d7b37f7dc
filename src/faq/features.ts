import type { Concepts } from "./concepts.ts";
import { telling, type Word } from "./normalize.ts";

/** What a text says, and how often, or how much it counts. Two kinds: pieces of words, and concepts with their pairs. */
export type Features = ReadonlyMap<string, number>;

/**
 * Pieces of three and four letters with the ends of words marked, which bear typos and every Kazakh ending; and the
 * concepts of a tri-lingual dictionary, with pairs of them, so that «канша» and «сколько» are one thing.
 */
export function features(words: readonly Word[], concepts: Concepts): Features {
  const found = new Map<string, number>();
  const add = (feature: string) => found.set(feature, (found.get(feature) ?? 0) + 1);
  for (const { folded } of telling(words)) {
    const marked = `<${folded}>`;
    for (const length of [3, 4])
      for (let at = 0; at + length <= marked.length; at++) add(marked.slice(at, at + length));
  }
  const named = concepts.in(words);
  for (const [i, one] of named.entries()) {
    add(`#${one}`);
    for (const other of named.slice(i + 1)) add(`#${one}+${other}`);
  }
  return found;
}

export const isConcept = (feature: string): boolean => feature.startsWith("#");
