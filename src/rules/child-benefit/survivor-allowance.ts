import { z } from "zod";
import { addMonths, BirthDate, ISODate } from "../dates.ts";
import { because, type Decision, oneOf, type Reason } from "../decision.ts";
import { choice, either, howMany, rarely, yesNo } from "../facts.ts";
import { dateFigure, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { type Counted, countChildren } from "./counted-children.ts";
import { familySum, orphansSum } from "./survivor-sum.ts";

/** `disabledSinceChildhood`: a disability set before 18, by which a grown-up child still counts. */
const Child = z.object({ birthDate: BirthDate, fullTimeStudent: yesNo, disabledSinceChildhood: rarely });

const parentsLost = choice(["none", "one", "both"]);

export const SurvivorAllowanceFacts = z.object({
  parentsLost,
  /** Children of the person who died, also adopted by others since; step-children without alimony. */
  children: z.array(Child).optional(),
  /** How many depended on the person who died, where the children aren't listed; with both parents lost, how many orphans. */
  dependants: howMany,
  /** Besides the children: one who cares for a child under 8 of the deceased and doesn't work, parents of pension age. */
  otherDependants: z.coerce.number().int().min(0).max(30).default(0),
  livesHere: yesNo,
  /** The day the parent died: with it the first day paid is known. */
  diedOn: ISODate.optional(),
  appliedOn: ISODate.optional(),
});
export type SurvivorAllowanceFacts = z.output<typeof SurvivorAllowanceFacts>;

const benefit = "survivor-allowance";

/**
 * State allowance for the loss of a breadwinner (Social Code, art. 232-237): one sum for all dependants by their
 * number, and a sum for each child who lost both parents.
 *
 * @param on the day asked about: the sum follows the subsistence minimum of its year
 * @returns the sum of one month for the whole family. Where the Code's limit for full orphans may be read in two ways
 *          the answer follows the authorities, who state the sum for each child, and tells the limit
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function survivorAllowance(facts: SurvivorAllowanceFacts, on: ISODate, law: Law): Decision {
  const { possible, asks } = childrenOf(facts, on, law);
  const decisions = possible.map((children) =>
    whicheverHolds<Certain>(
      {
        lost: facts.parentsLost === undefined ? ["none", "one", "both"] : [facts.parentsLost],
        livesHere: either(facts.livesHere),
      },
      { lost: "settles.parentsLost", livesHere: "settles.livesHere" },
      (certain) => decide(children, certain, facts, on, law),
    ),
  );
  return oneOf(decisions, ...asks.map((ask) => because(ask)));
}

type Certain = { readonly lost: "none" | "one" | "both"; readonly livesHere: boolean };

/** `undefined` stands for a number that nobody knows. */
function childrenOf(
  { children, dependants }: SurvivorAllowanceFacts,
  on: ISODate,
  law: Law,
): Counted<number | undefined> {
  if (children === undefined) return { possible: [dependants], asks: [] };
  const adult = whole(law.on(on, "survivor-allowance.age-limit"));
  const pastStudy = whole(law.on(on, "survivor-allowance.student-age-limit"));
  return countChildren(children, on, ({ fullTimeStudent, disabledSinceChildhood }, age) => {
    if (age < 0) return false;
    if (age < adult || disabledSinceChildhood === true) return true;
    const byStudy = age < pastStudy && (fullTimeStudent ?? "settles.fullTimeStudent");
    return byStudy === false && disabledSinceChildhood === undefined ? "settles.disability" : byStudy;
  });
}

function decide(
  children: number | undefined,
  certain: Certain,
  facts: SurvivorAllowanceFacts,
  on: ISODate,
  law: Law,
): Decision {
  const { lost, livesHere } = certain;
  const others = facts.otherDependants;
  const back = law.on(on, "survivor-allowance.back");
  const from = facts.diedOn && later(facts.diedOn, addMonths(facts.appliedOn ?? on, -whole(back)));
  const nobody = children !== undefined && children + others === 0;
  const unmet = [
    ...(livesHere ? [] : [because("residence.onlyResidents", {}, back)]),
    ...(lost === "none" ? [because("survivorAllowance.noLoss", {}, back)] : []),
    ...(lost !== "none" && nobody ? [noDependants(on, law)] : []),
    ...(from !== undefined && on < from ? [because("start.notBefore", { date: dateFigure(from) }, back)] : []),
  ];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  if (children === undefined) return { benefit, verdict: "depends", reasons: [because("settles.dependants")] };
  const orphans = lost === "both" ? children : 0;
  const sums = orphans > 0 ? orphansSum(orphans, others, on, law) : [familySum(children + others, on, law)];
  const alike: readonly Reason[] = [
    because("survivorAllowance.back", { count: back }, back),
    because("survivorAllowance.ssifToo", {}, back),
  ];
  const days = from === undefined ? {} : { from };
  const decisions = sums.map(
    ({ amount, reasons }): Decision => ({
      benefit,
      verdict: "entitled",
      amount,
      per: "month",
      reasons: [...reasons, ...alike],
      ...days,
    }),
  );
  return oneOf(decisions, because("survivorAllowance.twoReadings", {}, back));
}

const later = (one: ISODate, other: ISODate): ISODate => (one > other ? one : other);

function noDependants(on: ISODate, law: Law): Reason {
  const age = law.on(on, "survivor-allowance.age-limit");
  const studentAge = law.on(on, "survivor-allowance.student-age-limit");
  return because("survivorAllowance.noDependants", { age, studentAge }, age, studentAge);
}
