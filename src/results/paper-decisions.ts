import { basisLines, oldYearText, periodLines, perText, sumText } from "../i18n/decision-text.ts";
import { type Sources, sentence } from "../i18n/explain.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Decision } from "../rules/index.ts";
import { type Named, numbered } from "./children.ts";
import { groupsOf, sectionOf, sections } from "./lines.ts";
import type { Both, ForTheOffice } from "./paper.ts";
import { type Block, type Look, type Row, row } from "./paper-blocks.ts";

/** Every programme that may give something, with all its steps; what several children share is told once. */
export function decisionBlocks(
  { decisions, named = numbered(decisions), sources }: Pick<ForTheOffice, "decisions" | "named" | "sources">,
  both: Both,
): readonly Block[] {
  const groups = groupsOf(decisions, both[0]);
  return sections.flatMap((section) => {
    const here = groups.filter(([first]) => first !== undefined && sectionOf(first, both[0]) === section);
    const [first, ...others] = here.map((group) => block(group, named, sources, both));
    if (first === undefined) return [];
    const heading = row([both[0](`results:section.${section}`), both[1](`results:section.${section}`)], "heading");
    return [[heading, ...first], ...others];
  });
}

function block(group: readonly Decision[], named: Named, sources: Sources, both: Both): Block {
  const [first] = group;
  if (first === undefined) throw new RangeError("a block needs a decision");
  const told = group.map((decision) => ({ child: decision.child, rows: rowsOf(decision, sources, both) }));
  const shared = told[0]?.rows.filter((one) => told.every(({ rows }) => rows.some((other) => same(one, other)))) ?? [];
  const own = told.map(({ child, rows }) => ({
    child,
    rows: rows.filter((one) => !shared.some((other) => same(one, other))),
  }));
  const children = group.flatMap(({ child }) => (child === undefined ? [] : [child]));
  return [
    nameRow(first, children, named, both),
    ...shared.filter(({ look }) => look !== "basis"),
    ...ownRows(own, named, both),
    ...shared.filter(({ look }) => look === "basis"),
  ];
}

const same = (a: Row, b: Row): boolean => a.look === b.look && a.words[0] === b.words[0];

/** What is said of some of the children only, under their number. */
function ownRows(
  own: readonly { readonly child: number | undefined; readonly rows: readonly Row[] }[],
  named: Named,
  both: Both,
) {
  const groups = new Map<string, { readonly children: number[]; readonly rows: readonly Row[] }>();
  for (const { child, rows } of own) {
    const key = JSON.stringify(rows);
    const group = groups.get(key) ?? { children: [], rows };
    if (child !== undefined) group.children.push(child);
    if (rows.length > 0) groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ children, rows }) => {
    const who = both.map((t) => named(children, t));
    const [only, ...more] = rows;
    if (who[0] === "" || only === undefined) return rows;
    if (more.length > 0) return [row([`${who[0]}:`, `${who[1]}:`], "who"), ...rows];
    return [row([`${who[0]}: ${only.words[0]}`, `${who[1]}: ${only.words[1]}`], only.look)];
  });
}

function nameRow({ benefit }: Decision, children: readonly number[], named: Named, both: Both): Row {
  const [first, second] = both.map((t) => {
    const name = plainText(t(`programmes:${benefit}.name`));
    const who = named(children, t);
    return who === "" ? name : `${name} (${who})`;
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
