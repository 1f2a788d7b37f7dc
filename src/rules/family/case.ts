import { type LargeFamilyFacts, largeFamily } from "../child-benefit/large-family.ts";
import type { ISODate } from "../dates.ts";
import { because, type Decision, oneOf } from "../decision.ts";
import { dateFigure, figure, quotient, whole } from "../figures.ts";
import { type Law, NotOnRecord } from "../parameters/law.ts";
import type { Household } from "./household.ts";
import { fostered, type Member, membersOf, paidFor } from "./members.ts";

/** One family on one day: what every part of the reckoning starts from. */
export type Case = {
  readonly household: Household;
  readonly members: readonly Member[];
  /** Whether enough children count for a large family; unknown where that hangs on an open fact. */
  readonly large: boolean | undefined;
  readonly on: ISODate;
  readonly law: Law;
  /** Answers that siblings share, by the facts they hang on. */
  readonly shared: Map<string, Decision>;
};

export function caseOf(given: Household, on: ISODate, law: Law): Case {
  const perHead = given.incomePerHead ?? incomePerHead(given);
  const household = perHead === given.incomePerHead ? given : { ...given, incomePerHead: perHead };
  const members = membersOf(household, on);
  const large = household.largeFamily ?? isLarge(household, members, on, law);
  return { household, members, large, on, law, shared: new Map() };
}

const MONTHS_OF_QUARTER = 3;

/** Where the family told what came in in a quarter and how many they are: a month's share of each, exact. */
function incomePerHead({ quarterIncome, familySize }: Household): string | undefined {
  if (quarterIncome === undefined || familySize === undefined) return undefined;
  const all = figure(familySize * MONTHS_OF_QUARTER, "count");
  return quotient(figure(quarterIncome, "KZT"), all).value;
}

export const born = (members: readonly Member[]): readonly Member[] =>
  members.filter(({ unborn, alive }) => !unborn && alive);

/** What the large-family allowance asks. Neither fostered children count nor those kept by the state. */
export function largeFamilyFacts({
  household,
  members,
  on,
}: Pick<Case, "household" | "members" | "on">): LargeFamilyFacts {
  const counted = members.filter(
    (member) => paidFor(member, on) && member.child.stateSupport !== true && !fostered(member.child),
  );
  const children = counted.map(({ child: { birthDate, livesWithFamily, fullTimeStudent, stateSupport } }) => ({
    birthDate,
    livesWithFamily: stateSupport === undefined ? undefined : livesWithFamily,
    fullTimeStudent,
  }));
  const { livesHere, citizenship, appliedOn } = household;
  return { children, childCount: undefined, livesHere, citizenship, appliedOn: appliedOn["large-family"] };
}

function isLarge(household: Household, members: readonly Member[], on: ISODate, law: Law): boolean | undefined {
  const needed = law.find(on, "large-family.min-children");
  if (needed === undefined || members.length < whole(needed)) return false;
  const facts = largeFamilyFacts({ household, members, on });
  const { verdict } = largeFamily({ ...facts, livesHere: true, citizenship: "citizen", appliedOn: undefined }, on, law);
  return verdict === "depends" ? undefined : verdict === "entitled";
}

/**
 * The decisions of a rule, about a child where one is given. What the record of the law doesn't hold for that day takes
 * no other answer away: it is told in its place.
 */
export function told(
  benefit: string,
  on: ISODate,
  rule: () => Decision | readonly Decision[],
  member?: Member,
): readonly Decision[] {
  try {
    const found = rule();
    const decisions = "verdict" in found ? [found] : found;
    return member === undefined ? decisions : decisions.map((one): Decision => ({ child: member.index, ...one }));
  } catch (error) {
    if (!(error instanceof NotOnRecord)) throw error;
    const { ended } = error;
    const decision: Decision =
      ended === undefined
        ? { benefit, verdict: "depends", reasons: [because("family.notOnRecord", { day: dateFigure(on) })] }
        : {
            benefit,
            verdict: "not-entitled",
            reasons: [because("family.ended", { sinceAbl: dateFigure(ended.since) })],
          };
    return [member === undefined ? decision : { child: member.index, ...decision }];
  }
}

/** What each of them brings, in one list: `flatMap`, which Node 20 does ten times as slowly. */
export function eachOf<One, Brought>(
  all: readonly One[],
  brings: (one: One) => readonly Brought[],
): readonly Brought[] {
  const list: Brought[] = [];
  for (const one of all) list.push(...brings(one));
  return list;
}

/** Reckons once for all siblings whose facts are alike. @param key every fact of the child that the rule reads */
export function alike({ shared }: Case, key: readonly unknown[], rule: () => Decision): Decision {
  const text = key.join(" ");
  const decision = shared.get(text) ?? rule();
  shared.set(text, decision);
  return decision;
}

/** An income told as a range is reckoned at both its ends: every rule only asks whether it lies below a line. */
export function atIncomes(
  { household: { incomePerHead } }: Case,
  rule: (incomePerHead: string | undefined) => Decision,
): Decision {
  if (typeof incomePerHead !== "object") return rule(incomePerHead);
  const { least, most } = incomePerHead;
  return oneOf([rule(least), rule(most)], because("settles.incomePerHead"));
}
