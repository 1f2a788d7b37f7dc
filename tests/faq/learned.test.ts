import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { readDictionary } from "../../src/faq/concepts.ts";
import { readContent } from "../../src/faq/index.ts";
import { learn } from "../../src/faq/learned.ts";
import { readAnswers, readLearned, writeLearned } from "../../src/faq/learned-file.ts";

it("reads from its files what was learned, to the last bit, and what is answered without the phrasings", () => {
  const home = mkdtempSync(join(tmpdir(), "bala-komek-learned-"));
  const at = (name: string) => pathToFileURL(join(home, name));
  const files = { answers: at("answers.json"), told: at("learned.json"), numbers: at("learned.bin") };
  try {
    expect(readAnswers(files)).toBeUndefined();
    const content = readContent();
    const learned = learn(content, readDictionary());
    expect(learned.postings.docs.length).toBeGreaterThan(100_000);
    expect(learned.phrasings.docs.length).toBeGreaterThan(10_000);
    writeLearned(content, learned, files);
    // Bytes, as a comparison number by number takes a minute.
    expect(bytesOf(readLearned(files))).toEqual(bytesOf(learned));
    const answers = readAnswers(files);
    expect(answers?.entries).toEqual(content.entries.map(({ ask, ...rest }) => rest));
    expect(answers?.notOurs).toEqual(content.notOurs.map(({ ask, ...rest }) => rest));
  } finally {
    rmSync(home, { recursive: true });
  }
});

type Learned = ReturnType<typeof learn>;
const bytesOf = (learned: Learned): unknown =>
  JSON.parse(
    JSON.stringify(learned, (_key, value) =>
      ArrayBuffer.isView(value)
        ? [value.constructor.name, Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64")]
        : value,
    ),
  );
