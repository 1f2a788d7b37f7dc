import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision, why } from "../decision.ts";
import { either, rarely } from "../facts.ts";
import { difference, type Figure, given } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { type Leave, LeaveFacts, leavePayment, openLeave, settlesLeave, unmetLeave } from "./leave-payment.ts";

const births = ["normal", "complicated", "multiple"] as const;

export const SsifMaternityFacts = LeaveFacts.extend({
  /** As known today: most ask before the birth. More days are paid later if it turns out otherwise. */
  birth: z
    .enum([...births, "unknown"])
    .default("normal")
    .transform((answer) => (answer === "unknown" ? undefined : answer)),
  /** She lives in a zone of the Semipalatinsk nuclear test site. */
  nuclearZone: rarely,
});
export type SsifMaternityFacts = z.output<typeof SsifMaternityFacts>;

const benefit = "ssif-maternity";

/**
 * Payment of the State Social Insurance Fund for the leave before and after a birth (Social Code, art. 77-78, 243-245):
 * the average counted income of a month × days of leave / 30.
 *
 * @param facts the mother's, nobody else gets this payment; the days on her sheet count, whatever the birth
 * @param on    the day of the application; the law is read on the first day of leave, when the right arises (art. 77).
 *              That this day decides about the cap of April 2025 is our reading; no source names it
 * @returns the sum for the whole leave in hand, after the pension contribution; the reasons show it before, too
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function ssifMaternity(facts: SsifMaternityFacts, on: ISODate, law: Law): Decision {
  const { start, livesHere, insured, income } = openLeave(facts, on, law);
  return whicheverHolds<Certain>(
    {
      start,
      livesHere,
      insured,
      income,
      birth: facts.birth === undefined ? ["normal", "complicated"] : [facts.birth],
      nuclearZone: either(facts.nuclearZone),
    },
    { birth: "settles.birth", nuclearZone: "settles.nuclearZone", ...settlesLeave(facts) },
    (certain) => decide(certain, facts, on, law),
    law,
  );
}

type Certain = Leave & { readonly birth: (typeof births)[number]; readonly nuclearZone: boolean };

function decide(certain: Certain, facts: SsifMaternityFacts, on: ISODate, law: Law): Decision {
  const unmet = unmetLeave(certain, facts, on, law);
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };
  const { days, more } = leave(certain, facts, law);
  const paid = leavePayment(benefit, days, certain, facts, law);
  if (more === undefined) return paid;
  const mayGrow = () => because("ssifMaternity.moreDays", { count: more }, ...daysOf(certain, law));
  return { ...paid, reasons: why(law, () => [...paid.reasons, mayGrow()]) };
}

/** The days of leave, and by how many they grow if the birth turns out complicated. */
function leave(certain: Certain, { leaveDays }: SsifMaternityFacts, law: Law): { days: Figure; more?: Figure } {
  const [normal, complicated] = daysOf(certain, law);
  if (leaveDays !== undefined) return { days: given("leaveDays", leaveDays, "days") };
  return certain.birth === "normal" ? { days: normal, more: difference(complicated, normal) } : { days: complicated };
}

const daysOf = ({ nuclearZone, start }: Certain, law: Law) =>
  nuclearZone
    ? ([
        law.on(start, "ssif-maternity.days-nuclear-zone"),
        law.on(start, "ssif-maternity.days-nuclear-zone-complicated"),
      ] as const)
    : ([law.on(start, "ssif-maternity.days"), law.on(start, "ssif-maternity.days-complicated")] as const);
