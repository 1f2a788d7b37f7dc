import { isEmptyRecord, outcomeText } from "../../i18n/decision-text.ts";
import { sentence } from "../../i18n/explain.ts";
import { date, format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import {
  addMonths,
  type Change,
  compare,
  difference,
  ends,
  type FamilyResult,
  familyDifference,
  firstOfYear,
  type Household,
  type ISODate,
  monthsOld,
  reckonFamily,
  yearOf,
} from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { incomeText } from "./answer-text.ts";
import { button, menuButton, type Row, rows } from "./keyboard.ts";
import type { Known } from "./result.ts";
import { childrenNamed, concerning, type Result } from "./told.ts";
import { certain } from "./totals.ts";

/** So many changes fit one message beside their reasons. */
const MOST = 14;

/**
 * What would change: one more child, a parent at work, another income, another day; now, then, and the difference.
 * @param which `child`, `job`, `income`, `income.0-50850`, `date`, or a day; none for the choice of these
 */
export function whatIfView(result: Result, known: Known, t: Translate, which?: string): View {
  const { guide, household, on } = result;
  const at = (view: string) => ({ does: "result" as const, guide: guide.id, view });
  const end: Row = [button(t("common:button.result"), at("result")), menuButton(t)];
  if (household === undefined) return { text: t("common:noMore"), keyboard: [end] };
  const choose = (text: string, buttons: readonly Row[]): View => ({ text, keyboard: [...buttons, end] });

  /** Of a guide to one thing only what would touch it is worth asking. */
  const matters = (kind: string) => {
    const then = guide.area === "family" ? undefined : changed(household, kind, on);
    return then === undefined || compared(result, household, then, known, t).changes.length > 0;
  };

  if (which === "income") return choose(t("common:if.income"), incomeRows(result, known, at, t));
  if (which === "date") return choose(t("common:if.date"), dateRows(on, at, t));
  const then = which === undefined ? undefined : changed(household, which, on);
  if (which === undefined || then === undefined) {
    const kinds = [...["child", "job"].filter(matters), ...(hasIncome(result) ? ["income"] : []), "date"];
    return choose(
      t("common:if.what"),
      rows(kinds.map((kind) => button(t(`common:if.button.${kind}`), at(`if-${kind}`)))),
    );
  }
  const { before, after, changes } = compared(result, household, then, known, t);
  const lines = changes.slice(0, MOST).map((change) => changeText(change, result, t));
  const text = [
    `<b>${t(`common:if.title.${which.split(".")[0]}`, { income: incomeText(which.split(".")[1] ?? "0", t) })}</b>`,
    ...(lines.length === 0 ? [t("common:if.nothing")] : lines),
    ...(which === "job" && hasBaby(household, on) ? tellTheOffice(before, known, t) : []),
    ...(changes.some(isOpen) ? [] : totals(before, after, result, t)),
    `<i>${t("common:if.assumed", { date: date(on, t.language) })}</i>`,
  ];
  return { text: text.join("\n\n"), keyboard: [[button(t("common:if.button.other"), at("if"))], end] };
}

/** The family as it is and as it would be, and what that changes for what the guide is about. */
function compared(result: Result, now: Household, then: Household, { law, programmes }: Known, t: Translate) {
  const before = reckonFamily(now, result.on, law, programmes);
  const after = reckonFamily(then, result.on, law, programmes);
  const changes = familyDifference(before, after).filter((change) => !beginsEmpty(change, t));
  return { before, after, changes: concerning(result, changes) };
}

/** A record for a child that is to come, with nothing in it yet. */
const beginsEmpty = ({ before, after }: Change, t: Translate): boolean =>
  before === undefined && after !== undefined && isEmptyRecord(after, t);

/** The family with the one fact changed; undefined for a question nobody asks any more. */
function changed(household: Household, which: string, on: ISODate): Household | undefined {
  const [kind, value = ""] = which.split(".");
  switch (kind) {
    case "child":
      return { ...household, expecting: { dueDate: on, children: Math.max(1, expectedNow(household)) } };
    case "job": {
      // Of a birth the contributions count that were paid before it: work begun now tells of births to come, and of
      // a baby that its parent is at work.
      const fact = hasBaby(household, on) ? { atWork: true } : { insured: true };
      return { ...household, ...fact, work: "employed", whoCanWork: "someone" };
    }
    case "income":
      return value === "" ? undefined : { ...household, incomePerHead: incomeOf(value), quarterIncome: undefined };
    default:
      return undefined;
  }
}

/** A child for whose care a parent may still be paid, or apply. */
const hasBaby = ({ children }: Household, on: ISODate): boolean =>
  children.some(({ birthDate }) => monthsOld(ends(birthDate)[1], on) < 24);

const expectedNow = ({ expecting }: Household): number => (typeof expecting === "string" ? 0 : expecting.children);

/** An answer of the income question as the household takes it; the top band has no end. */
export function incomeOf(value: string): Household["incomePerHead"] {
  const [least = "0", most] = value.split("-");
  if (most === undefined) return least;
  return { least, most: most === "*" ? String(Number(least) * 20) : most };
}

function changeText({ benefit, child, before, after, because: why }: Change, result: Result, t: Translate): string {
  const whom = child === undefined ? "" : childrenNamed(result, [child], t);
  const [reason] = why;
  return [
    `<b>${t(`programmes:${benefit}.name`)}</b>${whom === "" ? "" : ` (${whom})`}`,
    `${t("common:if.now")}: ${outcomeText(before, t)}`,
    `${t("common:if.then")}: ${outcomeText(after, t)}`,
    ...(reason === undefined ? [] : [`<i>${sentence(reason, t)}</i>`]),
  ].join("\n");
}

/** The Code doesn't say what becomes of the care allowance once its parent works: nothing is promised. */
const tellTheOffice = ({ decisions }: FamilyResult, { law, clock }: Known, t: Translate): readonly string[] =>
  decisions.some(({ benefit, verdict }) => benefit === "care-allowance" && verdict !== "not-entitled")
    ? [t("common:if.tellTheOffice", { number: format(law.on(clock.today(), "contact.egov"), t.language) })]
    : [];

/** A monthly sum that can't be told yet: totals without it would frighten. */
const isOpen = ({ after }: Change): boolean => after?.verdict === "depends" && after.per === "month";

/** What is certain a month, before and after. */
function totals(before: FamilyResult, after: FamilyResult, result: Result, t: Translate) {
  if (result.guide.area !== "family") return [];
  const [was, is] = [certain(before.decisions, "month", result.on), certain(after.decisions, "month", result.on)];
  if (compare(was, is) === 0) return [];
  const more = compare(is, was) > 0;
  const by = format(more ? difference(is, was) : difference(was, is), t.language);
  const figures = { was: format(was, t.language), is: format(is, t.language), by };
  return [t(more ? "common:if.more" : "common:if.less", figures)];
}

function incomeRows(result: Result, { law }: Known, at: At, t: Translate): readonly Row[] {
  const question = result.guide.questions.find(({ kind }) => kind === "income");
  if (question?.kind !== "income") return [];
  const lines = question.lines(result.today, law);
  const bands = [
    ...lines.map((line, i) => `${i === 0 ? 0 : lines[i - 1]}-${Number(line) - 1}`),
    ...lines.slice(-1).map((line) => `${line}-*`),
  ];
  return bands.map((band) => [button(incomeText(band, t), at(`if-income.${band}`))]);
}

type At = (view: string) => { does: "result"; guide: string; view: string };

function dateRows(on: ISODate, at: At, t: Translate): readonly Row[] {
  const days = [firstOfYear(yearOf(on) + 1), addMonths(on, 6), addMonths(on, 12)].toSorted();
  return [...new Set(days)].map((day) => [button(date(day, t.language), at(`on-${day}`))]);
}

const hasIncome = ({ guide }: Result): boolean => guide.questions.some(({ kind }) => kind === "income");
