import type { ISODate } from "../dates.ts";
import type { Decision } from "../decision.ts";
import type { Law } from "../parameters/law.ts";
import { birthAndCare } from "./birth-and-care.ts";
import { type Case, caseOf, eachOf } from "./case.ts";
import type { Deadline, FamilyResult } from "./family-result.ts";
import type { Household } from "./household.ts";
import { interplay, type Programmes } from "./interplay.ts";
import { disabilityAndLoss, placed } from "./loss-and-placement.ts";
import { manyChildren } from "./many-children.ts";
import { papersOf } from "./papers.ts";
import { assistance, savings } from "./savings-and-assistance.ts";
import { school, summer } from "./school-and-summer.ts";

/**
 * Everything a family can expect of the state on one day: every programme that plainly concerns it, refusals with
 * every unmet condition, one list of papers and the days not to miss.
 *
 * @param on the day asked about; children who come into the family later than a pregnancy lasts are left out
 * @returns decisions in the order of reckoning. A programme of which the record of the law has nothing for that day is
 *          told so and stops no other
 */
export function reckonFamily(household: Household, on: ISODate, law: Law, programmes: Programmes): FamilyResult {
  const family = caseOf(household, on, law);
  const decisions = allOf(family, programmes);
  return { on, decisions, papers: papersOf(decisions, family, programmes), deadlines: deadlinesOf(decisions, on) };
}

/** Only the decisions, for whoever shows neither papers nor days. */
export const familyDecisions = (household: Household, on: ISODate, law: Law, programmes: Programmes) =>
  allOf(caseOf(household, on, law), programmes);

const allOf = (family: Case, programmes: Programmes): readonly Decision[] =>
  interplay(everything(family), family, programmes);

/** The papers for decisions of any guide, with what its household tells of the conditions. */
export const papersFor = (
  decisions: readonly Decision[],
  household: Household | undefined,
  on: ISODate,
  law: Law,
  programmes: Programmes,
) => papersOf(decisions, household && caseOf(household, on, law), programmes);

/** The parts of the reckoning, in order; each knows the whole family and none of the other parts' answers. */
export const parts: readonly ((family: Case) => readonly Decision[])[] = [
  birthAndCare,
  disabilityAndLoss,
  placed,
  manyChildren,
  savings,
  school,
  summer,
  assistance,
];

/** Every decision by itself, before one displaces another. */
const everything = (family: Case): readonly Decision[] => eachOf(parts, (part) => part(family));

/** What age, school and the law decide, and neither a season nor the income of a quarter. */
export const lasting = (family: Case): readonly Decision[] => [
  ...birthAndCare(family),
  ...disabilityAndLoss(family),
  ...placed(family),
  ...manyChildren(family),
  ...savings(family),
  ...school(family),
];

/** The days not to miss of whatever may be given, from that day on, the nearest first. */
export function deadlinesOf(decisions: readonly Decision[], on: ISODate): readonly Deadline[] {
  const all: Deadline[] = [];
  for (const { verdict, benefit, child, claimBy, from, until } of decisions) {
    if (verdict === "not-entitled") continue;
    const about = child === undefined ? { benefit } : { benefit, child };
    if (claimBy !== undefined && claimBy >= on) all.push({ day: claimBy, what: "claim-by", ...about });
    if (from !== undefined && from > on) all.push({ day: from, what: "starts", ...about });
    if (until !== undefined && until >= on) all.push({ day: until, what: "ends", ...about });
  }
  return all.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}
