import type { Decision, ISODate, Law } from "../rules/index.ts";

/** What the parent said, as plain text keyed by question id; `unknown` where they don't know. The whole state of a guide. */
export type Answers = Readonly<Record<string, string>>;

/** Whether a question applies: not known yet while an answer it hangs on is missing. */
export type Condition = (answers: Answers) => boolean | "not-yet";

type Asked = { readonly id: string; readonly when?: Condition; readonly dontKnow?: true };
export type Question =
  | (Asked & { readonly kind: "choice"; readonly options: readonly string[] })
  | (Asked & { readonly kind: "count"; readonly min: number; readonly max: number; readonly buttons: number })
  | (Asked & { readonly kind: "date"; readonly notAfter: "today"; readonly yearsBack: number })
  | (Asked & { readonly kind: "year"; readonly from: number })
  /** Tenge a month; `buttons` are round sums to choose from. */
  | (Asked & { readonly kind: "money"; readonly buttons: readonly number[] });

/** One guided conversation: its questions in order, and the rules that decide. */
export type Guide = {
  readonly id: string;
  readonly questions: readonly Question[];
  /** @throws NotOnRecord when the record of the law has a gap for these answers */
  readonly decide: (answers: Answers, today: ISODate, law: Law) => readonly Decision[];
};

/** The questions that apply to these answers, in order: answered ones, the next one, and those that may yet come. */
export const path = (guide: Guide, answers: Answers): readonly Question[] =>
  guide.questions.filter(({ when }) => when === undefined || when(answers) !== false);

/** The first question that applies and has no answer; undefined when the rules can decide. */
export const next = (guide: Guide, answers: Answers): Question | undefined =>
  path(guide, answers).find(({ id }) => answers[id] === undefined);

/** The answered questions that apply, in order: what a review shows. */
export const answered = (guide: Guide, answers: Answers): readonly Question[] =>
  path(guide, answers).filter(({ id }) => answers[id] !== undefined);

/**
 * The answers without the one given before the open question, and which question that was; undefined at the first.
 * Later answers stay, and count again where they still apply.
 */
export function back(guide: Guide, answers: Answers): { answers: Answers; question: Question } | undefined {
  const way = path(guide, answers);
  const open = next(guide, answers);
  const question = way.slice(0, open === undefined ? way.length : way.indexOf(open)).at(-1);
  if (question === undefined) return undefined;
  const { [question.id]: _taken, ...rest } = answers;
  return { answers: rest, question };
}

/** «Question 2 of about 4»: the bound counts every question not yet ruled out, so it never grows on the way forward. */
export function progress(guide: Guide, answers: Answers): { step: number; of: number } {
  const way = path(guide, answers);
  return { step: way.filter(({ id }) => answers[id] !== undefined).length + 1, of: way.length };
}

/** Asked when the question was answered with one of these. */
export const is =
  (id: string, ...values: readonly string[]): Condition =>
  (answers) => {
    const answer = answers[id];
    return answer === undefined ? "not-yet" : values.includes(answer);
  };

/** Asked when the question was answered otherwise. */
export const isNot =
  (id: string, ...values: readonly string[]): Condition =>
  (answers) => {
    const asked = is(id, ...values)(answers);
    return asked === "not-yet" ? asked : !asked;
  };

export const all =
  (...conditions: readonly Condition[]): Condition =>
  (answers) => {
    const results = conditions.map((condition) => condition(answers));
    return results.includes(false) ? false : results.includes("not-yet") ? "not-yet" : true;
  };
