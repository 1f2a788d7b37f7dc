import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

/**
 * A PNG with a palette. The renderer's own, of four bytes a pixel, is twice as large; flat drawings of a few colours lose
 * nothing that an eye could see.
 *
 * @param pixels red, green, blue and alpha of each pixel, opaque
 */
export async function indexedPng(width: number, height: number, pixels: Uint8Array): Promise<Uint8Array> {
  const { palette, indexes } = indexed(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", await promisify(deflate)(rows, { level: 6 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** The most frequent colours, 256 at most; each other one is drawn in the nearest of them. */
function indexed(pixels: Uint8Array) {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const counts = new Map<number, number>();
  forRuns(words, (word, from, to) => counts.set(word, (counts.get(word) ?? 0) + to - from));
  const kept = [...counts]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 256)
    .map(([word]) => word);
  const places = new Map(kept.map((word, i) => [word, i]));
  for (const word of counts.keys()) if (!places.has(word)) places.set(word, nearest(word, kept));
  const indexes = new Uint8Array(words.length);
  forRuns(words, (word, from, to) => indexes.fill(places.get(word) ?? 0, from, to));
  return { palette: Uint8Array.from(kept.flatMap(channels)), indexes };
}

/** A drawing is long runs of one colour: to look each pixel up would take ten times as long. */
function forRuns(words: Uint32Array, told: (word: number, from: number, to: number) => void): void {
  for (let from = 0, to = 0; from < words.length; from = to) {
    const word = words[from] ?? 0;
    while (to < words.length && words[to] === word) to++;
    told(word, from, to);
  }
}

/** Little-endian, as on every machine that Node runs on. */
const channels = (word: number): readonly number[] => [word & 255, (word >> 8) & 255, (word >> 16) & 255];

function nearest(word: number, among: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = channels(word);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, other] of among.entries()) {
    const [R = 0, G = 0, B = 0] = channels(other);
    const far = (r - R) ** 2 + (g - G) ** 2 + (b - B) ** 2;
    if (far < least) [best, least] = [i, far];
  }
  return best;
}
