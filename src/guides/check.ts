import { type ISODate, isISODate, isYearMonth, yearMonth, yearOf } from "../rules/index.ts";
import type { Question } from "./guide.ts";
import {
  type Read,
  readChoice,
  readCount,
  readDate,
  readDontKnow,
  readMoney,
  readYear,
  readYesNo,
} from "./typed/index.ts";

/** Where the parent doesn't know. A legal answer: the rules then reckon a range. */
export const UNKNOWN = "unknown";

/** An answer as it is kept, or what was seen instead, so that a hint can say what is needed. */
export type Checked = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly hint: string };

/** What the buttons of a choice say, in every language: people type them. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** Whether a button's value is an answer that this question offers. */
export function offers(question: Question, value: string, today: ISODate): boolean {
  if (value === UNKNOWN) return question.dontKnow === true;
  switch (question.kind) {
    case "choice":
      return question.options.includes(value);
    case "count":
      return /^\d{1,3}$/.test(value) && Number(value) >= question.min && Number(value) <= question.max;
    case "year":
      return /^\d{4}$/.test(value) && Number(value) >= question.from && Number(value) <= yearOf(today);
    case "money":
      return /^\d{1,9}(\.\d{1,2})?$/.test(value);
    case "date":
      return (isYearMonth(value) && value <= yearMonth(today)) || (isISODate(value) && value <= today);
  }
}

/** Reads what a person typed as an answer to this question, in any of the three languages. */
export function check(question: Question, text: string, today: ISODate, labels: Labels = {}): Checked {
  if (question.dontKnow && readDontKnow(text)) return { ok: true, value: UNKNOWN };
  switch (question.kind) {
    case "choice":
      return typedChoice(question.options, text, labels);
    case "count":
      return kept(readCount(text, { min: question.min, max: question.max }));
    case "date":
      return kept(readDate(text, today));
    case "year":
      return kept(readYear(text, today));
    case "money":
      return kept(readMoney(text));
  }
}

function typedChoice(options: readonly string[], text: string, labels: Labels): Checked {
  const yesOrNo = readYesNo(text);
  if (yesOrNo !== undefined && options.includes(yesOrNo)) return { ok: true, value: yesOrNo };
  const chosen = readChoice(
    text,
    options.map((id) => ({ id, labels: labels[id] ?? [] })),
  );
  return chosen === undefined ? { ok: false, hint: "choice" } : { ok: true, value: chosen };
}

const kept = (read: Read<number | string>): Checked =>
  read.ok ? { ok: true, value: String(read.value) } : { ok: false, hint: read.why.kind };
