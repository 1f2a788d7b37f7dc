import { z } from "zod";
import { type ISODate, yearOf } from "../dates.ts";
import { because, type Decision, type Reason, sourcesOf } from "../decision.ts";
import { rarely } from "../facts.ts";
import { type Figure, product, textFigure } from "../figures.ts";
import type { ParameterId } from "../parameters/ids.ts";
import type { Law, Value } from "../parameters/law.ts";
import { type Region, region } from "../regions.ts";
import { whicheverHolds } from "../unknowns.ts";
import { category, incomeLimit, type Need, needFacts, noCategory, openNeed, perhaps, settlesNeed } from "./need.ts";
import { assumedPublic, type Grade, grade, openKind, preschoolClass, reaches, schoolKind } from "./pupil.ts";

export const SchoolHelpFacts = z.object({
  ...needFacts,
  grade,
  schoolKind,
  region,
  /** Whether this school year's money has already been paid, here or at another school. */
  schoolHelpPaid: rarely,
});
export type SchoolHelpFacts = z.output<typeof SchoolHelpFacts>;

const benefit = "school-help";

/**
 * Money to get ready for school from the Vseobuch fund (Government Resolution No. 64 of 2008, as amended by No. 544 of
 * 2022; private schools by the law of the end of 2024).
 *
 * @param facts as the family knows them; an unknown grade is taken for a pupil's; a school that nobody asked about for a
 *              public one, and the answer says so
 * @param on    the day asked about: the floor is one subsistence minimum of its calendar year
 * @returns the sum that the region announced for that year; where none is known, `depends` with the floor as its least
 *          and no most, since the region may pay more; or every unmet condition. Which months and which benefits count
 *          as income only the school can say
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function schoolHelp(facts: SchoolHelpFacts, on: ISODate, law: Law): Decision {
  const limit = incomeLimit("school-help.income-limit", on, law);
  return whicheverHolds<Certain>(
    openNeed(facts, limit, {
      grade: [facts.grade ?? 1],
      kind: openKind(facts.schoolKind),
      paid: perhaps(facts.schoolHelpPaid),
    }),
    { kind: "settles.schoolKind", paid: "settles.schoolHelpPaid", ...settlesNeed(facts) },
    (certain) => decide(certain, facts.region, limit, on, law),
  );
}

type Certain = Need & {
  readonly grade: Grade;
  readonly kind: ReturnType<typeof openKind>[number];
  readonly paid: boolean;
};

function decide(certain: Certain, region: Region | undefined, limit: Figure, on: ISODate, law: Law): Decision {
  const list = law.on(on, "school-help.categories");
  const why = category(certain, limit, "school-help.categories", on, law);
  const unmet = [
    ...(certain.grade === "none" ? [because("school.onlyPupils", {}, list)] : []),
    ...(reaches(certain.kind, "school-help.private-schools", on, law)
      ? []
      : [because("school.noStateOrder", {}, list)]),
    ...(certain.paid && !certain.emergency ? [because("schoolHelp.paidAlready", {}, list)] : []),
    ...(why === undefined ? noCategory(limit, "school-help.categories", on, law) : []),
  ];
  if (unmet.length > 0 || why === undefined) return { benefit, verdict: "not-entitled", reasons: unmet };
  if (certain.grade === 0) return { benefit, verdict: "depends", reasons: [preschoolClass(on, law)] };
  const notes = [
    why,
    ...(certain.emergency ? [because("schoolHelp.anyTime", {}, list)] : []),
    ...assumedPublic(certain.kind),
  ];
  return sum(region, notes, on, law);
}

function sum(region: Region | undefined, notes: readonly Reason[], on: ISODate, law: Law): Decision {
  const announced = announcedBy(region, on, law);
  if (announced !== undefined && yearOf(announced.since) === yearOf(on)) {
    const reasons = [because("schoolHelp.regional", { amount: announced }, announced), ...notes];
    return { benefit, verdict: "entitled", amount: announced, per: "year", reasons };
  }
  const [rate, base] = [law.on(on, "school-help.floor"), law.on(on, "subsistence-minimum")];
  const floor = product(rate, base);
  const reasons = [
    because("schoolHelp.regionSets", { floor }, ...sourcesOf(floor)),
    ...(announced === undefined ? [] : [earlier(announced)]),
    ...notes,
    because("formula.smWhole", { rate, base, amount: floor }, ...sourcesOf(floor)),
  ];
  return { benefit, verdict: "depends", least: floor, per: "year", reasons };
}

/** What the region paid in an earlier year: told with its year, no part of the sum. */
const earlier = (amount: Value): Reason =>
  because("schoolHelp.earlier", { amount, year: textFigure(String(yearOf(amount.since))) }, amount);

const announcedBy = (region: Region | undefined, on: ISODate, law: Law): Value | undefined => {
  const id = region && ANNOUNCED[region];
  return id && law.find(on, id);
};

/** The regions whose sums became known; in the others, as far as reports say, the floor is paid. */
const ANNOUNCED: { readonly [Name in Region]?: ParameterId } = {
  almaty: "school-help.amount.almaty",
  astana: "school-help.amount.astana",
  pavlodar: "school-help.amount.pavlodar",
  shymkent: "school-help.amount.shymkent",
  zhambyl: "school-help.amount.zhambyl",
};
