import { type Features, isConcept } from "./features.ts";

/** A document of the index, and how much of each feature it says. */
export type Document = { readonly id: string; readonly counts: Features };
export type Ranked = {
  readonly id: string;
  readonly score: number;
  /** The terms that decided, the weightiest first: what an editor needs to see. */
  readonly because: () => readonly Term[];
};
export type Term = readonly [feature: string, score: number];
export type Index = {
  rank(question: Features, most: number): readonly Ranked[];
  /** The score of a document that says all the question says, again and again: what a real score is measured by. */
  most(question: Features): number;
};

/** Measured over 500 settings: flat around these. Concepts weigh eight times a piece of a word. */
const K1 = 1.2;
const B = 0.65;
const WEIGHT = { piece: 0.5, concept: 4 };

/** BM25 over one document for each entry, all its languages together, since people mix them. Deterministic. @param name says a feature in words */
export function createIndex(documents: readonly Document[], name: (feature: number) => string): Index {
  const { numbers, starts, docs, weights } = postingsOf(documents);
  // Of the documents only their names stay: their counts would take more memory than the index.
  const ids = documents.map(({ id }) => id);
  const rarity = new Float64Array(numbers.size);
  for (const [feature, number] of numbers) {
    const having = (starts[number + 1] ?? 0) - (starts[number] ?? 0);
    rarity[number] = rarityOf(feature, having);
  }
  const scores = new Float64Array(ids.length);

  return {
    most(question) {
      let total = 0;
      for (const [feature, counts] of question) total += weigh(feature) * counts * (K1 + 1);
      return total;
    },
    rank(question, most) {
      scores.fill(0);
      for (const [feature, counts] of question) {
        const number = numbers.get(feature);
        if (number === undefined) continue;
        const weight = (rarity[number] ?? 0) * counts;
        for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) {
          const doc = docs[at] ?? 0;
          scores[doc] = (scores[doc] ?? 0) + weight * (weights[at] ?? 0);
        }
      }
      return best(scores, most).map(({ doc, score }) => ({
        id: ids[doc] ?? "",
        score,
        because: () => terms(question, doc),
      }));
    },
  };

  function rarityOf(feature: number, having: number): number {
    const rare = Math.log(1 + (ids.length - having + 0.5) / (having + 0.5));
    return rare * (isConcept(feature) ? WEIGHT.concept : WEIGHT.piece);
  }

  /** A feature that no document has is as rare as can be. */
  function weigh(feature: number): number {
    const number = numbers.get(feature);
    return number === undefined ? rarityOf(feature, 0) : (rarity[number] ?? 0);
  }

  function terms(question: Features, doc: number): readonly Term[] {
    const found: Term[] = [];
    for (const [feature, counts] of question) {
      const number = numbers.get(feature);
      if (number === undefined) continue;
      const at = docs.subarray(starts[number], starts[number + 1]).indexOf(doc);
      if (at >= 0)
        found.push([name(feature), (rarity[number] ?? 0) * counts * (weights[(starts[number] ?? 0) + at] ?? 0)]);
    }
    return found.sort(([, a], [, b]) => b - a).slice(0, 8);
  }
}

/** The best few without sorting all: of equal ones the earlier. */
function best(scores: Float64Array, most: number): readonly { doc: number; score: number }[] {
  const found: { doc: number; score: number }[] = [];
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc] ?? 0;
    if (score <= 0 || (found.length === most && score <= (found[most - 1]?.score ?? 0))) continue;
    let at = found.length;
    while (at > 0 && (found[at - 1]?.score ?? 0) < score) at--;
    found.splice(at, 0, { doc, score });
    if (found.length > most) found.pop();
  }
  return found;
}

type Postings = {
  readonly numbers: ReadonlyMap<number, number>;
  /** Where the postings of a feature begin; those of the next one end them. */
  readonly starts: Uint32Array;
  readonly docs: Uint16Array;
  readonly weights: Float32Array;
};

/** Who says what, and how much that is worth there, in flat arrays: an index of objects would be ten times as large. */
function postingsOf(documents: readonly Document[]): Postings {
  const numbers = new Map<number, number>();
  for (const { counts } of documents)
    for (const feature of counts.keys()) if (!numbers.has(feature)) numbers.set(feature, numbers.size);
  const lengths = documents.map(({ counts }) => sum(counts.values()));
  const average = sum(lengths) / Math.max(1, documents.length);
  const numberOf = (feature: number) => numbers.get(feature) ?? 0;
  const starts = new Uint32Array(numbers.size + 1);
  for (const { counts } of documents)
    for (const feature of counts.keys()) {
      const next = numberOf(feature) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  for (let number = 0; number < numbers.size; number++)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const docs = new Uint16Array(starts[numbers.size] ?? 0);
  const weights = new Float32Array(docs.length);
  const filled = starts.slice();
  for (const [doc, { counts }] of documents.entries()) {
    const norm = K1 * (1 - B + (B * (lengths[doc] ?? 0)) / average);
    for (const [feature, frequency] of counts) {
      const number = numberOf(feature);
      const at = filled[number] ?? 0;
      filled[number] = at + 1;
      docs[at] = doc;
      weights[at] = (frequency * (K1 + 1)) / (frequency + norm);
    }
  }
  return { numbers, starts, docs, weights };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
