import { answerText } from "../bot/views/answer-text.ts";
import { questionText } from "../bot/views/question-text.ts";
import { UNKNOWN } from "../guides/check.ts";
import type { Guide, Question } from "../guides/guide.ts";
import { type Branch, END } from "../guides/map.ts";
import type { Language, Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { ISODate } from "../rules/index.ts";

/** The short name of a question, as the review of answers has it. */
export const shortName = (guide: Guide, id: string, t: Translate): string =>
  id === END ? "the rules decide" : plainText(questionText(guide, id, "short", t));

/** «Yes, Don't know; if Insured: No» — the answers of a branch, and what must have been said before. */
export function branchWords({ answers, given }: Branch, guide: Guide, question: Question, t: Translate): string {
  const said = answers === undefined ? "" : answersWords(answers, guide, question, t);
  const before = Object.entries(given).map(([id, values]) => {
    const asked = guide.questions.find((one) => one.id === id);
    return asked && `${shortName(guide, id, t)}: ${answersWords(values, guide, asked, t)}`;
  });
  const condition = before.length === 0 ? "" : `${IF[t.language]} ${before.join("; ")}`;
  return [said, condition].filter((part) => part !== "").join(", ");
}

const IF: Readonly<Record<Language, string>> = { kk: "егер", ru: "если", en: "if" };

/** Answers in words; numbers in a row as a range, and of the answers that can't be listed a few. */
export function answersWords(answers: readonly string[], guide: Guide, question: Question, t: Translate): string {
  const told = { guide, answers: {}, today: NO_DAY };
  const words = (value: string) => plainText(answerText(told, question, value, t));
  if (question.kind !== "count") return few(answers.map(words));
  const numbers = answers.filter((value) => value !== UNKNOWN).map(Number);
  const others = answers.filter((value) => value === UNKNOWN).map(words);
  return [...ranges(numbers), ...others].join(", ");
}

/** Only the ages of children are reckoned from a day, and an option without its child is told by its number. */
const NO_DAY: ISODate = "2026-01-01";

const few = (words: readonly string[]): string =>
  words.length <= MOST_WORDS ? words.join(", ") : `${words.slice(0, MOST_WORDS - 1).join(", ")} …`;
const MOST_WORDS = 6;

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
