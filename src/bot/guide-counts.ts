import type { ChatRecord } from "./context.ts";
import { openQuestion } from "./draft.ts";
import type { Parts } from "./parts.ts";

type Footing = { readonly guide: string; readonly far: number; readonly open: boolean } | undefined;

/** Where a draft stands before a step. */
export const footing = ({ draft }: ChatRecord): Footing =>
  draft && { guide: draft.guide, far: draft.far ?? -1, open: !draft.done && !draft.left };

/**
 * Counts what a step did: a guide opened, a question reached for the first time, a result, a guide left. The draft notes
 * how far it came, so that going back and forth counts once.
 */
export function countStep(was: Footing, { draft }: ChatRecord, { guides, tally, clock }: Parts): void {
  if (draft === undefined) return;
  const count = (what: string, guide: string, at?: number) => {
    const question = guides.find(({ id }) => id === guide)?.questions[at ?? -1]?.id;
    tally.count(clock.today(), [what, guide, ...(question === undefined ? [] : [question])]);
  };
  const isNew = draft.far === undefined;
  if (was?.open && (isNew || draft.left)) count("left", was.guide, was.far);
  const guide = guides.find(({ id }) => id === draft.guide);
  if (guide === undefined) return;
  // A whole family in one message, `/calc`, is no walk through a guide.
  const walked = !(isNew && draft.done);
  if (isNew && walked) count("opened", guide.id);
  const open = draft.done ? undefined : openQuestion(guide, draft);
  const at = draft.done ? guide.questions.length : guide.questions.findIndex(({ id }) => id === open?.id);
  if (walked && at > (draft.far ?? -1)) count(draft.done ? "result" : "reached", guide.id, at);
  draft.far = Math.max(at, draft.far ?? -1);
}
