import { z } from "zod";
import { readYaml } from "../rules/index.ts";
import { deletionIndex } from "./deletions.ts";
import { type Word, wordsOf } from "./normalize.ts";
import { createPhrases } from "./phrases.ts";

/** Concept → the words and phrases that name it, in three languages and as people type them; `*` is any ending. */
const File = z.record(z.string().regex(/^[a-z0-9-]+$/), z.array(z.string()).min(1));
export type Concept = string;

export type Concepts = {
  /** The concepts that a run of words names, each once, as their places among `names`, in that order; `forgiving` of one slip. */
  in(words: readonly Word[], forgiving?: boolean): readonly number[];
  readonly names: readonly Concept[];
  /** Every word of the dictionary, folded, and those that are only the beginning of one. */
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
};

/** Reads the dictionary. @throws ZodError when it doesn't parse */
export function readConcepts(file: URL = new URL("./concepts.yaml", import.meta.url)): Concepts {
  return createConcepts(File.parse(readYaml(file)));
}

/** A word of a form: whole, the beginning of one («пособи*»), or an abbreviation that must stand letter for letter. */
type Part = { readonly key: string; readonly text: string; readonly kind: "whole" | "open" | "exact" };

export function createConcepts(dictionary: Readonly<Record<Concept, readonly string[]>>): Concepts {
  const ids = new Map<string, number>();
  const parts: Part[] = [];
  const phrases = createPhrases();
  const idOf = (part: Part): number => {
    const id = ids.get(part.key) ?? parts.push(part) - 1;
    ids.set(part.key, id);
    return id;
  };
  for (const [concept, forms] of Object.values(dictionary).entries())
    for (const form of forms) {
      const words = partsOf(form).map(idOf);
      if (words.length > 0) phrases.add(words, concept);
    }
  const longest = Math.max(0, ...parts.map(({ text }) => text.length));
  const slips = deletionIndex(parts.map(({ text, kind }, id) => ({ id, text, open: kind === "open" })).filter(isLong));
  const words = new Set(parts.filter(({ kind }) => kind === "whole").map(({ text }) => text));
  const stems = new Set(parts.filter(({ kind }) => kind === "open").map(({ text }) => text));
  const remembered = new Map<string, readonly number[]>();

  return { names: Object.keys(dictionary), words, stems, in: named };

  function named(words: readonly Word[], forgiving = false): readonly number[] {
    const found = new Set<number>();
    const understood = words.map((word) => partsIn(word, forgiving));
    for (const at of words.keys()) phrases.from(understood, at, (concept) => found.add(concept));
    return [...found].sort((a, b) => a - b);
  }

  /** The words of the dictionary that this one may be; those a slip away only where it is none of them as it stands. */
  function partsIn(word: Word, forgiving: boolean): readonly number[] {
    const exact = remembered.get(word.raw) ?? exactly(word);
    return exact.length > 0 || !forgiving || !LONG.test(word.folded) ? exact : slips(word.folded);
  }

  function exactly({ raw, folded }: Word): readonly number[] {
    const found: number[] = [];
    const add = (id: number | undefined) => {
      if (id !== undefined) found.push(id);
    };
    add(ids.get(`=${folded}`));
    add(ids.get(`!${raw}`));
    for (let end = 1; end <= Math.min(folded.length, longest); end++) add(ids.get(`${folded.slice(0, end)}*`));
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(raw, found);
    return found;
  }
}

const REMEMBERED = 5_000;
/** Shorter words have too many neighbours. */
const LONG = /^[a-z]{6}/;
const isLong = ({ text }: { text: string }): boolean => LONG.test(text);

function partsOf(form: string): readonly Part[] {
  const pieces = form.trim().split(/\s+/);
  return pieces.flatMap((piece) => {
    const words = wordsOf(piece);
    return words.map(({ raw, folded }, i): Part => {
      if (piece.endsWith("*") && i === words.length - 1) return { key: `${folded}*`, text: folded, kind: "open" };
      // «аәк» and «ақ», «ИИН» and «in» fold alike: an abbreviation must stand there letter for letter.
      const isShort = pieces.length === 1 && words.length === 1 && folded.length <= 3 && /[a-z]/.test(folded);
      return isShort
        ? { key: `!${raw}`, text: raw, kind: "exact" }
        : { key: `=${folded}`, text: folded, kind: "whole" };
    });
  });
}
