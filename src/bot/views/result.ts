import {
  basisLines,
  oldYearText,
  periodLines,
  perText,
  saidAtOnce,
  sumText,
  verdictText,
} from "../../i18n/decision-text.ts";
import { sentence } from "../../i18n/explain.ts";
import { date } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { Decision, ISODate } from "../../rules/index.ts";
import { decode } from "../buttons.ts";
import type { ChatRecord } from "../context.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { groupedText } from "./grouped.ts";
import { guidanceButtons, guidanceText, onlyTells } from "./guidance.ts";
import { button, menuButton, type Row, rows } from "./keyboard.ts";
import { lastYears, sinceLastYear } from "./since-last-year.ts";
import { canForesee } from "./take-home.ts";
import { childrenNamed, type Once, type Result, toldOnce } from "./told.ts";
import { wouldChange } from "./would-change.ts";

export type Known = Pick<Parts, "sources" | "programmes" | "clock" | "law">;

/** More than so many decisions are told in three groups, a line each; so is what would not fit one message. */
const TOLD_WHOLE = 3;
/** Telegram takes 4 096 characters; the foot needs some. */
const ROOM = 3_800;

/** What a guide found: the verdict, the sum with its period, the formula unfolding; one disclaimer with its day. */
export function resultView(result: Result, known: Known, t: Translate): View {
  const told = toldOnce(result.decisions);
  const whole = told.length <= TOLD_WHOLE ? wholeText(told, result, known, t) : undefined;
  const fits = whole !== undefined && whole.join("\n\n").length <= ROOM;
  const blocks = fits ? whole : groupedText(told, result, known, t);
  return {
    text: [
      ...onAnotherDay(result, known, t),
      ...(blocks.length === 0 ? [t("common:asOf.notThen")] : blocks),
      ...(onlyTells(result) ? [] : [foot(result, known, t)]),
    ].join("\n\n"),
    keyboard: onlyTells(result) ? guidanceButtons(result, known, t) : resultButtons(result, t),
  };
}

function wholeText(told: readonly Once[], result: Result, known: Known, t: Translate): readonly string[] {
  const before = lastYears(result, known);
  return told.map((one) =>
    one.decision.tells ? guidanceText(one.decision, known, t) : decisionText(one, { result, known, before }, t),
  );
}

function foot({ on }: Result, { law }: Known, t: Translate): string {
  const days = { date: date(on, t.language), rules: date(rulesOf(law), t.language) };
  return `<i>${t("common:disclaimer")} ${t("common:reckonedOn", days)}</i>`;
}

/** The version of the rules: the last day on which somebody compared any of them with its source. */
const rulesOf = ({ parameters }: Known["law"]): ISODate =>
  parameters.reduce<ISODate>((last, { checked }) => (checked > last ? checked : last), "2000-01-01");

const onAnotherDay = ({ on }: Result, { clock }: Known, t: Translate): readonly string[] => {
  const today = clock.today();
  if (on === today) return [];
  return [`<b>${t(on < today ? "common:asOf.past" : "common:asOf.future", { date: date(on, t.language) })}</b>`];
};

export function resultButtons(result: Result, t: Translate): NonNullable<View["keyboard"]> {
  const { guide } = result;
  const ahead = ["if", ...(canForesee(result) ? ["time"] : []), "take"];
  const view = (name: string) => button(t(`common:button.${name}`), { does: "result", guide: guide.id, view: name });
  // Days can be named where they can be foreseen.
  const remind = canForesee(result) ? [remindButton(guide.id, t)] : [];
  return [
    ...rows(["how", "papers", "where", "more"].map(view)),
    ...(guide.household === undefined ? [] : rows([...ahead.map(view), ...remind])),
    ...rows([
      button(t("common:button.edit"), { does: "revise", guide: guide.id }),
      button(t("common:button.again"), { does: "again", guide: guide.id }),
    ]),
    ...(guide.area === "family" ? [[button(t("common:button.keep"), { does: "keep" as const, id: "ask" })]] : []),
    [menuButton(t)],
  ];
}

export const remindButton = (guide: string, t: Translate) =>
  button(t("reminders:button.remind"), { does: "remind", guide, view: "list" });

/** Somebody under 18 is offered nothing that is kept beyond the day. */
export const forAge = (view: View, { young }: ChatRecord): View =>
  young && view.keyboard
    ? { ...view, keyboard: view.keyboard.map((row) => row.filter(isForAll)).filter(hasSome) }
    : view;
const isForAll = (one: Row[number]): boolean =>
  !("callback_data" in one) || !CONSENTS.includes(decode(one.callback_data)?.does ?? "");
const hasSome = (row: Row): boolean => row.length > 0;
const CONSENTS: readonly string[] = ["remind", "keep"];

/** `before`: the same answers by the values of a year ago. */
type Reckoned = { readonly result: Result; readonly known: Known; readonly before: readonly Decision[] };

/** One decision in full. */
function decisionText({ decision, children }: Once, { result, known, before }: Reckoned, t: Translate): string {
  const [main, rest] = saidAtOnce(decision);
  const old = oldYearText(decision.reasons, t);
  const whom = childrenNamed(result, children, t);
  const lines = [
    `<b>${t(`programmes:${decision.benefit}.name`)}</b>${whom === "" ? "" : ` (${whom})`}`,
    verdictText(decision, t),
    ...sumLine(decision, t),
    ...main.map((reason) => `• ${sentence(reason, t)}`),
    ...changeLine(decision, result, known, t),
    ...periodLines(decision, t),
    ...yearLine(decision, before, t),
    ...(old === undefined ? [] : [`⚠ ${old}`]),
  ];
  const unfolding = [...rest.map((reason) => sentence(reason, t)), ...basisLines(decision.reasons, known.sources, t)];
  if (unfolding.length === 0) return lines.join("\n");
  const how = `<blockquote expandable><b>${t("common:button.how")}</b>\n${unfolding.join("\n")}</blockquote>`;
  return [...lines, how].join("\n");
}

function sumLine(decision: Decision, t: Translate): readonly string[] {
  const [sum, per] = [sumText(decision, t), perText(decision, t)];
  if (sum === undefined) return [];
  return [`<b>${sum}</b>${per === undefined ? "" : `, ${per}`}`];
}

function changeLine(decision: Decision, result: Result, { law }: Known, t: Translate): readonly string[] {
  const change = decision.verdict === "not-entitled" ? wouldChange(result, decision, law, t) : undefined;
  return change === undefined ? [] : [t("common:change.maybe", { change })];
}

function yearLine(decision: Decision, before: readonly Decision[], t: Translate): readonly string[] {
  const line = sinceLastYear(decision, before, t);
  return line === undefined ? [] : [line];
}
