import type { ISODate } from "../dates.ts";
import { because, type Reason } from "../decision.ts";
import type { Law } from "../parameters/law.ts";
import type { FundAccount } from "./account.ts";
import type { FundCase } from "./facts.ts";

/**
 * `requirement`: a record in the child's name; `savings`: dollars on the person's own account, from the credit of the
 * year of the 18th birthday; `pension-account`: unclaimed for ten years after it; `lost-savings`: citizenship ended
 * after the record had become savings, a case no source of ours decides.
 */
export type FundState =
  | "none"
  | "right-lost"
  | "awaiting"
  | "requirement"
  | "savings"
  | "lost-savings"
  | "pension-account";

export function fundState(person: FundCase, account: FundAccount, on: ISODate, law: Law): FundState {
  const { savingsSince, movesOn, credits, missingSince } = account;
  if (person.lost !== undefined && savingsSince <= person.lost && credits.length > 0) return "lost-savings";
  if (unmetBy(person, account, on, law).length > 0) return person.lost === undefined ? "none" : "right-lost";
  if (movesOn[1] <= on) return "pension-account";
  if (savingsSince <= on) return "savings";
  return credits.length === 0 && missingSince === undefined ? "awaiting" : "requirement";
}

/** Every condition that isn't met, so that nobody has to come back for the next one. */
export function unmetBy(
  { born, citizen, since, lost }: FundCase,
  { firstYear, lastYear }: FundAccount,
  on: ISODate,
  law: Law,
): readonly Reason[] {
  const age = law.on(on, "national-fund.adult-age");
  const from = law.on(on, "national-fund.born-from");
  const citizens = law.on(on, "national-fund.for-whom");
  const regaining = law.on(on, "national-fund.after-regaining");
  const listed = law.on(on, "national-fund.listed-on");
  const unmet: Reason[] = [];
  if (born[0] < from.value) unmet.push(because("nationalFund.bornTooEarly", { fromAbl: from }, from));
  else if (firstYear > lastYear) unmet.push(because("nationalFund.citizenTooLate", { age, day: listed }, age, listed));
  if (born[0] > on) unmet.push(because("nationalFund.notBornYet"));
  if (!citizen) unmet.push(because("nationalFund.notCitizen", { age }, citizens, age));
  else if (since !== undefined && since > on) unmet.push(because("nationalFund.notCitizenYet", {}, citizens));
  if (lost !== undefined) unmet.push(because("nationalFund.rightLost", { age }, citizens, regaining, age));
  return unmet;
}
