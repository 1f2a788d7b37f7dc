import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { readKept, writeKept } from "../../src/flat/kept.ts";
import { hearing } from "../../src/safety/hearing.ts";
import { weights } from "../../src/safety/weights.ts";

it.each(Object.entries({ hearing, weights }))("the %s learned can be kept in files by the build", (_, learned) => {
  const home = mkdtempSync(join(tmpdir(), "bala-komek-danger-"));
  const files = { told: pathToFileURL(join(home, "it.json")), numbers: pathToFileURL(join(home, "it.bin")) };
  try {
    writeKept(learned, files);
    expect(readKept(files)).toEqual(learned);
  } finally {
    rmSync(home, { recursive: true });
  }
});
