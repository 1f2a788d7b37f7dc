import { isRecord, perText, sumText } from "../i18n/decision-text.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { type Decision, type Figure, figure, type ISODate, sum } from "../rules/index.ts";

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

/** What a family may get, the same outcome of several children in one line; refusals are left out. */
export function linesOf(decisions: readonly Decision[], t: Translate): readonly Line[] {
  const many = decisions.some(({ child }) => child !== undefined && child > 0);
  return groupsOf(decisions, t).map((group) => lineOf(group, many, t));
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

function lineOf(group: readonly Decision[], many: boolean, t: Translate): Line {
  const [first] = group;
  if (first === undefined) throw new RangeError("a line needs a decision");
  const children = group.flatMap(({ child }) => (child === undefined ? [] : [child]));
  const who = many ? childrenText(children, t) : undefined;
  const [sum, per] = [sumText(first, t), perText(first, t)];
  const each = children.length > 1 ? t("results:each") : undefined;
  const told = [per, each].filter((part) => part !== undefined).join(", ");
  return {
    section: sectionOf(first, t),
    benefit: first.benefit,
    name: plainText(t(`programmes:${first.benefit}.name`)),
    ...(who === undefined ? {} : { who }),
    ...(sum === undefined ? {} : { sum: plainText(sum) }),
    ...(sum === undefined || told === "" ? {} : { per: told }),
  };
}

export const sectionOf = (decision: Decision, t: Translate): Section =>
  isRecord(decision, t) ? "record" : decision.verdict === "entitled" ? "entitled" : "depends";

/** Children by their place in the household, from 1: «1–3, 5». */
export function childrenText(children: readonly number[], t: Translate): string | undefined {
  if (children.length === 0) return undefined;
  const [one] = children;
  if (children.length === 1) return t("results:child", { number: String((one ?? 0) + 1) });
  return t("results:children", { numbers: runs(children.toSorted((a, b) => a - b).map((child) => child + 1)) });
}

function runs(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([a, b]) => (a === b ? `${a}` : b === a + 1 ? `${a}, ${b}` : `${a}–${b}`)).join(", ");
}

/** Paid to the pension account: the family sees nothing of it in hand. */
export const NOT_IN_HAND: ReadonlySet<string> = new Set(["pension-subsidy"]);

/**
 * What comes in hand every month on that day, when it is sure: entitled, monthly, in tenge, begun and not ended. One
 * payment alone is no total, since its line already says it.
 */
export function monthlyTotal(decisions: readonly Decision[], on: ISODate): Figure | undefined {
  const sums = decisions.flatMap((one) => {
    if (one.verdict !== "entitled" || one.per !== "month" || one.amount?.unit !== "KZT") return [];
    const runsNow = (one.from ?? on) <= on && (one.until ?? on) >= on;
    return runsNow && !NOT_IN_HAND.has(one.benefit) ? [one.amount] : [];
  });
  return sums.length < 2 ? undefined : figure(sum(sums).value, "KZT");
}
