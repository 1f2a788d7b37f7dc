import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision, sourcesOf } from "../decision.ts";
import { either, yesNo } from "../facts.ts";
import { figure } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { timesMci } from "./times-mci.ts";

export const PatronageFacts = z.object({
  /** There is a patronage agreement with the guardianship office. */
  patronage: yesNo,
});
export type PatronageFacts = z.output<typeof PatronageFacts>;

const benefit = "patronage";

/**
 * Pay of a patronage carer, and money for the child. Whether the pay told in 2023 still holds, and what there is for the
 * child, no source confirms.
 *
 * @param on the day asked about
 * @returns `depends` without a sum for a carer: the pay last told, with whom to ask
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function patronage(facts: PatronageFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<{ agreed: boolean }>(
    { agreed: either(facts.patronage) },
    { agreed: "settles.patronage" },
    ({ agreed }) => {
      const rate = law.on(on, "patronage.pay");
      if (!agreed) return { benefit, verdict: "not-entitled", reasons: [because("patronage.notPatronage", {}, rate)] };
      const { base, amount } = timesMci(rate, figure(1, "people"), on, law);
      const reasons = [because("patronage.askAmount", { rate, base, amount }, ...sourcesOf(amount))];
      return { benefit, verdict: "depends", reasons };
    },
  );
}
