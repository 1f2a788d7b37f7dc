import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Reason } from "../decision.ts";
import type { ParameterId } from "../parameters/ids.ts";
import type { Law } from "../parameters/law.ts";

/** The grade, 1–11; 0 is the preschool class of a school; «none» is no pupil: a college, a kindergarten, school finished. */
export const grade = z
  .union([z.literal("none"), z.literal("unknown").transform(() => undefined), z.coerce.number().int().min(0).max(11)])
  .optional();
export type Grade = number | "none";

const kinds = ["public", "private-state-order", "private"] as const;
/** «private-state-order»: a place in a private school that the state pays for. */
export type SchoolKind = (typeof kinds)[number];
type AskedKind = SchoolKind | "not-asked";

/** «not-asked», also when absent: reckoned as a public school, and the answer says so. «unknown» becomes `undefined`. */
export const schoolKind = z
  .enum([...kinds, "unknown", "not-asked"])
  .default("not-asked")
  .transform((answer) => (answer === "unknown" ? undefined : answer));

export const openKind = (kind: AskedKind | undefined): readonly AskedKind[] => (kind === undefined ? kinds : [kind]);

/** Announces that nobody asked about the school. */
export const assumedPublic = (kind: AskedKind): readonly Reason[] =>
  kind === "not-asked" ? [because("school.asPublic")] : [];

/** Whether a help given in public schools reaches this one: private schools came later, and not all of them. */
export function reaches(kind: AskedKind, privateSchools: ParameterId, day: ISODate, law: Law): boolean {
  if (kind === "public" || kind === "not-asked") return true;
  return law.find(day, privateSchools) !== undefined && law.list(day, privateSchools).items.includes(kind);
}

/** The preschool class of a school is named by no act we hold: only the school can say. */
export const preschoolClass = (day: ISODate, law: Law): Reason => {
  const [from, to] = [law.on(day, "textbooks.from"), law.on(day, "textbooks.to")];
  return because("school.preschoolClass", { from, to }, from, to);
};
