import { awardedMother } from "../child-benefit/awarded-mother.ts";
import { largeFamily } from "../child-benefit/large-family.ts";
import { ends, type ISODate } from "../dates.ts";
import { because, type Decision, type Reason, sourcesOf } from "../decision.ts";
import { whole } from "../figures.ts";
import { born, type Case, caseOf, largeFamilyFacts, told } from "./case.ts";

/** What comes with many children: the large-family allowance and the mother's award. */
export const manyChildren = (family: Case): readonly Decision[] => [...forFamily(family), ...forMother(family)];

function forFamily(family: Case): readonly Decision[] {
  const { members, on, law } = family;
  const needed = law.find(on, "large-family.min-children");
  if (needed !== undefined && members.length < whole(needed)) return [];
  return told("large-family", on, () => {
    const decision = largeFamily(largeFamilyFacts(family), on, law);
    return decision.verdict === "not-entitled" && family.large === false
      ? { ...decision, reasons: [...decision.reasons, ...afterBirth(family)] }
      : decision;
  });
}

/** A birth to come may make the family a large one: what it would then get. */
function afterBirth({ household, members, law }: Case): readonly Reason[] {
  const due = members.filter(({ unborn }) => unborn).map(({ child }): ISODate => ends(child.birthDate)[1]);
  const [day] = due.toSorted().slice(-1);
  if (day === undefined) return [];
  const then = largeFamily(largeFamilyFacts(caseOf(household, day, law)), day, law);
  if (then.verdict !== "entitled" || then.amount === undefined) return [];
  return [because("family.largeAfterBirth", { amount: then.amount }, ...sourcesOf(then.amount))];
}

function forMother({ household, members, on, law }: Case): readonly Decision[] {
  const { awards, livesHere, appliedOn } = household;
  const raised = born(members).filter(({ child }) => ["none", "adopted"].includes(child.guardianship ?? ""));
  const childrenRaised = household.childrenRaised ?? raised.length;
  const kumis = law.find(on, "awarded-mother.kumis-children");
  if (awards === "none" && (kumis === undefined || childrenRaised < whole(kumis))) return [];
  const [youngestBirth] = raised
    .map(({ child }) => child.birthDate)
    .toSorted()
    .slice(-1);
  const facts = { awards, livesHere, childrenRaised, youngestBirth, appliedOn: appliedOn["awarded-mother"] };
  return told("awarded-mother", on, () => awardedMother(facts, on, law));
}
