import {
  CampFacts,
  campInclusive,
  campNationalCentre,
  campPaid,
  campReward,
  campSchoolDay,
  campVoucher,
  type Decision,
  enbekSummer,
  Household,
  type ISODate,
  type Law,
  sanatoriumTreatment,
  zhasylEl,
} from "../../rules/index.ts";
import { UNKNOWN } from "../check.ts";
import { type Answers, all, type Guide, isNot, type Question } from "../guide.ts";
import { has } from "../many.ts";
import {
  bornInGrade,
  grade,
  incomeQuestions,
  needFacts,
  needOfHousehold,
  schoolKind,
  situation,
} from "../school/need.ts";

/** Camps take neither a child who isn't at school yet nor the last grade: nothing else is asked of them. */
const taken = isNot("grade", "0", "11");
const ofTaken = (question: Question): Question => ({
  ...question,
  when: question.when === undefined ? taken : all(taken, question.when),
});

/** Whether a free place is owed to a child, what else is free for it, and what is open where no camp takes it. */
export const campPlaceGuide: Guide = {
  id: "camp-place",
  area: "camp",
  about: ["camp-voucher", "camp-school-day"],
  questions: [
    { ...grade, figures: { from: "camp-voucher.grades-from", to: "camp-voucher.grades-to" } },
    ...[
      situation(["tsa", "guardian", "emergency", "disability", "achiever", "large"]),
      ...incomeQuestions(),
      schoolKind,
    ].map(ofTaken),
  ],
  decide: (answers, today, law) => {
    const facts = CampFacts.parse(factsOf(answers, today, law));
    const day = campSchoolDay(facts, today, law);
    return [campVoucher(facts, today, law), ...elsewhere(facts, day, today, law)];
  },
  household: (answers, today) => {
    const { household, child } = needOfHousehold(answers);
    const { birthDate, grade, schoolKind, disability, achiever, largeFamily } = told(answers, today);
    const pupil = { birthDate, grade, schoolKind, disability, achiever };
    return Household.parse({ ...household, largeFamily, children: [{ ...child, ...pupil }] });
  },
};

/** Whatever isn't ruled out; where camps don't take the child, a camp that may and work. */
function elsewhere(facts: CampFacts, day: Decision, today: ISODate, law: Law): readonly Decision[] {
  const others =
    day.verdict === "not-entitled"
      ? [campPaid, enbekSummer, zhasylEl]
      : [sanatoriumTreatment, campInclusive, campReward, campNationalCentre];
  const open = [day, ...others.map((rule) => rule(facts, today, law))];
  return open.filter(({ verdict }) => verdict !== "not-entitled");
}

const factsOf = (answers: Answers, today: ISODate, law: Law) => ({
  ...needFacts(answers, today, law),
  ...told(answers, today),
});

/** What nobody ticked because nobody knows: the places for achievers and for a disability are told to those who tick them. */
function told({ grade, situation, schoolKind }: Answers, today: ISODate) {
  const ticked = (id: string) => has(situation, id);
  return {
    birthDate: bornInGrade(grade, today),
    grade: grade === "0" ? "none" : grade,
    schoolKind,
    // Which group the child has plays no part here.
    disability: ticked("disability") ? "group-3" : "none",
    achiever: ticked("achiever") ? "yes" : "no",
    largeFamily: situation === UNKNOWN ? UNKNOWN : ticked("large") ? "yes" : "no",
  };
}
