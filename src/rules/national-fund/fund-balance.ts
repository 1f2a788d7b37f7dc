import { addDays, type ISODate, yearOf } from "../dates.ts";
import { because, type Decision, oneOf, type Reason, why } from "../decision.ts";
import { figure } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { type FundAccount, fundAccount } from "./account.ts";
import { casesOn, type FundCase, type FundFacts } from "./facts.ts";
import { credited, creditMissing, explained, lostAfterSavings, movedToPension } from "./reasons.ts";
import { type FundState, fundState, unmetBy } from "./state.ts";

const benefit = "national-fund";
/** Once the record is savings, other steps, papers and notes hold than for a child: how the owner uses the money. */
const ofOwner = "national-fund-use";

/**
 * What the National Fund for Children has recorded for a child, in US dollars to the cent.
 *
 * @param facts   the year of birth decides the sum; the day only decides from when the money can be used
 * @param askedOn any day since 1 January 2024, when the law came into force; the answer holds what was credited by then
 * @param law     its rules are read on that day, a sum on the day of its credit
 * @returns the balance, under `national-fund-use` once it is savings; `from` is the first day it can be used and `until`
 *          the last before unclaimed money moves to the pension account, both only where the day of birth is known;
 *          `depends` with no most when a credit is due that the record doesn't have
 * @throws NotOnRecord before that day
 */
export function fundBalance(facts: FundFacts, askedOn: ISODate, law: Law): Decision {
  const possible = casesOn(facts, askedOn).map((person) => certain(person, askedOn, law));
  return oneOf(
    possible,
    ...(yearOf(facts.born[0]) === yearOf(facts.born[1]) ? [] : [because("settles.birthDay")]),
    ...(facts.citizen === undefined ? [because("nationalFund.settlesCitizenship")] : []),
    ...(facts.citizenSince === "unknown" ? [because("nationalFund.settlesCitizenSince")] : []),
    ...(facts.lost.length > 1 ? [because("nationalFund.settlesLostDay")] : []),
  );
}

/** The state of the record on that day, for cards and charts; several where the facts leave it open. */
export function fundStates(facts: FundFacts, askedOn: ISODate, law: Law): readonly FundState[] {
  const stateOf = (person: FundCase) => fundState(person, fundAccount(person, askedOn, law), askedOn, law);
  return [...new Set(casesOn(facts, askedOn).map(stateOf))];
}

function certain(person: FundCase, on: ISODate, law: Law): Decision {
  const account = fundAccount(person, on, law);
  const state = fundState(person, account, on, law);
  switch (state) {
    case "none":
    case "right-lost":
      return { benefit, verdict: "not-entitled", reasons: unmetBy(person, account, on, law) };
    case "pension-account":
      return { benefit, verdict: "not-entitled", reasons: [movedToPension(on, law)] };
    case "lost-savings": {
      const settles = [lostAfterSavings(on, law), ...credited(account)];
      return { benefit, verdict: "depends", least: NOTHING, most: account.balance, per: "once", reasons: settles };
    }
    default: {
      const programme = state === "savings" ? ofOwner : benefit;
      const reasons = why(law, () => explained(state, account, on, law));
      return { ...holds(account, reasons, on, law), benefit: programme };
    }
  }
}

const NOTHING = figure(0, "USD");

function holds(account: FundAccount, reasons: readonly Reason[], on: ISODate, law: Law): Decision {
  const { balance, missingSince, usableFrom, movesOn } = account;
  const dayKnown = usableFrom[0] === usableFrom[1] && movesOn[0] === movesOn[1];
  const term = dayKnown ? { from: usableFrom[0], until: addDays(movesOn[0], -1) } : {};
  if (missingSince === undefined)
    return { benefit, verdict: "entitled", amount: balance, per: "once", reasons, ...term };
  const settles = creditMissing(missingSince, on, law);
  return { benefit, verdict: "depends", least: balance, per: "once", reasons: [settles, ...reasons], ...term };
}
