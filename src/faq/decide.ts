import { z } from "zod";
import { readYaml } from "../rules/index.ts";
import type { Ranked } from "./match.ts";
import { isStop } from "./normalize.ts";
import type { Question } from "./question.ts";

/** What tells a sure answer from a guess: few numbers, each with a meaning, each about 0 to 1. */
export const signalNames = [
  /** How much of what the question says its best entry says too. */
  "share",
  /** The score for each word, drawn together: long questions score high without being right. */
  "strength",
  /** How far the second entry lies behind the first. */
  "margin",
  /** What share of the words is ours. */
  "known",
  /** How many concepts the question names. */
  "concepts",
  /** How far the best topic that isn't ours lies behind the best entry; below nought it is ahead. */
  "ahead",
  /** How much of what the question says the best topic that isn't ours says. */
  "foreign",
  /** How long the question is. */
  "length",
] as const;
export type Signals = Readonly<Record<(typeof signalNames)[number], number>>;

type Standing = { readonly most: number; readonly isOurs: (id: string) => boolean };

export function signalsOf(question: Question, ranked: readonly Ranked[], { most, isOurs }: Standing): Signals {
  const [first, second] = ranked.filter(({ id }) => isOurs(id));
  const foreign = ranked.find(({ id }) => !isOurs(id))?.score ?? 0;
  const score = first?.score ?? 0;
  const words = Math.max(1, question.words.filter((word) => !isStop(word)).length);
  return {
    share: most === 0 ? 0 : score / most,
    strength: Math.log1p(score / Math.sqrt(words)) / 5,
    margin: score === 0 ? 0 : 1 - (second?.score ?? 0) / score,
    known: question.known,
    concepts: Math.min(question.concepts, 6) / 6,
    ahead: score + foreign === 0 ? 0 : (score - foreign) / Math.max(score, foreign),
    foreign: most === 0 ? 0 : foreign / most,
    length: Math.min(1, Math.log2(words) / 5),
  };
}

const Weights = z.strictObject({
  bias: z.number(),
  ...Object.fromEntries(signalNames.map((name) => [name, z.number()])),
} as Record<"bias" | (typeof signalNames)[number], z.ZodNumber>);
export type Weights = z.output<typeof Weights>;

/** Written by `npm run faq:fit`. */
const Fitted = z.strictObject({
  /** Weights of two logistic regressions: is the first entry right; is the question ours at all. */
  right: Weights,
  ours: Weights,
  /** From here on the entry is the answer; from here on entries are offered. A topic that isn't ours is named from its own share on. */
  thresholds: z.strictObject({ answer: z.number(), suggest: z.number(), notOurs: z.number() }),
});
export type Fitted = z.output<typeof Fitted>;

export const fitted: Fitted = Fitted.parse(readYaml(new URL("./fitted.yaml", import.meta.url)));

export type Decided = {
  readonly kind: "answer" | "suggest" | "not-ours" | "unknown";
  readonly right: number;
  readonly ours: number;
};

/** Answer, offer, say that it isn't ours, or own that we don't know: a wrong answer is worse than none. */
export function decide(signals: Signals, { right, ours, thresholds }: Fitted = fitted): Decided {
  const about = { right: likely(signals, right), ours: likely(signals, ours) };
  // Words that only look like ours, in a language we don't speak, make no question.
  const isOurs = about.ours >= thresholds.suggest && signals.known > 0;
  if (isOurs && about.right >= thresholds.answer && signals.ahead > 0) return { kind: "answer", ...about };
  if (isOurs) return { kind: "suggest", ...about };
  return { kind: signals.foreign >= thresholds.notOurs ? "not-ours" : "unknown", ...about };
}

export function likely(signals: Signals, weights: Weights): number {
  const sum = signalNames.reduce((sum, name) => sum + weights[name] * signals[name], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
