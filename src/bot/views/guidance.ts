import { restsOn } from "../../i18n/decision-text.ts";
import { sentence } from "../../i18n/explain.ts";
import { format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { Decision, Programme } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { button, menuButton, type Row, rows } from "./keyboard.ts";
import type { Known } from "./result.ts";
import type { Result } from "./told.ts";

/** How things go and what to do, in one message: nothing was decided, so that no verdict is spoken and no sum reckoned. */
export function guidanceText(decision: Decision, known: Known, t: Translate): string {
  const programme = known.programmes.get(decision.benefit);
  return [
    `<b>${t(`programmes:${decision.benefit}.name`)}</b>`,
    ...decision.reasons.map((reason) => `• ${sentence(reason, t)}`),
    "",
    ...stepLines(decision, programme, t),
    ...basisLine(decision, programme, known, t),
  ].join("\n");
}

function stepLines({ benefit }: Decision, programme: Programme | undefined, t: Translate): readonly string[] {
  const places = programme?.where.map((place) => t(`programmes:places.${place}`)) ?? [];
  return [
    `<b>${t("common:toDo")}</b>`,
    ...t.list(`programmes:${benefit}.next`).map((step, i) => `${i + 1}. ${step}`),
    ...(places.length === 0 ? [] : [`${t("common:where")}: ${places.join(", ")}`]),
  ];
}

function basisLine({ reasons }: Decision, programme: Programme | undefined, { sources }: Known, t: Translate) {
  const read = [...(programme === undefined ? [] : [programme]), ...reasons.flatMap(({ cites }) => cites)];
  return [`<blockquote expandable>${restsOn(read, sources, t).join("\n")}</blockquote>`];
}

export const onlyTells = ({ decisions }: Result): boolean =>
  decisions.length > 0 && decisions.every(({ tells }) => tells);

/** What can be seen behind it: papers and notes, where there are any. */
export function guidanceViews({ decisions }: Result, { programmes }: Known): readonly ("papers" | "more")[] {
  const about = decisions.flatMap(({ benefit }) => programmes.get(benefit) ?? []);
  const papers = about.some(({ papers, papersIf }) => papers.length + papersIf.length > 0);
  const notes = about.some(({ notes, ends, pauses }) => notes.length + ends.length + pauses.length > 0);
  return [...(papers ? (["papers"] as const) : []), ...(notes ? (["more"] as const) : [])];
}

/** The number of the line to copy where it is told, what is behind the answer, and the question anew where one was asked. */
export function guidanceButtons(result: Result, known: Known, t: Translate): NonNullable<View["keyboard"]> {
  const guide = result.guide.id;
  const views = guidanceViews(result, known);
  const again = result.guide.questions.length === 0 ? [] : [button(t("common:button.again"), { does: "again", guide })];
  return [
    ...copyLine(result.decisions, t),
    ...rows(views.map((view) => button(t(`common:button.${view}`), { does: "result", guide, view }))),
    [...again, menuButton(t)],
  ];
}

function copyLine(decisions: readonly Decision[], t: Translate): readonly Row[] {
  const cited = decisions.flatMap(({ reasons }) => reasons).flatMap(({ cites }) => cites);
  const line = cited.find(({ id }) => id === "contact.family-line");
  if (line === undefined) return [];
  const number = format(line, t.language);
  return [[{ text: t("safety:button.copy", { family: number }), copy_text: { text: number } }]];
}
