import { readConcepts } from "./concepts.ts";
import { type Entry, readEntries } from "./entry.ts";
import { features } from "./features.ts";
import { type Spoken, spoken } from "./language.ts";
import { createIndex, type Ranked } from "./match.ts";
import { otherLayout } from "./normalize.ts";
import { type NotOurs, readNotOurs } from "./not-ours.ts";

export type { Entry } from "./entry.ts";
export { fill } from "./figures.ts";
export type { NotOurs } from "./not-ours.ts";

/** What to reply to a question; `language` is that of the question where it shows, else the chosen one. */
export type Reply = {
  readonly language: Spoken;
  readonly ranked: readonly Ranked[];
  /** How much of what the question says the best entry says too, 0 to 1. */
  readonly share: number;
} & (
  | { readonly kind: "answer"; readonly entry: Entry }
  | { readonly kind: "suggest"; readonly entries: readonly Entry[] }
  | { readonly kind: "not-ours" | "smalltalk"; readonly topic: NotOurs }
  | { readonly kind: "unknown" }
);

export type Faq = {
  ask(text: string, chosen: Spoken): Reply;
  entry(id: string): Entry | undefined;
  readonly entries: readonly Entry[];
};

export type FaqContent = { readonly entries: readonly Entry[]; readonly notOurs: readonly NotOurs[] };
export const readContent = (): FaqContent => ({ entries: readEntries(), notOurs: readNotOurs() });

/** Builds the index from the content: what people ask, and what they ask that isn't ours, compete in one. */
export function createFaq({ entries, notOurs }: FaqContent = readContent()): Faq {
  const concepts = readConcepts();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const topics = new Map(notOurs.map((topic) => [topic.id, topic]));
  const part = (text: string, weight: number) => ({ features: features(text, concepts), weight });
  const index = createIndex([
    ...entries.map(({ id, title, ask, answer }) => ({
      id,
      parts: (["kk", "ru", "en"] as const).flatMap((language) => [
        part(title[language], 1),
        ...ask[language].map((phrase) => part(phrase, 1)),
        part(answer[language], 0.5),
      ]),
    })),
    ...notOurs.map(({ id, ask }) => ({
      id,
      parts: (["kk", "ru", "en"] as const).flatMap((language) => ask[language].map((phrase) => part(phrase, 1))),
    })),
  ]);

  return { ask, entry: (id) => byId.get(id), entries };

  function ask(text: string, chosen: Spoken): Reply {
    const straight = ranking(text);
    const mended = /[a-z[\];',.]{4}/i.test(text) && !/[а-яё]/i.test(text) ? ranking(otherLayout(text)) : undefined;
    // A wrong layout shows: read the other way round the question suddenly makes sense.
    const wrongLayout = mended !== undefined && mended.share > straight.share + 0.15;
    const { ranked, share, close } = wrongLayout ? mended : straight;
    const language = spoken(wrongLayout ? otherLayout(text) : text) ?? chosen;
    const about = { language, ranked, share };
    const top = ranked[0];
    if (top === undefined || share < ENOUGH.toSuggest) return { kind: "unknown", ...about };

    const topic = topics.get(top.id);
    if (topic !== undefined) return { kind: topic.smalltalk ? "smalltalk" : "not-ours", topic, ...about };
    const entry = byId.get(top.id);
    if (entry !== undefined && share >= ENOUGH.toAnswer && close < ENOUGH.clearly)
      return { kind: "answer", entry, ...about };
    const rivals = ranked.map(({ id }) => byId.get(id)).filter((found) => found !== undefined);
    return rivals.length === 0
      ? { kind: "unknown", ...about }
      : { kind: "suggest", entries: rivals.slice(0, 4), ...about };
  }

  /** The best entries; how much of what the question says the best one says too; how close the second comes to it. */
  function ranking(text: string): { ranked: readonly Ranked[]; share: number; close: number } {
    const asked = features(text, concepts);
    const ranked = index.rank(asked, 8);
    const possible = index.most(asked);
    const [first, second] = ranked;
    return {
      ranked,
      share: first === undefined || possible === 0 ? 0 : first.score / possible,
      close: first === undefined || second === undefined ? 0 : second.score / first.score,
    };
  }
}

/** Chosen on the development questions so that a wrong answer is rarer than an offered choice. */
const ENOUGH = { toSuggest: 0.2, toAnswer: 0.42, clearly: 0.82 };
