import { type Files, readKept } from "../flat/kept.ts";
import { type Families, learnFamilies } from "./families.ts";
import { type Lexicon, learnLexicon } from "./lexicon.ts";
import { readDanger, type Sign } from "./lists.ts";

/** What is learned from the lists of danger.yaml and families.yaml. */
export type Hearing = {
  /** What the lists are called, by their number. */
  readonly names: readonly string[];
  readonly signs: readonly Sign[];
  readonly lexicon: Lexicon;
  readonly families: Families;
};

export const hearingFiles: Files = {
  told: new URL("./hearing.json", import.meta.url),
  numbers: new URL("./hearing.bin", import.meta.url),
};
export const hearing: Hearing = readKept<Hearing>(hearingFiles) ?? learnHearing();

export function learnHearing(): Hearing {
  const { words, signs } = readDanger();
  return { names: Object.keys(words), signs, lexicon: learnLexicon(words), families: learnFamilies() };
}
