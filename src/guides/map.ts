import type { ISODate } from "../rules/index.ts";
import { type Answers, END, type Guide, next, type Question } from "./guide.ts";
import { samples } from "./samples.ts";
import { chance, randomWalk } from "./walks.ts";

/** Answers, and the questions that may come next: several where earlier answers have a say as well. */
export type Branch = {
  /** Absent: whatever is answered. */
  readonly answers?: readonly string[];
  readonly to: readonly string[];
};
export type Stop = {
  readonly question: Question;
  /** Of whom it is asked, by what they answered before; absent where everybody is asked. */
  readonly only?: Only;
  readonly branches: readonly Branch[];
};
/** Earlier questions with the answers that count; no answers where they count together with others only. */
export type Only = Readonly<Record<string, readonly string[]>>;

/**
 * The questions in order, of whom each is asked, and what may follow. Found by walking with sample answers, since a
 * condition is a function. Only those answers are told apart that a later question asks for: so the walks stay few,
 * however long the guide is.
 *
 * @param today the day on which it is walked; what a question offers may hang on it
 */
export function mapOf(guide: Guide, today: ISODate): readonly Stop[] {
  const reads = readsOf(guide, today);
  const steps = stepsOf(guide, today, reads);
  const order = [...guide.questions.map(({ id }) => id), END];
  return guide.questions.flatMap((question) => {
    const taken = steps.filter(({ from }) => from === question.id);
    const only = onlyOf(question.id, steps, order, reads.get(question.id) ?? new Set());
    const stop = { question, branches: branchesOf(taken, order), ...(only === undefined ? {} : { only }) };
    return taken.length === 0 ? [] : [stop];
  });
}

type Reads = ReadonlyMap<string, ReadonlySet<string>>;
/** One answer, the question it leads to, and all that has been answered by then. */
type Step = { readonly from: string; readonly to: string; readonly answer: string; readonly answers: Answers };

function stepsOf(guide: Guide, today: ISODate, reads: Reads): readonly Step[] {
  const steps: Step[] = [];
  const seen = new Set<string>();
  const waiting: Answers[] = [{}];
  const later = laterReads(guide, reads);
  for (let answers = waiting.pop(); answers !== undefined; answers = waiting.pop()) {
    const question = next(guide, answers);
    const asked = later.get(question?.id ?? "") ?? new Set();
    const state = JSON.stringify([question?.id, Object.entries(answers).filter(([id]) => asked.has(id))]);
    if (question === undefined || seen.has(state)) continue;
    seen.add(state);
    for (const answer of valuesOf(question, answers, today, asked)) {
      const after = { ...answers, [question.id]: answer };
      steps.push({ from: question.id, to: next(guide, after)?.id ?? END, answer, answers: after });
      waiting.push(after);
    }
  }
  return steps;
}

/** One answer where nobody asks for it later; of small numbers all, so that a bound among them is seen where it lies. */
function valuesOf(question: Question, answers: Answers, today: ISODate, asked: ReadonlySet<string>): readonly string[] {
  const some = samples(question, answers, today);
  if (!asked.has(question.id)) return some.slice(0, 1);
  if (question.kind !== "count" || question.max - question.min > MOST_COUNTED) return some;
  const numbers = Array.from({ length: question.max - question.min + 1 }, (_, i) => String(question.min + i));
  return [...new Set([...numbers, ...some])];
}
const MOST_COUNTED = 30;

/** For each question the answers that it and those after it ask for. */
function laterReads({ questions }: Guide, reads: Reads): Reads {
  const from = (at: number) => new Set(questions.slice(at).flatMap(({ id }) => [...(reads.get(id) ?? [])]));
  return new Map(questions.map(({ id }, at) => [id, from(at)]));
}

/** The answers that each question asks for, seen by watching what it reads on many walks. */
function readsOf(guide: Guide, today: ISODate): Reads {
  const walks = Array.from({ length: WALKS_WATCHED }, (_, seed) => randomWalk(guide, today, chance(seed)));
  return new Map(
    guide.questions.map((question) => {
      const read = new Set<string>();
      for (const answers of walks) watch(question, answers, read, today);
      return [question.id, read];
    }),
  );
}
const WALKS_WATCHED = 200;

function watch(question: Question, answers: Answers, read: Set<string>, today: ISODate): void {
  const watched = new Proxy(answers, {
    get: (target, name) => {
      read.add(String(name));
      return Reflect.get(target, name);
    },
  });
  question.when?.(watched);
  samples(question, watched, today);
}

/** Whoever comes past a question is asked it or not; what sets the two apart, answer by answer. */
function onlyOf(
  id: string,
  steps: readonly Step[],
  order: readonly string[],
  reads: ReadonlySet<string>,
): Only | undefined {
  const at = order.indexOf(id);
  const past = steps.filter(({ from, to }) => order.indexOf(from) < at && at <= order.indexOf(to));
  const asked = past.filter(({ to }) => to === id);
  if (asked.length === past.length) return undefined;
  // In the order of the samples, so that the same condition reads the same everywhere.
  const offered = (of: string) => distinct(steps.filter(({ from }) => from === of).map(({ answer }) => answer));
  const valuesIn = (some: readonly Step[], of: string) =>
    offered(of).filter((value) => some.some(({ answers }) => answers[of] === value));
  const counts = [...reads].flatMap((of): [string, readonly string[]][] => {
    const values = valuesIn(asked, of);
    return values.length < valuesIn(past, of).length ? [[of, values]] : [];
  });
  return Object.fromEntries(counts.length > 0 ? counts : [...reads].map((of) => [of, []]));
}

/** Answers that lead to the same questions stand together. */
function branchesOf(taken: readonly Step[], order: readonly string[]): readonly Branch[] {
  const answers = distinct(taken.map(({ answer }) => answer));
  const targets = (answer: string) =>
    order.filter((id) => taken.some((step) => step.answer === answer && step.to === id));
  const groups = new Map<string, { answers: string[]; to: readonly string[] }>();
  for (const answer of answers) {
    const to = targets(answer);
    const group = groups.get(to.join()) ?? { answers: [], to };
    group.answers.push(answer);
    groups.set(to.join(), group);
  }
  return groups.size === 1 ? [...groups.values()].map(({ to }) => ({ to })) : [...groups.values()];
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
