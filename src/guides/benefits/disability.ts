import {
  CarerAllowanceFacts,
  ChildDisabilityFacts,
  carerAllowance,
  childDisability,
  Household,
} from "../../rules/index.ts";
import type { Answers, Guide } from "../guide.ts";
import { livesHere } from "../questions.ts";

/** The child's own allowance and the one of the parent who raises it: two payments that come together. */
export const disabilityGuide: Guide = {
  id: "disability",
  area: "benefits",
  questions: [
    livesHere,
    { id: "birthDate", kind: "date", notAfter: "today", yearsBack: 18 },
    {
      id: "disability",
      kind: "choice",
      options: ["under-7", "group-1", "group-2", "group-3", "none"],
      dontKnow: true,
      figures: { age: "child-disability.group-age" },
    },
  ],
  decide: (answers, today, law) => [
    childDisability(ChildDisabilityFacts.parse(answers), today, law),
    carerAllowance(CarerAllowanceFacts.parse(answers), today, law),
  ],
  household: ({ livesHere, birthDate, disability }: Answers) =>
    Household.parse({ livesHere, children: [{ birthDate, disability }] }),
};
