import { BirthGrantFacts, birthGrant } from "../rules/index.ts";
import type { Guide } from "./guide.ts";
import { birthDate, birthOrder, livesHere } from "./questions.ts";

export const birthGrantGuide: Guide = {
  id: "birth-grant",
  area: "benefits",
  questions: [livesHere, birthDate, birthOrder],
  decide: (answers, today, law) => [birthGrant(BirthGrantFacts.parse(answers), today, law)],
};
