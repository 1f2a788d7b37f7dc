import type { Reminder } from "../../broadcast/reminder.ts";
import type { Telling } from "../../broadcast/reminders.ts";
import type { Message } from "../../broadcast/telegram.ts";
import { date } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { daysBetween, papersFor } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { isGone, isLastYears } from "../reminder-law.ts";
import { button, menuButton, type Row, rows } from "./keyboard.ts";
import { numbersOf } from "./menu.ts";
import type { Known } from "./result.ts";

/** So many steps: the whole list is behind the guide. */
const STEPS = 4;

/** A reminder as it comes: what, when, what to do; and what has to be said where it is late or the rules have changed. */
export function reminderView(reminder: Reminder, how: Telling, known: Known, t: Translate): Message {
  const gone = isGone(reminder, how.today, known);
  const lines = [
    `<b>${titleOf(reminder, known, t)}</b>`,
    whenText(reminder, how, t),
    ...(how.missed === undefined ? [] : [t("reminders:missed", { date: date(how.missed, t.language) })]),
    ...(how.portal === undefined ? [] : [t(`reminders:portal.${how.portal}`)]),
    ...(isLastYears(reminder, known.law) ? [t("reminders:lastYears")] : []),
    "",
    ...(gone ? [t("reminders:gone", numbersOf(known, t))] : stepLines(reminder, known, t)),
  ];
  const papers = !gone && needed(reminder, known).length > 0;
  return { text: lines.join("\n"), keyboard: reminderButtons(reminder, how.id, papers, t) };
}

/** «Последний день подачи: Пособие при рождении (ребёнок 2025 года рождения)». */
export function titleOf({ kind, benefit, born }: Reminder, { programmes }: Pick<Known, "programmes">, t: Translate) {
  const name = programmes.has(benefit) ? t(`programmes:${benefit}.name`) : t("reminders:someHelp");
  const own = `reminders:title.${kind}.${benefit}`;
  const title = t(t.has(own) ? own : `reminders:title.${kind}.any`, { name });
  return born === undefined ? title : `${title} (${t("reminders:born", { year: String(born) })})`;
}

function whenText({ day }: Reminder, { today }: Telling, t: Translate): string {
  const count = daysBetween(today, day);
  const which = count < 0 ? "past" : count === 0 ? "today" : count === 1 ? "tomorrow" : "ahead";
  return t(`reminders:when.${which}`, { date: date(day, t.language), count });
}

function stepLines(reminder: Reminder, { programmes }: Known, t: Translate): readonly string[] {
  const places = programmes.get(reminder.benefit)?.where.map((place) => t(`programmes:places.${place}`)) ?? [];
  return [
    `<b>${t("common:toDo")}</b>`,
    ...stepsOf(reminder, t).map((step, i) => `${i + 1}. ${step}`),
    ...(places.length === 0 || !isApplied(reminder) ? [] : [`${t("common:where")}: ${places.join(", ")}`]),
  ];
}

const isApplied = ({ kind }: Reminder): boolean => ["claim-by", "opens", "starts", "renew", "anew"].includes(kind);

/** The next steps: those of this kind of day where it has its own, else those of the programme. */
export function stepsOf({ kind, benefit }: Reminder, t: Translate): readonly string[] {
  const own = [`reminders:steps.${kind}.${benefit}`, `reminders:steps.${kind}.any`].find((key) => t.has(key));
  const key = own ?? `programmes:${benefit}.next`;
  return t.has(key) ? t.list(key).slice(0, STEPS) : [];
}

function reminderButtons({ guide }: Reminder, id: string, papers: boolean, t: Translate): readonly Row[] {
  const acts = ["done", "later", ...(papers ? ["papers"] : []), "stop"];
  return [
    ...rows(acts.map((act) => actButton(act, id, t))),
    [button(t("reminders:button.reckon"), { does: "open", guide })],
  ];
}

const actButton = (act: string, id: string, t: Translate) =>
  button(t(act === "papers" ? "common:button.papers" : `reminders:button.${act}`), { does: "reminder", act, id });

/** Every paper its programme may ask for, each with its condition: of the family nothing is known here. */
export function reminderPapersView(reminder: Reminder, id: string, known: Known, t: Translate): View {
  const papers = needed(reminder, known).map(({ paper, when }) => {
    const name = t(`programmes:papers.${paper}`);
    return when === undefined ? `• ${name}` : `• ${name} (${t(`programmes:conditions.${when}`)})`;
  });
  const lines = papers.length > 0 ? papers : [t("common:noPapers")];
  return {
    text: [`<b>${t("common:button.papers")}</b>`, titleOf(reminder, known, t), "", ...lines].join("\n"),
    keyboard: [...rows(["done", "later"].map((act) => actButton(act, id, t))), [menuButton(t)]],
  };
}

/** Nothing is to be applied for where a benefit ends or its sum changes. */
function needed({ kind, benefit }: Reminder, { law, programmes, clock }: Known) {
  if (kind === "ends" || kind === "changes") return [];
  const about = { benefit, verdict: "depends" as const, reasons: [] };
  return papersFor([about], undefined, clock.today(), law, programmes);
}
