import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { readConcepts } from "../../src/faq/concepts.ts";
import { readContent } from "../../src/faq/index.ts";
import { learn } from "../../src/faq/learned.ts";
import { readLearned, writeLearned } from "../../src/faq/learned-file.ts";

it("reads from its file what was learned, to the last bit", () => {
  const home = mkdtempSync(join(tmpdir(), "bala-komek-learned-"));
  const file = pathToFileURL(join(home, "learned.json"));
  try {
    expect(readLearned(file)).toBeUndefined();
    const learned = learn(readContent(), readConcepts());
    expect(learned.postings.docs.length).toBeGreaterThan(100_000);
    writeLearned(learned, file);
    const read = readLearned(file);
    // Bytes, as a comparison number by number takes a minute.
    expect(bytesOf(read)).toEqual(bytesOf(learned));
    expect([...(read?.words ?? [])]).toEqual([...learned.words]);
    expect(sorted(read?.titles)).toEqual(sorted(learned.titles));
    expect(sorted(read?.phrasings)).toEqual(sorted(learned.phrasings));
  } finally {
    rmSync(home, { recursive: true });
  }
});

type Learned = ReturnType<typeof learn>;
const bytesOf = (learned: Learned | undefined) =>
  Object.entries(learned?.postings ?? {}).map(([name, flat]) => [
    name,
    ArrayBuffer.isView(flat) ? Buffer.from(flat.buffer).toString("base64") : flat.join(),
  ]);
const sorted = (texts: ReadonlyMap<string, string> = new Map()) => [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
