import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision, sourcesOf } from "../decision.ts";
import { either, yesNo } from "../facts.ts";
import { given } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { openPlacement, type Placement, placement } from "./placement.ts";
import { timesMci } from "./times-mci.ts";

export const OneTimeAdoptionPaymentFacts = z.object({
  ...placement,
  /** The child was an orphan or without parental care. */
  orphan: yesNo,
});
export type OneTimeAdoptionPaymentFacts = z.output<typeof OneTimeAdoptionPaymentFacts>;

const benefit = "one-time-adoption-payment";

/**
 * One-off payment on the adoption of an orphan or a child without parental care (Code on Marriage and Family, art. 86).
 * The decree with the sum was abolished on 28 July 2023 and its successor could not be read.
 *
 * @param on the day asked about
 * @returns `depends` without a sum for an adopter: the last known sum is told as such, with whom to ask
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function oneTimeAdoptionPayment(facts: OneTimeAdoptionPaymentFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<{ placed: Placement; orphan: boolean }>(
    { placed: openPlacement(facts), orphan: either(facts.orphan) },
    { placed: "settles.guardianship", orphan: "settles.orphan" },
    ({ placed, orphan }) => {
      const rate = law.on(on, "one-time-adoption-payment.rate");
      const unmet = [
        ...(placed === "adopted" ? [] : [because("oneTimeAdoptionPayment.notAdopted", {}, rate)]),
        ...(orphan ? [] : [because("oneTimeAdoptionPayment.notOrphan", {}, rate)]),
      ];
      if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };
      const children = given("wards", facts.wards, "count");
      const { base, amount } = timesMci(rate, children, on, law);
      const figures = { rate, base, children, amount };
      const reasons = [because("oneTimeAdoptionPayment.askAmount", figures, ...sourcesOf(amount))];
      return { benefit, verdict: "depends", reasons };
    },
  );
}
