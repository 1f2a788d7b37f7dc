import {
  type ISODate,
  KindergartenMealsFacts,
  KindergartenPlaceFacts,
  kindergartenMeals,
  kindergartenPlace,
  type Law,
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
