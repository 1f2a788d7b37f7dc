import { addDays, addMonths, type ISODate, yearMonth, yearOf } from "../rules/index.ts";
import { COUNT, UNKNOWN } from "./check.ts";
import { childrenValue, EXPECTED } from "./children.ts";
import { type Answers, optionsOf, type Question } from "./guide.ts";
import { manyOf, NONE } from "./many.ts";

/**
 * Answers that tell the cases of a question apart: every option, both sides of the bounds that rules draw, and «I don't
 * know» where that is an answer. Who walks a guide walks it with these: tests, the drawing, the map of the playground.
 *
 * @param answers those given so far: what a question offers may hang on them
 * @param today    the day on which the question is asked
 */
export function samples(question: Question, answers: Answers, today: ISODate): readonly string[] {
  return [...new Set([...known(question, answers, today), ...(question.dontKnow ? [UNKNOWN] : [])])];
}

function known(question: Question, answers: Answers, today: ISODate): readonly string[] {
  const year = yearOf(today);
  switch (question.kind) {
    case "choice":
      return optionsOf(question, answers, today);
    case "many": {
      const options = optionsOf(question, answers, today);
      return [NONE, ...options, manyOf(options)];
    }
    case "children":
      return families(today, question.expecting === true);
    case "income":
      return ["0-20000", "20001-50000", "50001-*", "0", "1000000", ...(question.help ? [COUNT] : [])];
    case "count":
      return within(question.min, [question.min, 3, 4, question.max], question.max);
    case "money":
      return ["0", "50000", "300000", "5000000"];
    case "year":
      return within(question.from, [question.from, 2006, 2008, year - 11, year - 2, year], year);
    case "date":
      if ("notBefore" in question) return [today, yearMonth(addMonths(today, 3))];
      if ("around" in question) return [yearMonth(addMonths(today, -8)), addMonths(today, -13), addMonths(today, 2)];
      if (question.day) return births(today).filter((born) => born.length === 10);
      if (question.expected) return [...births(today), EXPECTED, addMonths(today, 3)];
      return [...births(today), ...schoolYears(question.yearsBack, year)];
  }
}

/** One child of each age that a rule tells apart, a large family, one to be born. */
const families = (today: ISODate, expecting: boolean): readonly string[] =>
  [
    ["b0"],
    ["b1", "b6"],
    ["b6", "b11", "b11", "b18"],
    [yearMonth(addMonths(today, -8)), "4y", "7y", "12y", "16y"],
    ["6y", "8y", "10y", "12y", "14y", "15y", "3y", "19y"],
    ...(expecting ? [[EXPECTED], ["b1", EXPECTED]] : []),
  ].map((tokens) => childrenValue(tokens, today));

const within = (least: number, numbers: readonly number[], most: number): readonly string[] =>
  numbers.filter((number) => number >= least && number <= most).map(String);

/** Today, this year, last year's end, both sides of one and a half years, a leap day, and a child of school age. */
const births = (today: ISODate): readonly string[] => {
  const year = yearOf(today);
  const halfPastOne = addMonths(today, -18);
  return [today, yearMonth(addMonths(today, -8)), `${year - 1}-12`, halfPastOne, addDays(halfPastOne, -1)].concat(
    `${year - 2 - ((year - 2) % 4)}-02-29`,
    `${year - 11}-01-01`,
  );
};

/** Where a child may be so old: who starts school next autumn, who has just started, who may work in summer. */
const schoolYears = (yearsBack: number, year: number): readonly string[] => [
  ...(yearsBack > 5 ? [`${year - 5}-05`] : []),
  ...(yearsBack > 6 ? [`${year - 6}-09-01`] : []),
  ...(yearsBack > 15 ? [`${year - 15}-01-01`] : []),
];
