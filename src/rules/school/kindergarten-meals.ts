import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision, sourcesOf } from "../decision.ts";
import { rarely, yesNo } from "../facts.ts";
import type { Figure } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { category, incomeLimit, type Need, needFacts, openNeed, perhaps, settlesNeed } from "./need.ts";

const { receivesTsa, incomePerHead, parentsLost, guardianship } = needFacts;
export const KindergartenMealsFacts = z.object({
  receivesTsa,
  incomePerHead,
  parentsLost,
  guardianship,
  /** A group for children with special needs. */
  correctionGroup: rarely,
  /** Decides nothing since 1 September 2025; a large family is told so. */
  largeFamily: yesNo,
});
export type KindergartenMealsFacts = z.output<typeof KindergartenMealsFacts>;

const benefit = "kindergarten-meals";

/**
 * Free meals at kindergarten by income (Resolution No. 320 of 2012, as amended by No. 523 of 9 July 2025).
 *
 * @param on the day asked about, from 1 September 2025; what each region paid before is not on record
 * @returns entitled to help in kind, all of the cost; a large family is entitled by income only
 * @throws NotOnRecord before that day
 */
export function kindergartenMeals(facts: KindergartenMealsFacts, on: ISODate, law: Law): Decision {
  const limit = incomeLimit("kindergarten-meals.income-limit", on, law);
  return whicheverHolds<Certain>(
    openNeed({ emergency: false, ...facts }, limit, { correctionGroup: perhaps(facts.correctionGroup) }),
    { correctionGroup: "settles.correctionGroup", ...settlesNeed(facts) },
    (certain) => decide(certain, facts.largeFamily === true, limit, on, law),
  );
}

type Certain = Need & { readonly correctionGroup: boolean };

function decide(certain: Certain, largeFamily: boolean, limit: Figure, on: ISODate, law: Law): Decision {
  const always = law.on(on, "kindergarten-meals.whatever-the-income");
  const share = law.on(on, "kindergarten-meals.covered");
  const why = certain.correctionGroup
    ? because("kindergartenMeals.correctionGroup", {}, always)
    : category(certain, limit, "kindergarten-meals.whatever-the-income", on, law);
  if (why !== undefined)
    return { benefit, verdict: "entitled", reasons: [because("kindergartenMeals.covered", { share }, share), why] };
  const reasons = [
    because("kindergartenMeals.notBelowMinimum", { limit }, ...sourcesOf(limit)),
    ...(largeFamily ? [because("kindergartenMeals.largeFamily", {}, share)] : []),
    ...benefitsCount(on, law),
  ];
  return { benefit, verdict: "not-entitled", reasons };
}

/** A trap that one region was reported for: even benefits for a disability were counted as income. */
const benefitsCount = (on: ISODate, law: Law) => {
  const counted = law.find(on, "kindergarten-meals.counted-income");
  return counted === undefined ? [] : [because("kindergartenMeals.benefitsCount", {}, counted)];
};
