import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readKept, writeKept } from "../flat/kept.ts";
import type { Answer } from "./entry.ts";
import type { FaqContent, Learned } from "./learned.ts";
import type { Topic } from "./not-ours.ts";

/** What the build leaves beside the built code. */
const BUILT = {
  answers: new URL("./answers.json", import.meta.url),
  told: new URL("./learned.json", import.meta.url),
  numbers: new URL("./learned.bin", import.meta.url),
};
export type Files = typeof BUILT;

export type Answers = { readonly entries: readonly Answer[]; readonly notOurs: readonly Topic[] };

/** What can be answered, if this was built. */
export const readAnswers = ({ answers }: Files = BUILT): Answers | undefined =>
  existsSync(answers) ? JSON.parse(readFileSync(answers, "utf8")) : undefined;

/** @throws Error where this was not built */
export function readLearned(files: Files = BUILT): Learned {
  const learned = readKept<Learned>(files);
  if (learned === undefined) throw new Error(`no ${files.told}: npm run build`);
  return learned;
}

export function writeLearned({ entries, notOurs }: FaqContent, learned: Learned, files: Files = BUILT): void {
  const answers = { entries: entries.map(withoutAsk), notOurs: notOurs.map(withoutAsk) };
  writeFileSync(files.answers, JSON.stringify(answers));
  writeKept(learned, files);
}

const withoutAsk = <One extends { readonly ask: unknown }>({ ask: _ask, ...rest }: One): Omit<One, "ask"> => rest;
