import { date, shortDate } from "../../i18n/format.ts";
import { escapeHtml, type Translate } from "../../i18n/i18n.ts";
import { dayInKazakhstan, timeInKazakhstan } from "../../ops/clock.ts";
import { addDays, type ISODate } from "../../rules/index.ts";
import { findPersonalData } from "../../safety/personal-data.ts";
import type { Ticket } from "../../storage/tickets.ts";
import type { Hours } from "../office.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { button, menuButton } from "./keyboard.ts";

const LONGEST = 1_000;

/** What a person will read of a question: no personal data, no digit, however harmless. */
export function masked(text: string): string {
  const rest = (findPersonalData(text)?.rest ?? text).replace(/\p{Nd}/gu, "•");
  return rest.length > LONGEST ? `${rest.slice(0, LONGEST)}…` : rest;
}

type When = { readonly now: Date; readonly hours: Hours };

/** Shown before anything is sent: the very words, who reads them, and when to expect an answer. */
export const askView = (question: string, when: When, t: Translate): View => ({
  text: [t("office:ticket.ask", { text: question }), waitText(when, t)].join("\n\n"),
  keyboard: [
    [button(t("office:ticket.send"), { does: "office", id: "send" })],
    [button(t("common:button.notNeeded"), { does: "menu" })],
  ],
});

export const sentView = ({ code }: Ticket, when: When, t: Translate): View => ({
  text: [t("office:ticket.sent", { code }), waitText(when, t)].join("\n\n"),
  keyboard: [[menuButton(t)]],
});

export const answerView = ({ code }: Ticket, text: string, t: Translate): View => ({
  text: t("office:ticket.answer", { code, text }),
  keyboard: [[menuButton(t)]],
});

/** Hours of work, and the earliest day of an answer. Holidays aren't known here: the text says so. */
function waitText({ now, hours }: When, t: Translate): string {
  const { first, last, from, to } = hours;
  const names = [...new Set([first, last])].map((day) => t(`office:weekday.${day}`));
  const blanks = { days: names.join("–"), from: from.replace(/^0/, ""), to: to.replace(/^0/, "") };
  const today = dayInKazakhstan(now);
  if (isWorkday(today, hours) && timeInKazakhstan(now) < to) return t("office:ticket.today", blanks);
  return t("office:ticket.later", { ...blanks, day: date(nextWorkday(today, hours), t.language) });
}

function isWorkday(day: ISODate, { first, last }: Hours): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  return weekday >= first && weekday <= last;
}

function nextWorkday(day: ISODate, hours: Hours): ISODate {
  const next = addDays(day, 1);
  return isWorkday(next, hours) ? next : nextWorkday(next, hours);
}

/** The languages operators work in. */
const SPOKEN = ["kk", "ru"] as const;

/** A ticket in the operators' chat; no name, no number, no link to the person. */
export function ticketText(
  ticket: Ticket,
  { question, inTopic }: { readonly question: string; readonly inTopic: boolean },
  { translators }: Pick<Parts, "translators">,
): string {
  const how = SPOKEN.map((language) => translators[language](`office:ticket.${inTopic ? "howInTopic" : "how"}`)).join(
    "\n",
  );
  return `${headOf(ticket)}\n<blockquote>${escapeHtml(question)}</blockquote>\n${how}`;
}

/** What stays of it there once it is closed. */
export const closedText = (ticket: Ticket, { translators }: Pick<Parts, "translators">): string =>
  [headOf(ticket), ...SPOKEN.map((language) => translators[language]("office:ticket.closed"))].join("\n");

function headOf({ code, language, at }: Ticket): string {
  const moment = new Date(at * 1000);
  return `🎫 <b>№ ${code}</b> · ${language} · ${shortDate(dayInKazakhstan(moment))} ${timeInKazakhstan(moment)}`;
}

/** The code in a message of ours in the operators' chat. */
export const codeIn = (text: string): string | undefined => /№ ([A-Z0-9]{5})(?![A-Z0-9])/.exec(text)?.[1];
