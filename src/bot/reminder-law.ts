import { type KeptReminder, type Reminder, toldAt } from "../broadcast/reminder.ts";
import { type ISODate, isISODate, isoDate, type Law, type ParameterId, yearOf } from "../rules/index.ts";
import type { Parts } from "./parts.ts";

type Books = Pick<Parts, "law" | "programmes">;

/** The day grade 1 opens or closes in the year of that day; undefined where the record has none. */
export function windowDay(which: "opens" | "closes", day: ISODate, law: Law): ISODate | undefined {
  const value = windowValue(which, day, law)?.value;
  return value === undefined ? undefined : inYear(day, value);
}

/** Read at the year's end, since a window may be announced on any day before it opens. */
const windowValue = (which: "opens" | "closes", day: ISODate, law: Law) =>
  law.find(isoDate(yearOf(day), 12, 31), `first-grade.${which}`);

function inYear(day: ISODate, monthAndDay: string): ISODate | undefined {
  const other = `${yearOf(day)}-${monthAndDay}`;
  return isISODate(other) ? other : undefined;
}

/** The window of that year isn't announced: the day is last year's. */
export const isLastYears = ({ kind, benefit, day }: Reminder, law: Law): boolean =>
  benefit === "first-grade" &&
  (kind === "opens" || kind === "claim-by") &&
  windowValue(kind === "opens" ? "opens" : "closes", day, law)?.carriedOver === true;

/** A day that the law names for everybody, as the law has it by now; that of a birthday stays. */
function dayNow({ kind, benefit, day }: Reminder, law: Law): ISODate {
  if (kind === "opens") return windowDay("opens", day, law) ?? day;
  if (kind === "claim-by" && benefit === "first-grade") return windowDay("closes", day, law) ?? day;
  const credited = kind === "credit" ? law.find(day, "national-fund.credited-by") : undefined;
  return credited === undefined ? day : (inYear(day, credited.value) ?? day);
}

/** The reminder by the law of that second: a day put off is told by its own morning, a day brought forward at once. */
export function revised(kept: KeptReminder, seconds: number, law: Law): KeptReminder {
  const day = dayNow(kept, law);
  if (day === kept.day) return kept;
  const moved = { ...kept, day };
  return day > kept.day ? { ...moved, at: toldAt(moved, seconds) ?? kept.at } : moved;
}

/** The programme, or the figure behind its last day, isn't on record any more. */
export function isGone({ kind, benefit }: Reminder, today: ISODate, { law, programmes }: Books): boolean {
  const programme = programmes.get(benefit);
  if (programme === undefined) return true;
  const has = (id: string) => law.find(today, id as ParameterId) !== undefined;
  if (kind === "claim-by" && programme.deadline !== undefined && !has(programme.deadline)) return true;
  const prefix = `${benefit}.`;
  const own = law.parameters.filter(({ id }) => id.startsWith(prefix));
  return own.length > 0 && !own.some(({ id }) => has(id));
}

/** Whether the next step may be taken on the state's portal. */
export const leadsToPortal = ({ kind, benefit }: Reminder, { programmes }: Pick<Books, "programmes">): boolean =>
  STEPS_TAKEN.includes(kind) && (programmes.get(benefit)?.where.some((place) => place.startsWith("egov")) ?? false);

/** Of the others nothing is to be applied for. */
const STEPS_TAKEN: readonly string[] = ["claim-by", "opens", "starts", "renew", "study"];
