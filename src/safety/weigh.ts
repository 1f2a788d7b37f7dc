import { readFileSync } from "node:fs";
import { z } from "zod";
import { tell, type View, type Window, windowsOf } from "./features.ts";
import { meanings } from "./views.ts";

const Weights = z.record(z.string(), z.string());
/** Fitted by `npm run danger:fit`. Whole numbers, each with the terms that weigh so much, a blank between. */
export const Fitted = z.strictObject({
  /** What a weight of one is worth. */
  unit: z.number(),
  bias: z.number(),
  word: Weights,
  words: Weights,
  meaning: Weights,
  near: Weights,
  /** Of each kind of danger what the meanings weigh. */
  kinds: z.record(z.string(), Weights),
});
export type Fitted = z.output<typeof Fitted>;

/** How much a window looks like danger, and what it looks like. */
export type Weighed = { readonly score: number; readonly view: View; readonly window: Window };

const fitted = Fitted.parse(JSON.parse(readFileSync(new URL("./fitted.json", import.meta.url), "utf8")));
const word = byTerm(fitted.word);
const words = byTerm(fitted.words);
const numbers = new Map(meanings.map((name, number) => [name, number]));
const size = meanings.length;
const meaning = new Float32Array(size);
for (const [name, weight] of byTerm(fitted.meaning)) meaning[numberOf(name)] = weight;
const near = new Float32Array(size * size);
for (const [pair, weight] of byTerm(fitted.near)) {
  const [one = "", other = ""] = pair.split("+");
  near[numberOf(one) * size + numberOf(other)] = weight;
}
const kinds = Object.entries(fitted.kinds).map(([kind, weights]) => {
  const byMeaning = new Float32Array(size);
  const terms = byTerm(weights);
  for (const [name, weight] of terms) if (name !== "bias") byMeaning[numberOf(name)] = weight;
  return { kind, bias: terms.get("bias") ?? 0, byMeaning };
});

function byTerm(weights: z.output<typeof Weights>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [weight, terms] of Object.entries(weights))
    for (const term of terms.split(" ")) found.set(term, Number(weight) * fitted.unit);
  return found;
}
function numberOf(name: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`fitted.json weighs ${name}, which is no meaning: npm run danger:fit`);
  return number;
}

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

/** When a meaning, or two, was last heard: each counts once in a window. */
const heard = new Uint32Array(size + size * size);
let round = 0;

function scoreOf(view: View, window: Window): number {
  if (window.to === window.from) return Number.NEGATIVE_INFINITY;
  const sums = [0, 0, 0, 0];
  const counts = [0, 0, 0, 0];
  round++;
  const add = (group: number, weight: number) => {
    sums[group] = (sums[group] ?? 0) + weight;
    counts[group] = (counts[group] ?? 0) + 1;
  };
  const once = (at: number, group: number, weight: number) => {
    if (heard[at] === round) return;
    heard[at] = round;
    add(group, weight);
  };
  tell(view, window, {
    word: (term) => add(0, word.get(term) ?? 0),
    words: (term) => add(1, words.get(term) ?? 0),
    meaning: (one) => once(one, 2, meaning[one] ?? 0),
    near: (one, other) => once(size + one * size + other, 3, near[one * size + other] ?? 0),
  });
  return sums.reduce((sum, part, group) => sum + part / Math.sqrt(counts[group] || 1), fitted.bias);
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
  return kinds.map(({ kind }, i) => ({ kind, share: (parts[i] ?? 0) / all })).toSorted((a, b) => b.share - a.share);
}

/** The terms that say most for danger, for tests and tools. */
export function reasonsOf({ view, window }: Weighed, most = 6): readonly string[] {
  const found = new Map<string, number>();
  const keep = (name: string, weight = 0) => {
    if (weight > 0) found.set(name, weight);
  };
  tell(view, window, {
    word: (term) => keep(term, word.get(term)),
    words: (term) => keep(term, words.get(term)),
    meaning: (one) => keep(meanings[one] ?? "", meaning[one]),
    near: (one, other) => keep(`${meanings[one]}+${meanings[other]}`, near[one * size + other]),
  });
  return [...found]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, weight]) => `${name} ${weight.toFixed(1)}`);
}
