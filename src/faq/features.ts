import type { Concepts } from "./concepts.ts";
import { words } from "./normalize.ts";

/** How often each feature stands in a text. Two kinds: pieces of words, and concepts with their pairs. */
export type Features = ReadonlyMap<string, number>;

/**
 * Pieces of three and four letters with the ends of words marked, which bear typos and every Kazakh ending; and the
 * concepts of a tri-lingual dictionary, with pairs of them, so that «канша» and «сколько» are one thing.
 */
export function features(text: string, concepts: Concepts): Features {
  const found = new Map<string, number>();
  const add = (feature: string) => found.set(feature, (found.get(feature) ?? 0) + 1);
  for (const word of words(text)) for (const piece of pieces(word)) add(piece);
  const named = [...concepts.in(text)].toSorted();
  for (const concept of named) add(`#${concept}`);
  for (const [i, one] of named.entries()) for (const other of named.slice(i + 1)) add(`#${one}+${other}`);
  return found;
}

export const isConcept = (feature: string): boolean => feature.startsWith("#");

function pieces(word: string): readonly string[] {
  const marked = `<${word}>`;
  const found: string[] = [];
  for (const length of [3, 4])
    for (let at = 0; at + length <= marked.length; at++) found.push(marked.slice(at, at + length));
  return found;
}
