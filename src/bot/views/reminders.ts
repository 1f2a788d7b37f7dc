import { idOf, type KeptReminder, overAt, type Reminder } from "../../broadcast/reminder.ts";
import { dash, date, shortDate } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { View } from "../outbox.ts";
import { button, menuButton, rows } from "./keyboard.ts";
import { stepsOf, titleOf } from "./reminder.ts";
import type { Known } from "./result.ts";

type Programmes = Pick<Known, "programmes">;

export type Offer = {
  readonly guide: string;
  readonly dates: readonly (Reminder & { readonly ticked?: true | undefined })[];
};

/** The days of a result, to be ticked; the consent beneath, once there is something to agree to. */
export function offerView({ guide, dates }: Offer, known: Programmes, t: Translate): View {
  const result = button(t("common:button.result"), { does: "result", guide, view: "result" });
  if (dates.length === 0) return { text: t("reminders:noDates"), keyboard: [[result, menuButton(t)]] };
  const press = (view: string, label: string) => button(label, { does: "remind", guide, view });
  const marked = dates.map((one, i) => {
    const on = one.ticked === true;
    const box = on ? "☑" : "☐";
    const line = `${box} ${i + 1}. ${dateLine(one, known, t)}`;
    return { on, line, tick: press(`${on ? "-" : "+"}${idOf(one)}`, `${box} ${i + 1}. ${shortDate(one.day)}`) };
  });
  const some = marked.some(({ on }) => on);
  const every = marked.every(({ on }) => on);
  const text = [
    `<b>${t("reminders:title.offer")}</b>`,
    t("reminders:which"),
    "",
    ...marked.map(({ line }) => line),
    ...(some ? ["", t("reminders:consent")] : []),
  ];
  return {
    text: text.join("\n"),
    keyboard: [
      ...rows(marked.map(({ tick }) => tick)),
      ...(every ? [] : [[press("all", t("reminders:button.all"))]]),
      ...(some ? rows([press("agree", t("common:button.agree")), press("decline", t("common:button.notNeeded"))]) : []),
      [result, menuButton(t)],
    ],
  };
}

/** What is kept, each day with its next step, and every way to take it back. */
export function remindersView(
  all: readonly (KeptReminder & { readonly id: string })[],
  known: Programmes,
  t: Translate,
): View {
  const reckon = [button(t("guide:family.button"), { does: "open" as const, guide: "family" })];
  if (all.length === 0) return { text: t("reminders:none"), keyboard: [reckon, [menuButton(t)]] };
  const byDay = all.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  const lines = byDay.flatMap((one, i) => [
    "",
    `${i + 1}. ${reminderLine(one, known, t)}`,
    ...stepsOf(one, t)
      .slice(0, 1)
      .map((step) => t("reminders:nextStep", { step })),
  ]);
  const press = (act: string, id: string, label: string) => button(label, { does: "reminder", act, id });
  return {
    text: [`<b>${t("reminders:title.list")}</b>`, t("reminders:howLong"), ...lines].join("\n"),
    keyboard: [
      ...rows(byDay.map((one, i) => press("remove", one.id, `✕ ${i + 1}. ${shortDate(one.day)}`))),
      [press("clear", "all", t("reminders:button.clear"))],
      [menuButton(t)],
    ],
  };
}

/** The day and what it is. */
export const dateLine = (one: Reminder, known: Programmes, t: Translate): string =>
  `${date(one.day, t.language)} ${dash(t.language)} ${titleOf(one, known, t)}`;

/** With when it is told, where it still will be. */
function reminderLine(one: KeptReminder, known: Programmes, t: Translate): string {
  const about = `${dateLine(one, known, t)}.`;
  return one.at >= overAt(one) ? about : `${about} ${t("reminders:at", momentOf(one.at, t))}`;
}

/** A second of the clock in Kazakhstan, as people there read it. */
export function momentOf(seconds: number, t: Translate): { date: string; time: string } {
  const [day = "", time = ""] = new Date((seconds + AHEAD) * 1000).toISOString().split("T");
  return { date: date(day, t.language), time: time.slice(0, 5) };
}
const AHEAD = 5 * 3_600;

/** A few words and the way on. */
export const reminderNote = (key: string, t: Translate): View => ({
  text: t(`reminders:${key}`),
  keyboard: [[menuButton(t)]],
});
