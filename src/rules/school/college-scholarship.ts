import { z } from "zod";
import { type ISODate, isISODate } from "../dates.ts";
import { because, type Decision } from "../decision.ts";
import { choice, yesNo } from "../facts.ts";
import type { ParameterId } from "../parameters/ids.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { perhaps } from "./need.ts";

export const scholarships = [
  "good",
  "excellent",
  "worker",
  "sight-or-hearing",
  "orphan-guardianship",
  "orphan-institution",
  "orphan-institution-excellent",
] as const;
/** A line of the table: marks of a mid-level specialist, worker qualifications, and the groups with sums of their own. */
export type Scholarship = (typeof scholarships)[number];

export const CollegeScholarshipFacts = z.object({
  scholarship: choice(scholarships),
  /** Whether the state pays for the place. */
  stateOrder: yesNo,
});
export type CollegeScholarshipFacts = z.output<typeof CollegeScholarshipFacts>;

const benefit = "college-scholarship";

/**
 * The monthly scholarship of college students on state order (Government Resolution No. 116 of 2008; table by No. 518
 * of 2024).
 *
 * @param on the day asked about
 * @returns the sum of the table; after its last confirmed day `depends` without a sum: a doubling was announced for
 *          that time, and no document confirms it
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function collegeScholarship(facts: CollegeScholarshipFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<{ readonly scholarship: Scholarship; readonly stateOrder: boolean }>(
    {
      scholarship: facts.scholarship === undefined ? scholarships : [facts.scholarship],
      stateOrder: perhaps(facts.stateOrder),
    },
    { scholarship: "settles.scholarship", stateOrder: "settles.stateOrder" },
    ({ scholarship, stateOrder }) => decide(`college-scholarship.${scholarship}`, stateOrder, on, law),
  );
}

function decide(id: ParameterId, stateOrder: boolean, on: ISODate, law: Law): Decision {
  const amount = law.on(on, id);
  if (!stateOrder)
    return { benefit, verdict: "not-entitled", reasons: [because("collegeScholarship.onlyStateOrder", {}, amount)] };
  const until = law.find(on, "college-scholarship.confirmed-until");
  if (until === undefined || !isISODate(until.value) || on <= until.value) {
    const table = because("collegeScholarship.table", { amount }, amount);
    return { benefit, verdict: "entitled", amount, per: "month", reasons: [table] };
  }
  const last = because("collegeScholarship.lastConfirmed", { amount, until }, amount, until);
  return { benefit, verdict: "depends", reasons: [last] };
}
