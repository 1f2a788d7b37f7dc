import type { Guide } from "../../guides/guide.ts";
import { sentence, sourceLines } from "../../i18n/explain.ts";
import { date, format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { type Decision, dateFigure, type NotOnRecord, type Reason } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { button, menuButton, rows } from "./keyboard.ts";

export type Known = Pick<Parts, "sources" | "programmes" | "clock" | "law">;

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

export function periodLine({ from, until, claimBy }: Decision, t: Translate): readonly string[] {
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

export function basis(reasons: readonly Reason[], { sources }: Known, t: Translate): readonly string[] {
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
