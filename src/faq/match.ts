import { type Features, isConcept } from "./features.ts";

/** A document of the index: it tells what it says, each feature with its weight, as often as it stands there. */
export type Document = {
  readonly id: string;
  readonly tell: (add: (feature: number, weight: number) => void) => void;
};
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

/**
 * BM25 over one document for each entry, all its languages together, since people mix them. Deterministic.
 * @param space  features are whole numbers below it; @param name says one in words
 */
export function createIndex(documents: readonly Document[], space: number, name: (feature: number) => string): Index {
  const { starts, docs, weights, numbers, rarity } = postingsOf(documents, space);
  // Of the documents only their names stay.
  const ids = documents.map(({ id }) => id);
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
        const number = numbers[feature] ?? 0;
        if (number === 0) continue;
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

  /** A feature that no document has is as rare as can be. */
  function weigh(feature: number): number {
    const number = numbers[feature] ?? 0;
    return number === 0 ? rarityOf(feature, 0, ids.length) : (rarity[number] ?? 0);
  }

  function terms(question: Features, doc: number): readonly Term[] {
    const found: Term[] = [];
    for (const [feature, counts] of question) {
      const number = numbers[feature] ?? 0;
      if (number === 0) continue;
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

function rarityOf(feature: number, having: number, of: number): number {
  const rare = Math.log(1 + (of - having + 0.5) / (having + 0.5));
  return rare * (isConcept(feature) ? WEIGHT.concept : WEIGHT.piece);
}

type Postings = {
  /** Feature → its number, from one on; nought where nobody says it. */
  readonly numbers: Int32Array;
  /** Number → how much it tells one document from another. */
  readonly rarity: Float64Array;
  /** Number → where its postings begin; those of the next one end them. */
  readonly starts: Uint32Array;
  readonly docs: Uint16Array;
  readonly weights: Float32Array;
};

/** Who says what, and how much that is worth there, in flat arrays: maps would take ten times the memory and the time. */
function postingsOf(documents: readonly Document[], space: number): Postings {
  const having = new Int32Array(space);
  const said = documents.map(counter(space, having));
  const used = having.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const rarity = new Float64Array(used + 1);
  const starts = new Uint32Array(used + 2);
  const numbers = new Int32Array(space);
  let next = 1;
  for (let feature = 0; feature < space; feature++) {
    const count = having[feature] ?? 0;
    if (count === 0) continue;
    numbers[feature] = next;
    rarity[next] = rarityOf(feature, count, documents.length);
    starts[next + 1] = (starts[next] ?? 0) + count;
    next++;
  }
  const docs = new Uint16Array(starts[used + 1] ?? 0);
  const weights = new Float32Array(docs.length);
  const filled = starts.slice();
  const average = said.reduce((sum, { length }) => sum + length, 0) / Math.max(1, said.length);
  for (const [doc, { features, counts, length }] of said.entries()) {
    const norm = K1 * (1 - B + (B * length) / average);
    for (let i = 0; i < features.length; i++) {
      const number = numbers[features[i] ?? 0] ?? 0;
      const at = filled[number] ?? 0;
      filled[number] = at + 1;
      docs[at] = doc;
      weights[at] = ((counts[i] ?? 0) * (K1 + 1)) / ((counts[i] ?? 0) + norm);
    }
  }
  return { numbers, rarity, starts, docs, weights };
}

/** Counts what a document says, on one sheet for all of them; `having` learns how many documents say a feature. */
function counter(space: number, having: Int32Array) {
  const sheet = new Float32Array(space);
  const seen = new Int32Array(space);
  return ({ tell }: Document) => {
    let [many, length] = [0, 0];
    tell((feature, weight) => {
      if (sheet[feature] === 0) seen[many++] = feature;
      sheet[feature] = (sheet[feature] ?? 0) + weight;
      length += weight;
    });
    const features = seen.slice(0, many);
    const counts = new Float32Array(many);
    for (let i = 0; i < many; i++) {
      const feature = features[i] ?? 0;
      counts[i] = sheet[feature] ?? 0;
      sheet[feature] = 0;
      having[feature] = (having[feature] ?? 0) + 1;
    }
    return { features, counts, length };
  };
}
