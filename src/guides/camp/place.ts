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
import { onlyTold } from "./only-told.ts";

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
    const place = campVoucher(facts, today, law);
    return [place, ...besides(facts, place, today, law)];
  },
  household: (answers, today) => {
    const { household, child } = needOfHousehold(answers);
    const { birthDate, grade, schoolKind, disability, achiever, largeFamily } = told(answers, today);
    const pupil = { birthDate, grade, schoolKind, disability, achiever };
    return Household.parse({ ...household, largeFamily, children: [{ ...child, ...pupil }] });
  },
};

/** Whatever else isn't ruled out; where camps don't take the child, how things go with a paid one and with work. */
function besides(facts: CampFacts, place: Decision, today: ISODate, law: Law): readonly Decision[] {
  const open = (...rules: readonly ((facts: CampFacts, on: ISODate, law: Law) => Decision)[]) =>
    rules.map((rule) => rule(facts, today, law)).filter(({ verdict }) => verdict !== "not-entitled");
  const [day] = open(campSchoolDay);
  if (day === undefined) return open(campPaid, enbekSummer, zhasylEl).map(onlyTold);
  return [saidOnce(day, place), ...open(sanatoriumTreatment, campInclusive, campReward, campNationalCentre)];
}

/** Of two answers in one message the later one leaves out that lists are drawn up in spring. */
const saidOnce = (later: Decision, { reasons }: Decision): Decision => ({
  ...later,
  reasons: later.reasons.filter(
    ({ sentence }) => sentence !== "camp.askInSpring" || reasons.every((one) => one.sentence !== sentence),
  ),
});

const factsOf = (answers: Answers, today: ISODate, law: Law) => ({
  ...needFacts(answers, today, law),
  ...told(answers, today),
});

/** Places for achievers and for a disability are told to those who tick them: who knows of none isn't asked. */
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
