import { existsSync, readFileSync, writeFileSync } from "node:fs";

/**
 * What the build leaves beside the built code, and only there: whoever edits words or questions runs the source, which
 * reads them afresh. Numbers stand in a file of their own, and are looked at where it was read to: nothing is parsed.
 */
export type Files = { readonly told: URL; readonly numbers: URL };

/** Nothing where it was not built. */
export function readKept<Kept>({ told, numbers }: Files): Kept | undefined {
  if (!existsSync(told)) return undefined;
  const { buffer, byteOffset } = readFileSync(numbers);
  return JSON.parse(readFileSync(told, "utf8"), (_key, value) =>
    isPlace(value) ? new kinds[value.numbers](buffer, byteOffset + value.at, value.length) : value,
  );
}

export function writeKept(kept: unknown, files: Files): void {
  const bytes: Uint8Array[] = [];
  let end = 0;
  const told = JSON.stringify(kept, (_key, value) => {
    if (!ArrayBuffer.isView(value)) return value;
    const { numbers, length } = arrayOf(value);
    const place: Place = { numbers, at: end, length };
    // The next begins where a number of four bytes may.
    bytes.push(bytesOf(value), new Uint8Array(-value.byteLength & 3));
    end += value.byteLength + (-value.byteLength & 3);
    return place;
  });
  writeFileSync(files.told, told);
  writeFileSync(files.numbers, Buffer.concat(bytes));
}

const kinds = { Uint8Array, Uint16Array, Int32Array, Uint32Array, Float32Array } as const;
type Place = { readonly numbers: keyof typeof kinds; readonly at: number; readonly length: number };
const isPlace = (value: unknown): value is Place =>
  typeof value === "object" && value !== null && "at" in value && "numbers" in value && String(value.numbers) in kinds;

function arrayOf(view: ArrayBufferView): Pick<Place, "numbers" | "length"> {
  for (const numbers of Object.keys(kinds) as Place["numbers"][])
    if (view instanceof kinds[numbers]) return { numbers, length: view.length };
  throw new TypeError("no numbers that can be kept");
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
