import type { ISODate } from "../dates.ts";
import { because, type Decision } from "../decision.ts";
import type { Figure } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { category, incomeLimit, type Need, openNeed, settlesNeed } from "../school/need.ts";
import { assumedPublic, type Grade, openKind, reaches } from "../school/pupil.ts";
import { whicheverHolds } from "../unknowns.ts";
import { type CampFacts, season, wrongGrade } from "./camp-facts.ts";

const benefit = "camp-school-day";

/**
 * The day camp of one's own school, with meals or without.
 *
 * @param facts as for the free camp place, whose categories go free here too
 * @returns entitled to a free place in a category; `depends` for all other pupils: the school says what it costs
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function campSchoolDay(facts: CampFacts, on: ISODate, law: Law): Decision {
  const limit = incomeLimit("camp-voucher.income-limit", on, law);
  return whicheverHolds<Certain>(
    openNeed(facts, limit, { grade: [facts.grade ?? 1], kind: openKind(facts.schoolKind) }),
    { kind: "settles.schoolKind", ...settlesNeed(facts) },
    (certain) => decide(certain, limit, on, law),
  );
}

type Certain = Need & { readonly grade: Grade; readonly kind: ReturnType<typeof openKind>[number] };

function decide(certain: Certain, limit: Figure, on: ISODate, law: Law): Decision {
  const unmet = wrongGrade(certain.grade, on, law);
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };
  const schools = law.on(on, "camp-voucher.schools");
  const notes = [...season(on, law), ...assumedPublic(certain.kind)];
  if (!reaches(certain.kind, "camp-voucher.schools", on, law))
    return { benefit, verdict: "depends", reasons: [because("campSchoolDay.askPrivate", {}, schools), ...notes] };
  const why = category(certain, limit, "camp-voucher.categories", on, law);
  if (why === undefined)
    return { benefit, verdict: "depends", reasons: [because("campSchoolDay.askCost", {}, schools), ...notes] };
  return { benefit, verdict: "entitled", reasons: [because("campSchoolDay.free", {}, schools), why, ...notes] };
}
