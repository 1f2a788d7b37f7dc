import { addDays, addMonths, ageOn, birthday, ends, type ISODate, isoDate, yearOf } from "../dates.ts";
import { whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import type { Child } from "./child.ts";
import type { Household } from "./household.ts";
import { schoolYear } from "./members.ts";

/**
 * The same family on another day: pupils have moved up, or were so many grades lower; of another school year the money
 * isn't paid yet. All else stays.
 */
export function grown(household: Household, from: ISODate, on: ISODate): Household {
  const years = schoolYear(on) - schoolYear(from);
  if (years === 0) return household;
  return { ...household, children: household.children.map((child) => movedUp(child, years, from)) };
}

/** Who isn't a pupil yet becomes one by the year of birth: then no grade is known. Who is done with school stays so. */
function movedUp({ grade, ...child }: Child, years: number, from: ISODate): Child {
  const other = { ...child, schoolHelpPaid: false };
  if (typeof grade === "number") return { ...other, grade: inSchool(grade + years) };
  return grade === "none" && years > 0 && ageOn(ends(child.birthDate)[1], from) < LATEST_ENTRY
    ? other
    : { ...other, grade };
}

const inSchool = (grade: number): number | "none" => (grade < 1 || grade > LAST_GRADE ? "none" : grade);
const LAST_GRADE = 11;
/** School begins in the year of the sixth birthday or the year after: at eight everybody has begun. */
const LATEST_ENTRY = 8;

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
