import { type Listener, tell, type View, type Window, windowsOf } from "./features.ts";
import { pairOf } from "./fitted.ts";
import { createWeightOf } from "./text-weights.ts";
import { meanings } from "./views.ts";
import { weights } from "./weights.ts";

/** How much a window looks like danger, and what it looks like. */
export type Weighed = { readonly score: number; readonly view: View; readonly window: Window };

const { bias, meaning, near, kinds } = weights;
const [word, words] = [createWeightOf(weights.word), createWeightOf(weights.words)];

/** The window of a message that looks most like danger. */
export function weigh(view: View): Weighed {
  const [first = { from: 0, to: 0 }, ...others] = windowsOf(view);
  let worst = { view, window: first, score: scoreOf(view, first) };
  for (const window of others) {
    const score = scoreOf(view, window);
    if (score > worst.score) worst = { view, window, score };
  }
  return worst;
}

/** What a window holds, added up: words and their pieces, words side by side, meanings, meanings near one another. */
const sums = new Float64Array(4);
const counts = new Uint32Array(4);
function add(group: number, weight: number): void {
  sums[group] = (sums[group] ?? 0) + weight;
  counts[group] = (counts[group] ?? 0) + 1;
}

/** In which window a pair of meanings was last heard, or one, as a pair with itself: each counts once in a window. */
const heard = new Uint16Array(pairOf(0, meanings.length));
let round = 0;
function isNew(pair: number): boolean {
  if (heard[pair] === round) return false;
  heard[pair] = round;
  return true;
}
function begin(): void {
  for (let group = 0; group < sums.length; group++) sums[group] = counts[group] = 0;
  round++;
  if (round < 2 ** 16) return;
  heard.fill(0);
  round = 1;
}

const scales: Listener = {
  word: (marked, from, to) => add(0, word(marked, from, to)),
  words: (term) => add(1, words(term)),
  meaning(one) {
    if (isNew(pairOf(one, one))) add(2, meaning[one] ?? 0);
  },
  near(one, other) {
    const pair = pairOf(one, other);
    if (isNew(pair)) add(3, near[pair] ?? 0);
  },
};

function scoreOf(view: View, window: Window): number {
  if (window.to === window.from) return Number.NEGATIVE_INFINITY;
  begin();
  tell(view, window, scales);
  let score = bias;
  for (let group = 0; group < sums.length; group++) score += (sums[group] ?? 0) / Math.sqrt(counts[group] || 1);
  return score;
}

/** The kinds of danger it may be, the likeliest first; the shares of all come to one. */
export function kindsOf({ view, window }: Weighed): readonly { readonly kind: string; readonly share: number }[] {
  const heard = new Set(view.meanings.slice(window.from, window.to).flat());
  const scores = kinds.map(({ bias, byMeaning }) =>
    [...heard].reduce((sum, number) => sum + (byMeaning[number] ?? 0), bias),
  );
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return kinds.map(({ of }, i) => ({ kind: of, share: (parts[i] ?? 0) / all })).toSorted((a, b) => b.share - a.share);
}

/** The terms that say most for danger, for tests and tools. */
export function reasonsOf({ view, window }: Weighed, most = 6): readonly string[] {
  const found = new Map<string, number>();
  const keep = (name: string, weight = 0) => {
    if (weight > 0) found.set(name, weight);
  };
  tell(view, window, {
    word: (marked, from, to) => keep(marked.slice(from, to), word(marked, from, to)),
    words: (term) => keep(term, words(term)),
    meaning: (one) => keep(meanings[one] ?? "", meaning[one]),
    near: (one, other) => keep(`${meanings[one]}+${meanings[other]}`, near[pairOf(one, other)]),
  });
  return [...found]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, weight]) => `${name} ${weight.toFixed(1)}`);
}
