import { z } from "zod";
import { BirthDate, ends, type ISODate, isoDate, yearOf } from "../dates.ts";
import { because, type Decision, oneOf, type Reason } from "../decision.ts";
import { dateFigure, textFigure, whole } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";

export const FirstGradeFacts = z.object({ birthDate: BirthDate });
export type FirstGradeFacts = z.output<typeof FirstGradeFacts>;

const benefit = "first-grade";

/**
 * Entry to grade 1: children who turn six in the calendar year of entry, older ones always; whatever their preparation.
 *
 * @param facts the year of birth is enough, so a month answers as well as a day
 * @param on    the day asked about
 * @returns entitled from the first day of that school year, with the last day to apply. The year is that in which the
 *          child turns six, or, when its window has closed, the next one. A window that isn't announced yet is told as
 *          the last known one, and the answer says so
 * @throws NotOnRecord when the year of entry is earlier than the values we hold
 */
export function firstGrade({ birthDate }: FirstGradeFacts, on: ISODate, law: Law): Decision {
  const years = [...new Set(ends(birthDate).map(yearOf))];
  return oneOf(
    years.map((year) => bornIn(year, on, law)),
    because("settles.birthDay"),
  );
}

function bornIn(year: number, on: ISODate, law: Law): Decision {
  const age = law.on(on, "first-grade.age");
  const turns = year + whole(age);
  const open = on <= window(yearOf(on), law).closes ? yearOf(on) : yearOf(on) + 1;
  const entry = Math.max(turns, open);
  const { opens, closes, cites } = window(entry, law);
  const firstDay = law.find(isoDate(entry, 12, 31), "school-year.first-day");
  const figures = { year: textFigure(String(entry)), opens: dateFigure(opens), closes: dateFigure(closes) };
  const reasons = [
    because(on < opens ? "firstGrade.opensLater" : "firstGrade.openNow", figures, ...cites),
    ...(cites.some(({ carriedOver }) => carriedOver) ? [because("firstGrade.notAnnounced", figures, ...cites)] : []),
    because("firstGrade.age", { count: age }, age),
    ...(turns < entry && on < opens ? [late(on, law)] : []),
    because("firstGrade.catchment", {}, law.on(on, "first-grade.refusals")),
    ...noTests(on, law),
  ];
  const from = firstDay === undefined ? {} : { from: dayOfYear(entry, firstDay) };
  return { benefit, verdict: "entitled", ...from, claimBy: closes, reasons };
}

/** The days of one year's admission. @throws NotOnRecord */
function window(year: number, law: Law) {
  // The value that holds at the year's end, since a window may be announced on any day before it opens.
  const [opens, closes] = [
    law.on(isoDate(year, 12, 31), "first-grade.opens"),
    law.on(isoDate(year, 12, 31), "first-grade.closes"),
  ];
  return { opens: dayOfYear(year, opens), closes: dayOfYear(year, closes), cites: [opens, closes] };
}

/** A day that the record gives as month and day, in that year. */
function dayOfYear(year: number, { value }: Value): ISODate {
  const [month, day] = value.split("-").map(Number);
  return isoDate(year, month ?? 0, day ?? 0);
}

/** The child could have entered earlier. Before the next window opens a school may still take it: no source says. */
const late = (on: ISODate, law: Law): Reason => because("firstGrade.askNow", {}, law.on(on, "first-grade.age"));

const noTests = (on: ISODate, law: Law): readonly Reason[] => {
  const barred = law.find(on, "first-grade.barred");
  return barred === undefined ? [] : [because("firstGrade.noTests", {}, barred)];
};
