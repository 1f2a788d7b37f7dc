import {
  Household,
  type ISODate,
  isoDate,
  KindergartenMealsFacts,
  KindergartenPlaceFacts,
  kindergartenMeals,
  kindergartenPlace,
  type Law,
  yearOf,
} from "../../rules/index.ts";
import { UNKNOWN } from "../check.ts";
import { type Answers, all, type Guide, is, type Question } from "../guide.ts";
import { has } from "../many.ts";
import { incomeQuestions, needFacts, needOfHousehold, situation } from "./need.ts";

const goes = is("goes", "yes");
const ofMeals = (question: Question): Question => ({
  ...question,
  when: question.when === undefined ? goes : all(goes, question.when),
});

/** Who stands first in the queue, or whose meals are paid for. */
const ticks = ({ goes }: Answers): readonly string[] =>
  goes === "yes" ? ["tsa", "guardian", "correction", "large"] : ["parentDisability", "guardian", "large", "special"];

/** A place in the queue, or, for a child who goes already, who pays for the meals. */
export const kindergartenGuide: Guide = {
  id: "kindergarten",
  area: "school",
  questions: [
    { id: "goes", kind: "choice", options: ["no", "yes"] },
    { id: "birthDate", kind: "date", notAfter: "today", yearsBack: 7, when: is("goes", "no") },
    situation(ticks),
    ...incomeQuestions("correction").map(ofMeals),
  ],
  decide: (answers, today, law) => [
    answers.goes === "yes"
      ? kindergartenMeals(KindergartenMealsFacts.parse(mealsFacts(answers, today, law)), today, law)
      : kindergartenPlace(KindergartenPlaceFacts.parse(placeFacts(answers)), today, law),
  ],
  household: (answers, today) => (answers.goes === "yes" ? goingThere(answers, today) : waiting(answers)),
};

const ticked = ({ situation }: Answers, id: string) =>
  situation === UNKNOWN ? UNKNOWN : has(situation, id) ? "yes" : "no";

const placeFacts = (answers: Answers) => ({
  birthDate: answers.birthDate,
  parentWithDisability: ticked(answers, "parentDisability"),
  guardianship: needOfHousehold(answers).child.guardianship,
  largeFamily: ticked(answers, "large"),
  specialNeeds: ticked(answers, "special"),
});

const mealsFacts = (answers: Answers, today: ISODate, law: Law) => ({
  ...needFacts(answers, today, law),
  parentsLost: "none",
  correctionGroup: ticked(answers, "correction"),
  largeFamily: ticked(answers, "large"),
});

function waiting(answers: Answers): Household {
  const { birthDate, parentWithDisability, guardianship, largeFamily, specialNeeds } = placeFacts(answers);
  const child = { birthDate, guardianship, specialNeeds, kindergarten: "no" };
  return Household.parse({ parentWithDisability, largeFamily, children: [child] });
}

/** Of a child in kindergarten nobody asked the age: from two to six. */
function goingThere(answers: Answers, today: ISODate): Household {
  const { household, child } = needOfHousehold(answers);
  const year = yearOf(today);
  const birthDate = `${isoDate(year - 5, 1, 1)}/${isoDate(year - 2, 12, 31)}`;
  return Household.parse({
    ...household,
    emergency: "no",
    largeFamily: ticked(answers, "large"),
    children: [{ ...child, birthDate, correctionGroup: ticked(answers, "correction"), kindergarten: "yes" }],
  });
}
