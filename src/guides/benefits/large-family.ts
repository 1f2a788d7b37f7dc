import { Household, LargeFamilyFacts, largeFamily } from "../../rules/index.ts";
import { childrenOf } from "../children.ts";
import { grownUp, minors, several, some } from "../family-members.ts";
import type { Answers, Guide } from "../guide.ts";
import { all } from "../guide.ts";
import { has } from "../many.ts";
import { kids, livesHere, students } from "../questions.ts";

/** By the children who count: those under age who live with the family, and grown-ups who study full-time. */
export const largeFamilyGuide: Guide = {
  id: "large-family",
  area: "benefits",
  questions: [
    kids,
    { id: "away", kind: "many", named: "child", options: minors, when: all(several, some(minors)) },
    { ...students, options: grownUp, when: some(grownUp), figures: { age: "large-family.age-limit" } },
    livesHere,
  ],
  decide: (answers, today, law) => [largeFamily(LargeFamilyFacts.parse(factsOf(answers)), today, law)],
  household: (answers) => Household.parse(factsOf(answers)),
};

const factsOf = ({ kids, away, students, livesHere }: Answers) => ({
  livesHere,
  children: childrenOf(kids).map(({ birthDate, student }, index) => ({
    birthDate,
    livesWithFamily: has(away, String(index)) ? "no" : "yes",
    fullTimeStudent: student || has(students, String(index)) ? "yes" : "no",
  })),
});
