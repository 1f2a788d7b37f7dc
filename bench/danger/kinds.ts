import { type Bag, groups, MEANING, names } from "./bags.ts";
import { type Model, worst } from "./train.ts";

/** What the meanings of a danger weigh for each kind of it: by term, the share of a kind is a softmax over their sums. */
export type Kinds = ReadonlyMap<string, ReadonlyMap<string, number>>;
const BIAS = "bias";

type Example = { readonly kind: number; readonly terms: readonly string[]; readonly weight: number };

/** Multinomial logistic regression by stochastic gradient (AdaGrad) over the meanings alone. */
export function fitKinds(bags: readonly Bag[], model: Model): Kinds {
  const told = bags.filter(({ message }) => message.kind !== undefined);
  const kinds = [...new Set(told.map(({ message }) => message.kind ?? ""))].toSorted();
  const weights = kinds.map(() => new Map<string, number>());
  const slopes = kinds.map(() => new Map<string, number>());
  const examples = told.map((bag) => exampleOf(bag, model, kinds));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { kind, terms, weight } of examples)
      shares(weights, terms).forEach((share, at) => {
        const off = (share - (at === kind ? 1 : 0)) * weight;
        if (Math.abs(off) < 0.003) return;
        const [mine, steep] = [weights[at] as Map<string, number>, slopes[at] as Map<string, number>];
        for (const term of terms) {
          const known = mine.get(term) ?? 0;
          const slope = off + DRAW * known;
          const sum = (steep.get(term) ?? 1) + slope * slope;
          steep.set(term, sum);
          mine.set(term, known - (RATE * slope) / Math.sqrt(sum));
        }
      });
  return new Map(kinds.map((kind, at) => [kind, weights[at] as Map<string, number>]));
}
const EPOCHS = 100;
const RATE = 0.4;
const DRAW = 0.0001;
const COPY = 0.3;

function exampleOf(bag: Bag, model: Model, kinds: readonly string[]): Example {
  const { sample } = worst(model, bag);
  const terms = [...sample.terms].filter((term) => groups[term] === MEANING).map((term) => names[term] as string);
  return { kind: kinds.indexOf(bag.message.kind ?? ""), terms: [...terms, BIAS], weight: bag.copy ? COPY : 1 };
}

function shares(weights: readonly ReadonlyMap<string, number>[], terms: readonly string[]): readonly number[] {
  const sums = weights.map((of) => terms.reduce((sum, term) => sum + (of.get(term) ?? 0), 0));
  const most = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - most));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}
