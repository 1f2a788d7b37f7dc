import { FundFacts, fundBalance } from "../rules/index.ts";
import { type Answers, all, type Guide, is } from "./guide.ts";

/** How much a child has so far, by the year of birth, and what comes next at that age. */
export const nationalFundGuide: Guide = {
  id: "national-fund",
  area: "fund",
  questions: [
    { id: "birthYear", kind: "year", from: 2005 },
    { id: "citizen", kind: "choice", options: ["yes", "no"], dontKnow: true },
    { id: "since", kind: "choice", options: ["birth", "later"], dontKnow: true, when: is("citizen", "yes") },
    { id: "sinceYear", kind: "year", from: 2006, when: all(is("citizen", "yes"), is("since", "later")) },
  ],
  decide: (answers, today, law) => [fundBalance(FundFacts.parse(factsOf(answers)), today, law)],
};

const CITIZENSHIP: Readonly<Record<string, string>> = { yes: "citizen", no: "foreigner" };

const factsOf = ({ birthYear, citizen = "unknown", since = "birth", sinceYear }: Answers) => ({
  birthYear,
  citizenship: CITIZENSHIP[citizen] ?? "unknown",
  citizenSince: citizen === "yes" && since === "later" ? sinceYear : since === "unknown" ? "unknown" : "birth",
});
