import type { Concepts } from "./concepts.ts";
import type { Entry } from "./entry.ts";
import { eachFeature, spaceOf } from "./features.ts";
import { skeleton, wordsOf } from "./normalize.ts";
import type { NotOurs } from "./not-ours.ts";
import { type Document, type Postings, postingsOf } from "./postings.ts";

export type FaqContent = { readonly entries: readonly Entry[]; readonly notOurs: readonly NotOurs[] };

/** What is known of the content once all of it is read. It takes most of a second, so the build keeps it in a file. */
export type Learned = {
  readonly postings: Postings;
  /** Every word of the content, folded. */
  readonly words: ReadonlySet<string>;
  /** Titles of entries, word for word, as buttons say them: to the entry. */
  readonly titles: ReadonlyMap<string, string>;
  /** Word for word what one entry is asked by: no other can be meant. What two are asked by is left to the ranking. */
  readonly phrasings: ReadonlyMap<string, string>;
};

const LANGUAGES = ["kk", "ru", "en"] as const;
/** What the words of an answer count for, beside those of people. */
const ANSWER = 0.5;

/** Reads the content: what people ask, and what they ask that isn't ours, compete in one index. */
export function learn({ entries, notOurs }: FaqContent, concepts: Concepts): Learned {
  const known = new Set(concepts.words);
  const titles = new Map<string, string>();
  const phrasings = new Map<string, string | undefined>();
  const titled = (id: string) => (whole: string) => titles.set(whole, id);
  const phrased = (id: string) => (whole: string) =>
    phrasings.set(whole, phrasings.has(whole) && phrasings.get(whole) !== id ? undefined : id);
  const documents = [
    ...entries.map(({ id, title, ask, answer }) =>
      document(id, (tell) => {
        tell(inAll(title), 1, titled(id));
        tell(inAll(ask).flat(), 1, phrased(id));
        tell(inAll(answer).map(withoutBlanks), ANSWER);
      }),
    ),
    ...notOurs.map(({ id, ask }) => document(id, (tell) => tell(inAll(ask).flat(), 1))),
  ];
  const postings = postingsOf(documents, spaceOf(concepts));
  return {
    postings,
    words: known,
    titles,
    phrasings: new Map([...phrasings].flatMap(([whole, id]) => (id === undefined ? [] : [[whole, id]]))),
  };

  function document(id: string, tellAll: (tell: Tell) => void): Document {
    return {
      id,
      tell: (add) =>
        tellAll((texts, weight, note) => {
          for (const text of texts) {
            const words = wordsOf(text);
            for (const { folded } of words) known.add(folded);
            note?.(skeleton(words));
            eachFeature(words, concepts, concepts.in(words), (feature) => add(feature, weight));
          }
        }),
    };
  }
}
/** @param note told each text in the reduced alphabet */
type Tell = (texts: readonly string[], weight: number, note?: (whole: string) => void) => void;

const inAll = <Text>(each: Readonly<Record<(typeof LANGUAGES)[number], Text>>): readonly Text[] =>
  LANGUAGES.map((language) => each[language]);
const withoutBlanks = (text: string): string => text.replace(/\{\{.*?\}\}/g, " ");
