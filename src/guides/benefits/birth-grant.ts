import { BirthGrantFacts, birthGrant, Household } from "../../rules/index.ts";
import type { Answers, Guide } from "../guide.ts";
import { birthDate, birthOf, birthOrder, dueDate, livesHere } from "../questions.ts";

/** For a child that was born, and for one that is expected. */
export const birthGrantGuide: Guide = {
  id: "birth-grant",
  area: "benefits",
  questions: [livesHere, birthDate, dueDate, birthOrder],
  decide: (answers, today, law) => [birthGrant(BirthGrantFacts.parse(factsOf(answers)), today, law)],
  household: (answers) => {
    const { livesHere, ...child } = factsOf(answers);
    return Household.parse({ livesHere, children: [child] });
  },
};

const factsOf = (answers: Answers) => ({
  livesHere: answers.livesHere,
  birthDate: birthOf(answers),
  birthOrder: answers.birthOrder,
});
