import { createConcepts, readDictionary } from "./concepts.ts";
import { type Decided, decide, type Signals, signalsOf } from "./decide.ts";
import { type Answer, readEntries } from "./entry.ts";
import { nameOf } from "./features.ts";
import { type Spoken, spoken } from "./language.ts";
import { type FaqContent, type Learned, learn, type Texts } from "./learned.ts";
import { type Answers, readAnswers, readLearned, writeLearned } from "./learned-file.ts";
import { createLines } from "./lines.ts";
import { createIndex, type Ranked } from "./match.ts";
import { skeleton, type Word, wordsOf } from "./normalize.ts";
import { readNotOurs, type Topic } from "./not-ours.ts";
import { isOwnCase } from "./own-case.ts";
import { readQuestion } from "./question.ts";
import { createVocabulary } from "./vocabulary.ts";

export type { Signals } from "./decide.ts";
export type { Answer, Entry } from "./entry.ts";
export { fill } from "./figures.ts";
export { type Spoken, spoken } from "./language.ts";
export type { FaqContent } from "./learned.ts";
export type { NotOurs, Topic } from "./not-ours.ts";

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
  | { readonly kind: "answer" | "refer"; readonly entry: Answer }
  | { readonly kind: "suggest"; readonly entries: readonly Answer[] }
  | { readonly kind: "not-ours" | "smalltalk"; readonly topic: Topic }
  | { readonly kind: "unknown" }
);

export type Faq = {
  ask(text: string, chosen: Spoken): Reply;
  /** The best entries for a few words, for a list to choose from. */
  find(text: string, most: number): readonly Answer[];
  entry(id: string): Answer | undefined;
  /** The language of a few words, where it shows. */
  language(text: string): Spoken | undefined;
  /** The words of a message that are ours; null for each that isn't. */
  ourWords(text: string): readonly (string | null)[];
  readonly entries: readonly Answer[];
  /** Builds the index now, so that the first question needn't wait for it. */
  prepare(): void;
};
type Matcher = Pick<Faq, "ask" | "find" | "ourWords">;

export const readContent = (): FaqContent => ({ entries: readEntries(), notOurs: readNotOurs() });

/** So many are ranked: enough for five suggestions among topics that aren't ours. */
const RANKED = 12;

/** Its index is made when it is first asked: a start needn't wait for it. @param given instead of what the project has */
export function createFaq(given?: FaqContent): Faq {
  const built = given === undefined ? readAnswers() : undefined;
  if (built !== undefined) return faqOf(built, readLearned);
  const content = given ?? readContent();
  return faqOf(content, () => learn(content, readDictionary()));
}

function faqOf(answers: Answers, learned: () => Learned): Faq {
  const { entries } = answers;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  let made: Matcher | undefined;
  const matcher = (): Matcher => {
    made ??= createMatcher(answers, byId, learned());
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
export function keepLearned(): void {
  const content = readContent();
  writeLearned(content, learn(content, readDictionary()));
}

function createMatcher({ notOurs }: Answers, byId: ReadonlyMap<string, Answer>, learned: Learned): Matcher {
  const { dictionary, postings } = learned;
  const concepts = createConcepts(dictionary);
  const topics = new Map(notOurs.map((topic) => [topic.id, topic]));
  const index = createIndex(postings, (feature) => nameOf(feature, concepts));
  const ours = createLines(learned.words);
  const vocabulary = createVocabulary(ours, createLines(dictionary.stems));
  const titled = wordForWord(learned.titles);
  const phrased = wordForWord(learned.phrasings);

  return { ask, find, ourWords };

  function ask(text: string, chosen: Spoken): Reply {
    const question = readQuestion(text, concepts, vocabulary);
    const whole = skeleton(question.words);
    const title = titled(whole);
    const ranked = withFirst(index.rank(question.features, RANKED), title?.id);
    const signals = signalsOf(question, ranked, { most: index.most(question.features), isOurs: (id) => byId.has(id) });
    const decided = decide(signals);
    const about = {
      language: spoken(question.text, question.typed) ?? chosen,
      ranked,
      signals,
      right: decided.right,
      ours: decided.ours,
    };
    // Who writes what a button says means that button.
    if (title !== undefined) return { ...about, right: 1, ours: 1, ...outcome({ ...decided, kind: "answer" }, ranked) };
    const asked = phrased(whole) ?? referred(text, decided, ranked);
    if (asked !== undefined) return { ...about, kind: asked.refer ? "refer" : "answer", entry: asked };
    return { ...about, ...outcome(decided, ranked) };
  }

  function wordForWord({ lines, docs }: Texts): (whole: string) => Answer | undefined {
    const texts = createLines(lines);
    return (whole) => {
      const place = texts.placeOf(whole);
      return place < 0 ? undefined : byId.get(postings.ids[docs[place] ?? 0] ?? "");
    };
  }

  /** The case of a person, and an answer among the nearest that says who can look it up. */
  function referred(text: string, { kind }: Decided, ranked: readonly Ranked[]): Answer | undefined {
    if (kind !== "suggest" || !isOwnCase(text, ({ folded }) => ours.placeOf(folded) >= 0)) return undefined;
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

  function entriesOf(ranked: readonly Ranked[]): readonly Answer[] {
    return ranked.map(({ id }) => byId.get(id)).filter((entry) => entry !== undefined);
  }

  function find(text: string, most: number): readonly Answer[] {
    const question = readQuestion(text, concepts, vocabulary);
    return entriesOf(index.rank(question.features, RANKED)).slice(0, most);
  }

  function ourWords(text: string): readonly (string | null)[] {
    return wordsOf(text).map(({ raw, folded }: Word) => (ours.placeOf(folded) >= 0 && !/\d/.test(raw) ? raw : null));
  }
}
