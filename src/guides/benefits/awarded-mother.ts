import { AwardedMotherFacts, awardedMother, Household } from "../../rules/index.ts";
import { UNKNOWN } from "../check.ts";
import { type Answers, type Guide, is } from "../guide.ts";
import { livesHere } from "../questions.ts";

/** The allowance follows the award: a mother without one is told whether she might be given it. */
export const awardedMotherGuide: Guide = {
  id: "awarded-mother",
  area: "benefits",
  questions: [
    // Both degrees of «Maternal glory» have one rate.
    {
      id: "awards",
      kind: "choice",
      options: ["altyn-alqa", "kumis-alqa", "mother-heroine", "maternal-glory-1", "none"],
      dontKnow: true,
    },
    { id: "childrenRaised", kind: "count", min: 1, max: 20, buttons: 8, when: is("awards", "none", UNKNOWN) },
    livesHere,
  ],
  decide: (answers, today, law) => [awardedMother(AwardedMotherFacts.parse(factsOf(answers)), today, law)],
  household: (answers) => Household.parse(factsOf(answers)),
};

const factsOf = ({ awards, childrenRaised, livesHere }: Answers) => ({ awards, childrenRaised, livesHere });
