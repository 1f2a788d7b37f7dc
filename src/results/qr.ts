import { encode } from "uqr";
import { colours, rect } from "./svg.ts";

/** The dark dots of a QR code, column and row from its upper left corner, and how many it has to a side. */
export function dotsOf(link: string, border = 0) {
  const { data, size } = encode(link, { ecc: "M", border });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [[x, y] as const] : [])));
  return { dots, size };
}

/** A QR code with its quiet zone, drawn in a square of `side` pixels. */
export function qrCode(link: string, x: number, y: number, side: number): string {
  const { dots, size } = dotsOf(link, 4);
  const unit = Math.floor(side / size);
  const margin = Math.floor((side - unit * size) / 2);
  const path = dots.map(([i, j]) => `M${x + margin + i * unit} ${y + margin + j * unit}h${unit}v${unit}h-${unit}z`);
  return `${rect({ x, y, width: side, height: side }, colours.paper)}<path d="${path.join("")}" fill="${colours.ink}" shape-rendering="crispEdges"/>`;
}
