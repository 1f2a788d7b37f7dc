import { z } from "zod";
import { BirthDate, ISODate } from "../dates.ts";
import { because, type Decision, oneOf, sourcesOf } from "../decision.ts";
import { howMany, yesNo } from "../facts.ts";
import { compare, dateFigure, given, product, rounded, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { type Counted, countChildren } from "./counted-children.ts";
import { multiple, type Reckoned } from "./multiple.ts";
import {
  assumedResidence,
  openResidence,
  type Residence,
  residence,
  settlesResidence,
  unmetResidence,
} from "./residence.ts";

const Child = z.object({ birthDate: BirthDate, livesWithFamily: yesNo, fullTimeStudent: yesNo });

export const LargeFamilyFacts = z.object({
  /** Own, adopted and ward children, and step-children who don't count in the other parent's family. */
  children: z.array(Child).optional(),
  /** How many of them count, where they aren't listed. */
  childCount: howMany,
  ...residence,
  /** The day of the application, if it was made or will be on another day than the one asked about. */
  appliedOn: ISODate.optional(),
});
export type LargeFamilyFacts = z.output<typeof LargeFamilyFacts>;

const benefit = "large-family";

/**
 * Monthly allowance of a family with four or more children (Social Code, art. 90-92); no income test.
 *
 * @param facts children under 18 who live with the family count, and full-time students of 18 to 22 wherever they
 *              live; not those on full state support or of whom parental rights were removed: the family leaves them out
 * @param on    the day asked about. Children are counted on that very day; the office stops the payment of a child who
 *              turned 18 from the next month only, and the programme's notes say so
 * @returns the sum of one month; from eight children on it is reckoned for each child, not added to that of seven.
 *          Paid from the day of application: nothing for the time before
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function largeFamily(facts: LargeFamilyFacts, on: ISODate, law: Law): Decision {
  const { possible, asks } = childrenOf(facts, on, law);
  const decisions = possible.map((children) =>
    whicheverHolds<Residence>(
      openResidence(facts),
      settlesResidence,
      (certain) => decide(children, certain, facts, on, law),
      law,
    ),
  );
  return oneOf(decisions, ...asks.map((ask) => because(ask)));
}

/** `undefined` stands for a number that nobody knows. */
function childrenOf({ children, childCount }: LargeFamilyFacts, on: ISODate, law: Law): Counted<number | undefined> {
  if (children === undefined) return { possible: [childCount], asks: [] };
  const adult = whole(law.on(on, "large-family.age-limit"));
  const pastStudy = whole(law.on(on, "large-family.student-age-limit"));
  return countChildren(children, on, ({ livesWithFamily, fullTimeStudent }, age) => {
    if (age < 0 || age >= pastStudy) return false;
    return age < adult
      ? (livesWithFamily ?? "settles.livesWithFamily")
      : (fullTimeStudent ?? "settles.fullTimeStudent");
  });
}

function decide(
  children: number | undefined,
  certain: Residence,
  facts: LargeFamilyFacts,
  on: ISODate,
  law: Law,
): Decision {
  const needed = law.on(on, "large-family.min-children");
  const [age, studentAge] = [law.on(on, "large-family.age-limit"), law.on(on, "large-family.student-age-limit")];
  const count = children === undefined ? undefined : given("children", children, "count");
  const whoCounts = because("largeFamily.whoCounts", { age, studentAge }, age, studentAge);
  const { appliedOn } = facts;
  const tooEarly = appliedOn !== undefined && on < appliedOn;

  const unmet = [
    ...unmetResidence(certain, needed),
    ...(count !== undefined && compare(count, needed) < 0
      ? [because("largeFamily.tooFew", { children: count, needed }, needed), whoCounts]
      : []),
    ...(tooEarly ? [because("start.fromApplication", { date: dateFigure(appliedOn) }, needed)] : []),
  ];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  if (children === undefined)
    return { benefit, verdict: "depends", reasons: [because("settles.childCount"), whoCounts] };
  const { amount, formula } = reckon(children, on, law);
  const back = law.on(on, "family-allowances.uncollected");
  const reasons = [
    formula,
    whoCounts,
    ...(appliedOn === undefined ? [because("largeFamily.fromApplication", {}, back)] : []),
    ...assumedResidence(certain, needed),
  ];
  const days = appliedOn === undefined ? {} : { from: appliedOn };
  return { benefit, verdict: "entitled", amount, per: "month", reasons, ...days };
}

const RATES = {
  4: "large-family.four",
  5: "large-family.five",
  6: "large-family.six",
  7: "large-family.seven",
} as const;

function reckon(children: number, on: ISODate, law: Law): Reckoned {
  if (children === 4 || children === 5 || children === 6 || children === 7)
    return multiple(law.on(on, RATES[children]), "mci", "large-family.rounding", on, law);
  const rate = law.on(on, "large-family.each-from-eight");
  const [count, base] = [given("children", children, "count"), law.on(on, "mci")];
  const amount = rounded(product(rate, count, base), law.on(on, "large-family.rounding"));
  return {
    amount,
    formula: because("largeFamily.eachFormula", { rate, children: count, base, amount }, ...sourcesOf(amount)),
  };
}
