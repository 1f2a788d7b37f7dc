import { type Features, isConcept } from "./features.ts";
import { K1, type Postings } from "./postings.ts";

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

/** Concepts weigh eight times a piece of a word: measured over 500 settings, flat around these. */
const WEIGHT = { piece: 0.5, concept: 4 };

/** BM25 over one document for each entry, all its languages together, since people mix them. @param name says a feature in words */
export function createIndex(postings: Postings, name: (feature: number) => string): Index {
  const { ids, features, starts, docs, weights } = postings;
  const scores = new Float64Array(ids.length);
  const pages = pagesOf(features);
  const rarity = Float64Array.from(features, (feature, at) =>
    rarityOf(feature, (starts[at + 1] ?? 0) - (starts[at] ?? 0), ids.length),
  );

  return {
    most(question) {
      let total = 0;
      for (const [feature, counts] of question) total += weigh(feature) * counts * (K1 + 1);
      return total;
    },
    rank(question, most) {
      scores.fill(0);
      for (const [feature, counts] of question) {
        const number = numberOf(feature);
        if (number < 0) continue;
        const [from, to] = [starts[number] ?? 0, starts[number + 1] ?? 0];
        add(scores, docs, weights, from, to, (rarity[number] ?? 0) * counts);
      }
      return best(scores, most).map(({ doc, score }) => ({
        id: ids[doc] ?? "",
        score,
        because: () => terms(question, doc),
      }));
    },
  };

  /** Where a feature stands among those that documents have; below nought where none has it. */
  function numberOf(feature: number): number {
    const end = pages[(feature >> PAGE) + 1] ?? 0;
    for (let number = pages[feature >> PAGE] ?? 0; number < end; number++)
      if (features[number] === feature) return number;
    return -1;
  }

  /** A feature that no document has is as rare as can be. */
  function weigh(feature: number): number {
    const number = numberOf(feature);
    return number < 0 ? rarityOf(feature, 0, ids.length) : (rarity[number] ?? 0);
  }

  function terms(question: Features, doc: number): readonly Term[] {
    const found: Term[] = [];
    for (const [feature, counts] of question) {
      const number = numberOf(feature);
      if (number < 0) continue;
      const at = docs.subarray(starts[number], starts[number + 1]).indexOf(doc);
      if (at >= 0)
        found.push([name(feature), (rarity[number] ?? 0) * counts * (weights[(starts[number] ?? 0) + at] ?? 0)]);
    }
    return found.sort(([, a], [, b]) => b - a).slice(0, 8);
  }
}

/** Most of the work of an answer. By itself, and with all handed over, it takes half the time. */
function add(
  scores: Float64Array,
  docs: Uint16Array,
  weights: Float32Array,
  from: number,
  to: number,
  weight: number,
): void {
  for (let at = from; at < to; at++) {
    const doc = docs[at] ?? 0;
    scores[doc] = (scores[doc] ?? 0) + weight * (weights[at] ?? 0);
  }
}

/** Features of one page differ in the last bits only: there are a few, so each is found at once. */
const PAGE = 5;

/** Where the features of each page begin; those of the next one end them. */
function pagesOf(features: Uint32Array): Uint32Array {
  const pages = new Uint32Array(((features.at(-1) ?? 0) >> PAGE) + 2);
  for (const feature of features) {
    const next = (feature >> PAGE) + 1;
    pages[next] = (pages[next] ?? 0) + 1;
  }
  for (let page = 1; page < pages.length; page++) pages[page] = (pages[page] ?? 0) + (pages[page - 1] ?? 0);
  return pages;
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

function rarityOf(feature: number, having: number, of: number): number {
  const rare = Math.log(1 + (of - having + 0.5) / (having + 0.5));
  return rare * (isConcept(feature) ? WEIGHT.concept : WEIGHT.piece);
}
