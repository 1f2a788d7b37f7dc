import {
  bullying,
  CollegeScholarshipFacts,
  collegeEntry,
  collegeScholarship,
  FirstGradeFacts,
  firstGrade,
  Household,
  nationalTest,
  OlympiadAwardFacts,
  olympiadAward,
  scholarships,
  schoolTransfer,
  specialSupport,
  supports,
} from "../../rules/index.ts";
import { all, type Guide, is, isNot } from "../guide.ts";
import { kindergartenGuide } from "./kindergarten.ts";
import { bornInGrade } from "./need.ts";
import { schoolHelpGuide } from "./school-help.ts";
import { textbooksGuide } from "./ways-and-books.ts";

/** When a child may enter grade 1: the year of birth decides. */
const firstGradeGuide: Guide = {
  id: "first-grade",
  area: "school",
  questions: [{ id: "birthDate", kind: "date", notAfter: "today", yearsBack: 8 }],
  decide: ({ birthDate }, today, law) => [firstGrade(FirstGradeFacts.parse({ birthDate }), today, law)],
  household: ({ birthDate }) => Household.parse({ children: [{ birthDate, grade: "none" }] }),
};

const specialNeedsGuide: Guide = {
  id: "special-needs",
  area: "school",
  questions: [{ id: "need", kind: "choice", options: supports }],
  decide: ({ need }, today, law) => [
    specialSupport(supports.find((support) => support === need) ?? "school", today, law),
  ],
};

const olympiadGuide: Guide = {
  id: "olympiad",
  area: "school",
  questions: [
    { id: "medal", kind: "choice", options: ["gold", "silver", "bronze"], dontKnow: true },
    { id: "listed", kind: "choice", options: ["yes", "no"], dontKnow: true },
  ],
  decide: (answers, today, law) => [olympiadAward(OlympiadAwardFacts.parse(answers), today, law)],
  household: ({ medal, listed }, today) =>
    Household.parse({ children: [{ birthDate: bornInGrade(undefined, today), medal, medalListed: listed }] }),
};

const wants = is("what", "scholarship");
const collegeGuide: Guide = {
  id: "college",
  area: "school",
  questions: [
    { id: "what", kind: "choice", options: ["enter", "scholarship", "unt"] },
    { id: "stateOrder", kind: "choice", options: ["yes", "no"], dontKnow: true, when: wants },
    {
      id: "scholarship",
      kind: "choice",
      options: scholarships,
      dontKnow: true,
      when: all(wants, isNot("stateOrder", "no")),
    },
  ],
  decide: ({ what, stateOrder, scholarship }, today, law) => {
    if (what === "enter") return [collegeEntry(today, law)];
    if (what === "unt") return [nationalTest(today, law)];
    return [collegeScholarship(CollegeScholarshipFacts.parse({ stateOrder, scholarship }), today, law)];
  },
};

const transferGuide: Guide = {
  id: "transfer",
  area: "school",
  questions: [],
  decide: (_, today, law) => [schoolTransfer(today, law)],
};

/** Nothing is asked of a family whose child is bullied. */
const bullyingGuide: Guide = {
  id: "bullying",
  area: "protection",
  questions: [],
  decide: (_, today, law) => [bullying(today, law)],
};

export const schoolGuides: readonly Guide[] = [
  firstGradeGuide,
  schoolHelpGuide,
  textbooksGuide,
  kindergartenGuide,
  specialNeedsGuide,
  olympiadGuide,
  collegeGuide,
  transferGuide,
  bullyingGuide,
];
