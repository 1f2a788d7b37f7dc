import type { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision } from "../decision.ts";
import { given } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { type Leave, LeaveFacts, leavePayment, openLeave, settlesLeave, unmetLeave } from "./leave-payment.ts";

/** Of the adopter, woman or man, who has the leave sheet. */
export const SsifNewbornAdoptionFacts = LeaveFacts;
export type SsifNewbornAdoptionFacts = z.output<typeof SsifNewbornAdoptionFacts>;

const benefit = "ssif-newborn-adoption";

/**
 * Payment of the State Social Insurance Fund on the adoption of a newborn (Social Code, art. 77-78): reckoned as the
 * maternity payment, for the days of the adopter's leave.
 *
 * @param facts how many days of leave the law gives no source confirms: they are on the sheet
 * @param on    the day of the application; the law is read on the first day of leave
 * @returns the sum in hand; without the days on the sheet, `depends` and no sum
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function ssifNewbornAdoption(facts: SsifNewbornAdoptionFacts, on: ISODate, law: Law): Decision {
  const decide = (certain: Leave): Decision => {
    const unmet = unmetLeave(certain, facts, on, law);
    if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };
    const { leaveDays } = facts;
    if (leaveDays === undefined)
      return {
        benefit,
        verdict: "depends",
        reasons: [because("settles.leaveDays", {}, law.on(on, "ssif-maternity.month"))],
      };
    return leavePayment(benefit, given("leaveDays", leaveDays, "days"), certain, facts, law);
  };
  return whicheverHolds<Leave>(openLeave(facts, on, law), settlesLeave(facts), decide, law);
}
