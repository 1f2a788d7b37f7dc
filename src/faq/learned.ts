import { createConcepts, type Dictionary } from "./concepts.ts";
import type { Entry } from "./entry.ts";
import { eachFeature, spaceOf } from "./features.ts";
import { skeleton, wordsOf } from "./normalize.ts";
import type { NotOurs } from "./not-ours.ts";
import { type Document, type Postings, postingsOf } from "./postings.ts";

export type FaqContent = { readonly entries: readonly Entry[]; readonly notOurs: readonly NotOurs[] };

/** What is known of the content once all of it is read. It takes most of a second, so the build keeps it in a file. */
export type Learned = {
  readonly dictionary: Dictionary;
  readonly postings: Postings;
  /** Every word of the content, folded, in lines. */
  readonly words: string;
  /** Titles of entries, word for word, as buttons say them. */
  readonly titles: Texts;
  /** Word for word what one entry is asked by: no other can be meant. What two are asked by is left to the ranking. */
  readonly phrasings: Texts;
};
/** Texts in lines; and of each the place of its entry among the documents. */
export type Texts = { readonly lines: string; readonly docs: Uint16Array };

const LANGUAGES = ["kk", "ru", "en"] as const;
/** What the words of an answer count for, beside those of people. */
const ANSWER = 0.5;

/** Reads the content: what people ask, and what they ask that isn't ours, compete in one index. */
export function learn({ entries, notOurs }: FaqContent, dictionary: Dictionary): Learned {
  const concepts = createConcepts(dictionary);
  const known = new Set(linesOf(dictionary.words));
  const titles = new Map<string, number>();
  const phrasings = new Map<string, number>();
  const documents = [
    ...entries.map(({ id, title, ask, answer }, doc) =>
      document(id, (tell) => {
        tell(inAll(title), 1, (whole) => titles.set(whole, doc));
        tell(inAll(ask).flat(), 1, (whole) => phrasings.set(whole, (phrasings.get(whole) ?? doc) === doc ? doc : TWO));
        tell(inAll(answer).map(withoutBlanks), ANSWER);
      }),
    ),
    ...notOurs.map(({ id, ask }) => document(id, (tell) => tell(inAll(ask).flat(), 1))),
  ];
  const postings = postingsOf(documents, spaceOf(concepts));
  return {
    dictionary,
    postings,
    words: [...known].join("\n"),
    titles: textsOf(titles),
    phrasings: textsOf(phrasings),
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
/** Where two entries are asked by the same words. */
const TWO = -1;

function textsOf(texts: ReadonlyMap<string, number>): Texts {
  const told = [...texts].filter(([text, doc]) => text !== "" && doc !== TWO);
  return { lines: told.map(([text]) => text).join("\n"), docs: Uint16Array.from(told, ([, doc]) => doc) };
}

/** @param note told each text in the reduced alphabet */
type Tell = (texts: readonly string[], weight: number, note?: (whole: string) => void) => void;

const linesOf = (lines: string): readonly string[] => (lines === "" ? [] : lines.split("\n"));
const inAll = <Text>(each: Readonly<Record<(typeof LANGUAGES)[number], Text>>): readonly Text[] =>
  LANGUAGES.map((language) => each[language]);
const withoutBlanks = (text: string): string => text.replace(/\{\{.*?\}\}/g, " ");
