import type { CampFacts } from "../camps/camp-facts.ts";
import { summerOptions } from "../camps/summer-options.ts";
import { ends, type ISODate, yearOf } from "../dates.ts";
import type { Decision } from "../decision.ts";
import { whole } from "../figures.ts";
import { hpvVaccination } from "../health/hpv-vaccination.ts";
import type { Law } from "../parameters/law.ts";
import { cityBus } from "../school/city-bus.ts";
import { collegeScholarship } from "../school/college-scholarship.ts";
import { firstGrade } from "../school/first-grade.ts";
import { kindergartenMeals } from "../school/kindergarten-meals.ts";
import { kindergartenPlace } from "../school/kindergarten-place.ts";
import { olympiadAward } from "../school/olympiad-award.ts";
import { schoolHelp } from "../school/school-help.ts";
import { schoolMeals } from "../school/school-meals.ts";
import { schoolTransport } from "../school/school-transport.ts";
import { textbooks } from "../school/textbooks.ts";
import { alike, atIncomes, born, type Case, eachOf, told } from "./case.ts";
import { gradesByAge, isPupil, type Member } from "./members.ts";

/** Kindergarten, school, college, child by child; only what concerns that age is spoken of. */
export const school = (family: Case): readonly Decision[] =>
  eachOf(born(family.members), (member) => [
    ...(isPupil(member, family.on) ? atSchool(member, family) : beforeSchool(member, family)),
    ...afterwards(member, family),
    ...vaccination(member, family),
  ]);

/** What each pupil can do this summer or next. */
export const summer = (family: Case): readonly Decision[] =>
  eachOf(
    born(family.members).filter((member) => isPupil(member, family.on) && member.child.grade !== 0),
    (member) => told("camp-voucher", family.on, () => options(member, family), member),
  );

function beforeSchool(member: Member, family: Case): readonly Decision[] {
  const { household, large, on, law } = family;
  const { birthDate, guardianship, correctionGroup, specialNeeds, kindergarten } = member.child;
  const { receivesTsa, parentsLost, parentWithDisability } = household;
  const [young, old] = member.ages;
  if (old < 1 || young > 7) return [];
  const place = { birthDate, parentWithDisability, guardianship, largeFamily: large, specialNeeds };
  const meals = { receivesTsa, parentsLost, guardianship, correctionGroup, largeFamily: large };
  const entersSoon = yearOf(ends(birthDate)[0]) + 6 <= yearOf(on) + 1;
  return [
    ...(kindergarten === true
      ? told(
          "kindergarten-meals",
          on,
          () => atIncomes(family, (incomePerHead) => kindergartenMeals({ incomePerHead, ...meals }, on, law)),
          member,
        )
      : young < 6
        ? told("kindergarten-place", on, () => kindergartenPlace(place, on, law), member)
        : []),
    ...(entersSoon ? told("first-grade", on, () => firstGrade({ birthDate }, on, law), member) : []),
  ];
}

function atSchool(member: Member, family: Case): readonly Decision[] {
  const { household, on, law } = family;
  const { birthDate, schoolKind, schoolHelpPaid, taughtAtHome, guardianship, disability } = member.child;
  const grade = member.child.grade ?? gradeByAge(member, on, law);
  const { region, rural, schoolInVillage, city } = household;
  const at = (key: readonly unknown[], rule: (facts: CampFacts) => Decision) => () =>
    alike(family, key, () =>
      atIncomes(family, (incomePerHead) => rule({ incomePerHead, ...campFacts(member, family), grade })),
    );
  // Money is for pupils of any grade: those of grade 1 to 11 share an answer.
  const pupil = typeof grade === "number" && grade > 0 ? 1 : grade;
  const helpKey = ["school-help", pupil, schoolKind, schoolHelpPaid, guardianship];
  const mealsKey = ["school-meals", grade, schoolKind, taughtAtHome, guardianship, disability];
  return [
    ...told(
      "school-help",
      on,
      at(helpKey, (need) => schoolHelp({ region, schoolHelpPaid, ...need }, on, law)),
      member,
    ),
    ...told(
      "school-meals",
      on,
      at(mealsKey, (need) => schoolMeals({ taughtAtHome, ...need }, on, law)),
      member,
    ),
    ...told("textbooks", on, () => textbooks({ grade, schoolKind }, on, law), member),
    ...(rural === true && schoolInVillage !== true
      ? told("school-transport", on, () => schoolTransport({ grade, rural, schoolInVillage }, on, law), member)
      : []),
    ...(city === "unknown" || city === "other"
      ? []
      : told("city-bus", on, () => cityBus({ birthDate, city }, on, law), member)),
  ];
}

/** Meals tell the first grades from the others: where the age leaves only one side, any grade of that side stands for it. */
function gradeByAge({ child }: Member, on: ISODate, law: Law): number | undefined {
  const last = law.find(on, "school-meals.universal-to");
  const [low, high] = gradesByAge(child.birthDate, on);
  return last !== undefined && (high <= whole(last) || low > whole(last)) ? low : undefined;
}

/** Both ends of an income range lead to options; an option that only one of them has depends on the income. */
function options(member: Member, family: Case): readonly Decision[] {
  const { household, on, law } = family;
  const facts = campFacts(member, family);
  const { incomePerHead } = household;
  if (typeof incomePerHead !== "object") return summerOptions({ incomePerHead, ...facts }, on, law);
  const [first, other] = [incomePerHead.least, incomePerHead.most].map((income) =>
    summerOptions({ incomePerHead: income, ...facts }, on, law),
  );
  const same =
    JSON.stringify(first?.map(({ benefit }) => benefit)) === JSON.stringify(other?.map(({ benefit }) => benefit));
  return same && first !== undefined ? first : summerOptions({ incomePerHead: undefined, ...facts }, on, law);
}

function campFacts({ child }: Member, { household, large }: Case): CampFacts {
  return {
    birthDate: child.birthDate,
    grade: child.grade,
    schoolKind: child.schoolKind,
    disability: child.disability,
    achiever: child.achiever,
    guardianship: child.guardianship,
    receivesTsa: household.receivesTsa,
    parentsLost: household.parentsLost,
    emergency: household.emergency,
    rural: household.rural,
    largeFamily: large,
  };
}

function afterwards(member: Member, { on, law }: Case): readonly Decision[] {
  const { medal, medalListed, scholarship, stateOrder } = member.child;
  return [
    ...(medal === undefined
      ? []
      : told("olympiad-award", on, () => olympiadAward({ medal, listed: medalListed }, on, law), member)),
    ...(scholarship === undefined
      ? []
      : told("college-scholarship", on, () => collegeScholarship({ scholarship, stateOrder }, on, law), member)),
  ];
}

/** Spoken of in the years of its age only. */
function vaccination(member: Member, { on, law }: Case): readonly Decision[] {
  const { birthDate, girl } = member.child;
  if (girl === false || member.ages[1] < 11 || member.ages[0] > 13) return [];
  return told("hpv-vaccination", on, () => hpvVaccination({ birthDate, girl }, on, law), member);
}
