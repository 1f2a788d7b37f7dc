import { z } from "zod";
import { disability } from "../child-benefit/disability.ts";
import { ageOn, BirthDate, ends, type ISODate, isoDate, monthOf, yearOf } from "../dates.ts";
import { because, type Reason } from "../decision.ts";
import { rarely, yesNo } from "../facts.ts";
import { whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { needFacts } from "../school/need.ts";
import { type Grade, grade, schoolKind } from "../school/pupil.ts";

/** What a summer depends on. Every rule of this folder takes the same facts, so that one set of answers serves all. */
export const CampFacts = z.object({
  ...needFacts,
  birthDate: BirthDate,
  grade,
  schoolKind,
  disability,
  largeFamily: yesNo,
  /** Whether the family lives in a village. */
  rural: yesNo,
  /** An excellent pupil, or a winner of contests. */
  achiever: rarely,
});
export type CampFacts = z.output<typeof CampFacts>;

/** The summer a question is about: the running one, else the next; sessions open in June. */
export function summerAhead(on: ISODate): ISODate {
  const month = monthOf(on);
  if (month >= 6 && month <= 8) return on;
  return isoDate(month < 6 ? yearOf(on) : yearOf(on) + 1, 6, 1);
}

export const summerEnds = (on: ISODate): ISODate => isoDate(yearOf(summerAhead(on)), 8, 31);

/** The ages a child may have that summer: two where only the month of birth is known and a birthday lies between. */
export const agesInSummer = ({ birthDate }: CampFacts, on: ISODate): readonly number[] => [
  ...new Set(ends(birthDate).map((birth) => ageOn(birth, summerAhead(on)))),
];

/** From September to February no list is open: what to do meanwhile, and when the lists of the one known year began. */
export function season(on: ISODate, law: Law): readonly Reason[] {
  if (monthOf(on) >= 3 && monthOf(on) <= 8) return [];
  const announced = law.find(on, "zhazdyk-zholdama.announced");
  return announced === undefined ? [] : [because("camp.askInSpring", { announced }, announced)];
}

/** Camps count pupils of these grades; older ones and children not yet at school are outside. */
export function wrongGrade(grade: Grade, on: ISODate, law: Law): readonly Reason[] {
  const [from, to] = [law.on(on, "camp-voucher.grades-from"), law.on(on, "camp-voucher.grades-to")];
  const fits = grade !== "none" && grade >= whole(from) && grade <= whole(to);
  return fits ? [] : [because("campVoucher.grades", { from, to }, from, to)];
}
