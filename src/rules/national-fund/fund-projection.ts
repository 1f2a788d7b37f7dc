import { type ISODate, yearOf } from "../dates.ts";
import { because, type Reason, sourcesOf } from "../decision.ts";
import { type Figure, figure, given, least, product, rounded, sum, textFigure } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";
import { fundAccount } from "./account.ts";
import { casesOn, type FundCase, type FundFacts } from "./facts.ts";
import { fundState } from "./state.ts";

export const scenarios = ["low", "central", "high"] as const;
export type Scenario = (typeof scenarios)[number];

/** `growth` of the yearly credit and `return` on the balance, in percent a year. */
export type Assumptions = { readonly accrual: Figure; readonly growth: Figure; readonly return: Figure };
export type YearEnd = { readonly year: number; readonly balance: Figure; readonly published: boolean };

/** An estimate, never a promise of the state. */
export type FundProjection = {
  readonly scenario: Scenario;
  readonly assumptions: Assumptions;
  /** Whole dollars after the last credit. */
  readonly amount: Figure;
  readonly byYear: readonly YearEnd[];
  readonly reasons: readonly Reason[];
};

/**
 * What a child's record may grow to by the credit of the year of the 18th birthday.
 *
 * @param facts    where they leave several cases open, a citizen since birth is projected, and the estimate says so
 * @param askedOn  what was published by that day is taken to the cent, later years by the scenario
 * @param scenario `low`: the least credit and the least average return published so far; `central`: the latest of
 *                 each, unchanged; `high`: the latest credit growing every year, and a return above any so far
 * @returns undefined for someone who doesn't take part or whose last credit is past
 * @throws NotOnRecord before the first credit
 */
export function fundProjection(
  facts: FundFacts,
  askedOn: ISODate,
  law: Law,
  scenario: Scenario,
): FundProjection | undefined {
  const assumptions = assumed(scenario, law.on(askedOn, "national-fund.accrual"), askedOn, law);
  const [person] = casesOn(facts, askedOn);
  if (person === undefined || !grows(person, askedOn, law)) return undefined;
  const known = soFar(person, askedOn, law);
  const byYear = [...known, ...ahead(person, known, assumptions, askedOn, law)];
  const exact = byYear.at(-1)?.balance ?? figure(0, "USD");
  const amount = rounded(exact, figure("nearest", "rounding"));
  const reasons = [
    ...explained(scenario, assumptions, amount, byYear),
    ...(isAssumedFromBirth(facts) ? [because("nationalFund.projectionFromBirth")] : []),
  ];
  return { scenario, assumptions, amount, byYear, reasons };
}

const isAssumedFromBirth = ({ citizen, citizenSince }: FundFacts): boolean =>
  citizenSince === "unknown" || (citizen === undefined && citizenSince === "birth");

function grows(person: FundCase, on: ISODate, law: Law): boolean {
  const state = fundState(person, fundAccount(person, on, law), on, law);
  return state === "awaiting" || state === "requirement";
}

/** Beyond what was ever published: our own assumptions, named in the answer. */
const HIGH = { growth: given("growth", 3, "percent"), return: given("return", "3.5", "percent") };
const FLAT = given("growth", 0, "percent");

function assumed(scenario: Scenario, latest: Value, on: ISODate, law: Law): Assumptions {
  const returns = law.until(on, "national-fund.average-return");
  const lastReturn = returns.at(-1) ?? law.on(on, "national-fund.average-return");
  switch (scenario) {
    case "low":
      return {
        accrual: least(...law.until(on, "national-fund.accrual")),
        growth: FLAT,
        return: least(...returns),
      };
    case "central":
      return { accrual: latest, growth: FLAT, return: lastReturn };
    case "high":
      return { accrual: latest, ...HIGH };
  }
}

function soFar(person: FundCase, on: ISODate, law: Law): readonly YearEnd[] {
  return fundAccount(person, on, law).credits.map(({ since }) => ({
    year: yearOf(since),
    balance: fundAccount(person, since, law).balance,
    published: true,
  }));
}

/** Each year: the balance with its return, and that year's credit, which grows from the last published one. */
function ahead(
  person: FundCase,
  known: readonly YearEnd[],
  by: Assumptions,
  on: ISODate,
  law: Law,
): readonly YearEnd[] {
  const { firstYear, lastYear } = fundAccount(person, on, law);
  const latest = yearOf(law.on(on, "national-fund.accrual").since);
  const years: YearEnd[] = [];
  let balance = known.at(-1)?.balance ?? figure(0, "USD");
  let accrual = by.accrual;
  for (let year = latest + 1; year <= lastYear; year++) {
    accrual = withPercent(accrual, by.growth);
    if (year < firstYear) continue;
    balance = sum([withPercent(balance, by.return), accrual], "USD");
    years.push({ year, balance, published: false });
  }
  return years;
}

/** One product, so that the trace of eighteen years stays a chain; a sum of the two parts would double every year. */
const withPercent = (money: Figure, percent: Figure): Figure => product(money, sum([ALL_OF_IT, percent], "percent"));
const ALL_OF_IT = given("whole", 100, "percent");

const SAID: Record<Scenario, string> = {
  low: "nationalFund.projectionLow",
  central: "nationalFund.projectionCentral",
  high: "nationalFund.projectionHigh",
};

/** The estimate, what it assumes, how much of it is already on record, and what may turn out otherwise. */
function explained(scenario: Scenario, assumptions: Assumptions, amount: Figure, byYear: readonly YearEnd[]) {
  const { accrual, growth, return: rate } = assumptions;
  const known = byYear.findLast(({ published }) => published);
  const year = (of: YearEnd | undefined) => textFigure(String(of?.year));
  return [
    because("nationalFund.projection", { dollars: figure(amount.value, "count"), year: year(byYear.at(-1)) }),
    because(SAID[scenario], { accrual, growth, return: rate }, ...sourcesOf(accrual, rate)),
    ...(known
      ? [
          because(
            "nationalFund.projectionKnown",
            { amount: known.balance, year: year(known) },
            ...sourcesOf(known.balance),
          ),
        ]
      : []),
    because("nationalFund.projectionRisks"),
  ];
}
