import {
  difference,
  type Figure,
  figure,
  greatest,
  type ISODate,
  type Law,
  least,
  product,
  quotient,
  rounded,
  sourcesOf,
  sum,
  type Value,
} from "../rules/index.ts";
import type { Entry, FigureOf } from "./entry.ts";

/**
 * What fills the blanks of an answer on a day, and the parameters behind it. @throws NotOnRecord where the record of
 * the law has a gap
 */
export function fill(
  entry: Pick<Entry, "figures">,
  today: ISODate,
  law: Law,
): { figures: Readonly<Record<string, Figure>>; cites: readonly Value[] } {
  const figures = Object.fromEntries(Object.entries(entry.figures).map(([name, of]) => [name, reckon(of, today, law)]));
  return { figures, cites: sourcesOf(...Object.values(figures)) };
}

function reckon(of: FigureOf, today: ISODate, law: Law): Figure {
  if (typeof of === "string") return law.on(today, of);
  if ("given" in of) return figure(of.given, of.unit);
  const exact = operate(of, today, law);
  return of.rounded === undefined ? exact : rounded(exact, law.on(today, of.rounded));
}

function operate(of: Exclude<FigureOf, string | { given: number }>, today: ISODate, law: Law): Figure {
  const all = (parts: readonly FigureOf[]) => parts.map((part) => reckon(part, today, law));
  const two = (parts: readonly FigureOf[]): [Figure, Figure] => {
    const [first, second] = all(parts);
    if (first === undefined || second === undefined) throw new RangeError("expected two figures");
    return [first, second];
  };
  if ("product" in of) return product(...all(of.product));
  if ("sum" in of) return sum(all(of.sum));
  if ("difference" in of) return difference(...two(of.difference));
  if ("quotient" in of) return quotient(...two(of.quotient));
  if ("least" in of) return least(...all(of.least));
  return greatest(...all(of.greatest));
}
