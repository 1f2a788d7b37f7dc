import type { Reminder } from "../../broadcast/reminder.ts";
import type { Due, Telling } from "../../broadcast/reminders.ts";
import type { Message } from "../../broadcast/telegram.ts";
import { date } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { daysBetween, papersFor } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { isGone, isLastYears } from "../reminder-law.ts";
import { button, menuButton, rows } from "./keyboard.ts";
import { numbersOf } from "./menu.ts";
import type { Known } from "./result.ts";

/** So many steps: the whole list is behind the guide. */
const STEPS = 4;

/** They tell several in one message apart, and whose buttons are whose. */
const MARKS = ["①", "②", "③"];

/** What comes in one message: each day with what to do and its own buttons. */
export function remindersTold(due: readonly Due[], known: Known, t: Translate): Message {
  const marks = due.map((_, i) => (due.length > 1 ? `${MARKS[i]} ` : ""));
  const all = due.map((one, i) => told(one, marks[i] ?? "", known, t));
  const guides = due.map(({ reminder }) => reminder.guide);
  const others = [...new Set(guides)].map((guide, _, { length }) => {
    const mark = length > 1 ? marks[guides.indexOf(guide)] : "";
    return [button(`${mark}${t("reminders:button.reckon")}`, { does: "open", guide })];
  });
  return {
    text: all.map(({ text }) => text).join("\n\n"),
    keyboard: [...all.flatMap(({ buttons }) => buttons), ...others],
  };
}

/** One of them: what, when, what to do; and what has to be said where it is late or the rules have changed. */
function told({ reminder, how }: Due, mark: string, known: Known, t: Translate) {
  const gone = isGone(reminder, how.today, known);
  const lines = [
    `<b>${mark}${titleOf(reminder, known, t)}</b>`,
    whenText(reminder, how, t),
    ...(how.missed === undefined ? [] : [t("reminders:missed", { date: date(how.missed, t.language) })]),
    ...(how.portal === undefined ? [] : [t(`reminders:portal.${how.portal}`)]),
    ...(isLastYears(reminder, known.law) ? [t("reminders:lastYears")] : []),
    "",
    ...(gone ? [t("reminders:gone", numbersOf(known, t))] : stepLines(reminder, known, t)),
  ];
  const papers = !gone && needed(reminder, known).length > 0;
  const acts = ["done", "later", ...(papers ? ["papers"] : []), "stop"];
  return { text: lines.join("\n"), buttons: rows(acts.map((act) => actButton(act, how.id, t, mark))) };
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

function actButton(act: string, id: string, t: Translate, mark = "") {
  const label = t(act === "papers" ? "common:button.papers" : `reminders:button.${act}`);
  return button(`${mark}${label}`, { does: "reminder", act, id });
}

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
