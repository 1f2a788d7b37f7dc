import { isEmptyRecord, isRecord, perText, sumText } from "../i18n/decision-text.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { type Decision, type Figure, figure, type ISODate, monthlyInHand, sum } from "../rules/index.ts";
import type { Named } from "./children.ts";

export const sections = ["entitled", "record", "depends"] as const;
export type Section = (typeof sections)[number];

/** One programme with one outcome, for all children who share it. */
export type Line = {
  readonly section: Section;
  readonly benefit: string;
  readonly name: string;
  /** «дети № 1, 3»; nothing where the family or its only child is meant. */
  readonly who?: string;
  readonly sum?: string;
  /** «в месяц, на каждого ребёнка». */
  readonly per?: string;
};

/** What a family may get, the same outcome of several children in one line; refusals and empty records are left out. */
export function linesOf(decisions: readonly Decision[], named: Named, t: Translate): readonly Line[] {
  const worthALine = decisions.filter((one) => !isEmptyRecord(one, t));
  return groupsOf(worthALine, t).map((group) => lineOf(group, named, t));
}

/** Decisions with the same programme, verdict, sum and period, in the order of the first of each. */
export function groupsOf(decisions: readonly Decision[], t: Translate): readonly (readonly Decision[])[] {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions.filter(({ verdict }) => verdict !== "not-entitled")) {
    const key = [sectionOf(decision, t), decision.benefit, sumText(decision, t), perText(decision, t)].join("|");
    groups.set(key, [...(groups.get(key) ?? []), decision]);
  }
  return [...groups.values()];
}

function lineOf(group: readonly Decision[], named: Named, t: Translate): Line {
  const [first] = group;
  if (first === undefined) throw new RangeError("a line needs a decision");
  const children = group.flatMap(({ child }) => (child === undefined ? [] : [child]));
  const who = named(children, t);
  const [sum, per] = [sumText(first, t), perText(first, t)];
  const each = children.length > 1 ? t("results:each") : undefined;
  const told = [per, each].filter((part) => part !== undefined).join(", ");
  return {
    section: sectionOf(first, t),
    benefit: first.benefit,
    name: plainText(t(`programmes:${first.benefit}.name`)),
    ...(who === "" ? {} : { who }),
    ...(sum === undefined ? {} : { sum: plainText(sum) }),
    ...(sum === undefined || told === "" ? {} : { per: told }),
  };
}

export const sectionOf = (decision: Decision, t: Translate): Section =>
  isRecord(decision, t) ? "record" : decision.verdict === "entitled" ? "entitled" : "depends";

/**
 * What comes in hand every month on that day, when it is sure: entitled, monthly, in tenge, begun and not ended. One
 * payment alone is no total, since its line already says it.
 */
export function monthlyTotal(decisions: readonly Decision[], on: ISODate): Figure | undefined {
  const sums = monthlyInHand(decisions, on);
  return sums.length < 2 ? undefined : figure(sum(sums).value, "KZT");
}
