import type { ISODate } from "../dates.ts";
import { because, type Decision, oneOf, type Reason, tellsOf } from "../decision.ts";
import { textFigure } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { type FundAccount, fundAccount } from "./account.ts";
import { casesOn, type FundCase, type FundFacts } from "./facts.ts";
import { fundBalance } from "./fund-balance.ts";
import { keptFor, usable } from "./reasons.ts";
import { fundState } from "./state.ts";

/**
 * How an owner comes to the money: when the record becomes savings, from which day they can be used and how long they
 * wait. What to do is told by the programme.
 *
 * @param facts   a day of birth gives days, a month or a year only the age; the citizenship asked of nobody here is a
 *                citizen's, and the answer says so
 * @param askedOn any day since 1 January 2024
 * @returns what is told; for whoever has nothing to use, what `fundBalance` finds
 * @throws NotOnRecord before that day
 */
export function fundUse(facts: FundFacts, askedOn: ISODate, law: Law): Decision {
  const balance = fundBalance(facts, askedOn, law);
  if (balance.verdict === "not-entitled") return balance;
  return oneOf(casesOn(facts, askedOn).map((person) => certain(person, askedOn, law)));
}

function certain(person: FundCase, on: ISODate, law: Law): Decision {
  const account = fundAccount(person, on, law);
  const isSavings = fundState(person, account, on, law) === "savings";
  const whole = usable(account, on, law);
  const reasons = [
    isSavings ? because("nationalFund.savings", {}, law.on(on, "national-fund.adult-age")) : becomes(account, on, law),
    whole,
    ...(whole.sentence === "nationalFund.canUse" ? [] : [because("nationalFund.ownerApplies")]),
    keptFor(account, on, law),
    forWhom(on, law),
  ];
  return tellsOf("national-fund-use", reasons);
}

function becomes({ lastYear }: FundAccount, on: ISODate, law: Law): Reason {
  const [age, by] = [law.on(on, "national-fund.adult-age"), law.on(on, "national-fund.credited-by")];
  return because("nationalFund.becomesSavings", { year: textFigure(String(lastYear)) }, age, by);
}

const forWhom = (on: ISODate, law: Law): Reason => {
  const [from, citizens] = [law.on(on, "national-fund.born-from"), law.on(on, "national-fund.for-whom")];
  return because("nationalFund.forWhom", { fromAbl: from }, from, citizens);
};
