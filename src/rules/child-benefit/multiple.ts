import type { ISODate } from "../dates.ts";
import { because, type Reason, sourcesOf } from "../decision.ts";
import { compare, type Figure, product, rounded } from "../figures.ts";
import type { ParameterId } from "../parameters/ids.ts";
import type { Law } from "../parameters/law.ts";

/** A sum of money and the sentence that shows how it was reckoned. */
export type Reckoned = { readonly amount: Figure; readonly formula: Reason };

/**
 * A multiple of a base of the budget law, as nearly every benefit is.
 *
 * @param rate     in the unit of the base
 * @param rounding the parameter that says how authorities round this benefit
 * @param day      whose index is taken
 */
export function multiple(
  rate: Figure,
  base: "mci" | "subsistence-minimum",
  rounding: ParameterId,
  day: ISODate,
  law: Law,
): Reckoned {
  const of = law.on(day, base);
  const exact = product(rate, of);
  const amount = rounded(exact, law.on(day, rounding));
  const sentence = FORMULAS[base][compare(exact, amount) === 0 ? "whole" : "rounded"];
  return { amount, formula: because(sentence, { rate, base: of, exact, amount }, ...sourcesOf(amount)) };
}

const FORMULAS = {
  mci: { rounded: "formula.mci", whole: "formula.mciWhole" },
  "subsistence-minimum": { rounded: "formula.sm", whole: "formula.smWhole" },
} as const;
