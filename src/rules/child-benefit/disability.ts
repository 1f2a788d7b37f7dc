import type { z } from "zod";
import { addDays, ageOn, type BirthDate, birthday, ends, type ISODate, isISODate } from "../dates.ts";
import { because, type Reason } from "../decision.ts";
import { choice } from "../facts.ts";
import { whole } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";

const kinds = ["none", "under-7", "group-1", "group-2", "group-3"] as const;
export type Disability = (typeof kinds)[number];

/** «under-7»: a child with a disability whose group isn't set, as no child under 7 has one. */
export const disability = choice(kinds);

type Born = { readonly birthDate: z.output<typeof BirthDate>; readonly disability: Disability | undefined };

/**
 * The values the facts may have and the sentence that asks. Past the age at which a group is set, «under-7» means that
 * the group isn't known.
 */
export function openDisability({ birthDate, disability }: Born, on: ISODate, law: Law) {
  const groups = ["group-3", "group-1", "group-2"] as const;
  const groupAge = whole(law.on(on, "child-disability.group-age"));
  const [eldest] = ends(birthDate);
  const births = [...new Set(ends(birthDate))];
  if (disability === undefined)
    return { births, disabilities: ["none", ...groups] as const, ask: "settles.disability" };
  if (disability !== "under-7" || ageOn(eldest, on) < groupAge)
    return { births, disabilities: [disability], ask: "settles.disability" };
  return { births, disabilities: groups, ask: "settles.disabilityGroup" };
}

/** The unmet conditions about the child: a disability that was established, and an age below that of an adult. */
export function unmetDisability(
  birth: ISODate,
  disability: Disability,
  on: ISODate,
  ageLimit: Value,
): readonly Reason[] {
  const grownUp = on >= birthday(birth, whole(ageLimit));
  return [
    ...(disability === "none" ? [because("disability.none", {}, ageLimit)] : []),
    ...(grownUp ? [because("disability.grownUp", { age: ageLimit }, ageLimit)] : []),
  ];
}

/** The last day before the child is an adult, where the day of birth is known. */
export function untilAdult(birthDate: Born["birthDate"], ageLimit: Value): { readonly until?: ISODate } {
  return isISODate(birthDate) ? { until: addDays(birthday(birthDate, whole(ageLimit)), -1) } : {};
}
