import type { z } from "zod";
import { ageOn, type BirthDate, ends, type ISODate } from "../dates.ts";

type Born = { readonly birthDate: z.output<typeof BirthDate> };

/** How many children count: every number possible, and the sentences that ask for what would settle it. */
export type Counted<Count = number> = { readonly possible: readonly Count[]; readonly asks: readonly string[] };

/**
 * Counts children of whom some facts may be unknown.
 *
 * @param counts whether a child of that age counts; where a fact is missing, the sentence that asks for it. The age is
 *               negative before the birth
 */
export function countChildren<Child extends Born>(
  children: readonly Child[],
  day: ISODate,
  counts: (child: Child, age: number) => boolean | string,
): Counted {
  const answers = children.map((child) => [
    ...new Set(ends(child.birthDate).map((birth) => counts(child, ageOn(birth, day)))),
  ]);
  const sure = answers.filter((answer) => answer.length === 1 && answer[0] === true).length;
  const open = answers.filter((answer) => answer.length > 1 || typeof answer[0] === "string");
  const asks = open.flatMap((answer) => [
    ...answer.filter((one) => typeof one === "string"),
    ...(answer.length > 1 ? ["settles.birthDay"] : []),
  ]);
  return { possible: Array.from({ length: open.length + 1 }, (_, i) => sure + i), asks: [...new Set(asks)] };
}
