import {
  FundFacts,
  fundBalance,
  fundEstimate,
  fundMissing,
  fundProblems,
  fundPurpose,
  fundPurposes,
  fundScam,
  fundUse,
} from "../../rules/index.ts";
import type { Guide } from "../guide.ts";
import { birthYear, citizen, citizenYear, fundFacts, fundHousehold } from "./answers.ts";

/** How much a child has so far, by the year of birth, and what comes next at that age. */
const balance: Guide = {
  id: "national-fund",
  area: "fund",
  questions: [birthYear, citizen, citizenYear],
  decide: (answers, today, law) => [fundBalance(fundFacts(answers), today, law)],
  household: fundHousehold,
};

/** What it may come to by the age of 18, in three scenarios. */
const estimate: Guide = {
  id: "fund-18",
  area: "fund",
  questions: [birthYear, citizen, citizenYear],
  decide: (answers, today, law) => [fundEstimate(fundFacts(answers), today, law)],
};

/** From which day the owner can use the money, and how: the day of birth decides, a month names the age only. */
const atEighteen: Guide = {
  id: "fund-at-18",
  area: "fund",
  questions: [{ id: "birthDate", kind: "date", notAfter: "today", yearsBack: 22 }],
  decide: ({ birthDate }, today, law) => [fundUse(FundFacts.parse({ birthDate, citizenship: "citizen" }), today, law)],
};

const uses: Guide = {
  id: "fund-uses",
  area: "fund",
  questions: [{ id: "purpose", kind: "choice", options: [...fundPurposes, "other"] }],
  decide: ({ purpose }, today, law) => [
    fundPurpose(fundPurposes.find((one) => one === purpose) ?? "other", today, law),
  ],
};

const missing: Guide = {
  id: "fund-missing",
  area: "fund",
  questions: [{ id: "problem", kind: "choice", options: fundProblems }],
  decide: ({ problem }, today, law) => [
    fundMissing(fundProblems.find((one) => one === problem) ?? "not-found", today, law),
  ],
};

const scam: Guide = { id: "fund-scam", area: "fund", questions: [], decide: (_, today, law) => [fundScam(today, law)] };

export const fundGuides: readonly Guide[] = [balance, estimate, atEighteen, uses, missing, scam];
