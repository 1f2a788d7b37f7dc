import { type Answers, answered, back, type Guide, next, type Question } from "../guides/guide.ts";
import type { Draft } from "./context.ts";

/** Notes an answer. @returns the questions whose answers no longer count because of it */
export function accept(draft: Draft, guide: Guide, question: Question, value: string): readonly Question[] {
  // A line of the review that was opened and answered anew: what counted before is told from what counts now.
  const before = draft.was?.[question.id];
  const counted = before === undefined ? [] : answered(guide, { ...draft.answers, [question.id]: before });
  draft.answers = { ...draft.answers, [question.id]: value };
  delete draft.slips;
  delete draft.part;
  forgetOld(draft, question.id);
  const counts = new Set(answered(guide, draft.answers).map(({ id }) => id));
  return counted.filter(({ id }) => !counts.has(id));
}

/** One question back; its old answer is kept, to be marked. */
export function takeBack(draft: Draft, guide: Guide): void {
  delete draft.part;
  if (draft.review !== undefined) {
    delete draft.review;
    const last = answered(guide, draft.answers).at(-1);
    if (last !== undefined) reopen(draft, last.id);
    return;
  }
  const before = back(guide, draft.answers);
  if (before !== undefined) reopen(draft, before.question.id);
}

/** Asks one question again; the others keep their answers. */
export function reopen(draft: Draft, question: string): void {
  const { [question]: old, ...rest } = draft.answers;
  delete draft.review;
  delete draft.slips;
  draft.answers = rest;
  if (old === undefined) return;
  draft.was = { ...draft.was, [question]: old };
}

/** The question on screen; none while the answers are looked over, or when the rules can decide. */
export const openQuestion = (guide: Guide, draft: Draft): Question | undefined =>
  draft.review === undefined ? next(guide, draft.answers) : undefined;

/** Below this many answers there is nothing to look over. */
const WORTH_A_REVIEW = 3;
export const isWorthAReview = (guide: Guide, answers: Answers): boolean =>
  answered(guide, answers).length >= WORTH_A_REVIEW;

function forgetOld(draft: Draft, question: string): void {
  if (draft.was === undefined) return;
  delete draft.was[question];
  if (Object.keys(draft.was).length === 0) delete draft.was;
}
