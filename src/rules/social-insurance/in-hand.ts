import { because, type Reason, sourcesOf } from "../decision.ts";
import { compare, difference, type Figure, figure, product, rounded } from "../figures.ts";

/** No source tells how the Fund rounds: whole tenge upwards, as the ministry rounds its own lists; the parent is told. */
const WHOLE_TENGE = figure("up", "rounding");
export const wholeTenge = (exact: Figure): Figure => rounded(exact, WHOLE_TENGE);

/** What is left of a payment after the pension contribution, as a ratio. */
export const keptAfter = (contribution: Figure): Figure => difference(figure(1, "ratio"), product(contribution));

/** The step from the payment assigned to the money in hand. */
export function inHand(gross: Figure, net: Figure, contribution: Figure): Reason {
  const [assigned, amount] = [wholeTenge(gross), wholeTenge(net)];
  const exact = compare(gross, assigned) === 0 && compare(net, amount) === 0;
  return because(
    exact ? "ssif.inHandFormula" : "ssif.inHandRoundedFormula",
    { gross: assigned, contribution, withheld: difference(assigned, amount), amount },
    ...sourcesOf(assigned, amount),
  );
}
