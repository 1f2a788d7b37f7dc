import { decode, type Press } from "../../src/bot/buttons.ts";
import type { Person } from "../../src/playground/actors.ts";

export type Button = { readonly data: string; readonly press: Press };

/** The newest message with buttons, those of the guide; `mark` tells whether it is still the same. */
export function screenOf(person: Person, guide: string) {
  const shown = person.messages().findLast(({ mine, buttons }) => !mine && buttons.length > 0);
  const presses = (shown?.buttons.flat() ?? []).flatMap(({ callback_data: data }): Button[] => {
    const press = decode(data ?? "");
    return data !== undefined && press !== undefined && "guide" in press && press.guide === guide
      ? [{ data, press }]
      : [];
  });
  return {
    message: shown?.id ?? 0,
    mark: `${shown?.id} ${presses.map(({ data }) => data).join()} ${shown?.text}`,
    presses,
    over: presses.some(({ press }) => press.does === "result"),
  };
}

/**
 * What somebody presses who only goes on: the review is right; the pieces chosen are enough; one of the answers, the
 * same whenever the question is asked.
 */
export function onward(presses: readonly Button[], way: number, pieces: number): Button | undefined {
  const that = (does: Press["does"]) => presses.filter(({ press }) => press.does === does);
  const [show] = that("show");
  const [done] = that("done");
  if (show !== undefined) return show;
  if (done !== undefined && pieces > 0) return done;
  const parts = that("part");
  const answers = [...that("answer"), ...parts];
  const [first] = answers;
  // All there is while answers can't be kept.
  if (first === undefined) return that("open")[0];
  const question = first !== undefined && "question" in first.press ? first.press.question.length : 0;
  // Only among pieces does it matter how many were chosen: a copy of a question must be answered alike.
  return answers[(way + (parts.length > 0 ? pieces : 0) + question) % answers.length];
}
