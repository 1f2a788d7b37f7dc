import { basisLines, oldYearText, periodLines, perText, sumText } from "../i18n/decision-text.ts";
import { type Sources, sentence } from "../i18n/explain.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Decision } from "../rules/index.ts";
import { childrenText, groupsOf, sectionOf, sections } from "./lines.ts";
import type { Both } from "./paper.ts";
import { type Block, type Look, type Row, row } from "./paper-blocks.ts";

/** Every programme that may give something, with all its steps; what several children share is told once. */
export function decisionBlocks(decisions: readonly Decision[], sources: Sources, both: Both): readonly Block[] {
  const many = decisions.some(({ child }) => child !== undefined && child > 0);
  const groups = groupsOf(decisions, both[0]);
  return sections.flatMap((section) => {
    const here = groups.filter(([first]) => first !== undefined && sectionOf(first, both[0]) === section);
    const [first, ...others] = here.map((group) => block(group, many, sources, both));
    if (first === undefined) return [];
    const heading = row([both[0](`results:section.${section}`), both[1](`results:section.${section}`)], "heading");
    return [[heading, ...first], ...others];
  });
}

function block(group: readonly Decision[], many: boolean, sources: Sources, both: Both): Block {
  const [first] = group;
  if (first === undefined) throw new RangeError("a block needs a decision");
  const told = group.map((decision) => ({ child: decision.child, rows: rowsOf(decision, sources, both) }));
  const shared = told[0]?.rows.filter((one) => told.every(({ rows }) => rows.some((other) => same(one, other)))) ?? [];
  const own = told.map(({ child, rows }) => ({
    child,
    rows: rows.filter((one) => !shared.some((other) => same(one, other))),
  }));
  const children = many ? group.flatMap(({ child }) => (child === undefined ? [] : [child])) : [];
  return [
    nameRow(first, children, both),
    ...shared.filter(({ look }) => look !== "basis"),
    ...ownRows(own, both),
    ...shared.filter(({ look }) => look === "basis"),
  ];
}

const same = (a: Row, b: Row): boolean => a.look === b.look && a.words[0] === b.words[0];

/** What is said of some of the children only, under their number. */
function ownRows(own: readonly { readonly child: number | undefined; readonly rows: readonly Row[] }[], both: Both) {
  const groups = new Map<string, { readonly children: number[]; readonly rows: readonly Row[] }>();
  for (const { child, rows } of own) {
    const key = JSON.stringify(rows);
    const group = groups.get(key) ?? { children: [], rows };
    if (child !== undefined) group.children.push(child);
    if (rows.length > 0) groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ children, rows }) => {
    const who = both.map((t) => childrenText(children, t) ?? "");
    const [only, ...more] = rows;
    if (children.length === 0 || only === undefined) return rows;
    if (more.length > 0) return [row([`${who[0]}:`, `${who[1]}:`], "who"), ...rows];
    return [row([`${who[0]}: ${only.words[0]}`, `${who[1]}: ${only.words[1]}`], only.look)];
  });
}

function nameRow({ benefit }: Decision, children: readonly number[], both: Both): Row {
  const [first, second] = both.map((t) => {
    const name = plainText(t(`programmes:${benefit}.name`));
    const who = childrenText(children, t);
    return who === undefined ? name : `${name} (${who})`;
  });
  return row([first ?? "", second ?? ""], "name");
}

function rowsOf(decision: Decision, sources: Sources, both: Both): readonly Row[] {
  const [first, second] = both.map((t) => linesOf(decision, sources, t));
  return (first ?? []).map(([words, look], i) => row([plainText(words), plainText(second?.[i]?.[0] ?? "")], look));
}

/** A line of a decision in one language, and how it looks. */
type Told = readonly [words: string, look: Look];

/** As many lines in every language: each comes from the decision, never from the words. */
function linesOf(decision: Decision, sources: Sources, t: Translate): readonly Told[] {
  const { benefit, reasons } = decision;
  const [sum, per, old] = [sumText(decision, t), perText(decision, t), oldYearText(reasons, t)];
  const period = sectionOf(decision, t) === "record" ? [] : periodLines(decision, t);
  return [
    [`${t("common:officialName")}: ${t(`programmes:${benefit}.official`)}`, "quiet"],
    ...(sum === undefined ? [] : [[per === undefined ? sum : `${sum}, ${per}`, "strong"] as const]),
    ...reasons.map((reason) => [sentence(reason, t), "bullet"] as const),
    ...roundingLines(decision, t),
    ...period.map((words) => [words, "plain"] as const),
    ...(old === undefined ? [] : [[old, "strong"] as const]),
    ...basisLines(reasons, sources, t).map((words) => [words, "basis"] as const),
  ];
}

/** How the authority rounds, where rounding changed the sum. */
function roundingLines(decision: Decision, t: Translate): readonly Told[] {
  if (decision.verdict !== "entitled" || decision.amount?.how?.op !== "rounded") return [];
  const [exact, mode] = decision.amount.how.of;
  return exact.value === decision.amount.value ? [] : [[t(`results:rounding.${mode.value}`), "bullet"]];
}
