import {
  Household,
  type ISODate,
  type Law,
  SchoolHelpFacts,
  SchoolMealsFacts,
  schoolHelp,
  schoolMeals,
} from "../../rules/index.ts";
import { UNKNOWN } from "../check.ts";
import type { Answers, Guide } from "../guide.ts";
import { has } from "../many.ts";
import { bornInGrade, grade, incomeQuestions, needFacts, needOfHousehold, schoolKind, situation } from "./need.ts";

/** Where the sum of an earlier year is known. */
const regions = ["almaty", "astana", "shymkent", "pavlodar", "zhambyl", "other"];

/** In the first grades meals are free for all, so that two of the ticks change nothing there. */
const LAST_PRIMARY = 4;
const ticks = ({ grade }: Answers): readonly string[] => [
  "tsa",
  "guardian",
  "emergency",
  ...(grade !== undefined && grade !== UNKNOWN && Number(grade) <= LAST_PRIMARY ? [] : ["large", "disability"]),
  "paid",
  "atHome",
];

/** Money to get ready for school, and the free meal: the rules of both name the same families. */
export const schoolHelpGuide: Guide = {
  id: "school-help",
  area: "school",
  about: ["school-help", "school-meals", "school-meals-primary"],
  questions: [
    grade,
    situation(ticks),
    ...incomeQuestions(),
    schoolKind,
    { id: "region", kind: "choice", options: regions, named: "region" },
  ],
  decide: (answers, today, law) => [
    schoolHelp(SchoolHelpFacts.parse(factsOf(answers, today, law)), today, law),
    schoolMeals(SchoolMealsFacts.parse(factsOf(answers, today, law)), today, law),
  ],
  household: (answers, today) => {
    const { household, child } = needOfHousehold(answers);
    const { region, largeFamily, grade, schoolKind, schoolHelpPaid, taughtAtHome, disability } = pupilOf(answers);
    const pupil = { grade, schoolKind, schoolHelpPaid, taughtAtHome, disability };
    const birthDate = bornInGrade(grade, today);
    return Household.parse({ ...household, region, largeFamily, children: [{ ...child, ...pupil, birthDate }] });
  },
};

const factsOf = (answers: Answers, today: ISODate, law: Law) => ({
  ...needFacts(answers, today, law),
  ...pupilOf(answers),
  parentsLost: "none",
});

function pupilOf({ situation, region, grade, schoolKind }: Answers) {
  const ticked = (id: string) => (situation === UNKNOWN ? UNKNOWN : has(situation, id) ? "yes" : "no");
  return {
    grade,
    schoolKind,
    region: region === "other" ? UNKNOWN : region,
    schoolHelpPaid: ticked("paid"),
    taughtAtHome: ticked("atHome"),
    largeFamily: ticked("large"),
    // Which group the child has plays no part here.
    disability: situation === UNKNOWN ? UNKNOWN : has(situation, "disability") ? "group-3" : "none",
  };
}
