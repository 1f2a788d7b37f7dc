import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { skeleton } from "./normalize.ts";

/** Concept → the words and phrases that name it, in three languages and as people type them; `*` is any ending. */
const File = z.record(z.string().regex(/^[a-z0-9-]+$/), z.array(z.string()).min(1));

export type Concepts = { in(text: string): ReadonlySet<string>; readonly names: readonly string[] };

/** Reads the dictionary. @throws ZodError when it doesn't parse */
export function readConcepts(file: URL = new URL("./concepts.yaml", import.meta.url)): Concepts {
  const read = File.parse(parse(readFileSync(file, "utf8")));
  const forms = Object.entries(read).flatMap(([concept, forms]) => forms.map((form) => formOf(concept, form)));
  // Forms are looked up by their first word's first two letters: a dictionary of thousands is not walked for each question.
  const byStart = new Map<string, Form[]>();
  for (const form of forms) byStart.set(form.start, [...(byStart.get(form.start) ?? []), form]);
  return {
    names: Object.keys(read),
    in(text) {
      const folded = ` ${skeleton(text)} `;
      const raw = ` ${text.toLowerCase()} `;
      const found = new Set<string>();
      for (let at = folded.indexOf(" "); at >= 0 && at < folded.length - 1; at = folded.indexOf(" ", at + 1))
        for (const { concept, pattern, short } of byStart.get(folded.slice(at + 1, at + 3)) ?? [])
          if (!found.has(concept) && matches(folded, at, pattern) && (short === undefined || short.test(raw)))
            found.add(concept);
      return found;
    },
  };
}

type Form = {
  readonly concept: string;
  readonly pattern: readonly Part[];
  readonly start: string;
  readonly short: RegExp | undefined;
};
type Part = { readonly word: string; readonly open: boolean };

function formOf(concept: string, form: string): Form {
  const pattern = form
    .split(/\s+/)
    .map((part) => ({ word: skeleton(part), open: part.endsWith("*") }))
    .filter(({ word }) => word !== "");
  const first = pattern[0]?.word ?? "";
  const start = first.length === 1 ? `${first} ` : first.slice(0, 2);
  // «аәк» and «ақ», «ИИН» and «in» fold alike: an abbreviation must stand there letter for letter.
  const isShort = pattern.length === 1 && first.length <= 3 && !form.endsWith("*") && !/\d/.test(first);
  return {
    concept,
    pattern,
    start,
    short: isShort ? new RegExp(`(?<![\\p{L}])${form.toLowerCase()}(?![\\p{L}])`, "u") : undefined,
  };
}

function matches(folded: string, at: number, pattern: readonly Part[]): boolean {
  let from = at;
  for (const { word, open } of pattern) {
    if (!folded.startsWith(word, from + 1)) return false;
    const end = from + 1 + word.length;
    if (!open && folded[end] !== " ") return false;
    from = folded.indexOf(" ", end);
  }
  return true;
}
