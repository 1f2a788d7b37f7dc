import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision } from "../decision.ts";
import { either, yesNo } from "../facts.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";

export const PregnancyCareFacts = z.object({
  expecting: yesNo,
  /** She works, or contributions are paid for her: she is then insured through work. */
  insured: yesNo,
});
export type PregnancyCareFacts = z.output<typeof PregnancyCareFacts>;

const benefit = "pregnancy-care";

/**
 * Help in the months before a birth, which registering at a clinic opens: care, dental treatment and, without work,
 * health insurance at the state's cost. No source knows of a monthly benefit before the birth, and the answer says so.
 *
 * @param on the day asked about
 * @returns help in kind, without a sum
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function pregnancyCare(facts: PregnancyCareFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<{ expecting: boolean }>(
    { expecting: either(facts.expecting) },
    { expecting: "settles.expecting" },
    ({ expecting }) => {
      const months = law.on(on, "health-insurance.no-contributions-for");
      if (!expecting)
        return { benefit, verdict: "not-entitled", reasons: [because("pregnancyCare.notExpecting", {}, months)] };
      const reasons = [
        because("pregnancyCare.register", {}, months),
        ...(facts.insured === true ? [] : [because("pregnancyCare.stateInsures", { count: months }, months)]),
        ...(facts.insured === false ? [] : [because("pregnancyCare.throughWork", {}, months)]),
        because("pregnancyCare.dental", {}, law.on(on, "dental-care.under")),
        because("pregnancyCare.noMoneyYet"),
      ];
      return { benefit, verdict: "entitled", reasons };
    },
  );
}
