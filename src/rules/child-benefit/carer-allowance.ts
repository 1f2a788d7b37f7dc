import { z } from "zod";
import { BirthDate, type ISODate } from "../dates.ts";
import { because, type Decision } from "../decision.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { type Disability, disability, openDisability, unmetDisability, untilAdult } from "./disability.ts";
import { multiple } from "./multiple.ts";
import {
  assumedResidence,
  openResidence,
  type Residence,
  residence,
  settlesResidence,
  unmetResidence,
} from "./residence.ts";

export const CarerAllowanceFacts = z.object({ birthDate: BirthDate, disability, ...residence });
export type CarerAllowanceFacts = z.output<typeof CarerAllowanceFacts>;

const benefit = "carer-allowance";

/**
 * Monthly allowance of a parent, adopter or guardian who raises a child with a disability (Social Code, art. 183-186):
 * one for each such child, whatever the carer's work and income.
 *
 * @param facts the birth and the disability are the child's, residence and citizenship the carer's
 * @param on    the day asked about
 * @returns the sum of one month, until the day before the child turns 18 where the day of birth is known
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function carerAllowance(facts: CarerAllowanceFacts, on: ISODate, law: Law): Decision {
  const { births, disabilities, ask } = openDisability(facts, on, law);
  return whicheverHolds<Certain>(
    { birth: births, disability: disabilities, ...openResidence(facts) },
    { birth: "settles.birthDay", disability: ask, ...settlesResidence },
    (certain) => decide(certain, facts, on, law),
  );
}

type Certain = Residence & { readonly birth: ISODate; readonly disability: Disability };

function decide(certain: Certain, { birthDate }: CarerAllowanceFacts, on: ISODate, law: Law): Decision {
  const rate = law.on(on, "carer-allowance.rate");
  const ageLimit = law.on(on, "carer-allowance.age-limit");
  const unmet = [...unmetResidence(certain, rate), ...unmetDisability(certain.birth, certain.disability, on, ageLimit)];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  const { amount, formula } = multiple(rate, "subsistence-minimum", "carer-allowance.rounding", on, law);
  const reasons = [formula, because("carerAllowance.eachChild", {}, rate), ...assumedResidence(certain, rate)];
  return { benefit, verdict: "entitled", amount, per: "month", reasons, ...untilAdult(birthDate, ageLimit) };
}
