import { addMonths, type ISODate } from "../dates.ts";
import type { Decision } from "../decision.ts";
import { difference, figure } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { caseOf } from "./case.ts";
import { Child } from "./child.ts";
import { parts } from "./family.ts";
import { daysOfChange, grown } from "./grown.ts";
import type { Household } from "./household.ts";

export type NearestChange = {
  /** The fact as the household names it: `insured`, `children.0.fullTimeStudent`; `on` where only time has to pass. */
  readonly fact: string;
  /** What it would have to be, as one would write it in the household. `children`: one more of them. */
  readonly would: string;
  /** What the answer would then be. */
  readonly decision: Decision;
};

type Candidate = {
  readonly fact: string;
  readonly would: string;
  readonly household: Household;
  readonly on?: ISODate;
};

/**
 * For a refusal: the nearest single fact with which it would be given. Facts that a family can act on or may have
 * told wrongly come first, then the income, then time, then residence and citizenship. A loss, a disability or a
 * disaster is never suggested.
 *
 * @param child the number of the child, where the programme is about one; any child when absent
 * @returns undefined where nothing is refused, or where more than one fact stands in the way
 */
export function nearestChange(
  household: Household,
  benefit: string,
  on: ISODate,
  law: Law,
  child?: number,
): NearestChange | undefined {
  const now = caseOf(household, on, law);
  const told = parts.map((part) => ({ part, found: about(part(now), benefit, child) }));
  const refusals = told.flatMap(({ found }) => found);
  // Only the part that refuses can turn its refusal; what no part speaks of may come from any.
  const refusing = told.filter(({ found }) => found.length > 0);
  const asked = (refusing.length > 0 ? refusing : told).map(({ part }) => part);
  if (refusals.some(isGiven)) return undefined;
  let perhaps: NearestChange | undefined;
  for (const { fact, would, household: changed, on: later = on } of candidates({
    household,
    refusals,
    on,
    law,
    child,
  })) {
    const family = caseOf(changed, later, law);
    const decision = asked
      .flatMap((part) => about(part(family), benefit, child))
      .find((one) => isGiven(one) && isOfSame(one, refusals, household));
    if (decision?.verdict === "entitled") return { fact, would, decision };
    if (decision !== undefined) perhaps ??= { fact, would, decision };
  }
  return perhaps;
}

const about = (decisions: readonly Decision[], benefit: string, child: number | undefined) =>
  decisions.filter((one) => one.benefit === benefit && (child === undefined || one.child === child));
const isGiven = ({ verdict }: Decision): boolean => verdict !== "not-entitled";

/** Another child's benefit is no answer to the refusal of this one, nor is a child the family doesn't have. */
const isOfSame = ({ child }: Decision, refusals: readonly Decision[], { children }: Household): boolean =>
  child === undefined ||
  (refusals.length === 0 ? child < children.length : refusals.some((refused) => refused.child === child));

type Asked = {
  readonly household: Household;
  readonly refusals: readonly Decision[];
  readonly on: ISODate;
  readonly law: Law;
  readonly child: number | undefined;
};

/** One by one, so that nothing is reckoned beyond the first that helps. */
function* candidates({ household, refusals, on, law, child }: Asked): Generator<Candidate> {
  const facts = (other: Readonly<Record<string, Partial<Household>>>): readonly Candidate[] =>
    Object.entries(other).map(([named, changed]) => {
      const [fact = "", would = ""] = named.split(": ");
      return { fact, would, household: { ...household, ...changed } };
    });
  yield* ofChildren(household, child);
  yield* facts({
    "insured: yes": { insured: true },
    "insured: no": { insured: false },
    "atWork: no": { atWork: false },
    "declinesContribution: no": { declinesContribution: false },
    "jobRefused: no": { jobRefused: false },
    "contractBroken: no": { contractBroken: false },
    "falseData: no": { falseData: false },
    "awards: kumis-alqa": { awards: "kumis-alqa" },
  });
  yield { fact: "children", would: "+1", household: { ...household, children: [...household.children, newborn(on)] } };
  yield* ofIncome(household, refusals);
  yield* facts({ "receivesTsa: yes": { receivesTsa: true } });
  yield* ofTime(household, on, law);
  yield* facts({ "livesHere: yes": { livesHere: true }, "citizenship: citizen": { citizenship: "citizen" } });
}

const newborn = (on: ISODate): Child => Child.parse({ birthDate: on });

/** @param only the child refused: what is true of its siblings is no reason of its own */
function* ofChildren(household: Household, only: number | undefined): Generator<Candidate> {
  const changes: Readonly<Record<string, Partial<Child>>> = {
    "fullTimeStudent: yes": { fullTimeStudent: true },
    "livesWithFamily: yes": { livesWithFamily: true },
    "stateSupport: no": { stateSupport: false },
    "schoolHelpPaid: no": { schoolHelpPaid: false },
    "schoolKind: public": { schoolKind: "public" },
    "stateOrder: yes": { stateOrder: true },
    "medalListed: yes": { medalListed: true },
    "citizenship: citizen": { citizenship: "citizen" },
  };
  for (const [index, child] of household.children.entries()) {
    if (only !== undefined && only !== index) continue;
    for (const [named, changed] of Object.entries(changes)) {
      const [fact, would = ""] = named.split(": ");
      const children = household.children.with(index, { ...child, ...changed });
      yield { fact: `children.${index}.${fact}`, would, household: { ...household, children } };
    }
  }
}

/** An income one tenge below the very line that the refusal names. */
function* ofIncome(household: Household, refusals: readonly Decision[]): Generator<Candidate> {
  for (const { figures } of refusals.flatMap(({ reasons }) => reasons)) {
    const line = figures.limit ?? figures.line;
    if (line?.unit !== "KZT") continue;
    const would = difference(line, figure(1, "KZT")).value;
    yield { fact: "incomePerHead", would, household: { ...household, incomePerHead: would, quarterIncome: undefined } };
  }
}

/** The first later day on which it is given with nothing else changed; ten years are as good as never. */
function* ofTime(household: Household, on: ISODate, law: Law): Generator<Candidate> {
  const last = addMonths(on, 120);
  const days = [...new Set(daysOfChange(household, law, on))].toSorted().filter((day) => day > on && day < last);
  for (const day of days) yield { fact: "on", would: day, household: grown(household, on, day), on: day };
}
