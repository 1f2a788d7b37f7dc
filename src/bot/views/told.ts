import { childrenOf } from "../../guides/children.ts";
import type { Answers, Guide } from "../../guides/guide.ts";
import type { Translate } from "../../i18n/i18n.ts";
import {
  type Decision,
  ends,
  grown,
  type Household,
  type ISODate,
  isISODate,
  type Law,
  monthsOld,
  type Programmes,
  reckonFamily,
  sameOutcome,
} from "../../rules/index.ts";
import { tokenText } from "./answer-text.ts";

/** What a guide found for its answers. */
export type Result = {
  readonly guide: Guide;
  readonly answers: Answers;
  /** The day the answers were given; ages are reckoned from it. */
  readonly today: ISODate;
  /** The day it is reckoned for: today, unless the person asked about another. */
  readonly on: ISODate;
  /** The family as it is on that day, where the guide is about one. */
  readonly household?: Household;
  readonly decisions: readonly Decision[];
};

type Books = { readonly law: Law; readonly programmes: Programmes };

/**
 * What a guide finds for its answers, today or on another day.
 * @throws NotOnRecord when the record of the law has a gap for these answers
 */
export function resultOf(
  { guide, answers, today, on }: Pick<Result, "guide" | "answers" | "today" | "on">,
  { law, programmes }: Books,
): Result {
  const now = guide.household?.(answers, today);
  const said = { guide, answers, today, on };
  if (now === undefined) return { ...said, decisions: guide.decide(answers, on, law, programmes) };
  const decisions = guide.decide(answers, today, law, programmes);
  if (on === today) return { ...said, household: now, decisions };
  const household = grown(now, today, on);
  const then = reckonFamily(household, on, law, programmes).decisions;
  return { ...said, household, decisions: concerning({ guide, decisions }, then) };
}

/** Whatever concerns what a guide is about: of a guide to one thing only that, of a guide to the family everything. */
export function concerning<About extends { readonly benefit: string }>(
  { guide, decisions }: Pick<Result, "guide" | "decisions">,
  all: readonly About[],
): readonly About[] {
  if (guide.area === "family") return all;
  const about = new Set([...(guide.about ?? []), ...decisions.map(({ benefit }) => benefit)]);
  return all.filter(({ benefit }) => about.has(benefit));
}

/** A decision, and the children of whom it says the same. */
export type Once = { readonly decision: Decision; readonly children: readonly number[] };

const ORDER = ["entitled", "depends", "not-entitled"];

/** Decisions that differ in the child only are told once; what is likely comes first, what decides nothing last. */
export function toldOnce(decisions: readonly Decision[]): readonly Once[] {
  const told: { decision: Decision; children: number[] }[] = [];
  for (const decision of decisions) {
    const same = told.find((one) => isSame(one.decision, decision));
    if (same === undefined) told.push({ decision, children: decision.child === undefined ? [] : [decision.child] });
    else if (decision.child !== undefined) same.children.push(decision.child);
  }
  const rank = ({ decision: { verdict, tells } }: Once) => (tells ? ORDER.length : ORDER.indexOf(verdict));
  return told.toSorted((a, b) => rank(a) - rank(b));
}

const isSame = (a: Decision, b: Decision): boolean =>
  a.benefit === b.benefit &&
  a.child !== undefined &&
  b.child !== undefined &&
  sameOutcome(a, b) &&
  sentences(a) === sentences(b);
const sentences = ({ reasons }: Decision): string => reasons.map(({ sentence }) => sentence).join(" ");

/** «7 лет», «март 2026 года»: a child by what was said of it, never by a name. Nothing where the family has one child. */
export function childrenNamed(
  { guide, answers, on, household }: Result,
  children: readonly number[],
  t: Translate,
): string {
  const list = guide.questions.find(({ kind }) => kind === "children");
  if (children.length === 0 || household === undefined || (household.children.length < 2 && expected(household) === 0))
    return "";
  const tokens = list === undefined ? [] : childrenOf(answers[list.id]);
  return children.map((index) => childText(household, tokens[index]?.token, index, on, t)).join(", ");
}

function childText(household: Household, token: string | undefined, index: number, on: ISODate, t: Translate): string {
  const child = household.children[index];
  if (child === undefined) return t("common:childToBe");
  // Of a child whose day of birth isn't known, what was said is the truest name, whatever the day asked about.
  if (token !== undefined && !isISODate(token)) return tokenText(token, t);
  const months = monthsOld(ends(child.birthDate)[1], on);
  return months < 24
    ? t("common:age.months", { count: Math.max(0, months) })
    : t("common:age.years", { count: Math.floor(months / 12) });
}

const expected = ({ expecting }: Household): number => (typeof expecting === "string" ? 0 : expecting.children);
