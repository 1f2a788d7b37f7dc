import type { ISODate } from "../rules/index.ts";
import { type Answers, type Guide, next } from "./guide.ts";
import { samples } from "./samples.ts";

/** Every way through a guide with the sample answers, from the first question to the point where the rules decide. */
export function* everyWalk(guide: Guide, today: ISODate, answers: Answers = {}): Generator<Answers> {
  const question = next(guide, answers);
  if (question === undefined) yield answers;
  else
    for (const value of samples(question, answers, today))
      yield* everyWalk(guide, today, { ...answers, [question.id]: value });
}

/**
 * Every walk where they are few; else so many, taken at random but always the same.
 *
 * @param most how many walks are enough
 */
export function walks(guide: Guide, today: ISODate, most: number): readonly Answers[] {
  const all: Answers[] = [];
  for (const walk of everyWalk(guide, today)) {
    all.push(walk);
    if (all.length > most) return Array.from({ length: most }, (_, seed) => randomWalk(guide, today, chance(seed)));
  }
  return all;
}

/** @param chance a number from 0 up to 1, a new one at each call */
export function randomWalk(guide: Guide, today: ISODate, chance: () => number): Answers {
  let answers: Answers = {};
  for (let open = next(guide, answers); open !== undefined; open = next(guide, answers)) {
    const values = samples(open, answers, today);
    answers = { ...answers, [open.id]: values[Math.floor(chance() * values.length)] ?? "" };
  }
  return answers;
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
