import { FundFacts, Household, type ISODate, yearOf } from "../../rules/index.ts";
import { UNKNOWN } from "../check.ts";
import { type Answers, is, type Question } from "../guide.ts";

/** The year of birth and the year of citizenship decide every sum of the Fund. */
export const birthYear: Question = { id: "birthYear", kind: "year", from: 2005 };
export const citizen: Question = { id: "citizen", kind: "choice", options: ["yes", "later", "no"], dontKnow: true };
export const citizenYear: Question = {
  id: "citizenYear",
  kind: "year",
  from: 2006,
  dontKnow: true,
  when: is("citizen", "later"),
};

/** The facts of a child from the answers to these questions. */
export const fundFacts = (answers: Answers): FundFacts =>
  FundFacts.parse({ birthYear: answers.birthYear, ...citizenship(answers) });

/** The family of that one child, born on some day of the year: not later than today. */
export function fundHousehold(answers: Answers, today: ISODate): Household {
  const year = answers.birthYear ?? "";
  const last = year === String(yearOf(today)) ? today : `${year}-12-31`;
  return Household.parse({ children: [{ birthDate: `${year}-01-01/${last}`, ...citizenship(answers) }] });
}

function citizenship({ citizen, citizenYear }: Answers) {
  const kinds: Readonly<Record<string, string>> = { yes: "citizen", later: "citizen", no: "foreigner" };
  return {
    citizenship: kinds[citizen ?? ""] ?? UNKNOWN,
    citizenSince: citizen === "later" ? (citizenYear ?? UNKNOWN) : "birth",
  };
}
