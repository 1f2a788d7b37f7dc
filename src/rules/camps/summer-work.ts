import { ageOn, birthday, ends, type ISODate } from "../dates.ts";
import { because, type Decision, type Reason } from "../decision.ts";
import { whole } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { type CampFacts, summerAhead, summerEnds } from "./camp-facts.ts";

/**
 * Light work for teenagers through the summer section of Enbek.kz.
 *
 * @returns entitled to look for work there from 14, also where that birthday falls in the summer; up to 16 through a
 *          parent's account
 */
export function enbekSummer(facts: CampFacts, on: ISODate, law: Law): Decision {
  const [from, own] = [law.on(on, "enbek-summer.age-from"), law.on(on, "enbek-summer.own-account-from")];
  return byAge("enbek-summer", facts, on, from, (age, notes) => ({
    benefit: "enbek-summer",
    verdict: "entitled",
    reasons: [
      because("summerWork.harmless", { count: from }, from),
      ...notes,
      ...(age < whole(own) ? [because("summerWork.parentAccount", { own }, own)] : []),
    ],
  }));
}

/** Paid greening and cleaning in a Zhasyl El brigade. @returns `depends`: ages, pay and days differ by region */
export function zhasylEl(facts: CampFacts, on: ISODate, law: Law): Decision {
  const from = law.on(on, "summer-work.age-from");
  return byAge("zhasyl-el", facts, on, from, (_age, notes) => ({
    benefit: "zhasyl-el",
    verdict: "depends",
    reasons: [because("summerWork.askRegion", {}, from), ...notes],
  }));
}

/** @param oldEnough is told the age at which the child can begin that summer, and that a birthday must come first */
function byAge(
  benefit: string,
  { birthDate }: CampFacts,
  on: ISODate,
  from: Value,
  oldEnough: (age: number, notes: readonly Reason[]) => Decision,
) {
  return whicheverHolds<{ readonly birth: ISODate }>(
    { birth: [...new Set(ends(birthDate))] },
    { birth: "settles.birthDay" },
    ({ birth }): Decision => {
      const [begins, turns] = [summerAhead(on), birthday(birth, whole(from))];
      if (turns > summerEnds(on))
        return { benefit, verdict: "not-entitled", reasons: [because("summerWork.tooYoung", { from }, from)] };
      if (turns <= begins) return oldEnough(ageOn(birth, begins), []);
      return oldEnough(whole(from), [because("summerWork.onceOldEnough", { from }, from)]);
    },
  );
}
