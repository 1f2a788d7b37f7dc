import type { ISODate } from "../dates.ts";
import { because, type Decision, type Reason, sourcesOf, tellsOf } from "../decision.ts";
import { figure, textFigure } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import type { FundFacts } from "./facts.ts";
import { fundBalance } from "./fund-balance.ts";
import { type FundProjection, fundProjection, type Scenario, scenarios } from "./fund-projection.ts";

/**
 * What a child's record may grow to by the year of the 18th birthday, in three named scenarios: told, since nobody
 * promises any of them.
 *
 * @param askedOn what was published by that day is taken to the cent, later years by the scenario
 * @returns the estimate; for whoever doesn't take part or has no credit to come, what `fundBalance` finds
 * @throws NotOnRecord before the first credit
 */
export function fundEstimate(facts: FundFacts, askedOn: ISODate, law: Law): Decision {
  const found = scenarios.map((scenario) => fundProjection(facts, askedOn, law, scenario));
  const all = found.filter((estimate) => estimate !== undefined);
  const [one] = all;
  if (one === undefined || all.length < scenarios.length) return fundBalance(facts, askedOn, law);
  const year = textFigure(String(one.byYear.at(-1)?.year));
  const reasons = [because("nationalFund.estimate", { year }), ...all.map(inWords), ...beyond(one)];
  return tellsOf("fund-estimate", reasons);
}

const SAID: Record<Scenario, string> = {
  low: "nationalFund.estimateLow",
  central: "nationalFund.estimateCentral",
  high: "nationalFund.estimateHigh",
};

/** Whole dollars: cents would promise a precision that an estimate doesn't have. */
function inWords({ scenario, amount, assumptions: { accrual, growth, return: rate } }: FundProjection): Reason {
  const dollars = figure(amount.value, "count");
  return because(SAID[scenario], { dollars, accrual, growth, return: rate }, ...sourcesOf(accrual, rate));
}

/** What is certain already, whom it was reckoned for, and what may turn out otherwise. */
const beyond = ({ reasons }: FundProjection): readonly Reason[] =>
  reasons.filter(({ sentence }) => AFTER.has(sentence));
const AFTER: ReadonlySet<string> = new Set([
  "nationalFund.projectionKnown",
  "nationalFund.projectionFromBirth",
  "nationalFund.projectionRisks",
]);
