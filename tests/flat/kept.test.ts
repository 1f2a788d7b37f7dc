import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { readKept, writeKept } from "../../src/flat/kept.ts";

it("reads what was kept as it was: numbers of each kind, wherever they stand, and all that is none", () => {
  const home = mkdtempSync(join(tmpdir(), "bala-komek-kept-"));
  const files = { told: pathToFileURL(join(home, "it.json")), numbers: pathToFileURL(join(home, "it.bin")) };
  const kept = {
    text: "сөз",
    bytes: Uint8Array.of(1, 255, 0),
    none: new Uint16Array(0),
    within: [{ kind: "at", at: 7, numbers: Uint16Array.of(65_535) }, Uint32Array.of(4_294_967_295, 1)],
    weights: Float32Array.of(0.04, -12.72),
    hashes: Int32Array.of(-2_147_483_648, 5),
  };
  try {
    expect(readKept(files)).toBeUndefined();
    writeKept(kept, files);
    expect(readKept(files)).toEqual(kept);
    expect(() => writeKept({ other: new Float64Array(1) }, files)).toThrow("no numbers that can be kept");
  } finally {
    rmSync(home, { recursive: true });
  }
});
