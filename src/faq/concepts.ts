import { z } from "zod";
import { readYaml } from "../rules/index.ts";
import { deletionIndex, type Target } from "./deletions.ts";
import { createLines } from "./lines.ts";
import { type Word, wordsOf } from "./normalize.ts";
import { eachMeaning, type Phrases, phrasesOf } from "./phrases.ts";

/** Concept → the words and phrases that name it, in three languages and as people type them; `*` is any ending. */
const File = z.record(z.string().regex(/^[a-z0-9-]+$/), z.array(z.string()).min(1));
export type Concept = string;

/** The dictionary, read: words as lines, each kind with its own. A word's number is its place among all three, in this order. */
export type Dictionary = {
  readonly names: readonly Concept[];
  /** Folded; `stems` are only the beginning of a word; `exact` are abbreviations, which must stand letter for letter. */
  readonly words: string;
  readonly exact: string;
  readonly stems: string;
  readonly phrases: Phrases;
};

export type Concepts = {
  /** The concepts that a run of words names, each once, as their places among `names`, in that order; `forgiving` of one slip. */
  in(words: readonly Word[], forgiving?: boolean): readonly number[];
  readonly names: readonly Concept[];
};

/** Reads the dictionary. @throws ZodError when it doesn't parse */
export function readDictionary(file: URL = new URL("./concepts.yaml", import.meta.url)): Dictionary {
  const concepts = File.parse(readYaml(file));
  const forms = Object.values(concepts).map((forms) => forms.map(partsOf).filter(({ length }) => length > 0));
  const parts = forms.flat(2);
  const kinds = (["whole", "exact", "open"] as const).map((wanted) => [
    ...new Set(parts.filter(({ kind }) => kind === wanted).map(({ text }) => text)),
  ]);
  const [words = [], exact = [], stems = []] = kinds;
  const numbers = new Map([
    ...words.map((text, at) => [`whole ${text}`, at] as const),
    ...exact.map((text, at) => [`exact ${text}`, words.length + at] as const),
    ...stems.map((text, at) => [`open ${text}`, words.length + exact.length + at] as const),
  ]);
  const phrases = phrasesOf(
    forms.flatMap((forms, concept) =>
      forms.map((form) => [form.map(({ kind, text }) => numbers.get(`${kind} ${text}`) ?? 0), concept] as const),
    ),
  );
  const [whole, short, open] = [words, exact, stems].map((lines) => lines.join("\n"));
  return { names: Object.keys(concepts), words: whole ?? "", exact: short ?? "", stems: open ?? "", phrases };
}

export function createConcepts({ names, phrases, ...dictionary }: Dictionary): Concepts {
  const [words, exact, stems] = [dictionary.words, dictionary.exact, dictionary.stems].map(createLines) as Three;
  const firstStem = words.size + exact.size;
  const slips = deletionIndex(firstStem + stems.size, target);
  return { names, in: named };

  function named(text: readonly Word[], forgiving = false): readonly number[] {
    const found = new Set<number>();
    const understood = text.map((word) => partsIn(word, forgiving));
    for (let at = 0; at < understood.length; at++)
      eachMeaning(phrases, understood, at, (concept) => found.add(concept));
    return [...found].sort((a, b) => a - b);
  }

  /** The words of the dictionary that this one may be; those a slip away only where it is none of them as it stands. */
  function partsIn({ raw, folded }: Word, forgiving: boolean): readonly number[] {
    const found: number[] = [];
    const [whole, short] = [words.placeOf(folded), exact.placeOf(raw)];
    if (whole >= 0) found.push(whole);
    if (short >= 0) found.push(words.size + short);
    stems.beginning(folded, (place) => found.push(firstStem + place));
    return found.length > 0 || !forgiving || !LONG.test(folded) ? found : slips(folded);
  }

  /** Only whom enough letters tell apart may be meant by a slip. */
  function target(number: number): Target | undefined {
    const open = number >= firstStem;
    if (!open && number >= words.size) return undefined;
    const text = open ? stems.at(number - firstStem) : words.at(number);
    return LONG.test(text) ? { text, open } : undefined;
  }
}
type Three = [ReturnType<typeof createLines>, ReturnType<typeof createLines>, ReturnType<typeof createLines>];

/** Shorter words have too many neighbours. */
const LONG = /^[a-z]{6}/;

/** A word of a form: whole, the beginning of one («пособи*»), or an abbreviation. */
type Part = { readonly text: string; readonly kind: "whole" | "exact" | "open" };

function partsOf(form: string): readonly Part[] {
  const pieces = form.trim().split(/\s+/);
  return pieces.flatMap((piece) => {
    const words = wordsOf(piece);
    return words.map(({ raw, folded }, i): Part => {
      if (piece.endsWith("*") && i === words.length - 1) return { text: folded, kind: "open" };
      // «аәк» and «ақ», «ИИН» and «in» fold alike: an abbreviation must stand there letter for letter.
      const isShort = pieces.length === 1 && words.length === 1 && folded.length <= 3 && /[a-z]/.test(folded);
      return isShort ? { text: raw, kind: "exact" } : { text: folded, kind: "whole" };
    });
  });
}
