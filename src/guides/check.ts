import {
  addMonths,
  daysBetween,
  ends,
  figure,
  type ISODate,
  isISODate,
  isYearMonth,
  quotient,
  toTheTiyn,
  type YearMonth,
  yearOf,
} from "../rules/index.ts";
import { EXPECTED, isChildren } from "./children.ts";
import { type Answers, optionsOf, type Question } from "./guide.ts";
import { chosenOf, manyOf, NONE } from "./many.ts";
import {
  type Read,
  readAnswerList,
  readChoice,
  readCount,
  readDate,
  readDontKnow,
  readDueDate,
  readFamily,
  readIncome,
  readMoney,
  readYear,
  readYesNo,
} from "./typed/index.ts";
import { typedChildren } from "./typed-children.ts";

/** Where the parent doesn't know. A legal answer: the rules then reckon a range. */
export const UNKNOWN = "unknown";

/** An answer as it is kept, or what was seen instead, so that a hint can say what is needed. */
export type Checked = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly hint: string };

/** What the buttons of a choice say, in every language: people type them. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** Whether a button's value is an answer that this question offers. */
export function offers(question: Question, value: string, today: ISODate, answers: Answers = {}): boolean {
  if (value === UNKNOWN) return question.dontKnow === true;
  switch (question.kind) {
    case "choice":
      return optionsOf(question, answers, today).includes(value);
    case "many": {
      const options = optionsOf(question, answers, today);
      return value === NONE || (value !== "" && chosenOf(value).every((id) => options.includes(id)));
    }
    case "children":
      return isChildren(value);
    case "income":
      return isIncome(value) || (question.help === true && value === COUNT);
    case "count":
      return /^\d{1,3}$/.test(value) && Number(value) >= question.min && Number(value) <= question.max;
    case "year":
      return /^\d{4}$/.test(value) && Number(value) >= question.from && Number(value) <= yearOf(today);
    case "money":
      return /^\d{1,9}(\.\d{1,2})?$/.test(value);
    case "date":
      return isDateOf(question, value, today);
  }
}

/** The parent would rather be helped to reckon it. */
export const COUNT = "count";
const isIncome = (value: string): boolean => /^\d{1,9}(\.\d{1,2})?(-(\d{1,9}(\.\d{1,2})?|\*))?$/.test(value);

/** As far ahead as a birth can be. */
export const PREGNANCY = 10;

function isDateOf(question: Question & { kind: "date" }, value: string, today: ISODate): boolean {
  if ("notAfter" in question && question.expected && value === EXPECTED) return true;
  if (!isYearMonth(value) && !isISODate(value)) return false;
  if ("notAfter" in question && question.day && !isISODate(value)) return false;
  const upTo = (months: number) => value <= addMonths(today, months).slice(0, value.length);
  if ("notAfter" in question) return upTo(question.expected ? PREGNANCY : 0);
  return upTo(question.monthsAhead) && ("around" in question || value >= today.slice(0, value.length));
}

/** Reads what a person typed as an answer to this question, in any of the three languages. */
export function check(question: Question, text: string, today: ISODate, labels: Labels = {}): Checked {
  if (question.dontKnow && readDontKnow(text)) return { ok: true, value: UNKNOWN };
  switch (question.kind) {
    case "choice":
      return typedChoice(Object.keys(labels), text, labels);
    case "many":
      return typedMany(text, labels);
    case "children":
      return typedChildren(text, today);
    case "income":
      return typedIncome(question, text);
    case "count":
      return kept(readCount(text, { min: question.min, max: question.max }));
    case "date":
      return typedDate(question, text, today, labels);
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

/** «жетім», «1 и 3», «ничего из этого»: every option that the text names. */
function typedMany(text: string, labels: Labels): Checked {
  const { [NONE]: none = [], ...options } = labels;
  const chosen = readAnswerList(
    text,
    Object.entries(options).map(([id, own]) => ({ id, labels: own })),
  );
  return chosen.ok ? { ok: true, value: manyOf(chosen.value) } : typedChoice([NONE], text, { [NONE]: none });
}

/**
 * A sum for each person, or two ends of one; with «на 6» the family's is shared out. Whose income is the family's or
 * one parent's alone is helped to reckon it, where the question offers that.
 */
function typedIncome(question: Question & { kind: "income" }, text: string): Checked {
  const read = readIncome(text);
  if (!read.ok) return kept(read);
  const { sum, of, heads = 1 } = read.value;
  if ((of === "family" || of === "one") && read.value.heads === undefined)
    return question.help === true ? { ok: true, value: COUNT } : { ok: false, hint: "income" };
  const { least, most } = typeof sum === "string" ? { least: sum, most: sum } : { most: undefined, ...sum };
  const [from, to] = [perHead(least, heads), most === undefined ? "*" : perHead(most, heads)];
  return { ok: true, value: from === to ? from : `${from}-${to}` };
}

/** To the hundredth of a tenge. */
const perHead = (sum: string, heads: number): string =>
  toTheTiyn(quotient(figure(sum, "KZT"), figure(heads, "people"))).value;

function typedDate(question: Question & { kind: "date" }, text: string, today: ISODate, labels: Labels): Checked {
  const [was, comes] = [readDate(text, today), readDueDate(text, today)];
  if ("notBefore" in question) return within(question, comes, today);
  if ("around" in question) return within(question, nearest([was, comes], today), today);
  const expecting = question.expected && readFamily(text, today).slots.expecting?.value;
  if (expecting) return { ok: true, value: expecting.due ?? EXPECTED };
  if (was.ok || !question.expected) return within(question, was, today);
  const notYet = !readCount(text, { min: 1, max: 99 }).ok && typedChoice([EXPECTED], text, labels).ok;
  return notYet ? { ok: true, value: EXPECTED } : within(question, comes, today);
}

/** «С 1 февраля»: of the last such day and the next one the nearer. */
function nearest(dates: readonly Read<ISODate | YearMonth>[], today: ISODate): Read<string> {
  const away = (date: (typeof dates)[number]) =>
    date.ok ? Math.abs(daysBetween(ends(date.value)[0], today)) : Number.POSITIVE_INFINITY;
  const [nearer = { ok: false, why: { kind: "notADate" } } as const] = dates.toSorted((a, b) => away(a) - away(b));
  return nearer;
}

function within(question: Question & { kind: "date" }, date: Read<string>, today: ISODate): Checked {
  const read = kept(date);
  return !read.ok || isDateOf(question, read.value, today)
    ? read
    : { ok: false, hint: "day" in question ? "day" : "date" };
}

const kept = (read: Read<number | string>): Checked =>
  read.ok ? { ok: true, value: String(read.value) } : { ok: false, hint: read.why.kind };
