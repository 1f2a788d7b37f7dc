import type { ISODate } from "../dates.ts";
import { type Figure, product } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";

/** A whole multiple of the index for each of so many children or adults: no rounding is needed. */
export function timesMci(rate: Value, each: Figure, on: ISODate, law: Law): { base: Value; amount: Figure } {
  const base = law.on(on, "mci");
  return { base, amount: product(rate, base, each) };
}
