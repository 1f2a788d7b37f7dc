import type { ISODate } from "../dates.ts";
import { because, type Decision, type Reason } from "../decision.ts";
import type { Figure } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { category, incomeLimit, type Need, noCategory, openNeed, perhaps, settlesNeed } from "../school/need.ts";
import { assumedPublic, type Grade, openKind, reaches } from "../school/pupil.ts";
import { whicheverHolds } from "../unknowns.ts";
import { type CampFacts, season, wrongGrade } from "./camp-facts.ts";

const benefit = "camp-voucher";

/**
 * A free place in a residential camp or a day camp, paid by the local budget (Order No. 158 of 2020, appendix 11): the
 * categories of school help, pupils of state schools.
 *
 * @param facts as the family knows them; a school that nobody asked about is taken for a public one, an unknown grade
 *              for one that camps take
 * @param on    the day asked about
 * @returns entitled to a place while the places allotted to the district last; `depends` where only a school or an
 *          education department can say: a child with a disability outside the categories, a private school
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function campVoucher(facts: CampFacts, on: ISODate, law: Law): Decision {
  const limit = incomeLimit("camp-voucher.income-limit", on, law);
  const { disability } = facts;
  return whicheverHolds<Certain>(
    openNeed(facts, limit, {
      grade: [facts.grade ?? 1],
      kind: openKind(facts.schoolKind),
      disability: perhaps(disability === undefined ? undefined : disability !== "none"),
    }),
    { kind: "settles.schoolKind", disability: "settles.disability", ...settlesNeed(facts) },
    (certain) => decide(certain, facts, limit, on, law),
  );
}

type Certain = Need & {
  readonly grade: Grade;
  readonly kind: ReturnType<typeof openKind>[number];
  readonly disability: boolean;
};

function decide(certain: Certain, facts: CampFacts, limit: Figure, on: ISODate, law: Law): Decision {
  const why = category(certain, limit, "camp-voucher.categories", on, law);
  const state = reaches(certain.kind, "camp-voucher.schools", on, law);
  const schools = law.on(on, "camp-voucher.schools");
  const tooYoungOrOld = wrongGrade(certain.grade, on, law);
  // A grade that camps don't take settles it: a need that nobody told of isn't named beside it.
  const needTold = tooYoungOrOld.length === 0 || facts.receivesTsa !== undefined;
  const unmet = [
    ...tooYoungOrOld,
    ...(why === undefined && !certain.disability && needTold ? outside(facts, limit, on, law) : []),
  ];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };
  const notes = [...season(on, law), ...assumedPublic(certain.kind)];
  if (!state) {
    const ask = because("campVoucher.askPrivate", {}, schools);
    return { benefit, verdict: "depends", reasons: [ask, ...(why === undefined ? [] : [why]), ...notes] };
  }
  if (why !== undefined)
    return { benefit, verdict: "entitled", reasons: [why, because("campVoucher.places", {}, schools), ...notes] };
  const named = law.on(on, "camp-voucher.also-named");
  return { benefit, verdict: "depends", reasons: [because("campVoucher.disability", {}, named), ...notes] };
}

const outside = (facts: CampFacts, limit: Figure, on: ISODate, law: Law): readonly Reason[] => [
  ...noCategory(limit, "camp-voucher.categories", on, law),
  ...(facts.largeFamily === true
    ? [because("campVoucher.largeFamily", {}, law.on(on, "camp-voucher.categories"))]
    : []),
];
