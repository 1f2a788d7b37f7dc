import { countChildren } from "../child-benefit/counted-children.ts";
import { addDays, addMonths, firstOfMonth, type ISODate, isoDate, quarterOf, yearOf } from "../dates.ts";
import { because, type Decision, type Reason } from "../decision.ts";
import { either } from "../facts.ts";
import { compare, dateFigure, type Figure, figure, isZero, whole } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import type { TargetedAssistanceFacts } from "./assistance-facts.ts";
import { assistanceSum, incomeOf, notBelowLine, toCompare } from "./assistance-sum.ts";
import { doubtsOf, kindOf } from "./commission.ts";
import { povertyLine } from "./poverty-line.ts";

const benefit = "targeted-assistance";

/**
 * State targeted assistance (Social Code, art. 120-130): what each person lacks to the regional poverty line × the
 * members of the family, and a supplement for each child of one to six.
 *
 * @param facts the income of the calendar quarter before the application. Which family allowances count as income since
 *              July 2023 no source says: the family gives the figure, and the answer tells to ask the career centre
 * @param on    the day of application; the poverty line is that of its quarter
 * @returns the sum of one month, from the month of application to the end of the quarter. Without the line, the income
 *          or the size of the family: `depends` and no sum. Property and loans leave it to the commission: `depends`
 *          from nothing to the sum
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function targetedAssistance(facts: TargetedAssistanceFacts, on: ISODate, law: Law): Decision {
  const { possible, asks } = smallChildren(facts, on, law);
  return whicheverHolds<Certain>(
    {
      livesHere: either(facts.livesHere),
      jobRefused: either(facts.jobRefused),
      contractBroken: either(facts.contractBroken),
      falseData: either(facts.falseData),
      smallChildren: possible,
    },
    {
      livesHere: "settles.livesHere",
      jobRefused: "settles.jobRefused",
      contractBroken: "settles.contractBroken",
      falseData: "settles.falseData",
      smallChildren: asks,
    },
    (certain) => decide(certain, facts, on, law),
    law,
  );
}

type Certain = {
  readonly livesHere: boolean;
  readonly jobRefused: boolean;
  readonly contractBroken: boolean;
  readonly falseData: boolean;
  readonly smallChildren: number;
};

/** How many children are of the age of the supplement; where nobody said, none or everybody but one adult. */
function smallChildren({ children, familySize }: TargetedAssistanceFacts, on: ISODate, law: Law) {
  const from = whole(law.on(on, "targeted-assistance.child-from"));
  const to = whole(law.on(on, "targeted-assistance.child-to"));
  if (children === undefined)
    return { possible: [...new Set([0, (familySize ?? 1) - 1])], asks: "settles.smallChildren" };
  const { possible, asks } = countChildren(children, on, (_, age) => age >= from && age <= to);
  return { possible, asks: asks[0] ?? "settles.birthDay" };
}

function decide(certain: Certain, facts: TargetedAssistanceFacts, on: ISODate, law: Law): Decision {
  const { line, last } = povertyLine(facts.povertyLine, facts.region, on, law);
  const income = incomeOf(facts, on, law);
  const above = line && income && compare(income.perHead, line) > 0 ? [notBelowLine(income, line)] : [];
  const unmet = [...barred(certain, on, law), ...above];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  const doubts = doubtsOf(facts, on, law);
  const whatCounts = because("targetedAssistance.whatCounts", {}, law.on(on, "targeted-assistance.quarter"));
  const told = [kindOf(facts, on, law), whatCounts];
  const comparing = line === undefined && income !== undefined ? [toCompare(income)] : [];
  if (line === undefined || income === undefined)
    return { benefit, verdict: "depends", reasons: [...asksOf(facts, line, last), ...comparing, ...doubts, ...told] };

  const { amount, formulas } = assistanceSum(income, line, certain.smallChildren, on, law);
  if (isZero(amount)) return { benefit, verdict: "not-entitled", reasons: [notBelowLine(income, line)] };
  const about = { benefit, per: "month", from: firstOfMonth(on), until: endOfQuarter(on) } as const;
  if (doubts.length === 0) return { verdict: "entitled", amount, reasons: [...formulas, ...told], ...about };
  const reasons = [...doubts, ...formulas, ...told];
  return { verdict: "depends", least: figure(0, "KZT"), most: amount, reasons, ...about };
}

/** Half a year without assistance after a job refused, a social contract broken or false data (art. 128). */
function barred({ livesHere, jobRefused, contractBroken, falseData }: Certain, on: ISODate, law: Law) {
  const months = law.on(on, "targeted-assistance.barred-for");
  const since = (sentence: string) => because(sentence, { count: months }, months);
  return [
    ...(livesHere ? [] : [because("residence.onlyResidents", {}, months)]),
    ...(jobRefused ? [since("targetedAssistance.jobRefused")] : []),
    ...(contractBroken ? [since("targetedAssistance.contractBroken")] : []),
    ...(falseData ? [since("targetedAssistance.falseData")] : []),
  ];
}

/** What the family may know, and what only the akimat can tell: the line of its region in this quarter. */
function asksOf(facts: TargetedAssistanceFacts, line: Figure | undefined, last: Value | undefined): readonly Reason[] {
  const { familySize, quarterIncome, incomePerHead, region } = facts;
  return [
    ...(familySize === undefined ? [because("settles.familySize")] : []),
    ...(quarterIncome === undefined && incomePerHead === undefined ? [because("settles.incomePerHead")] : []),
    ...(line === undefined && region === undefined ? [because("settles.region")] : []),
    ...(line === undefined ? [because("targetedAssistance.askLine")] : []),
    ...(last === undefined
      ? []
      : [because("targetedAssistance.lastKnownLine", { line: last, sinceAbl: dateFigure(last.since) }, last)]),
  ];
}

const endOfQuarter = (day: ISODate): ISODate =>
  addDays(addMonths(isoDate(yearOf(day), (quarterOf(day) - 1) * 3 + 1, 1), 3), -1);
