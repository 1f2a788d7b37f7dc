import { readdirSync, readFileSync } from "node:fs";
import type { Programme } from "../rules/index.ts";

/** Where the law is used: read from the sources themselves, so that no list of it can grow old. */
export type LawUse = {
  /** The files of `src/rules` that read a parameter, without the folder: `school/need.ts`. */
  readonly rulesReading: (parameter: string) => readonly string[];
  /** The files of `src/rules` that decide on a programme, and the files of `tests/rules` that name it. */
  readonly rulesOf: (programme: string) => readonly string[];
  readonly testsOf: (programme: string) => readonly string[];
  /** Those rules with the files of their folder that they import: all that may read a parameter for the programme. */
  readonly reckoningOf: (programme: string) => readonly string[];
};

type SourceFile = { readonly name: string; readonly text: string };

export function readLawUse(root = new URL("../../", import.meta.url)): LawUse {
  const rules = filesOf(new URL("src/rules/", root)).filter(({ name }) => !/^(index|parameters\/\w+)\.ts$/.test(name));
  // Tests of whole families go through all programmes, and tie none to its rule.
  const tests = filesOf(new URL("tests/rules/", root)).filter(({ name }) => !name.startsWith("family/"));
  return lawUse(rules, tests);
}

export function lawUse(rules: readonly SourceFile[], tests: readonly SourceFile[]): LawUse {
  const words = rules.map(({ name, text }) => ({ name, quoted: quotedWords(text), patterns: patternsOf(text) }));
  const anyWord = new Set(words.flatMap(({ quoted }) => [...quoted]));
  // `olympiad-award.${medal}` reads those ids only whose end is a word that some rule knows, or a number.
  const built = (pattern: RegExp, id: string) => {
    const filled = pattern.exec(id)?.slice(1);
    return filled?.every((part) => /^\d+$/.test(part) || anyWord.has(part)) ?? false;
  };
  const imported = new Map(rules.map(({ name, text }) => [name, neighboursOf(name, text)]));
  const named = (reads: (file: (typeof words)[number]) => boolean) => words.filter(reads).map(({ name }) => name);
  // The family asks every rule and knows their names as facts; it decides on no programme itself.
  const rulesOf = (id: string) => named(({ name, quoted }) => quoted.has(id) && !name.startsWith("family/"));
  return {
    rulesReading: (id) =>
      named(({ quoted, patterns }) => quoted.has(id) || patterns.some((pattern) => built(pattern, id))),
    rulesOf,
    reckoningOf: (id) => withImported(rulesOf(id), imported),
    testsOf: (id) => tests.filter(({ text }) => names(text, id)).map(({ name }) => name),
  };
}

/** The parameters that the entry of a programme tells: its deadline and the figures of its notes. */
export function toldBy({ deadline, processing, ends, pauses, notes }: Programme): readonly string[] {
  const times = [deadline, processing].filter((id) => id !== undefined);
  const blanks = [...ends, ...pauses, ...notes].flatMap(({ figures }) => Object.values(figures));
  return [...times, ...blanks.map((of) => (typeof of === "string" ? of : "yearOf" in of ? of.yearOf : of.inTenge))];
}

function filesOf(folder: URL): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
}

function withImported(files: readonly string[], imported: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const all = new Set(files);
  for (const file of all) for (const neighbour of imported.get(file) ?? []) all.add(neighbour);
  return [...all];
}

const neighboursOf = (name: string, text: string): readonly string[] =>
  [...text.matchAll(/from "\.\/([a-z0-9-]+\.ts)"/g)].map(([, file = ""]) => name.replace(/[^/]*$/, file));

const quotedWords = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/"([a-z0-9][a-z0-9.-]*)"/g)].map(([, word = ""]) => word));

/** Ids put together from parts, as patterns: `poverty-line.${region}`. */
const patternsOf = (text: string): readonly RegExp[] =>
  [...text.matchAll(/`([a-z][a-z0-9-]*\.(?:[a-z0-9.-]|\$\{\w+\})*)`/g)]
    .map(([, template = ""]) => template)
    .filter((template) => template.includes("${"))
    .map((template) => new RegExp(`^${template.replaceAll(".", "\\.").replaceAll(/\$\{\w+\}/g, "([a-z0-9-]+)")}$`));

/** Names a programme, one of its parameters, or calls its rule; «guardianship» alone is a word like others. */
const names = (text: string, id: string): boolean =>
  new RegExp(`["'\`]${id}["'\`.]|\\b${camel(id)}${id.includes("-") ? "\\b" : "\\("}`).test(text);

const camel = (id: string): string => id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
