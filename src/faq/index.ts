import { readConcepts } from "./concepts.ts";
import { type Decided, decide, type Signals, signalsOf } from "./decide.ts";
import { type Entry, readEntries } from "./entry.ts";
import { nameOf } from "./features.ts";
import { type Spoken, spoken } from "./language.ts";
import { type FaqContent, type Learned, learn } from "./learned.ts";
import { readLearned, writeLearned } from "./learned-file.ts";
import { createIndex, type Ranked } from "./match.ts";
import { skeleton, type Word, wordsOf } from "./normalize.ts";
import { type NotOurs, readNotOurs } from "./not-ours.ts";
import { isOwnCase } from "./own-case.ts";
import { readQuestion } from "./question.ts";
import { createVocabulary } from "./vocabulary.ts";

export type { Signals } from "./decide.ts";
export type { Entry } from "./entry.ts";
export { fill } from "./figures.ts";
export { type Spoken, spoken } from "./language.ts";
export type { FaqContent } from "./learned.ts";
export type { NotOurs } from "./not-ours.ts";

/** What to reply to a question; `language` is that of the question where it shows, else the chosen one. */
export type Reply = {
  readonly language: Spoken;
  /** The best entries and topics that aren't ours, best first. */
  readonly ranked: readonly Ranked[];
  readonly signals: Signals;
  /** How likely the first entry is the right one, and how likely the question is ours at all, 0 to 1. */
  readonly right: number;
  readonly ours: number;
} & (
  | { readonly kind: "answer" | "refer"; readonly entry: Entry }
  | { readonly kind: "suggest"; readonly entries: readonly Entry[] }
  | { readonly kind: "not-ours" | "smalltalk"; readonly topic: NotOurs }
  | { readonly kind: "unknown" }
);

export type Faq = {
  ask(text: string, chosen: Spoken): Reply;
  /** The best entries for a few words, for a list to choose from. */
  find(text: string, most: number): readonly Entry[];
  entry(id: string): Entry | undefined;
  /** The language of a few words, where it shows. */
  language(text: string): Spoken | undefined;
  /** The words of a message that are ours; null for each that isn't. */
  ourWords(text: string): readonly (string | null)[];
  readonly entries: readonly Entry[];
  /** Builds the index now, so that the first question needn't wait for it. */
  prepare(): void;
};
type Matcher = Pick<Faq, "ask" | "find" | "ourWords">;

export const readContent = (): FaqContent => ({ entries: readEntries(), notOurs: readNotOurs() });

/** So many are ranked: enough for five suggestions among topics that aren't ours. */
const RANKED = 12;

/** Its index is made when it is first asked: a start needn't wait for it. @param given instead of what the project has */
export function createFaq(given?: FaqContent): Faq {
  const content = given ?? readContent();
  const { entries } = content;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  let made: Matcher | undefined;
  const matcher = (): Matcher => {
    made ??= createMatcher(content, byId, given ? undefined : readLearned());
    return made;
  };
  return {
    ask: (text, chosen) => matcher().ask(text, chosen),
    find: (text, most) => matcher().find(text, most),
    ourWords: (text) => matcher().ourWords(text),
    entry: (id) => byId.get(id),
    language: spoken,
    entries,
    prepare: () => void matcher(),
  };
}

/** What `npm run build` leaves beside the built code, so that it needn't be learned at each start. */
export const keepLearned = (): void => writeLearned(learn(readContent(), readConcepts()));

function createMatcher(content: FaqContent, byId: ReadonlyMap<string, Entry>, kept: Learned | undefined): Matcher {
  const concepts = readConcepts();
  const { postings, words: ours, titles, phrasings } = kept ?? learn(content, concepts);
  const topics = new Map(content.notOurs.map((topic) => [topic.id, topic]));
  const index = createIndex(postings, (feature) => nameOf(feature, concepts));
  const vocabulary = createVocabulary(ours, concepts.stems);

  return { ask, find, ourWords };

  function ask(text: string, chosen: Spoken): Reply {
    const question = readQuestion(text, concepts, vocabulary);
    const whole = skeleton(question.words);
    const titled = byId.get(titles.get(whole) ?? "");
    const ranked = withFirst(index.rank(question.features, RANKED), titled?.id);
    const signals = signalsOf(question, ranked, { most: index.most(question.features), isOurs: (id) => byId.has(id) });
    const decided = decide(signals);
    const about = {
      language: spoken(question.text) ?? chosen,
      ranked,
      signals,
      right: decided.right,
      ours: decided.ours,
    };
    // Who writes what a button says means that button.
    if (titled !== undefined)
      return { ...about, right: 1, ours: 1, ...outcome({ ...decided, kind: "answer" }, ranked) };
    const asked = byId.get(phrasings.get(whole) ?? "") ?? referred(text, decided, ranked);
    if (asked !== undefined) return { ...about, kind: asked.refer ? "refer" : "answer", entry: asked };
    return { ...about, ...outcome(decided, ranked) };
  }

  /** The case of a person, and an answer among the nearest that says who can look it up. */
  function referred(text: string, { kind }: Decided, ranked: readonly Ranked[]): Entry | undefined {
    if (kind !== "suggest" || !isOwnCase(text, ({ folded }) => ours.has(folded))) return undefined;
    const [first] = entriesOf(ranked);
    return first?.refer ? first : undefined;
  }

  function withFirst(ranked: readonly Ranked[], id: string | undefined): readonly Ranked[] {
    const first = ranked.find((one) => one.id === id);
    return first === undefined ? ranked : [first, ...ranked.filter((one) => one !== first)];
  }

  function outcome({ kind }: Decided, ranked: readonly Ranked[]) {
    const found = entriesOf(ranked);
    const [entry] = found;
    if (kind === "answer" && entry !== undefined) return { kind: entry.refer ? ("refer" as const) : kind, entry };
    if (kind === "suggest" && entry !== undefined) return { kind, entries: found.slice(0, 5) };
    const topic = ranked.map(({ id }) => topics.get(id)).find((topic) => topic !== undefined);
    if (kind === "not-ours" && topic !== undefined) return { kind: topic.kind, topic };
    return { kind: "unknown" as const };
  }

  function entriesOf(ranked: readonly Ranked[]): readonly Entry[] {
    return ranked.map(({ id }) => byId.get(id)).filter((entry) => entry !== undefined);
  }

  function find(text: string, most: number): readonly Entry[] {
    const question = readQuestion(text, concepts, vocabulary);
    return entriesOf(index.rank(question.features, RANKED)).slice(0, most);
  }

  function ourWords(text: string): readonly (string | null)[] {
    return wordsOf(text).map(({ raw, folded }: Word) => (ours.has(folded) && !/\d/.test(raw) ? raw : null));
  }
}
