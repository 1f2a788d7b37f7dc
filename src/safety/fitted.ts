import { readFileSync } from "node:fs";
import { z } from "zod";
import { learnTextWeights, type TextWeights } from "./text-weights.ts";

const Grouped = z.record(z.string(), z.string());
type Grouped = z.output<typeof Grouped>;
/** Fitted by `npm run danger:fit`. Whole numbers, each with the terms that weigh so much, a blank between. */
export const Fitted = z.strictObject({
  /** What a weight of one is worth. */
  unit: z.number(),
  bias: z.number(),
  word: Grouped,
  words: Grouped,
  meaning: Grouped,
  near: Grouped,
  /** Of each kind of danger what the meanings weigh. */
  kinds: z.record(z.string(), Grouped),
});
export type Fitted = z.output<typeof Fitted>;

/** What is weighed: words and their pieces, words side by side, meanings, and meanings near one another. */
export type Weights = {
  readonly bias: number;
  readonly word: TextWeights;
  readonly words: TextWeights;
  readonly meaning: Float32Array;
  /** By the place of the pair. */
  readonly near: Float32Array;
  readonly kinds: readonly { readonly of: string; readonly bias: number; readonly byMeaning: Float32Array }[];
};

/** The place of two meanings among all pairs, the lower number first; each is a pair with itself too. */
export const pairOf = (one: number, other: number): number => (other * (other + 1)) / 2 + one;

/** @param meanings by their number */
export function learnWeights(meanings: readonly string[]): Weights {
  const { bias, unit, ...fitted } = Fitted.parse(
    JSON.parse(readFileSync(new URL("./fitted.json", import.meta.url), "utf8")),
  );
  const numbers = new Map(meanings.map((name, number) => [name, number]));
  const numberOf = (name: string): number => {
    const number = numbers.get(name);
    if (number === undefined) throw new Error(`fitted.json weighs ${name}, which is no meaning: npm run danger:fit`);
    return number;
  };
  const byMeaning = (terms: Iterable<readonly [name: string, weight: number]>): Float32Array => {
    const weights = new Float32Array(meanings.length);
    for (const [name, weight] of terms) weights[numberOf(name)] = weight;
    return weights;
  };
  const near = new Float32Array(pairOf(0, meanings.length));
  for (const [pair, weight] of byTerm(fitted.near, unit)) {
    const [one = "", other = ""] = pair.split("+");
    near[pairOf(numberOf(one), numberOf(other))] = weight;
  }
  return {
    bias,
    near,
    word: learnTextWeights(fitted.word, unit),
    words: learnTextWeights(fitted.words, unit),
    meaning: byMeaning(byTerm(fitted.meaning, unit)),
    kinds: Object.entries(fitted.kinds).map(([of, weights]) => {
      const terms = new Map(byTerm(weights, unit));
      const bias = terms.get("bias") ?? 0;
      terms.delete("bias");
      return { of, bias, byMeaning: byMeaning(terms) };
    }),
  };
}

function* byTerm(weights: Grouped, unit: number): Generator<readonly [term: string, weight: number]> {
  for (const [units, terms] of Object.entries(weights))
    for (const term of terms.split(" ")) yield [term, Number(units) * unit];
}
