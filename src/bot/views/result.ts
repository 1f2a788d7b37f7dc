import type { Guide } from "../../guides/guide.ts";
import {
  basisLines,
  oldYearText,
  parted,
  periodLines,
  perText,
  sumText,
  verdictText,
} from "../../i18n/decision-text.ts";
import { sentence } from "../../i18n/explain.ts";
import { date, format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { type Decision, dateFigure, type NotOnRecord } from "../../rules/index.ts";
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

function decisionText(decision: Decision, { sources }: Known, t: Translate): string {
  const [main, rest] = parted(decision);
  const old = oldYearText(decision.reasons, t);
  const lines = [
    `<b>${t(`programmes:${decision.benefit}.name`)}</b>`,
    verdictText(decision, t),
    ...sumLine(decision, t),
    ...main.map((reason) => `• ${sentence(reason, t)}`),
    ...periodLines(decision, t),
    ...(old === undefined ? [] : [`⚠ ${old}`]),
  ];
  const unfolding = [...rest.map((reason) => sentence(reason, t)), ...basisLines(decision.reasons, sources, t)];
  const how = `<blockquote expandable><b>${t("common:button.how")}</b>\n${unfolding.join("\n")}</blockquote>`;
  return [...lines, how].join("\n");
}

function sumLine(decision: Decision, t: Translate): readonly string[] {
  const [sum, per] = [sumText(decision, t), perText(decision, t)];
  if (sum === undefined) return [];
  return [`<b>${sum}</b>${per === undefined ? "" : `, ${per}`}`];
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
