import { expect } from "vitest";
import type { Press } from "../../../src/bot/buttons.ts";
import { UNKNOWN } from "../../../src/guides/check.ts";
import { type Answers, answered, type Guide, next, type Question } from "../../../src/guides/guide.ts";
import { changesAnswers } from "./changes.ts";
import { before, type Going, isOver } from "./going.ts";
import { isInterrupted } from "./interruptions.ts";
import { asks, offers, phone, pressesOn, toResult } from "./visitor.ts";

export type Habit = {
  readonly does: string;
  /** Whether this way through the guide has a place for it. */
  readonly fits: (guide: Guide, way: Answers) => boolean;
  readonly run: (going: Going) => Promise<void>;
};

/** What people do in the middle of a guide, and what the bot then owes them. */
export const habits: readonly Habit[] = [
  { does: "is interrupted", fits: (guide, way) => answered(guide, way).length > 0, run: isInterrupted },
  {
    does: "doesn't know",
    fits: (guide, way) => answered(guide, way).some(({ dontKnow }) => dontKnow),
    run: doesntKnow,
  },
  { does: "changes answers in the review", fits: (guide, way) => answered(guide, way).length > 2, run: changesAnswers },
  { does: "looks behind the result", fits: () => true, run: looksBehindTheResult },
];

/** Where not knowing is an answer, the question offers it; here the last of those is answered so. */
async function doesntKnow(going: Going): Promise<void> {
  const { visitor, guide, way } = going;
  const all = answered(guide, way);
  const unknown = all.findLast(({ dontKnow }) => dontKnow);
  if (unknown === undefined) throw new Error(`${guide.id} has nothing that one may not know`);
  await visitor.say(`/start ${guide.id}`);
  for (const question of all.slice(0, all.indexOf(unknown) + 1)) {
    const offered = offers(visitor.screen(), notKnowing(guide, question));
    expect(offered, phone(visitor.screen())).toBe(question.dontKnow === true);
    const given = before(question, going);
    if (question !== unknown) await visitor.answer(guide, question, way[question.id] ?? "", given);
  }
  await visitor.press(notKnowing(guide, unknown));
  const open = next(guide, { ...before(unknown, going), [unknown.id]: UNKNOWN });
  if (open === undefined) isOver(visitor, guide);
  else asks(visitor.screen(), guide, open);
}

const notKnowing = (guide: Guide, question: Question): Press => ({
  does: "answer",
  guide: guide.id,
  question: question.id,
  value: UNKNOWN,
});

async function looksBehindTheResult({ visitor, guide, way }: Going): Promise<void> {
  await toResult(visitor, guide, way);
  const result = visitor.screen();
  for (const press of pressesOn(result)) {
    if (press.does !== "result") continue;
    await visitor.press(press, result);
    expect(visitor.screen().id).toBeGreaterThan(result.id);
    expect(offers(visitor.screen(), { does: "menu" }), phone(visitor.screen())).toBe(true);
  }
}
