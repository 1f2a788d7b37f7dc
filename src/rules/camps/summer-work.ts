import type { ISODate } from "../dates.ts";
import { because, type Decision, type Reason } from "../decision.ts";
import { whole } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { agesInSummer, type CampFacts } from "./camp-facts.ts";

/**
 * Light work for teenagers through the summer section of Enbek.kz.
 *
 * @returns entitled to look for work there from 14; up to 16 through a parent's account
 */
export function enbekSummer(facts: CampFacts, on: ISODate, law: Law): Decision {
  const [from, own] = [law.on(on, "enbek-summer.age-from"), law.on(on, "enbek-summer.own-account-from")];
  return byAge("enbek-summer", facts, on, from, (age) => ({
    benefit: "enbek-summer",
    verdict: "entitled",
    reasons: [
      because("summerWork.harmless", { count: from }, from),
      ...(age < whole(own) ? [because("summerWork.parentAccount", { own }, own)] : []),
    ],
  }));
}

/** Paid greening and cleaning in a Zhasyl El brigade. @returns `depends`: ages, pay and days differ by region */
export function zhasylEl(facts: CampFacts, on: ISODate, law: Law): Decision {
  const from = law.on(on, "summer-work.age-from");
  const reasons: readonly Reason[] = [because("summerWork.askRegion", {}, from)];
  return byAge("zhasyl-el", facts, on, from, () => ({ benefit: "zhasyl-el", verdict: "depends", reasons }));
}

function byAge(benefit: string, facts: CampFacts, on: ISODate, from: Value, oldEnough: (age: number) => Decision) {
  return whicheverHolds<{ readonly age: number }>(
    { age: agesInSummer(facts, on) },
    { age: "settles.birthDay" },
    ({ age }): Decision =>
      age >= whole(from)
        ? oldEnough(age)
        : { benefit, verdict: "not-entitled", reasons: [because("summerWork.tooYoung", { from }, from)] },
  );
}
