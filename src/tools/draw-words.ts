import { answerText } from "../bot/views/answer-text.ts";
import { questionText } from "../bot/views/question-text.ts";
import { COUNT, UNKNOWN } from "../guides/check.ts";
import type { Guide, Question } from "../guides/guide.ts";
import { chosenOf } from "../guides/many.ts";
import type { Only } from "../guides/map.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { ISODate } from "../rules/index.ts";

/** The short name of a question, as the review of answers has it. */
export const shortName = (guide: Guide, id: string, t: Translate): string =>
  plainText(questionText(guide, id, "short", t));

/** «Social contributions: Yes, Don't know; Children: …» — of whom a question is asked. */
export const onlyWords = (only: Only, guide: Guide, t: Translate): string =>
  Object.entries(only)
    .map(([id, answers]) => {
      const question = guide.questions.find((one) => one.id === id);
      const words = question === undefined ? "" : answersWords(answers, guide, question, t);
      return `${shortName(guide, id, t)}: ${words || "…"}`;
    })
    .join("; ");

/** Answers in words, numbers in a row as a range; "" for a kind of answer that can't be listed, as ages are. */
export function answersWords(answers: readonly string[], guide: Guide, question: Question, t: Translate): string {
  const told = { guide, answers: {}, today: NO_DAY };
  const words = listed(answers, question).map((value) => plainText(answerText(told, question, value, t)));
  if (question.kind !== "count") return words.join(", ");
  const numbers = answers.filter((value) => value !== UNKNOWN).map(Number);
  return [...ranges(numbers), ...words].join(", ");
}

/** Only the ages of children are reckoned from a day, and an option without its child is told by its number. */
const NO_DAY: ISODate = "2026-01-01";

function listed(answers: readonly string[], question: Question): readonly string[] {
  const unknown = answers.filter((value) => value === UNKNOWN);
  switch (question.kind) {
    case "choice":
      return answers;
    case "many": {
      // One option says what several together do.
      const single = answers.filter((value) => chosenOf(value).length < 2);
      return single.length > 0 ? single : answers;
    }
    case "count":
      return unknown;
    case "income":
      return answers.every((value) => value === COUNT || value === UNKNOWN) ? answers : [];
    default:
      return unknown.length === answers.length ? unknown : [];
  }
}

/** 1, 2, 3, 7 → 1–3, 7 */
export function ranges(numbers: readonly number[]): readonly string[] {
  const runs: number[][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`));
}
