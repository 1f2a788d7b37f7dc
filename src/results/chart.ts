import { colours, line, type Point, rect, text } from "./svg.ts";

/** The field of a chart on the picture, in pixels. */
export type Field = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
export type Scale = (value: number) => number;

/** A straight scale from values to pixels; a range of nothing lies in the middle. */
export const scale =
  (from: number, to: number, first: number, last: number): Scale =>
  (value) =>
    from === to ? (first + last) / 2 : first + ((value - from) / (to - from)) * (last - first);

/** Round marks from nothing to at least `most`, five steps at most: 0, 50 000, 100 000. */
export function marks(most: number): readonly number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 5;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * size).find((one) => one >= rough) ?? 10 * size;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, i) => i * step);
}

/** Hairlines with their values at the left edge. */
export const rows = (values: readonly number[], field: Field, y: Scale, said: (value: number) => string): string =>
  values
    .map((value) => {
      const at = y(value);
      const hairline = rect({ x: field.left, y: at - 1, width: field.right - field.left, height: 2 }, colours.line);
      return hairline + text(field.left - 16, at + 10, said(value), { size: 28, colour: colours.quiet, anchor: "end" });
    })
    .join("");

/** A mark under the field: a year, a month. */
export type Foot = { readonly at: number; readonly said: string };

/** Marks under the field, as many as have room; the last one always. */
export function feet(all: readonly Foot[], { left, right, bottom }: Field, wide: number): string {
  const room = Math.max(1, Math.floor((right - left) / (wide + 36)));
  const every = Math.max(1, Math.ceil(all.length / room));
  return all
    .filter((_, i) => (all.length - 1 - i) % every === 0)
    .map(({ at, said }) => {
      const ticks: readonly Point[] = [
        [at, bottom],
        [at, bottom + 10],
      ];
      return (
        line(ticks, colours.quiet, 2) +
        text(at, bottom + 46, said, { size: 28, colour: colours.quiet, anchor: "middle" })
      );
    })
    .join("");
}

/** Heights near the wanted ones that keep `gap` pixels between them, in the same order. */
export function apart(wanted: readonly number[], gap: number): readonly number[] {
  const order = [...wanted.keys()].toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  order.forEach((index, i) => {
    const above = order[i - 1];
    if (above !== undefined) placed[index] = Math.max(placed[index] ?? 0, (placed[above] ?? 0) + gap);
  });
  return placed;
}
