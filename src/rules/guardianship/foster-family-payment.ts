import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision, sourcesOf } from "../decision.ts";
import { given } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { openPlacement, type Placement, placement } from "./placement.ts";
import { timesMci } from "./times-mci.ts";

export const FosterFamilyPaymentFacts = z.object(placement);
export type FosterFamilyPaymentFacts = z.output<typeof FosterFamilyPaymentFacts>;

const benefit = "foster-family-payment";

/**
 * Monthly payment to a foster family for each child it took (order No. 657 of 2016; Code on Marriage and Family,
 * art. 132-5). How many children such a family takes is told in the programme's notes.
 *
 * @param on the day asked about: the payment follows the index of its year
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function fosterFamilyPayment(facts: FosterFamilyPaymentFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<{ placed: Placement }>(
    { placed: openPlacement(facts) },
    { placed: "settles.guardianship" },
    ({ placed }) => {
      const rate = law.on(on, "foster-family-payment.rate");
      if (placed !== "foster-family") {
        const reasons = [because("fosterFamilyPayment.notFosterFamily", {}, rate)];
        return { benefit, verdict: "not-entitled", reasons };
      }
      const children = given("wards", facts.wards, "count");
      const { base, amount } = timesMci(rate, children, on, law);
      const formula = because("fosterFamilyPayment.formula", { rate, base, children, amount }, ...sourcesOf(amount));
      return { benefit, verdict: "entitled", amount, per: "month", reasons: [formula] };
    },
  );
}
