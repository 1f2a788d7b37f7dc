import { type Count, type Found, type Rejected, type Speed, share } from "./measure.ts";

/** What the product asks for, counted in items: «82 %» of 201 questions are 165. */
export type Bar = { readonly name: string; readonly holds: boolean; readonly says: string };

export const atLeast = (name: string, percent: number, { hits, of }: Count): Bar => {
  const needed = Math.ceil((percent * of) / 100 - 1e-9);
  return {
    name,
    holds: hits >= needed,
    says: `${share({ hits, of })}, ${hits} of ${of}; at least ${percent} %, ${needed}`,
  };
};
export const atMost = (name: string, percent: number, { hits, of }: Count): Bar => {
  const allowed = Math.floor((percent * of) / 100 + 1e-9);
  return {
    name,
    holds: hits <= allowed,
    says: `${share({ hits, of })}, ${hits} of ${of}; at most ${percent} %, ${allowed}`,
  };
};
/** No more than so many points behind another group. */
export function notBehind(name: string, points: number, one: Count, other: Count): Bar {
  const behind = other.of === 0 || one.of === 0 ? 0 : (100 * other.hits) / other.of - (100 * one.hits) / one.of;
  return { name, holds: behind <= points + 1e-9, says: `${behind.toFixed(1)} points behind; at most ${points}` };
}
export const limit = (name: string, value: number, most: number, unit: string): Bar => ({
  name,
  holds: value <= most,
  says: `${value.toFixed(2)} ${unit}; at most ${most}`,
});

export const barLine = ({ name, holds, says }: Bar): string => `  ${holds ? "holds " : "BROKEN"}  ${name}: ${says}`;

const heads = ["", "n", "top-1", "top-3", "top-5", "direct", "precise", "one tap"];
export function foundTable(rows: readonly (readonly [string, Found])[]): string {
  const cells = rows.map(([name, found]) => [
    name,
    String(found.n),
    ...[found.top1, found.top3, found.top5, found.direct, found.precise, found.resolved].map(share),
  ]);
  return [heads, ...cells]
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(20) : cell.padStart(9))).join(""))
    .join("\n");
}

export const rejectedLine = ({ wrongly, rejected, near, far }: Rejected): string =>
  `out of scope (${wrongly.of}): answered wrongly ${share(wrongly)}, rejected ${share(rejected)} (near ${share(near)}, far ${share(far)})`;
export const speedLine = ({ median, p99, worst }: Speed): string =>
  `a question: median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms (aim 2), worst ${worst.toFixed(1)} ms`;
