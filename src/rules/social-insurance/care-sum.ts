import { careRate } from "../child-benefit/care-rate.ts";
import type { ISODate } from "../dates.ts";
import { because, type Reason, sourcesOf, why } from "../decision.ts";
import { compare, type Figure, greatest, isZero, least, product, quotient, toTheTiyn } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { inHand, keptAfter, wholeTenge } from "./in-hand.ts";

/** Whose payment is reckoned: the income counted, the child's order, the day the right arose and the day of the index. */
type Whose = { readonly income: Figure; readonly order: number; readonly right: ISODate; readonly day: ISODate };

export type CareSum = {
  /** What is left of a month's payment after the pension contribution, in whole tenge. */
  readonly net: Figure;
  /** What is assigned for that month, for whoever asks: its floor is a quotient that seldom has an end. */
  readonly gross: () => Figure;
  /** The average income as far as it counts. */
  readonly counted: Figure;
  readonly contribution: Figure;
  readonly formulas: readonly Reason[];
};

/** The childcare payment of a month: the share of the income, between the state allowance and the cap (art. 85). */
export function careSum({ income, order, right, day }: Whose, law: Law): CareSum {
  const rate = law.on(day, "ssif-childcare.rate");
  const contribution = law.on(day, "ssif-childcare.pension-contribution");
  const cap = product(law.on(right, "ssif-childcare.cap"), law.on(right, "minimum-wage"));
  const counted = least(income, cap);
  const share = product(rate, counted);
  const allowance = product(law.on(day, careRate(order)), law.on(day, "mci"));
  const kept = keptAfter(contribution);
  // Not gross × 0.9: at the floor the parent keeps the allowance itself, without the dust of dividing and multiplying.
  const net = greatest(product(share, kept), allowance);
  const gross = () => greatest(share, quotient(allowance, kept));

  const formulas = why(law, () => {
    const [floor, assigned] = [quotient(allowance, kept), gross()];
    const figures = {
      rate,
      income: toTheTiyn(income),
      cap,
      share: toTheTiyn(share),
      allowance: wholeTenge(allowance),
      gross: wholeTenge(assigned),
    };
    const formula = because(sentenceOf({ income, cap, share, floor }), figures, ...sourcesOf(assigned));
    return [formula, inHand(assigned, net, contribution)];
  });
  return { net: wholeTenge(net), gross: () => wholeTenge(gross()), counted, contribution, formulas };
}

type Ends = { readonly income: Figure; readonly cap: Figure; readonly share: Figure; readonly floor: Figure };

function sentenceOf({ income, cap, share, floor }: Ends): string {
  if (compare(share, floor) < 0) return isZero(share) ? "ssifChildcare.atLeastFormula" : "ssifChildcare.floorFormula";
  return compare(income, cap) > 0 ? "ssifChildcare.cappedFormula" : "ssifChildcare.formula";
}
