import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Answer } from "./entry.ts";
import type { FaqContent, Learned } from "./learned.ts";
import type { Topic } from "./not-ours.ts";

/**
 * What the build leaves beside the built code, and only there: whoever edits questions runs the source, which reads them
 * afresh. Numbers stand in a file of their own, and are looked at where it was read to: nothing is parsed or copied.
 */
const BUILT = {
  answers: new URL("./answers.json", import.meta.url),
  learned: new URL("./learned.json", import.meta.url),
  numbers: new URL("./learned.bin", import.meta.url),
};
export type Files = typeof BUILT;

export type Answers = { readonly entries: readonly Answer[]; readonly notOurs: readonly Topic[] };

/** What can be answered, if this was built. */
export const readAnswers = ({ answers }: Files = BUILT): Answers | undefined =>
  existsSync(answers) ? JSON.parse(readFileSync(answers, "utf8")) : undefined;

/** @throws Error where this was not built */
export function readLearned({ learned, numbers }: Files = BUILT): Learned {
  const { buffer, byteOffset } = readFileSync(numbers);
  return JSON.parse(readFileSync(learned, "utf8"), (_key, value) =>
    isPlace(value) ? new kinds[value.kind](buffer, byteOffset + value.at, value.length) : value,
  );
}

export function writeLearned({ entries, notOurs }: FaqContent, learned: Learned, files: Files = BUILT): void {
  const answers = { entries: entries.map(withoutAsk), notOurs: notOurs.map(withoutAsk) };
  writeFileSync(files.answers, JSON.stringify(answers));
  const bytes: Uint8Array[] = [];
  let end = 0;
  const told = JSON.stringify(learned, (_key, value) => {
    if (!ArrayBuffer.isView(value)) return value;
    const { kind, length } = arrayOf(value);
    const place: Place = { kind, at: end, length };
    // The next begins where a number of four bytes may.
    bytes.push(bytesOf(value), new Uint8Array(-value.byteLength & 3));
    end += value.byteLength + (-value.byteLength & 3);
    return place;
  });
  writeFileSync(files.learned, told);
  writeFileSync(files.numbers, Buffer.concat(bytes));
}

const withoutAsk = <One extends { readonly ask: unknown }>({ ask: _ask, ...rest }: One): Omit<One, "ask"> => rest;

const kinds = { Uint16Array, Uint32Array, Float32Array } as const;
type Place = { readonly kind: keyof typeof kinds; readonly at: number; readonly length: number };
const isPlace = (value: unknown): value is Place => typeof value === "object" && value !== null && "kind" in value;

function arrayOf(view: ArrayBufferView): Pick<Place, "kind" | "length"> {
  for (const kind of Object.keys(kinds) as Place["kind"][])
    if (view instanceof kinds[kind]) return { kind, length: view.length };
  throw new TypeError("no numbers that can be kept");
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
