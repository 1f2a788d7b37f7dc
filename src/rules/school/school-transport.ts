import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision } from "../decision.ts";
import { yesNo } from "../facts.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { perhaps } from "./need.ts";
import { type Grade, grade } from "./pupil.ts";

export const SchoolTransportFacts = z.object({
  grade,
  rural: yesNo,
  /** Whether the village has a school with the grade the child needs. */
  schoolInVillage: yesNo,
});
export type SchoolTransportFacts = z.output<typeof SchoolTransportFacts>;

const benefit = "school-transport";

/**
 * Free transport to school and home again for pupils whose village has no school of the level they need (Law on
 * Education): a duty of the akimat, whatever the income and the distance.
 *
 * @param facts an unknown grade is taken for a pupil's; the preschool class goes to the same school and counts
 * @param on    the day asked about
 */
export function schoolTransport(facts: SchoolTransportFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<Certain>(
    { grade: [facts.grade ?? 1], rural: perhaps(facts.rural), schoolInVillage: perhaps(facts.schoolInVillage) },
    { rural: "settles.rural", schoolInVillage: "settles.schoolInVillage" },
    ({ grade, rural, schoolInVillage }) => {
      const given = law.on(on, "school-transport.given-to");
      const unmet = [
        ...(grade === "none" ? [because("school.onlyPupils", {}, given)] : []),
        ...(rural && !schoolInVillage ? [] : [because("schoolTransport.onlyWithoutSchool", {}, given)]),
      ];
      if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };
      return { benefit, verdict: "entitled", reasons: [because("schoolTransport.dutyOfAkimat", {}, given)] };
    },
  );
}

type Certain = { readonly grade: Grade; readonly rural: boolean; readonly schoolInVillage: boolean };
