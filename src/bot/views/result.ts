import type { Guide } from "../../guides/guide.ts";
import { blanks, sentence, sourceLines } from "../../i18n/explain.ts";
import { date, format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import {
  type Decision,
  dateFigure,
  type NotOnRecord,
  type ParameterId,
  type Programme,
  type Reason,
} from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { button, menuButton, rows } from "./keyboard.ts";

type Known = Pick<Parts, "sources" | "programmes" | "clock" | "law">;

/** What a guide found: for each benefit the verdict, the sum with its period, the formula unfolding; one disclaimer. */
export function resultView(guide: Guide, decisions: readonly Decision[], known: Known, t: Translate): View {
  const blocks = decisions.map((decision) => decisionText(decision, known, t));
  const today = format(dateFigure(known.clock.today()), t.language);
  const foot = `<i>${t("common:disclaimer")} ${t("common:reckonedOn", { date: today })}</i>`;
  return { text: [...blocks, foot].join("\n\n"), keyboard: resultButtons(guide, t) };
}

function resultButtons(guide: Guide, t: Translate): NonNullable<View["keyboard"]> {
  const at = { guide: guide.id };
  return [
    ...rows([
      button(t("common:button.how"), { does: "result", ...at, view: "how" }),
      button(t("common:button.papers"), { does: "result", ...at, view: "papers" }),
      button(t("common:button.where"), { does: "result", ...at, view: "where" }),
      button(t("common:button.more"), { does: "result", ...at, view: "more" }),
      button(t("common:button.again"), { does: "again", ...at }),
    ]),
    [menuButton(t)],
  ];
}

function decisionText(decision: Decision, known: Known, t: Translate): string {
  const [main, rest] = parted(decision);
  const lines = [
    `<b>${t(`programmes:${decision.benefit}.name`)}</b>`,
    verdictLine(decision, t),
    ...sumLine(decision, t),
    ...main.map((reason) => `• ${sentence(reason, t)}`),
    ...periodLine(decision, t),
    ...carriedOverLine(decision, t),
  ];
  const unfolding = [...rest.map((reason) => sentence(reason, t)), ...basis(decision.reasons, known, t)];
  const how = `<blockquote expandable><b>${t("common:button.how")}</b>\n${unfolding.join("\n")}</blockquote>`;
  return [...lines, how].join("\n");
}

/** What to say at once, and what only the unfolding reckoning needs: formulas. */
function parted({ reasons }: Decision): readonly [readonly Reason[], readonly Reason[]] {
  const isFormula = ({ sentence }: Reason) =>
    sentence.startsWith("formula.") || sentence.endsWith("Formula") || sentence.endsWith(".formula");
  return [reasons.filter((reason) => !isFormula(reason)), reasons.filter(isFormula)];
}

/** A record that is simply there, like the Fund's, has words of its own for «you may be entitled» and no period. */
const isRecord = ({ benefit, verdict }: Decision, t: Translate): boolean =>
  verdict !== "not-entitled" && t.has(`programmes:${benefit}.recorded`);

const VERDICTS = { entitled: "likely", depends: "depends", "not-entitled": "notNow" } as const;

const verdictLine = (decision: Decision, t: Translate): string =>
  isRecord(decision, t)
    ? t(`programmes:${decision.benefit}.recorded`)
    : t(`common:verdict.${VERDICTS[decision.verdict]}`);

function sumLine(decision: Decision, t: Translate): readonly string[] {
  const sum = sumText(decision, t);
  if (sum === undefined) return [];
  const per =
    "per" in decision && decision.per !== undefined && !isRecord(decision, t)
      ? `, ${t(`common:per.${decision.per}`)}`
      : "";
  return [`<b>${sum}</b>${per}`];
}

function sumText(decision: Decision, t: Translate): string | undefined {
  if (decision.verdict === "not-entitled") return undefined;
  if (decision.verdict === "entitled") return decision.amount && format(decision.amount, t.language);
  const { least, most } = decision;
  const [min, max] = [least, most].map((bound) => bound && format(bound, t.language));
  if (min !== undefined && max !== undefined) return t("common:range", { min, max });
  if (min !== undefined) return t("common:atLeast", { min });
  return max === undefined ? undefined : t("common:atMost", { max });
}

function periodLine({ from, until, claimBy }: Decision, t: Translate): readonly string[] {
  const day = (iso: string) => date(iso, t.language);
  return [
    ...(from === undefined || until === undefined ? [] : [t("common:period", { from: day(from), until: day(until) })]),
    ...(claimBy === undefined ? [] : [t("common:claimBy", { date: day(claimBy) })]),
  ];
}

/** January brings neither silence nor a stale figure in fresh clothes. */
function carriedOverLine({ reasons }: Decision, t: Translate): readonly string[] {
  const old = reasons
    .flatMap(({ cites }) => cites)
    .find(({ carriedOver, unit }) => carriedOver && ["KZT", "USD"].includes(unit));
  return old === undefined ? [] : [`⚠ ${t("common:oldYear", { year: old.since.slice(0, 4) })}`];
}

function basis(reasons: readonly Reason[], { sources }: Known, t: Translate): readonly string[] {
  const lines = sourceLines(reasons, sources, t);
  const checked = reasons
    .flatMap(({ cites }) => cites)
    .map(({ checked }) => checked)
    .toSorted()[0];
  return [
    ...(lines.length === 0 ? [] : [`${t("common:basis")}: ${lines.join("; ")}`]),
    ...(checked === undefined ? [] : [t("common:checkedOn", { date: date(checked, t.language) })]),
  ];
}

/** Every step of the reckoning, with what it rests on, as a message of its own. */
export function howView(guide: Guide, decisions: readonly Decision[], known: Known, t: Translate): View {
  const blocks = decisions.map(({ benefit, reasons }) =>
    [
      `<b>${t(`programmes:${benefit}.name`)}</b>`,
      `${t("common:officialName")}: ${t(`programmes:${benefit}.official`)}`,
      ...reasons.map((reason) => `• ${sentence(reason, t)}`),
      ...basis(reasons, known, t),
    ].join("\n"),
  );
  return { text: [`<b>${t("common:button.how")}</b>`, ...blocks].join("\n\n"), keyboard: after(guide, "how", t) };
}

/** One list of papers for all the benefits a family may get: each paper once. */
export function papersView(guide: Guide, decisions: readonly Decision[], known: Known, t: Translate): View {
  const programmes = possible(decisions, known);
  const papers = [...new Set(programmes.flatMap(({ papers }) => papers))];
  const some = programmes.flatMap(({ papersIf }) => papersIf);
  const lines = [
    ...papers.map((paper) => `• ${t(`programmes:papers.${paper}`)}`),
    ...[...new Map(some.map((one) => [one.paper, one])).values()].map(
      ({ paper, when }) => `• ${t(`programmes:papers.${paper}`)} (${t(`programmes:conditions.${when}`)})`,
    ),
  ];
  const text = [`<b>${t("common:button.papers")}</b>`, ...(lines.length === 0 ? [t("common:noPapers")] : lines)];
  return { text: text.join("\n"), keyboard: after(guide, "papers", t) };
}

/** Where to go, the easiest way first, by when, and what happens next. */
export function whereView(guide: Guide, decisions: readonly Decision[], known: Known, t: Translate): View {
  const blocks = possible(decisions, known).map((programme) => {
    const steps = t.has(`programmes:${programme.id}.next`) ? t.list(`programmes:${programme.id}.next`) : [];
    const decision = decisions.find(({ benefit }) => benefit === programme.id);
    return [
      `<b>${t(`programmes:${programme.id}.name`)}</b>`,
      ...steps.map((step, i) => `${i + 1}. ${step}`),
      ...(programme.where.length === 0
        ? []
        : [`${t("common:where")}: ${programme.where.map((place) => t(`programmes:places.${place}`)).join(", ")}`]),
      ...(decision === undefined ? [] : periodLine(decision, t)),
      ...termLines(programme, known, t),
    ].join("\n");
  });
  return { text: [`<b>${t("common:button.where")}</b>`, ...blocks].join("\n\n"), keyboard: after(guide, "where", t) };
}

/** What is good to know, what ends the help and what pauses it, for each benefit the family may get. */
export function moreView(guide: Guide, decisions: readonly Decision[], known: Known, t: Translate): View {
  const blocks = possible(decisions, known).map((programme) => {
    const told = (["notes", "ends", "pauses"] as const).flatMap((part) => {
      const lines = programme[part].map((one) => `• ${toldText(part, one, known, t)}`);
      return lines.length === 0 ? [] : [`<b>${t(`common:told.${part}`)}</b>`, ...lines];
    });
    return [`<b>${t(`programmes:${programme.id}.name`)}</b>`, t(`programmes:${programme.id}.about`), ...told].join(
      "\n",
    );
  });
  const text = blocks.length === 0 ? t("common:noMore") : [`<b>${t("common:button.more")}</b>`, ...blocks].join("\n\n");
  return { text, keyboard: after(guide, "more", t) };
}

function toldText(
  part: "notes" | "ends" | "pauses",
  { say, figures }: Programme["notes"][number],
  { law, clock }: Known,
  t: Translate,
): string {
  const values = Object.entries(figures).map(([name, id]) => [name, law.on(clock.today(), id as ParameterId)] as const);
  return t(`programmes:${part}.${say}`, blanks(Object.fromEntries(values), t));
}

function termLines(programme: Programme, { law, clock }: Known, t: Translate): readonly string[] {
  return (["deadline", "processing"] as const).flatMap((name) => {
    const id = programme[name];
    const value = law.parameters.find((parameter) => parameter.id === id);
    const known = value && law.find(clock.today(), value.id as ParameterId);
    return known === undefined ? [] : [t(`common:${name}.${known.unit}`, blanks({ count: known }, t))];
  });
}

const possible = (decisions: readonly Decision[], { programmes }: Known): readonly Programme[] =>
  [...new Set(decisions.filter(({ verdict }) => verdict !== "not-entitled").map(({ benefit }) => benefit))]
    .map((id) => programmes.get(id))
    .filter((found) => found !== undefined);

const VIEWS = ["how", "papers", "where", "more"] as const;
const after = (guide: Guide, shown: (typeof VIEWS)[number], t: Translate): NonNullable<View["keyboard"]> => [
  ...rows(
    VIEWS.filter((view) => view !== shown).map((view) =>
      button(t(`common:button.${view}`), { does: "result", guide: guide.id, view }),
    ),
  ),
  [menuButton(t)],
];

/** The record of the law has a gap for these answers: said plainly, with where to ask. */
export function notOnRecordView(guide: Guide, { on, ended }: NotOnRecord, known: Known, t: Translate): View {
  const day = date(on, t.language);
  const line = ended
    ? t("common:ended", { date: date(ended.since, t.language) })
    : t("common:notOnRecord", { date: day });
  const number = format(known.law.on(known.clock.today(), "contact.egov"), t.language);
  return {
    text: `${line}\n${t("common:askEgov", { number })}`,
    keyboard: [[button(t("common:button.again"), { does: "again", guide: guide.id })], [menuButton(t)]],
  };
}
