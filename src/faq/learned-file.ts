import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Learned } from "./learned.ts";

const Base64 = z.string().transform((text) => new Uint8Array(Buffer.from(text, "base64")).buffer);
const Lines = z.string().transform((lines) => lines.split("\n"));
/** Each entry with the texts that mean it. */
const Texts = z
  .record(z.string(), Lines)
  .transform(
    (byId) => new Map(Object.entries(byId).flatMap(([id, texts]) => texts.map((text) => [text, id] as const))),
  );
const File = z.strictObject({
  postings: z.strictObject({
    ids: Lines,
    features: Base64.transform((bytes) => new Uint32Array(bytes)),
    starts: Base64.transform((bytes) => new Uint32Array(bytes)),
    docs: Base64.transform((bytes) => new Uint16Array(bytes)),
    weights: Base64.transform((bytes) => new Float32Array(bytes)),
  }),
  words: Lines.transform((words) => new Set(words)),
  titles: Texts,
  phrasings: Texts,
});

/** Beside the built code only: whoever edits questions runs the source, which reads them afresh. */
const BUILT = new URL("./learned.json", import.meta.url);

/** What the build has learned, if this was built. @throws ZodError when the file doesn't parse */
export function readLearned(file: URL = BUILT): Learned | undefined {
  return existsSync(file) ? File.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

export function writeLearned({ postings, words, titles, phrasings }: Learned, file: URL = BUILT): void {
  const { ids, features, starts, docs, weights } = postings;
  const flat = { features: base64(features), starts: base64(starts), docs: base64(docs), weights: base64(weights) };
  const written: z.input<typeof File> = {
    postings: { ids: ids.join("\n"), ...flat },
    words: [...words].join("\n"),
    titles: byId(titles),
    phrasings: byId(phrasings),
  };
  writeFileSync(file, JSON.stringify(written));
}

const base64 = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array | Float32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString("base64");

function byId(texts: ReadonlyMap<string, string>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [text, id] of texts) found[id] = id in found ? `${found[id]}\n${text}` : text;
  return found;
}
