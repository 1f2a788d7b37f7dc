import { readConcepts } from "./concepts.ts";
import { type Decided, decide, type Signals, signalsOf } from "./decide.ts";
import { type Entry, readEntries } from "./entry.ts";
import { eachFeature, nameOf, spaceOf } from "./features.ts";
import { type Spoken, spoken } from "./language.ts";
import { createIndex, type Document, type Ranked } from "./match.ts";
import { skeleton, type Word, wordsOf } from "./normalize.ts";
import { type NotOurs, readNotOurs } from "./not-ours.ts";
import { isOwnCase } from "./own-case.ts";
import { readQuestion } from "./question.ts";
import { createVocabulary } from "./vocabulary.ts";

export type { Signals } from "./decide.ts";
export type { Entry } from "./entry.ts";
export { fill } from "./figures.ts";
export { type Spoken, spoken } from "./language.ts";
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

export type FaqContent = { readonly entries: readonly Entry[]; readonly notOurs: readonly NotOurs[] };
export const readContent = (): FaqContent => ({ entries: readEntries(), notOurs: readNotOurs() });

const LANGUAGES = ["kk", "ru", "en"] as const;
/** What the words of an answer count for, beside those of people. */
const ANSWER = 0.5;
/** So many are ranked: enough for five suggestions among topics that aren't ours. */
const RANKED = 12;

/** Its index is built when it is first asked: a start needn't wait for it. */
export function createFaq(content: FaqContent = readContent()): Faq {
  const { entries } = content;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  let built: Matcher | undefined;
  const matcher = (): Matcher => {
    built ??= createMatcher(content, byId);
    return built;
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

/** Word for word what one entry is asked by: no other can be meant. What two are asked by is left to the ranking. */
function wholePhrasings(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const { id, ask } of entries)
    for (const text of LANGUAGES.flatMap((language) => ask[language])) {
      const whole = skeleton(text);
      found.set(whole, found.has(whole) && found.get(whole) !== id ? undefined : id);
    }
  return new Map([...found].flatMap(([whole, id]) => (id === undefined ? [] : [[whole, id]])));
}

/** Builds the index from the content: what people ask, and what they ask that isn't ours, compete in one. */
function createMatcher({ entries, notOurs }: FaqContent, byId: ReadonlyMap<string, Entry>): Matcher {
  const concepts = readConcepts();
  const topics = new Map(notOurs.map((topic) => [topic.id, topic]));
  const ours = new Set(concepts.words);
  const document = (id: string, parts: readonly (readonly [text: string, weight: number])[]): Document => ({
    id,
    tell(add) {
      for (const [text, weight] of parts) {
        const words = wordsOf(text);
        for (const { folded } of words) ours.add(folded);
        eachFeature(words, concepts, concepts.in(words), (feature) => add(feature, weight));
      }
    },
  });
  const phrases = (ask: Entry["ask"]) =>
    LANGUAGES.flatMap((language) => ask[language].map((text) => [text, 1] as const));
  const answers = (answer: Entry["answer"]) =>
    LANGUAGES.map((language) => [answer[language].replace(/\{\{.*?\}\}/g, " "), ANSWER] as const);
  const documents = [
    ...entries.map(({ id, title, ask, answer }) =>
      document(id, [
        ...LANGUAGES.map((language) => [title[language], 1] as const),
        ...phrases(ask),
        ...answers(answer),
      ]),
    ),
    ...notOurs.map(({ id, ask }) => document(id, phrases(ask))),
  ];
  const index = createIndex(documents, spaceOf(concepts), (feature) => nameOf(feature, concepts));
  const vocabulary = createVocabulary(ours, concepts.stems);

  const titles = new Map(entries.flatMap(({ id, title }) => LANGUAGES.map((each) => [skeleton(title[each]), id])));
  const phrasings = wholePhrasings(entries);

  return { ask, find, ourWords };

  function ask(text: string, chosen: Spoken): Reply {
    const question = readQuestion(text, concepts, vocabulary);
    const whole = question.words.map(({ folded }) => folded).join(" ");
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
