import { Household, SurvivorAllowanceFacts, survivorAllowance } from "../../rules/index.ts";
import { childrenOf } from "../children.ts";
import { grownUp, some } from "../family-members.ts";
import type { Answers, Guide } from "../guide.ts";
import { has } from "../many.ts";
import { kids, livesHere, students } from "../questions.ts";

/** For children who lost a parent. Nothing is asked that the sum doesn't hang on: not the day, not how it happened. */
export const survivorGuide: Guide = {
  id: "survivor",
  area: "benefits",
  questions: [
    { id: "parentsLost", kind: "choice", options: ["one", "both"] },
    kids,
    { ...students, options: grownUp, when: some(grownUp), figures: { age: "survivor-allowance.age-limit" } },
    {
      id: "otherDependants",
      kind: "count",
      min: 0,
      max: 9,
      buttons: 4,
      figures: { age: "survivor-allowance.care-age" },
    },
    livesHere,
  ],
  decide: (answers, today, law) => [survivorAllowance(SurvivorAllowanceFacts.parse(factsOf(answers)), today, law)],
  household: (answers) => Household.parse(factsOf(answers)),
};

const factsOf = ({ parentsLost, kids, students, otherDependants, livesHere }: Answers) => ({
  parentsLost,
  otherDependants,
  livesHere,
  children: childrenOf(kids).map(({ birthDate, student }, index) => ({
    birthDate,
    fullTimeStudent: student || has(students, String(index)) ? "yes" : "no",
  })),
});
