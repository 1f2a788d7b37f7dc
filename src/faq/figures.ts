import { type Figure, type ISODate, type Law, product, rounded, sourcesOf, type Value } from "../rules/index.ts";
import type { Entry, FigureOf } from "./entry.ts";

/**
 * What fills the blanks of an answer on a day, and the parameters behind it. @throws NotOnRecord where the record of
 * the law has a gap
 */
export function fill(
  entry: Entry,
  today: ISODate,
  law: Law,
): { figures: Readonly<Record<string, Figure>>; cites: readonly Value[] } {
  const figures = Object.fromEntries(Object.entries(entry.figures).map(([name, of]) => [name, reckon(of, today, law)]));
  return { figures, cites: sourcesOf(...Object.values(figures)) };
}

function reckon(of: FigureOf, today: ISODate, law: Law): Figure {
  if (typeof of === "string") return law.on(today, of);
  const exact = product(...of.product.map((id) => law.on(today, id)));
  return of.rounded === undefined ? exact : rounded(exact, law.on(today, of.rounded));
}
