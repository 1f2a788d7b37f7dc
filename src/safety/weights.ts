import { readFileSync } from "node:fs";
import { z } from "zod";
import { flatMap } from "./flat-map.ts";
import { createShelf, hashOf } from "./shelf.ts";
import { meanings } from "./views.ts";

const Weights = z.record(z.string(), z.string());
type Weights = z.output<typeof Weights>;
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

/** What a term weighs that stands in a text from one place up to another; nought if it says nothing. */
export type WeightOf = (text: string, from?: number, to?: number) => number;

/** The weights in flat memory: of thousands of terms maps would take megabytes. Nothing of the file is kept. */
export function readWeights() {
  const { bias, unit, ...fitted } = Fitted.parse(
    JSON.parse(readFileSync(new URL("./fitted.json", import.meta.url), "utf8")),
  );
  const near = new Float32Array(pairOf(0, meanings.length));
  for (const [pair, weight] of byTerm(fitted.near, unit)) {
    const plus = pair.indexOf("+");
    near[pairOf(numberOf(pair.slice(0, plus)), numberOf(pair.slice(plus + 1)))] = weight;
  }
  return {
    bias,
    near,
    word: byText(fitted.word, unit),
    words: byText(fitted.words, unit),
    meaning: byMeaning(byTerm(fitted.meaning, unit)),
    kinds: Object.entries(fitted.kinds).map(([kind, weights]) => {
      const terms = new Map(byTerm(weights, unit));
      const bias = terms.get("bias") ?? 0;
      terms.delete("bias");
      return { kind, bias, byMeaning: byMeaning(terms) };
    }),
  };
}

/** The place of two meanings among all pairs, the lower number first; each is a pair with itself too. */
export const pairOf = (one: number, other: number): number => (other * (other + 1)) / 2 + one;

function* byTerm(weights: Weights, unit: number): Generator<readonly [term: string, weight: number]> {
  for (const [units, terms] of Object.entries(weights))
    for (const term of terms.split(" ")) yield [term, Number(units) * unit];
}

/** Most terms are so short that their letters are one number; the others stand on a shelf. */
function byText(weights: Weights, unit: number): WeightOf {
  const worth = Float64Array.from(Object.keys(weights), (units) => Number(units) * unit);
  const [short, long] = [new Map<number, number>(), new Map<string, number>()];
  for (const [place, terms] of Object.values(weights).entries())
    for (const term of terms.split(" ")) {
      const key = keyOf(term, 0, term.length);
      if (key === 0) long.set(term, place);
      else short.set(key, place + 1);
    }
  const [placeOf, shelf] = [flatMap(short), createShelf(long)];
  return (text, from = 0, to = text.length) => {
    const key = keyOf(text, from, to);
    const place = key === 0 ? shelf.find(text, from, to, hashOf(text, from, to)) : placeOf(key) - 1;
    return place < 0 ? 0 : (worth[place] ?? 0);
  };
}

/** Five letters of six bits each; nought where there are more, or others than the skeleton has. */
function keyOf(text: string, from: number, to: number): number {
  if (to - from > 5) return 0;
  let key = 0;
  for (let at = from; at < to; at++) {
    const letter = sixBits[text.charCodeAt(at)] ?? 0;
    if (letter === 0) return 0;
    key = (key << 6) | letter;
  }
  return key;
}
const sixBits = new Uint8Array(128);
for (const [at, letter] of [..."_#abcdefghijklmnopqrstuvwxyz0123456789"].entries())
  sixBits[letter.charCodeAt(0)] = at + 1;

function byMeaning(terms: Iterable<readonly [name: string, weight: number]>): Float32Array {
  const weights = new Float32Array(meanings.length);
  for (const [name, weight] of terms) weights[numberOf(name)] = weight;
  return weights;
}

const numbers = new Map(meanings.map((name, number) => [name, number]));
function numberOf(name: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`fitted.json weighs ${name}, which is no meaning: npm run danger:fit`);
  return number;
}
