import type { Area, Decision, Household, ISODate, Law, ParameterId, Programmes } from "../rules/index.ts";

/** What the parent said, as plain text keyed by question id; `unknown` where they don't know. The whole state of a guide. */
export type Answers = Readonly<Record<string, string>>;

/** Whether a question applies: not known yet while an answer it hangs on is missing. */
export type Condition = (answers: Answers) => boolean | "not-yet";

/** What may be chosen, in the order of the buttons; some lists hang on an earlier answer: which of the children. */
export type Options = readonly string[] | ((answers: Answers, today: ISODate) => readonly string[]);

type Asked = {
  readonly id: string;
  readonly when?: Condition;
  readonly dontKnow?: true;
  /** The figures of the law that its words name, by the blank they fill. */
  readonly figures?: Readonly<Record<string, ParameterId>>;
  /** Of the questions with the same word here only one is ever asked: in the count of questions they are one. */
  readonly instead?: string;
};
/** Where the words of an option come from: the guide's own, the names of regions, or the children of an earlier answer. */
type Chosen = Asked & { readonly options: Options; readonly named?: "region" | "child" };
export type Question =
  | (Chosen & { readonly kind: "choice" })
  /** Any number of options; the value is their ids with commas between, or `none`. */
  | (Chosen & { readonly kind: "many" })
  /** The children of a family, by bands of age or as typed; see children.ts. */
  | (Asked & { readonly kind: "children"; readonly expecting?: true })
  /** `buttons`: so many numbers from the least on, or just these; any other is typed. */
  | (Asked & {
      readonly kind: "count";
      readonly min: number;
      readonly max: number;
      readonly buttons: number | readonly number[];
    })
  /**
   * A day or month that was, within so many years; one to come, within so many months; or either. `expected`: of a
   * birth, one may also answer that it is still to come, with a button or with its day. `day`: only a day, typed.
   */
  | (Asked & {
      readonly kind: "date";
      readonly notAfter: "today";
      readonly yearsBack: number;
      readonly expected?: true;
      readonly day?: true;
    })
  | (Asked & { readonly kind: "date"; readonly notBefore: "today"; readonly monthsAhead: number })
  | (Asked & {
      readonly kind: "date";
      readonly around: "today";
      readonly yearsBack: number;
      readonly monthsAhead: number;
    })
  | (Asked & { readonly kind: "year"; readonly from: number })
  /** Tenge a month; `buttons` are round sums to choose from. */
  | (Asked & { readonly kind: "money"; readonly buttons: readonly number[] })
  /**
   * Tenge a month for each person, as a band between the lines that the rules of the day draw, or exact: `0-50850`,
   * `50851-*`, `48000`. `help`: the option `count` leads to questions that reckon it.
   */
  | (Asked & {
      readonly kind: "income";
      readonly lines: (today: ISODate, law: Law) => readonly string[];
      readonly help?: true;
    });

/** One guided conversation: its questions in order, and the rules that decide. */
export type Guide = {
  readonly id: string;
  readonly area: Area | "family";
  readonly questions: readonly Question[];
  /** @throws NotOnRecord when the record of the law has a gap for these answers */
  readonly decide: (answers: Answers, today: ISODate, law: Law, programmes: Programmes) => readonly Decision[];
  /**
   * The same answers as a household: what «what if», other dates, the timeline and the things to take home start from.
   * Absent where a guide isn't about one family.
   */
  readonly household?: (answers: Answers, today: ISODate) => Household;
  /** Ids of the programmes it is about, where those of today's decisions may not be all: another day brings another one. */
  readonly about?: readonly string[];
  /** Says on the way what is already clear: for long guides, whose rules take every answer as unknown until it is given. */
  readonly running?: true;
};

/** Where a guide stops asking, and the rules decide: what a map calls the stop after the last question. */
export const END = "end";

/** The options of a question, as these answers leave them. */
export const optionsOf = (question: Question & { kind: "choice" | "many" }, answers: Answers, today: ISODate) =>
  typeof question.options === "function" ? question.options(answers, today) : question.options;

/** The questions that apply to these answers, in order: answered ones, the next one, and those that may yet come. */
export const path = (guide: Guide, answers: Answers): readonly Question[] =>
  guide.questions.filter(({ when }) => when === undefined || when(answers) !== false);

/** The first question that applies and has no answer; undefined when the rules can decide. */
export const next = (guide: Guide, answers: Answers): Question | undefined =>
  guide.questions.find(({ id, when }) => answers[id] === undefined && (when === undefined || when(answers) !== false));

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
  const shared = new Set(way.map(({ id, instead = id }) => instead));
  return { step: way.filter(({ id }) => answers[id] !== undefined).length + 1, of: shared.size };
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

/** Asked when the other condition doesn't hold. */
export const no =
  (condition: Condition): Condition =>
  (answers) => {
    const holds = condition(answers);
    return holds === "not-yet" ? holds : !holds;
  };

export const all =
  (...conditions: readonly Condition[]): Condition =>
  (answers) => {
    let holds: ReturnType<Condition> = true;
    for (const condition of conditions) {
      const one = condition(answers);
      if (one === false) return false;
      if (one === "not-yet") holds = one;
    }
    return holds;
  };
