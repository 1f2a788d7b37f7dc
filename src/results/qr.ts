import { encode } from "uqr";
import { colours, rect } from "./svg.ts";

/** A QR code `size` pixels wide with its quiet zone, its upper left corner at x, y: a quarter of it may get dirty. */
export function qrCode(link: string, x: number, y: number, size: number): string {
  const { data, size: modules } = encode(link, { ecc: "M", border: 4 });
  const unit = Math.floor(size / modules);
  const margin = (size - unit * modules) / 2;
  const dark = data.flatMap((row, i) =>
    row.flatMap((isDark, j) =>
      isDark ? [`M${x + margin + j * unit} ${y + margin + i * unit}h${unit}v${unit}h-${unit}z`] : [],
    ),
  );
  return `${rect({ x, y, width: size, height: size }, colours.paper)}<path d="${dark.join("")}" fill="${colours.ink}" shape-rendering="crispEdges"/>`;
}
