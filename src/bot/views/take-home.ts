import type { Guide } from "../../guides/guide.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { type Household, isDaySpan } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { button, menuButton, type Row } from "./keyboard.ts";
import type { Result } from "./told.ts";

/** What can be taken home, in the order of the buttons. */
export const files = ["card", "paper", "days", "months", "fund"] as const;
export type File = (typeof files)[number];
export const isFile = (text: string | undefined): text is File => files.some((file) => file === text);

/** These name days, which nobody can foresee of a child known by its age only. */
export const needsDays = (file: File): boolean => file === "days" || file === "months";

export function takeView(result: Result, t: Translate): View {
  const { guide } = result;
  const foreseen = canForesee(result);
  // Of a pupil known by the grade the year of birth is a guess: no chart of the Fund is drawn over it.
  const always = (file: File) => !needsDays(file) && (file !== "fund" || guide.area === "fund");
  const possible = files.filter((file) => foreseen || always(file));
  const offered = possible.map((file) => [
    button(t(`common:take.${file}`), { does: "result", guide: guide.id, view: `take-${file}` }),
  ]);
  return { text: t("common:take.which"), keyboard: [...offered, end(guide.id, t)] };
}

/** Asks for the months of birth; undefined where every child has a day or a month. */
export function monthsView({ guide, household }: Result, title: string, t: Translate): View | undefined {
  if (!household?.children.some(isKnownByAge)) return undefined;
  const list = listOf(guide);
  const ask: readonly Row[] =
    list === undefined
      ? []
      : [[button(t("common:button.giveMonths"), { does: "change", guide: guide.id, question: list.id })]];
  return { text: `<b>${title}</b>\n\n${t("common:time.needsMonths")}`, keyboard: [...ask, end(guide.id, t)] };
}

/** Whether days can be named: not of a child known by its age, unless the guide can ask for the months. */
export const canForesee = ({ guide, household }: Result): boolean =>
  household !== undefined && (listOf(guide) !== undefined || !household.children.some(isKnownByAge));

const isKnownByAge = ({ birthDate }: Household["children"][number]): boolean => isDaySpan(birthDate);
const listOf = (guide: Guide) => guide.questions.find(({ kind }) => kind === "children");

export const end = (guide: string, t: Translate): Row => [
  button(t("common:button.result"), { does: "result", guide, view: "result" }),
  menuButton(t),
];
