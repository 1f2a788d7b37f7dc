import { type ISODate, yearOf } from "../dates.ts";
import { because, type Reason } from "../decision.ts";
import { dateFigure, textFigure } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";
import type { FundAccount } from "./account.ts";

/** What a parent is told of an account: what it is, how the sum came about, when it grows, when it can be used. */
export function explained(
  state: "awaiting" | "requirement" | "savings",
  account: FundAccount,
  on: ISODate,
  law: Law,
): readonly Reason[] {
  const age = law.on(on, "national-fund.adult-age");
  const is = {
    awaiting: because("nationalFund.awaiting", {}, age),
    requirement: because("nationalFund.requirement", { age }, age),
    savings: because("nationalFund.savings", {}, age),
  }[state];
  const kept = state === "savings" ? [keptFor(account, on, law)] : [];
  return [is, ...credited(account), ...nextCredit(account, on, law), usable(account, on, law), ...kept];
}

/** Every credit by the year it was made for, and the income on them. */
export function credited({ credits, income }: FundAccount): readonly Reason[] {
  const lines = credits.map(creditLine);
  return income === undefined ? lines : [...lines, because("nationalFund.income", { amount: income }, income)];
}

/** A credit is made for the year before. */
export const creditLine = (credit: Value): Reason =>
  because("nationalFund.credit", { year: textFigure(String(yearOf(credit.since) - 1)), amount: credit }, credit);

function nextCredit({ nextCreditBy, missingSince, lastYear }: FundAccount, on: ISODate, law: Law): readonly Reason[] {
  if (nextCreditBy === undefined) return missingSince === undefined ? [because("nationalFund.noMoreCredits")] : [];
  const by = law.on(on, "national-fund.credited-by");
  const last = yearOf(nextCreditBy) === lastYear;
  return [
    because(last ? "nationalFund.lastCredit" : "nationalFund.nextCredit", { byDat: dateFigure(nextCreditBy) }, by),
  ];
}

/** From when the money can be used. */
export function usable({ usableFrom: [first, last] }: FundAccount, on: ISODate, law: Law): Reason {
  const purposes = law.on(on, "national-fund.uses.purposes");
  const age = law.on(on, "national-fund.adult-age");
  if (last <= on) return because("nationalFund.canUse", {}, purposes);
  if (first === last) return because("nationalFund.useFrom", { fromAbl: dateFigure(first) }, purposes);
  return because("nationalFund.useFromBirthday", { age }, purposes, age);
}

/** How long it waits for its owner. */
export function keptFor({ movesOn: [first, last] }: FundAccount, on: ISODate, law: Law): Reason {
  const count = law.on(on, "national-fund.keep-years");
  const age = law.on(on, "national-fund.adult-age");
  if (first === last) return because("nationalFund.keptUntil", { movesDat: dateFigure(first) }, count);
  return because("nationalFund.keptFor", { count, age }, count, age);
}

/** The record is behind the authorities: the sum is at least what it holds. */
export function creditMissing(due: ISODate, on: ISODate, law: Law): Reason {
  const site = law.on(on, "contact.kids-enpf-site");
  return because(
    "nationalFund.creditMissing",
    { byDat: dateFigure(due), site },
    law.on(on, "national-fund.accrual"),
    site,
  );
}

export function movedToPension(on: ISODate, law: Law): Reason {
  const count = law.on(on, "national-fund.keep-years");
  const age = law.on(on, "national-fund.adult-age");
  return because("nationalFund.movedToPension", { count, age }, count, age);
}

export function lostAfterSavings(on: ISODate, law: Law): Reason {
  const site = law.on(on, "contact.enpf-site");
  return because("nationalFund.lostAfterSavings", { site }, site);
}
