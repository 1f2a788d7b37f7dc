import type { Lexicon } from "./lexicon.ts";
import { createPhrases, type Phrases } from "./phrases.ts";
import { createReader, type Place } from "./reader.ts";
import type { Token } from "./tokens.ts";

/** A meaning that was heard: the number of its list, the words it stands on, first and last, and their clause. */
export type Hit = { readonly list: number; readonly start: number; readonly end: number; readonly clause: number };
export type Hear = (tokens: readonly Token[], forgiving: boolean) => Heard;
/** What was heard; `words` are the tokens that the places of a hit count. */
export type Heard = {
  readonly hits: readonly Hit[];
  readonly words: readonly string[];
  /** The same words in letters of the skeleton. */
  readonly letters: readonly string[];
  /** And the sentence each stands in. */
  readonly sentences: readonly number[];
};

/**
 * An ear for lists of which three are special: words of `filler` may stand inside a phrase, words of `ordinary` are
 * never taken for a slip of another word, and what a phrase of `harmless` covers is not heard at all.
 */
export function createEar({ words, phrases, fillers }: Lexicon, harmlessList: number): Hear {
  const understood = createReader(words);
  const tree = { phrases: createPhrases(phrases), fillers: new Set(fillers) };
  return (tokens, forgiving) => {
    const places: Place[] = [];
    const from: Token[] = [];
    for (const token of tokens)
      for (const place of understood(token, forgiving)) {
        places.push(place);
        from.push(token);
      }
    const hits: Hit[] = [];
    for (const [start, { clause }] of from.entries())
      walk(0, places, start, tree, (list, end) => hits.push({ list, start, end, clause }));
    const harmless = hits.filter(({ list }) => list === harmlessList);
    const covered = (hit: Hit) => harmless.some(({ start, end }) => start <= hit.end && hit.start <= end);
    return {
      hits: harmless.length === 0 ? hits : hits.filter((hit) => !covered(hit)),
      words: places.map(({ word }) => word),
      letters: places.map(({ letters }) => letters),
      sentences: from.map(({ sentence }) => sentence),
    };
  };
}

type Tree = { readonly phrases: Phrases; readonly fillers: ReadonlySet<number> };
type Found = (list: number, end: number) => void;

/** Follows every phrase that begins at a place; between its words at most two fillers. @param from  of the tree */
function walk(from: number, places: readonly Place[], at: number, tree: Tree, found: Found, skips = 0): void {
  const ids = places[at]?.ids ?? [];
  const { phrases, fillers } = tree;
  for (const id of ids) {
    const to = phrases.next(from, id);
    if (to === 0) continue;
    for (const list of phrases.ending(to)) found(list, at);
    if (phrases.goesOn(to)) walk(to, places, at + 1, tree, found, 2);
  }
  if (skips > 0 && ids.some((id) => fillers.has(id))) walk(from, places, at + 1, tree, found, skips - 1);
}
