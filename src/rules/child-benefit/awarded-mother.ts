import { z } from "zod";
import { ageOn, BirthDate, ends, ISODate } from "../dates.ts";
import { because, type Decision, type Reason } from "../decision.ts";
import { choice, either, howMany, yesNo } from "../facts.ts";
import { dateFigure, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { multiple } from "./multiple.ts";

const awards = ["none", "altyn-alqa", "kumis-alqa", "mother-heroine", "maternal-glory-1", "maternal-glory-2"] as const;

export const AwardedMotherFacts = z.object({
  /** The highest award the mother holds. */
  awards: choice(awards),
  livesHere: yesNo,
  /** For mothers without an award: children born or adopted and raised, all alive, and the youngest of them. */
  childrenRaised: howMany,
  youngestBirth: BirthDate.optional(),
  appliedOn: ISODate.optional(),
});
export type AwardedMotherFacts = z.output<typeof AwardedMotherFacts>;

const benefit = "awarded-mother";

/**
 * Monthly allowance of a mother who holds «Altyn alqa», «Kumis alqa» or an older order (Social Code, art. 93-95): for
 * life, without an income test, for citizens and for foreigners who live here permanently.
 *
 * @param on the day asked about; paid from the day of application
 * @returns the sum of one month. The allowance follows the award: a mother who only might be awarded is told where to
 *          ask, if the facts about her children are given
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function awardedMother(facts: AwardedMotherFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<Certain>(
    {
      award: facts.awards === undefined ? ["none", "kumis-alqa", "altyn-alqa"] : [facts.awards],
      livesHere: either(facts.livesHere),
    },
    { award: "settles.awards", livesHere: "settles.livesHere" },
    (certain) => decide(certain, facts, on, law),
  );
}

type Certain = { readonly award: (typeof awards)[number]; readonly livesHere: boolean };

function decide({ award, livesHere }: Certain, facts: AwardedMotherFacts, on: ISODate, law: Law): Decision {
  // The older orders carry the rate of Altyn alqa (art. 93).
  const rate = law.on(on, award === "kumis-alqa" ? "awarded-mother.kumis-alqa" : "awarded-mother.altyn-alqa");
  const { appliedOn } = facts;
  const tooEarly = appliedOn !== undefined && on < appliedOn;
  const unmet = [
    ...(livesHere ? [] : [because("residence.onlyResidents", {}, rate)]),
    ...(award === "none" ? [because("awardedMother.noAward", {}, rate), ...mayBeAwarded(facts, on, law)] : []),
    ...(tooEarly ? [because("start.fromApplication", { date: dateFigure(appliedOn) }, rate)] : []),
  ];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  const { amount, formula } = multiple(rate, "mci", "awarded-mother.rounding", on, law);
  const days = appliedOn === undefined ? {} : { from: appliedOn };
  const reasons = [formula, because("awardedMother.forLife", {}, rate)];
  return { benefit, verdict: "entitled", amount, per: "month", reasons, ...days };
}

/** What the number and age of her children say about an award, where they are known. */
function mayBeAwarded({ childrenRaised, youngestBirth }: AwardedMotherFacts, on: ISODate, law: Law): readonly Reason[] {
  if (childrenRaised === undefined) return [];
  const [altyn, kumis] = [law.on(on, "awarded-mother.altyn-children"), law.on(on, "awarded-mother.kumis-children")];
  const age = law.on(on, "awarded-mother.youngest-age");
  const tooYoung = youngestBirth !== undefined && ageOn(ends(youngestBirth)[0], on) < whole(age);
  if (childrenRaised >= whole(altyn))
    return tooYoung
      ? [because("awardedMother.altynLater", { count: age }, age)]
      : [because("awardedMother.altynPossible", { altyn }, altyn)];
  if (childrenRaised >= whole(kumis))
    return tooYoung
      ? [because("awardedMother.kumisLater", { count: age }, age)]
      : [because("awardedMother.kumisPossible", { kumis }, kumis)];
  return [because("awardedMother.howMany", { kumis, altyn }, kumis, altyn)];
}
