import { type ISODate, yearOf } from "../dates.ts";
import { because, type Decision } from "../decision.ts";
import { textFigure, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { perhaps } from "../school/need.ts";
import { whicheverHolds } from "../unknowns.ts";
import { agesInSummer, type CampFacts, season } from "./camp-facts.ts";

const benefit = "zhazdyk-zholdama";

/**
 * A trip of the charity project QH Zhazdyk Zholdama. Nobody has a right to it: schools and education departments draw
 * up the lists within the places the foundation gives.
 *
 * @param on the day asked about; the child's age is taken on 1 June of the summer ahead. The groups are those of 2025,
 *           the last known: villages and large families
 * @returns `depends` for the ages and groups of the last known year, which the answer names; never entitled
 * @throws NotOnRecord before 2024
 */
export function zhazdykZholdama(facts: CampFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<Certain>(
    { age: agesInSummer(facts, on), rural: perhaps(facts.rural), largeFamily: perhaps(facts.largeFamily) },
    { age: "settles.birthDay", rural: "settles.rural", largeFamily: "settles.childCount" },
    (certain) => decide(certain, on, law),
  );
}

type Certain = { readonly age: number; readonly rural: boolean; readonly largeFamily: boolean };

function decide({ age, rural, largeFamily }: Certain, on: ISODate, law: Law): Decision {
  const [from, to] = [law.on(on, "zhazdyk-zholdama.age-from"), law.on(on, "zhazdyk-zholdama.age-to")];
  const groups = law.on(on, "zhazdyk-zholdama.priority");
  const year = (since: ISODate) => textFigure(String(yearOf(since)));
  const unmet = [
    ...(age >= whole(from) && age <= whole(to)
      ? []
      : [because("zhazdyk.ages", { from, to, year: year(from.since) }, from, to)]),
    ...(rural || largeFamily ? [] : [because("zhazdyk.groups", { year: year(groups.since) }, groups)]),
  ];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };
  const reasons = [
    because("zhazdyk.askSchool", {}, groups),
    because("zhazdyk.noRight", {}, groups),
    because("zhazdyk.lastKnown", { year: year(groups.since), from, to, ageYear: year(from.since) }, groups, from, to),
    ...season(on, law),
  ];
  return { benefit, verdict: "depends", reasons };
}
