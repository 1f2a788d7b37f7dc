import type { ISODate } from "./dates.ts";
import { compare, type Figure, figure, leaves } from "./figures.ts";
import type { Law, Value } from "./parameters/law.ts";

/** Names a sentence, fills its blanks, and cites the parameters behind it. Holds no words. */
export type Reason = {
  readonly sentence: string;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly cites: readonly Value[];
};

export type Per = "once" | "month" | "year" | "quarter" | "day";

type About = {
  /** Id of the programme, as in `programmes/*.yaml`. */
  readonly benefit: string;
  /** Which child of the household the decision is about, counted from 0; absent when about the family. */
  readonly child?: number;
  readonly reasons: readonly Reason[];
  /** First and last day it is paid or given for, both inclusive, where the law fixes them. */
  readonly from?: ISODate;
  readonly until?: ISODate;
  /** The last day to apply, where the law sets one. */
  readonly claimBy?: ISODate;
  /** No right is decided: the reasons say how things go, so that no verdict is spoken. */
  readonly tells?: true;
};
/** `amount` is absent for help in kind: meals, textbooks, a place. */
export type Entitled = About & { readonly verdict: "entitled"; readonly amount?: Figure; readonly per?: Per };
/** `reasons` lists every unmet condition. */
export type NotEntitled = About & { readonly verdict: "not-entitled" };
/** The first reason says what would settle it: a fact the family didn't know, or a paper only the office can read. */
export type Depends = About & {
  readonly verdict: "depends";
  readonly least?: Figure;
  readonly most?: Figure;
  readonly per?: Per;
};
export type Decision = Entitled | NotEntitled | Depends;

/** A reason: the key of its sentence, what fills the blanks, and the parameters it rests on. */
export const because = (sentence: string, figures: Reason["figures"] = {}, ...cites: readonly Value[]): Reason => ({
  sentence,
  figures,
  cites,
});

/** The reasons of a decision, where anybody is to read them. */
export const why = ({ onlySure }: Law, reasons: () => readonly Reason[]): readonly Reason[] =>
  onlySure ? [] : reasons();

/** How things go with a programme, where there is nothing to decide. */
export const tellsOf = (benefit: string, reasons: readonly Reason[]): Decision => ({
  benefit,
  verdict: "entitled",
  tells: true,
  reasons,
});

/** The parameters a reckoned figure rests on, each once: a formula cites what it used and nothing else. */
export function sourcesOf(...reckoned: readonly Figure[]): readonly Value[] {
  const found: Figure[] = [];
  for (const figure of reckoned) leaves(figure, found);
  const values: Value[] = [];
  for (const leaf of found)
    if (isValue(leaf) && !values.some(({ id, since }) => id === leaf.id && since === leaf.since)) values.push(leaf);
  return values;
}
const isValue = (figure: Figure): figure is Value => "id" in figure;

/**
 * One decision out of those that the possible values of an unknown fact lead to.
 *
 * @param possible at least one decision, each for one value the fact may have
 * @param settles  says which facts or papers would decide
 * @returns the common decision where they agree; else `depends`, from the least to the most any of them gives, as far
 *          as these are known
 */
export function oneOf(possible: readonly Decision[], ...settles: readonly Reason[]): Decision {
  const [first, ...others] = possible;
  if (first === undefined) throw new RangeError("oneOf needs at least one decision");
  if (others.every((other) => sameOutcome(first, other))) return first;
  const amounts = bounds(possible);
  const per = possible.map((one) => ("per" in one ? one.per : undefined)).find((found) => found !== undefined);
  const reasons = [...settles, ...distinct(possible)];
  const leastOne = possible.some(isOpen("least")) ? undefined : extreme(amounts, -1);
  const mostOne = possible.some(isOpen("most")) ? undefined : extreme(amounts, 1);
  return {
    benefit: first.benefit,
    verdict: "depends",
    reasons,
    ...agreed(possible),
    ...(leastOne === undefined ? {} : { least: leastOne }),
    ...(mostOne === undefined ? {} : { most: mostOne }),
    ...(per === undefined || (leastOne ?? mostOne) === undefined ? {} : { per }),
  };
}

/** All the sums that may come out; nothing where a refusal may. */
function bounds(possible: readonly Decision[]): readonly Figure[] {
  const unit = possible.map(moneyOf).find((money) => money.length > 0)?.[0]?.unit;
  if (unit === undefined) return [];
  return possible.flatMap((one) => (one.verdict === "not-entitled" ? [figure(0, unit)] : moneyOf(one)));
}

/** The least (-1) or the greatest (1), the first where several are equal. */
const extreme = (amounts: readonly Figure[], sign: 1 | -1): Figure | undefined =>
  amounts.length === 0
    ? undefined
    : amounts.reduce((best, next) => (next.value !== best.value && compare(next, best) === sign ? next : best));

/** A sum that a region or an office sets has no known end: then the range of several outcomes has none either. */
const isOpen = (end: "least" | "most") => (one: Decision) => one.verdict === "depends" && one[end] === undefined;

/** What every decision that isn't a refusal says alike: whom it is about and the days that no open question moves. */
function agreed(possible: readonly Decision[]): Omit<About, "benefit" | "reasons"> {
  const [first, ...others] = possible.filter(({ verdict }) => verdict !== "not-entitled");
  const { child, from, until, claimBy } = first ?? possible[0] ?? {};
  const all = (same: (one: Decision) => boolean) => others.every(same);
  return {
    ...(child === undefined ? {} : { child }),
    ...(from !== undefined && all((one) => one.from === from) ? { from } : {}),
    ...(until !== undefined && all((one) => one.until === until) ? { until } : {}),
    ...(claimBy !== undefined && all((one) => one.claimBy === claimBy) ? { claimBy } : {}),
  };
}

const moneyOf = (one: Decision): readonly Figure[] => {
  if (one.verdict === "entitled") return one.amount === undefined ? [] : [one.amount];
  if (one.verdict === "depends") return [one.least, one.most].filter((found) => found !== undefined);
  return [];
};

/** Whether two decisions come to the same for the family: verdict, money and days; reasons may differ. */
export function sameOutcome(a: Decision, b: Decision): boolean {
  if (a.from !== b.from || a.until !== b.until) return false;
  if (a.verdict === "entitled") return b.verdict === "entitled" && a.amount?.value === b.amount?.value;
  if (a.verdict === "not-entitled" || b.verdict !== "depends") return a.verdict === b.verdict;
  return a.least?.value === b.least?.value && a.most?.value === b.most?.value;
}

/** The reasons of all of them, each once. */
function distinct(decisions: readonly Decision[]): readonly Reason[] {
  const found: Reason[] = [];
  for (const { reasons } of decisions)
    for (const reason of reasons) if (!found.some((other) => saySame(other, reason))) found.push(reason);
  return found;
}

function saySame(a: Reason, b: Reason): boolean {
  if (a.sentence !== b.sentence) return false;
  for (const name in a.figures) if (a.figures[name]?.value !== b.figures[name]?.value) return false;
  for (const name in b.figures) if (!(name in a.figures)) return false;
  return true;
}
