import { type DaySpan, figure, type ISODate, isoDate, type Law, quotient, schoolYear } from "../../rules/index.ts";
import { COUNT, UNKNOWN } from "../check.ts";
import { type Answers, all, type Condition, is, type Options, type Question } from "../guide.ts";
import { has } from "../many.ts";

/** The preschool class of a school is grade 0. */
export const grade: Question = { id: "grade", kind: "count", min: 0, max: 11, buttons: 12, dontKnow: true };
export const schoolKind: Question = {
  id: "schoolKind",
  kind: "choice",
  options: ["public", "private-state-order", "private"],
  dontKnow: true,
};

/** What a family ticks off: whatever puts a child into a category, and what else a guide wants to know. */
export const situation = (options: Options): Question => ({ id: "situation", kind: "many", options, dontKnow: true });

/** The ticks that decide whatever the income is. */
const DECIDE = ["tsa", "guardian", "emergency"];
const undecided =
  (...more: readonly string[]): Condition =>
  ({ situation }) =>
    situation === undefined ? "not-yet" : ![...DECIDE, ...more].some((id) => has(situation, id));

/**
 * Income for each person of the family, asked where nothing ticked decides; with help to reckon it.
 * @param more ticks of this guide that decide as well
 */
export function incomeQuestions(...more: readonly string[]): readonly Question[] {
  const open = undecided(...more);
  const counting = all(open, is("income", COUNT));
  return [
    { id: "income", kind: "income", lines: subsistenceMinimum, help: true, dontKnow: true, when: open },
    { id: "people", kind: "count", min: 1, max: 20, buttons: 8, when: counting },
    { id: "total", kind: "money", buttons: [100_000, 200_000, 300_000, 500_000], when: counting },
  ];
}

/** The one line that help to pupils, meals and camp places draw. */
const subsistenceMinimum = (today: ISODate, law: Law): readonly string[] => [
  law.on(today, "subsistence-minimum").value,
];

/** What the rules ask of a family's need, by the ticks and the income. */
export function needFacts({ situation, income, people, total }: Answers) {
  const ticked = (id: string) =>
    situation === undefined || situation === UNKNOWN ? UNKNOWN : yesNo(has(situation, id));
  const care = ticked("guardian");
  return {
    receivesTsa: ticked("tsa"),
    emergency: ticked("emergency"),
    guardianship: care === UNKNOWN ? UNKNOWN : care === "yes" ? "guardian" : "none",
    incomePerHead: incomeOf(income, people, total),
  };
}

const yesNo = (holds: boolean): "yes" | "no" => (holds ? "yes" : "no");

/** «This much and more» has no end: far above every line that a rule draws. */
const _NO_END = 20;

/** When a pupil of that grade may have been born: school begins in the year of the sixth birthday or the next one. */
export function bornInGrade(grade: string | undefined, today: ISODate): DaySpan {
  const began = schoolYear(today);
  const [high, low] = grade === undefined || grade === UNKNOWN ? [11, 1] : [Number(grade), Number(grade)];
  return `${isoDate(began - high - 6, 1, 1)}/${isoDate(began - low - 5, 12, 31)}`;
}

/** Of a band its lower end: both ends lie on one side of the line that was drawn. */
function incomeOf(income: string | undefined, people: string | undefined, total: string | undefined): string {
  if (income === undefined || income === UNKNOWN) return UNKNOWN;
  if (income !== COUNT) return income.split("-")[0] ?? UNKNOWN;
  if (people === undefined || total === undefined) return UNKNOWN;
  return quotient(figure(total, "KZT"), figure(people, "people")).value;
}
