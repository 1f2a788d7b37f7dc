import {
  compare,
  type DaySpan,
  figure,
  type ISODate,
  isoDate,
  type Law,
  quotient,
  schoolYear,
} from "../../rules/index.ts";
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

/** What the rules ask of a family's need, by the ticks and the income; of a band only if it lies on one side of the line. */
export function needFacts(answers: Answers, today: ISODate, law: Law) {
  const { household, child } = needOfHousehold(answers);
  const { incomePerHead, ...ticked } = household;
  return { ...ticked, ...child, incomePerHead: onOneSide(incomePerHead, today, law) };
}

/** The same of a household, whose income may be a band: it is reckoned at both ends. */
export function needOfHousehold({ situation, income, people, total }: Answers) {
  const ticked = (id: string) =>
    situation === undefined || situation === UNKNOWN ? UNKNOWN : yesNo(has(situation, id));
  const care = ticked("guardian");
  return {
    household: {
      receivesTsa: ticked("tsa"),
      emergency: ticked("emergency"),
      incomePerHead: incomeOf(income, people, total),
    },
    child: { guardianship: care === UNKNOWN ? UNKNOWN : care === "yes" ? "guardian" : "none" },
  };
}

const yesNo = (holds: boolean): "yes" | "no" => (holds ? "yes" : "no");

/** When a pupil of that grade may have been born: school begins in the year of the sixth birthday or the next one. */
export function bornInGrade(grade: string | undefined, today: ISODate): DaySpan {
  const began = schoolYear(today);
  const [high, low] = grade === undefined || grade === UNKNOWN ? [11, 1] : [Number(grade), Number(grade)];
  return `${isoDate(began - high - 6, 1, 1)}/${isoDate(began - low - 5, 12, 31)}`;
}

type Band = { readonly least: string; readonly most: string };

/** «This much and more» has no end: far above every line that a rule draws. */
const NO_END = "99999999";

function incomeOf(income: string | undefined, people: string | undefined, total: string | undefined): string | Band {
  if (income === undefined || income === UNKNOWN) return UNKNOWN;
  const [least = "", most] = income.split("-");
  if (income !== COUNT) return most === undefined ? income : { least, most: most === "*" ? NO_END : most };
  if (people === undefined || total === undefined) return UNKNOWN;
  return quotient(figure(total, "KZT"), figure(people, "people")).value;
}

/** A band with the line inside it doesn't tell on which side the family is. */
function onOneSide(income: string | Band, today: ISODate, law: Law): string {
  if (typeof income === "string") return income;
  const [line = "0"] = subsistenceMinimum(today, law);
  const below = (sum: string) => compare(figure(sum, "KZT"), figure(line, "KZT")) < 0;
  return below(income.least) === below(income.most) ? income.least : UNKNOWN;
}
