/** Small words for drawing: each gives a piece of SVG. Coordinates are pixels, y grows downwards. */

export const colours = {
  paper: "#ffffff",
  ink: "#17242d",
  quiet: "#5b6b76",
  line: "#dfe5e8",
  sky: "#00707f",
  wash: "#eaf4f5",
  sun: "#8a5a00",
  sunWash: "#fdf4e0",
} as const;

export type Words = {
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
};

export function text(x: number, y: number, words: string, { size, colour, bold, anchor }: Words): string {
  const weight = bold === true ? ' font-weight="600"' : "";
  const at = anchor === undefined || anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const fill = colour ?? colours.ink;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${weight}${at}>${escaped(words)}</text>`;
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export const rect = ({ x, y, width, height }: Box, fill: string, radius = 0): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"/>`;

export type Point = readonly [x: number, y: number];
export const path = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

export const line = (points: readonly Point[], colour: string, width: number, dashes?: string): string =>
  `<path d="${path(points)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${
    dashes === undefined ? "" : ` stroke-dasharray="${dashes}"`
  }/>`;

export const drawing = (width: number, height: number, pieces: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(height)}" font-family="Golos Text">${rect({ x: 0, y: 0, width, height: Math.ceil(height) }, colours.paper)}${pieces.join("")}</svg>`;

/** Hundredths of a pixel are more than anyone sees; a number that isn't one is a fault of ours. */
export function round(n: number): number {
  if (!Number.isFinite(n)) throw new RangeError(`expected a coordinate, got ${n}`);
  return Math.round(n * 100) / 100;
}

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
