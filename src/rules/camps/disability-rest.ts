import type { ISODate } from "../dates.ts";
import { because, type Decision, type Reason } from "../decision.ts";
import type { Law, Value } from "../parameters/law.ts";
import { perhaps } from "../school/need.ts";
import { whicheverHolds } from "../unknowns.ts";
import type { CampFacts } from "./camp-facts.ts";

type Facts = Pick<CampFacts, "disability">;

/**
 * Sanatorium treatment of a child with a disability (Order No. 283 of 2023).
 *
 * @returns `depends`: the child's individual programme must provide for it
 */
export const sanatoriumTreatment = (facts: Facts, on: ISODate, law: Law): Decision => {
  const [days, share] = [law.on(on, "sanatorium.days"), law.on(on, "sanatorium.escort-share")];
  return forDisability("sanatorium-treatment", facts, days, () => [
    because("sanatorium.byProgramme", {}, days),
    because("sanatorium.terms", { count: days }, days),
    because("sanatorium.escort", { share }, share),
  ]);
};

/** A camp made for children with disabilities. One is on record. @returns `depends`: places and dates are the camp's */
export const campInclusive = (facts: Facts, on: ISODate, law: Law): Decision => {
  const since = law.on(on, "inclusive-camp.since");
  return forDisability("camp-inclusive", facts, since, () => [because("campInclusive.ask", {}, since)]);
};

function forDisability(benefit: string, { disability }: Facts, right: Value, told: () => readonly Reason[]): Decision {
  return whicheverHolds<{ readonly disability: boolean }>(
    { disability: perhaps(disability === undefined ? undefined : disability !== "none") },
    { disability: "settles.disability" },
    ({ disability }) => {
      if (disability) return { benefit, verdict: "depends", reasons: told() };
      return { benefit, verdict: "not-entitled", reasons: [because("camp.onlyDisability", {}, right)] };
    },
  );
}
