import { type ISODate, isISODate } from "../dates.ts";
import { because, type Decision, type Reason } from "../decision.ts";
import { whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { type CampFacts, summerAhead } from "./camp-facts.ts";

const benefit = "camp-paid";

/**
 * A camp the family pays for: what to ask before paying. Prices are each camp's own; no current one is on record.
 *
 * @param on the day asked about; the licence is asked of the summer ahead
 */
export function campPaid({ grade }: CampFacts, on: ISODate, law: Law): Decision {
  const to = law.on(on, "camp-voucher.grades-to");
  if (typeof grade === "number" && grade > whole(to))
    return { benefit, verdict: "not-entitled", reasons: [because("campPaid.tooOld", { to }, to)] };
  const young = grade === "none" || grade === 0;
  const reasons = [because(young ? "campPaid.askIfAccepted" : "campPaid.askPrice", {}, to), ...beforePaying(on, law)];
  return { benefit, verdict: "depends", reasons };
}

/** What to see before paying for a camp, whatever its kind. */
export const beforePaying = (on: ISODate, law: Law): readonly Reason[] => [
  ...licence(on, law),
  because("campPaid.sanitary", {}, law.on(on, "camp-safety.single-requirements-since")),
];

function licence(on: ISODate, law: Law): readonly Reason[] {
  const from = law.find(on, "camp-licence.required-from");
  if (from === undefined || !isISODate(from.value) || summerAhead(on) < from.value) return [];
  return [because("campPaid.licence", { fromAbl: from }, from)];
}
