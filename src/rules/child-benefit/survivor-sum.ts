import type { ISODate } from "../dates.ts";
import { because, type Reason, sourcesOf } from "../decision.ts";
import { compare, type Figure, given, product, quotient, rounded, sum, toTheTiyn } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { multiple, type Reckoned } from "./multiple.ts";

export type SurvivorSum = { readonly amount: Figure; readonly reasons: readonly Reason[] };

const RATES = [
  "survivor-allowance.one",
  "survivor-allowance.two",
  "survivor-allowance.three",
  "survivor-allowance.four",
  "survivor-allowance.five",
] as const;

/** The one sum for all who depended on one person (art. 236). @param dependants at least one */
export function familySum(dependants: number, on: ISODate, law: Law): SurvivorSum {
  const rate = law.on(on, RATES[dependants - 1] ?? "survivor-allowance.six-or-more");
  const { amount, formula } = multiple(rate, "subsistence-minimum", "survivor-allowance.rounding", on, law);
  if (dependants === 1) return { amount, reasons: [formula] };
  const share = shareOf(amount, dependants);
  return { amount, reasons: [formula, because("survivorAllowance.share", { share }, ...sourcesOf(share))] };
}

/** An equal share, to the hundredth of a tenge. */
const shareOf = (total: Figure, dependants: number): Figure =>
  toTheTiyn(quotient(total, given("dependants", dependants, "count")));

/**
 * A sum for each child who lost both parents, a smaller one for each other dependant, and a limit for all (art. 236).
 *
 * @returns one sum; two, the smaller first, where the text may or may not limit the children's own sums and others
 *          depend on the family besides
 */
export function orphansSum(orphans: number, others: number, on: ISODate, law: Law): readonly SurvivorSum[] {
  const each = rateSum("survivor-allowance.full-orphan", on, law);
  const children = given("orphans", orphans, "count");
  const ofChildren = product(children, each.amount);
  const orphanFormula = { children, each: each.amount, amount: ofChildren };
  const reasons = [each.formula, because("survivorAllowance.orphansFormula", orphanFormula, ...sourcesOf(ofChildren))];
  if (others > 0) {
    const other = rateSum("survivor-allowance.with-full-orphans", on, law);
    const people = given("others", others, "count");
    const ofOthers = product(people, other.amount);
    const otherFormula = { people, each: other.amount, amount: ofOthers };
    reasons.push(other.formula, because("survivorAllowance.othersFormula", otherFormula, ...sourcesOf(ofOthers)));
    return limited(sum([ofChildren, ofOthers]), orphans > 1, reasons, on, law);
  }
  // Authorities state the full sum for every such child; the limit is told, not applied.
  return limited(ofChildren, true, reasons, on, law).slice(-1);
}

function limited(
  all: Figure,
  unclear: boolean,
  reasons: readonly Reason[],
  on: ISODate,
  law: Law,
): readonly SurvivorSum[] {
  const limit = rateSum("survivor-allowance.orphans-limit", on, law);
  if (compare(all, limit.amount) <= 0) return [{ amount: all, reasons }];
  const told = because("survivorAllowance.limit", { limit: limit.amount }, ...sourcesOf(limit.amount));
  const atLimit = { amount: limit.amount, reasons: [...reasons, limit.formula, told] };
  if (!unclear) return [atLimit];
  const asks = because("survivorAllowance.limitUnclear", { limit: limit.amount }, ...sourcesOf(limit.amount));
  return [atLimit, { amount: all, reasons: [...reasons, asks] }];
}

/**
 * What is added to the disability allowance of a child who lost one parent or both (art. 177): «the survivor's allowance
 * for the number of dependants». Clear for an only dependant; else the child's share or more, the smaller first.
 */
export function raisesForLoss(lost: "one" | "both", dependants: number, on: ISODate, law: Law): readonly SurvivorSum[] {
  const family = familySum(dependants, on, law);
  const rounding = law.on(on, "survivor-allowance.rounding");
  const share = { amount: rounded(shareOf(family.amount, dependants), rounding), reasons: family.reasons };
  if (lost === "one") return [share, family];
  const orphan = rateSum("survivor-allowance.full-orphan", on, law);
  return [share, { amount: orphan.amount, reasons: [orphan.formula] }, family];
}

type RateId =
  | "survivor-allowance.full-orphan"
  | "survivor-allowance.with-full-orphans"
  | "survivor-allowance.orphans-limit";

const rateSum = (id: RateId, on: ISODate, law: Law): Reckoned =>
  multiple(law.on(on, id), "subsistence-minimum", "survivor-allowance.rounding", on, law);
