import { z } from "zod";

/**
 * A fact a family may not know. «unknown» is a legal answer: it becomes `undefined`, and the rule reckons with every
 * value the fact may have (`oneOf` in decision.ts).
 */
export const yesNo = z
  .enum(["yes", "no", "unknown"])
  .default("unknown")
  .transform((answer) => (answer === "unknown" ? undefined : answer === "yes"));

/** A situation so rare that nobody is asked for it: «no» unless someone says otherwise. */
export const rarely = z
  .enum(["yes", "no", "unknown"])
  .default("no")
  .transform((answer) => (answer === "unknown" ? undefined : answer === "yes"));

/** A choice among named situations, or «unknown», which becomes `undefined`. */
export const choice = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z
    .enum([...options, "unknown"])
    .default("unknown")
    .transform((answer) => (answer === "unknown" ? undefined : (answer as Options[number])));

/** Money as exact decimal text, at least nothing. */
export const money = z.coerce
  .string()
  .regex(/^\d+(\.\d+)?$/, "expected an amount of money without spaces, for example 250000 or 48230.50");

/** The values a yes-or-no fact may have: both when unknown. */
export const either = (fact: boolean | undefined): readonly boolean[] => (fact === undefined ? [true, false] : [fact]);

/** More children or people than any family has. */
export const MANY = 30;

/** Which child of the mother this is, from 1; «unknown» becomes `undefined`. */
export const birthOrder = z
  .union([z.coerce.number().int().min(1).max(MANY), z.literal("unknown").transform(() => undefined)])
  .optional();

/** A number of children or people; «unknown» becomes `undefined`. */
export const howMany = z
  .union([z.coerce.number().int().min(0).max(MANY), z.literal("unknown").transform(() => undefined)])
  .optional();
