import { type Bag, groups, NEAR, names, type Sample, SCALE } from "./bags.ts";

export type Model = { readonly weights: Float32Array; bias: number };

const EPOCHS = 8;
const RATE = 0.5;
/** Drawn a little towards nought, so that few examples don't shout. */
const DRAW = 1e-5;
/** So often the pairs of meanings are hidden: our lists know the old sets by heart, a new author's words they don't. */
const BLIND = 0.3;
/** Noisy copies count less; a danger that is missed costs more than a card too many. */
const COPY = 0.4;
const MISSED = 1.5;
/** Terms that stand in fewer messages are hearsay; of the others so many are kept, and fitted anew. */
const LEAST = 2;
const KEPT = 32_000;

export const train = (bags: readonly Bag[]): Model => {
  const counts = countsOf(bags);
  const all = fitted(
    bags,
    Uint8Array.from(counts, (count) => Number(count >= LEAST)),
  );
  return fitted(bags, heaviest(all, bags));
};

/** Logistic regression by stochastic gradient (AdaGrad), in an order that is always the same. */
function fitted(bags: readonly Bag[], kept: Uint8Array): Model {
  const weights = new Float32Array(names.length);
  const slopes = new Float32Array(names.length).fill(0.1);
  const model: Model = { weights, bias: -1 };
  const mean: Model = { weights: new Float32Array(names.length), bias: 0 };
  let steep = 1;
  const random = lottery();
  const order = bags.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const bag = bags[at] as Bag;
      const { terms, values } = epoch === 0 ? (bag.samples[0] as Sample) : worst(model, bag).sample;
      const blind = random() < BLIND;
      const hidden = (term: number) => kept[term] === 0 || (blind && groups[term] === NEAR);
      let sum = model.bias;
      for (let i = 0; i < terms.length; i++) {
        const term = terms[i] as number;
        if (!hidden(term)) sum += (weights[term] as number) * (values[i] as number);
      }
      const off = (1 / (1 + Math.exp(-sum)) - Number(bag.message.danger)) * weightOf(bag);
      if (Math.abs(off) < 0.002) continue;
      steep += off * off;
      model.bias -= (RATE * off) / Math.sqrt(steep);
      for (let i = 0; i < terms.length; i++) {
        const term = terms[i] as number;
        if (hidden(term)) continue;
        const slope = off * (values[i] as number) + DRAW * (weights[term] as number);
        slopes[term] = (slopes[term] as number) + slope * slope;
        weights[term] = (weights[term] as number) - (RATE * slope) / Math.sqrt(slopes[term] as number);
      }
    }
    if (epoch >= SETTLED) take(mean, model, 1 / (EPOCHS - SETTLED));
  }
  return mean;
}

/** The last rounds are drawn together: each alone leans to what came last. */
const SETTLED = 3;
function take(mean: Model, { weights, bias }: Model, share: number): void {
  mean.bias += bias * share;
  for (const [term, weight] of weights.entries()) mean.weights[term] = (mean.weights[term] as number) + weight * share;
}

const weightOf = ({ message, copy }: Bag): number => message.weight * (copy ? COPY : 1) * (message.danger ? MISSED : 1);

/** The sample of a bag that looks most like danger. */
export function worst(model: Model, { samples }: Bag): { readonly sample: Sample; readonly score: number } {
  let found = { sample: samples[0] as Sample, score: Number.NEGATIVE_INFINITY };
  for (const sample of samples) {
    const score = weigh(model, sample);
    if (score > found.score) found = { sample, score };
  }
  return found;
}

function weigh({ weights, bias }: Model, { terms, values }: Sample): number {
  let sum = bias;
  for (let i = 0; i < terms.length; i++) sum += (weights[terms[i] as number] as number) * (values[i] as number);
  return sum;
}

/** The terms of a group with what they weigh. */
export const termsOf = ({ weights }: Model, group: number): readonly (readonly [string, number])[] =>
  names.flatMap((name, term) =>
    groups[term] === group ? [[name, (weights[term] as number) * (SCALE[group] as number)] as const] : [],
  );

/** In how many messages a term stands; copies tell nothing new. */
function countsOf(bags: readonly Bag[]): Uint32Array {
  const counts = new Uint32Array(names.length);
  for (const { copy, samples } of bags)
    if (!copy)
      for (const term of new Set(samples.flatMap(({ terms }) => [...terms])))
        counts[term] = (counts[term] as number) + 1;
  return counts;
}

/** What weighs much and is often heard where it matters; a meaning stands for many words. */
function heaviest({ weights }: Model, bags: readonly Bag[]): Uint8Array {
  const counts = countsOf(bags.filter(({ message }) => message.author !== "questions"));
  const says = weights.map((weight, term) => {
    const group = groups[term] as number;
    const worth = (SCALE[group] as number) * (group < 2 ? 1 : 2);
    return Math.abs(weight) * worth * Math.sqrt(counts[term] as number);
  });
  const least = Float32Array.from(says).sort()[Math.max(0, says.length - KEPT)] as number;
  return Uint8Array.from(says, (said) => Number(said > 0 && said >= least));
}

function lottery(): () => number {
  let state = 111;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [order[i], order[other]] = [order[other] as number, order[i] as number];
  }
}
