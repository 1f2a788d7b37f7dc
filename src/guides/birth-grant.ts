import { BirthGrantFacts, birthGrant } from "../rules/index.ts";
import type { Guide } from "./guide.ts";

export const birthGrantGuide: Guide = {
  id: "birth-grant",
  area: "benefits",
  questions: [
    { id: "livesHere", kind: "choice", options: ["yes", "no"], dontKnow: true },
    { id: "birthDate", kind: "date", notAfter: "today", yearsBack: 2 },
    { id: "birthOrder", kind: "count", min: 1, max: 20, buttons: 4, dontKnow: true },
  ],
  decide: (answers, today, law) => [birthGrant(BirthGrantFacts.parse(answers), today, law)],
};
