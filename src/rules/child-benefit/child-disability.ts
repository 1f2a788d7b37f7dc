import { z } from "zod";
import { addMonths, ageOn, BirthDate, ISODate } from "../dates.ts";
import { because, type Decision, oneOf, type Reason, sourcesOf } from "../decision.ts";
import { either, howMany, MANY, yesNo } from "../facts.ts";
import { dateFigure, type Figure, sum, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { type Disability, disability, openDisability, unmetDisability, untilAdult } from "./disability.ts";
import { multiple } from "./multiple.ts";
import { raisesForLoss } from "./survivor-sum.ts";

export const ChildDisabilityFacts = z.object({
  birthDate: BirthDate,
  disability,
  livesHere: yesNo,
  /** The day the disability was set: with it the first day paid is known. */
  disabilitySince: ISODate.optional(),
  appliedOn: ISODate.optional(),
  /** Parents lost since the disability was set; «none» unless someone says otherwise. */
  parentsLost: z
    .enum(["none", "one", "both", "unknown"])
    .default("none")
    .transform((answer) => (answer === "unknown" ? undefined : answer)),
  /** How many depended on the parent who died, this child included. */
  dependants: howMany,
});
export type ChildDisabilityFacts = z.output<typeof ChildDisabilityFacts>;

const benefit = "child-disability";

/**
 * State allowance of a child with a disability (Social Code, art. 175-179): one sum up to 7, then by group up to 18; for
 * citizens and for foreigners who live here permanently.
 *
 * @param on the day asked about
 * @returns the sum of one month. A child who lost a parent during the disability gets it raised by the survivor's
 *          allowance (art. 177): a clear sum where the child is the only dependant, else a range, since no source says
 *          whose part is added
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function childDisability(facts: ChildDisabilityFacts, on: ISODate, law: Law): Decision {
  const { births, disabilities, ask } = openDisability(facts, on, law);
  return whicheverHolds<Certain>(
    {
      birth: births,
      disability: disabilities,
      livesHere: either(facts.livesHere),
      lost: facts.parentsLost === undefined ? ["none", "one", "both"] : [facts.parentsLost],
      dependants: openDependants(facts),
    },
    {
      birth: "settles.birthDay",
      disability: ask,
      livesHere: "settles.livesHere",
      lost: "settles.parentsLost",
      dependants: "settles.dependants",
    },
    (certain) => decide(certain, facts, on, law),
  );
}

/** One and the most are the ends: the more depend, the smaller a share and the greater the whole. */
function openDependants({ parentsLost, dependants }: ChildDisabilityFacts): readonly number[] {
  if (parentsLost === "none") return [1];
  return dependants === undefined ? [1, MANY] : [Math.max(1, dependants)];
}

type Certain = {
  readonly birth: ISODate;
  readonly disability: Disability;
  readonly livesHere: boolean;
  readonly lost: "none" | "one" | "both";
  readonly dependants: number;
};

function decide(certain: Certain, facts: ChildDisabilityFacts, on: ISODate, law: Law): Decision {
  const ageLimit = law.on(on, "child-disability.age-limit");
  const back = law.on(on, "child-disability.back");
  const earliest = addMonths(facts.appliedOn ?? on, -whole(back));
  const from = facts.disabilitySince && (facts.disabilitySince > earliest ? facts.disabilitySince : earliest);
  const unmet = [
    ...(certain.livesHere ? [] : [because("residence.onlyResidents", {}, ageLimit)]),
    ...unmetDisability(certain.birth, certain.disability, on, ageLimit),
    ...(from !== undefined && on < from ? [because("start.notBefore", { date: dateFigure(from) }, back)] : []),
  ];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  const rate = law.on(on, rateOf(certain, on, whole(law.on(on, "child-disability.group-age"))));
  const { amount, formula } = multiple(rate, "subsistence-minimum", "child-disability.rounding", on, law);
  const days = { ...(from === undefined ? {} : { from }), ...untilAdult(facts.birthDate, ageLimit) };
  const paid = (sumPaid: Figure, more: readonly Reason[]): Decision => ({
    benefit,
    verdict: "entitled",
    amount: sumPaid,
    per: "month",
    reasons: [formula, ...more, because("childDisability.back", { count: back }, back)],
    ...days,
  });
  if (certain.lost === "none") return paid(amount, []);
  const raised = raisesForLoss(certain.lost, certain.dependants, on, law).map(({ amount: raise, reasons }) => {
    const total = sum([amount, raise]);
    const added = because("childDisability.raisedFormula", { own: amount, raise, amount: total }, ...sourcesOf(total));
    return paid(total, [...reasons, added, because("childDisability.raised", {}, rate)]);
  });
  return oneOf(raised, because("childDisability.raiseUnclear", {}, rate));
}

function rateOf({ birth, disability }: Certain, on: ISODate, groupAge: number) {
  if (ageOn(birth, on) < groupAge) return "child-disability.under-7";
  if (disability === "group-1") return "child-disability.group-1";
  return disability === "group-2" ? "child-disability.group-2" : "child-disability.group-3";
}
