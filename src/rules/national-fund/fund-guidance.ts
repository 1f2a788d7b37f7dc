import { type ISODate, yearOf } from "../dates.ts";
import { because, type Decision, type Reason, tellsOf } from "../decision.ts";
import { dateFigure, textFigure } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { creditedIn, nextCredit } from "./account.ts";
import { type FundPurpose, fundUses } from "./fund-uses.ts";
import { creditLine } from "./reasons.ts";

/**
 * What the savings may pay for, as one answer.
 * @param purpose `other`: treatment, a car, a business, cash: refused, with what is possible instead
 */
export function fundPurpose(purpose: FundPurpose | "other", on: ISODate, law: Law): Decision {
  if (purpose !== "other") return tellsOf("national-fund-use", fundUses(purpose, on, law));
  const purposes = law.on(on, "national-fund.uses.purposes");
  const reasons = [because("nationalFund.notFor", {}, purposes), because("nationalFund.onlyFor", {}, purposes)];
  return { benefit: "national-fund-use", verdict: "not-entitled", reasons };
}

/** The child isn't found on the official site, the sum looks small, or it is gone from a parent's account. */
export const fundProblems = ["not-found", "less", "gone"] as const;
export type FundProblem = (typeof fundProblems)[number];

/** Why a record may be missing, small or gone, and what mends it. @throws NotOnRecord before 2024 */
export function fundMissing(problem: FundProblem, on: ISODate, law: Law): Decision {
  const [age, citizens] = [law.on(on, "national-fund.adult-age"), law.on(on, "national-fund.for-whom")];
  const [by, kids] = [law.on(on, "national-fund.credited-by"), law.on(on, "contact.kids-enpf-site")];
  const added = because("nationalFund.missedIsAdded", { byDat: dateFigure(nextCredit(on, law)) }, by);
  switch (problem) {
    case "not-found":
      return tellsOf("fund-missing", [
        because("nationalFund.typeItYourself", { site: kids }, kids),
        bornThisYear(on, law),
        because("nationalFund.notCitizen", { age }, citizens, age),
        added,
      ]);
    case "less":
      return tellsOf("fund-missing", [
        because("nationalFund.sameForAll", {}, citizens),
        ...law.until(on, "national-fund.accrual").map(creditLine),
        because("nationalFund.countedFrom", {}, citizens),
        because("nationalFund.lastInYear", { age }, age),
        added,
      ]);
    case "gone": {
      const site = law.on(on, "contact.enpf-site");
      return tellsOf("national-fund-use", [
        because("nationalFund.movedToOwner", { age }, age),
        because("nationalFund.ownerLooks", { site }, site),
      ]);
    }
  }
}

function bornThisYear(on: ISODate, law: Law): Reason {
  const byDat = dateFigure(creditedIn(yearOf(on) + 1, on, law));
  const figures = { year: textFigure(String(yearOf(on))), byDat };
  return because("nationalFund.bornThisYear", figures, law.on(on, "national-fund.credited-by"));
}

/** Whoever promises the money early or in cash is a fraud. */
export function fundScam(on: ISODate, law: Law): Decision {
  const [age, purposes] = [law.on(on, "national-fund.adult-age"), law.on(on, "national-fund.uses.purposes")];
  const police = law.on(on, "contact.police");
  return tellsOf("fund-scam", [
    because("nationalFund.neverEarly", { age }, age, purposes),
    because("nationalFund.neverCash", {}, purposes),
    because("nationalFund.noMiddleman"),
    because("nationalFund.keepToYourself"),
    because("nationalFund.sentAlready", { police }, police),
  ]);
}
