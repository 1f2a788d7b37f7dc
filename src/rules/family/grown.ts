import { addDays, addMonths, birthday, ends, type ISODate, isoDate, yearOf } from "../dates.ts";
import { whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import type { Child } from "./child.ts";
import type { Household } from "./household.ts";
import { schoolYear } from "./members.ts";

/** The same family on a later day: pupils have moved up, a new school year's money isn't paid yet. All else stays. */
export function grown(household: Household, from: ISODate, on: ISODate): Household {
  const years = schoolYear(on) - schoolYear(from);
  if (years <= 0) return household;
  return { ...household, children: household.children.map((child) => movedUp(child, years)) };
}

/** Who isn't a pupil yet becomes one by the year of birth: then no grade is known. */
function movedUp({ grade, ...child }: Child, years: number): Child {
  const later = { ...child, schoolHelpPaid: false };
  if (typeof grade === "number") return { ...later, grade: grade + years > 11 ? "none" : grade + years };
  return grade === "none" && child.fullTimeStudent === undefined ? later : { ...later, grade };
}

/** The day on which the timeline of a family ends: the last child turns 18, a student of full-time study 23. */
export function horizon(household: Household, law: Law, from: ISODate): ISODate {
  const [adult, pastStudy] = [
    whole(law.on(from, "large-family.age-limit")),
    whole(law.on(from, "large-family.student-age-limit")),
  ];
  const days = births(household).map(({ last, student }) => birthday(last, student ? pastStudy : adult));
  return days.toSorted().at(-1) ?? from;
}

/** The days on which a family may change: birthdays, the end of childcare, new years, new school years. */
export function daysOfChange(household: Household, law: Law, from: ISODate): readonly ISODate[] {
  const end = horizon(household, law, from);
  const care = law.find(from, "care-allowance.age-limit");
  const ofChildren = births(household).flatMap(({ first, last }) =>
    [...new Set([first, last])].flatMap((birth) => [
      ...Array.from({ length: 24 }, (_, age) => birthday(birth, age)),
      ...(care === undefined ? [] : [addDays(addMonths(birth, whole(care)), 1)]),
    ]),
  );
  const years = Array.from({ length: yearOf(end) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);
  const ofYears = years.flatMap((year) => [isoDate(year, 1, 1), isoDate(year, 9, 1)]);
  return [from, ...ofChildren, ...ofYears].filter((day) => day >= from && day <= end);
}

function births({ children, expecting }: Household) {
  const all = children.map(({ birthDate, fullTimeStudent }) => ({ birthDate, student: fullTimeStudent === true }));
  if (typeof expecting !== "string") all.push({ birthDate: expecting.dueDate, student: false });
  return all.map(({ birthDate, student }) => {
    const [first, last] = ends(birthDate);
    return { first, last, student };
  });
}
