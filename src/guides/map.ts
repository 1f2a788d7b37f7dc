import type { ISODate } from "../rules/index.ts";
import { type Answers, type Guide, next, type Question } from "./guide.ts";
import { samples } from "./samples.ts";
import { chance, randomWalk } from "./walks.ts";

/** Where a guide stops asking, and the rules decide. */
export const END = "end";

/** From one question to another, or to the end. */
export type Branch = {
  readonly to: string;
  /** The answers that lead there; absent where any does. */
  readonly answers?: readonly string[];
  /** What must have been answered before, where these answers lead elsewhere otherwise. */
  readonly given: Readonly<Record<string, readonly string[]>>;
};
export type Stop = { readonly question: Question; readonly branches: readonly Branch[] };

/**
 * Which question follows which answer, in the order of the questions. Found by walking with sample answers, since a
 * condition is a function. Only those answers are told apart that a later question asks for: so the walks stay few,
 * however long the guide is.
 *
 * @param today the day on which it is walked; what a question offers may hang on it
 */
export function mapOf(guide: Guide, today: ISODate): readonly Stop[] {
  const steps = stepsOf(guide, today);
  const order = [...guide.questions.map(({ id }) => id), END];
  return guide.questions.flatMap((question) => {
    const taken = steps.filter(({ from }) => from === question.id);
    return taken.length === 0 ? [] : [{ question, branches: branchesOf(taken, order) }];
  });
}

/** One answer, the question it leads to, and the answers before that may have led it there. */
type Step = { readonly from: string; readonly to: string; readonly answer: string; readonly before: Answers };

function stepsOf(guide: Guide, today: ISODate): readonly Step[] {
  const reads = readsOf(guide, today);
  const steps: Step[] = [];
  const seen = new Set<string>();
  const waiting: Answers[] = [{}];
  for (let answers = waiting.pop(); answers !== undefined; answers = waiting.pop()) {
    const question = next(guide, answers);
    if (question === undefined) continue;
    const before = only(answers, reads.get(question.id) ?? new Set());
    const state = JSON.stringify([question.id, before]);
    if (seen.has(state)) continue;
    seen.add(state);
    for (const answer of valuesOf(question, answers, today)) {
      const after = { ...answers, [question.id]: answer };
      steps.push({ from: question.id, to: next(guide, after)?.id ?? END, answer, before });
      waiting.push(after);
    }
  }
  return steps;
}

/** Small numbers are all tried, so that a bound among them is seen where it lies. */
function valuesOf(question: Question, answers: Answers, today: ISODate): readonly string[] {
  const some = samples(question, answers, today);
  if (question.kind !== "count" || question.max - question.min > MOST_COUNTED) return some;
  const numbers = Array.from({ length: question.max - question.min + 1 }, (_, i) => String(question.min + i));
  return [...new Set([...numbers, ...some])];
}
const MOST_COUNTED = 30;

const only = (answers: Answers, ids: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));

/** For each question the answers that it and those after it ask for, seen by watching what they read on many walks. */
function readsOf(guide: Guide, today: ISODate): ReadonlyMap<string, ReadonlySet<string>> {
  const walks = Array.from({ length: WALKS_WATCHED }, (_, seed) => randomWalk(guide, today, chance(seed)));
  const own = guide.questions.map((question) => {
    const read = new Set<string>();
    for (const answers of walks) watch(question, answers, read, today);
    return read;
  });
  return new Map(guide.questions.map(({ id }, at) => [id, new Set(own.slice(at).flatMap((read) => [...read]))]));
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

function branchesOf(taken: readonly Step[], order: readonly string[]): readonly Branch[] {
  const targets = [...new Set(taken.map(({ to }) => to))].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const only = (to: string) => (answer: string) => taken.every((step) => step.answer !== answer || step.to === to);
  return targets.flatMap((to) => {
    const there = taken.filter((step) => step.to === to);
    const answers = distinct(there.map(({ answer }) => answer));
    const always = answers.filter(only(to));
    const sometimes = answers.filter((answer) => !always.includes(answer));
    return [
      ...(always.length === 0 ? [] : [branch(to, always, {}, taken)]),
      ...(sometimes.length === 0 ? [] : [branch(to, sometimes, givenFor(to, sometimes, taken), taken)]),
    ];
  });
}

function branch(to: string, answers: readonly string[], given: Branch["given"], taken: readonly Step[]): Branch {
  const all = distinct(taken.map(({ answer }) => answer));
  return answers.length === all.length ? { to, given } : { to, answers, given };
}

/** The earlier answers that go with these, where not all do. */
function givenFor(to: string, answers: readonly string[], taken: readonly Step[]): Branch["given"] {
  const concerned = taken.filter(({ answer }) => answers.includes(answer));
  const ids = distinct(concerned.flatMap(({ before }) => Object.keys(before)));
  return Object.fromEntries(
    ids.flatMap((id) => {
      const among = (steps: readonly Step[]) => distinct(steps.flatMap(({ before }) => before[id] ?? []));
      const [all, there] = [among(concerned), among(concerned.filter((step) => step.to === to))];
      return there.length > 0 && there.length < all.length ? [[id, there]] : [];
    }),
  );
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
