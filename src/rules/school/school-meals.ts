import { z } from "zod";
import { disability } from "../child-benefit/disability.ts";
import type { ISODate } from "../dates.ts";
import { because, type Decision, type Reason } from "../decision.ts";
import { rarely, yesNo } from "../facts.ts";
import { type Figure, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { category, incomeLimit, type Need, needFacts, noCategory, openNeed, perhaps, settlesNeed } from "./need.ts";
import { assumedPublic, type Grade, grade, openKind, preschoolClass, reaches, schoolKind } from "./pupil.ts";

export const SchoolMealsFacts = z.object({
  ...needFacts,
  grade,
  schoolKind,
  disability,
  largeFamily: yesNo,
  taughtAtHome: rarely,
});
export type SchoolMealsFacts = z.output<typeof SchoolMealsFacts>;

/** Grades 1–4 have a programme of their own: nothing has to be applied for. */
const [universal, byCategory] = ["school-meals-primary", "school-meals"];

/**
 * One free hot meal a day at school: every pupil of grades 1–4; grades 5–11 by the categories of school help (Order
 * No. 158 of 2020, Resolutions No. 320 of 2012 and No. 64 of 2008).
 *
 * @param facts as the family knows them; a school that nobody asked about is taken for a public one
 * @param on    the day asked about, from 1 September 2023
 * @returns entitled to help in kind; `depends` for a large family or a pupil with a disability outside the categories:
 *          a release of March 2026 names them for the senior grades, the list of categories doesn't
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function schoolMeals(facts: SchoolMealsFacts, on: ISODate, law: Law): Decision {
  const limit = incomeLimit("school-help.income-limit", on, law);
  return whicheverHolds<Certain>(
    openNeed(facts, limit, {
      // An unknown grade is one on each side of the line; the senior one first, since its papers are the longer list.
      grade: facts.grade === undefined ? [11, 1] : [facts.grade],
      kind: openKind(facts.schoolKind),
      alsoNamed: perhaps(isNamed(facts)),
      taughtAtHome: perhaps(facts.taughtAtHome),
    }),
    {
      grade: "settles.grade",
      kind: "settles.schoolKind",
      alsoNamed: facts.largeFamily === undefined ? "settles.childCount" : "settles.disability",
      taughtAtHome: "settles.taughtAtHome",
      ...settlesNeed(facts),
    },
    (certain) => decide(certain, limit, on, law),
  );
}

type Certain = Need & {
  readonly grade: Grade;
  readonly kind: ReturnType<typeof openKind>[number];
  readonly alsoNamed: boolean;
  readonly taughtAtHome: boolean;
};

function isNamed({ disability, largeFamily }: SchoolMealsFacts): boolean | undefined {
  if (largeFamily === true || (disability !== undefined && disability !== "none")) return true;
  return largeFamily === false && disability === "none" ? false : undefined;
}

function decide(certain: Certain, limit: Figure, on: ISODate, law: Law): Decision {
  const { grade, kind } = certain;
  const [from, to] = [law.on(on, "school-meals.universal-from"), law.on(on, "school-meals.universal-to")];
  if (grade === "none")
    return { benefit: byCategory, verdict: "not-entitled", reasons: [because("school.onlyPupils", {}, from)] };
  if (grade === 0) return { benefit: byCategory, verdict: "depends", reasons: [preschoolClass(on, law)] };
  if (grade > whole(to)) return seniorMeals(certain, limit, on, law);

  const everybody = because("schoolMeals.everybody", { from, to }, from, to);
  if (reaches(kind, "school-meals.private-schools", on, law)) return fed(universal, certain, [everybody], on, law);
  const privateSchools = law.find(on, "school-meals.private-schools");
  if (privateSchools === undefined)
    return { benefit: universal, verdict: "not-entitled", reasons: [because("school.noStateOrder", {}, from)] };
  // Whether all private schools are meant, or only places on state order, no source says.
  return {
    benefit: universal,
    verdict: "depends",
    reasons: [because("schoolMeals.askAkimatList", {}, privateSchools)],
  };
}

function seniorMeals(certain: Certain, limit: Figure, on: ISODate, law: Law): Decision {
  const why = category(certain, limit, "school-help.categories", on, law);
  const until = law.on(on, "school-meals.by-category-to");
  if (!reaches(certain.kind, "school-meals.private-schools", on, law)) {
    const reasons = [
      because("school.noStateOrder", {}, until),
      ...(why === undefined ? noCategory(limit, "school-help.categories", on, law) : []),
    ];
    return { benefit: byCategory, verdict: "not-entitled", reasons };
  }
  if (why !== undefined) return fed(byCategory, certain, [why], on, law);
  const alsoNamed = law.find(on, "school-meals.also-named");
  const unmet = noCategory(limit, "school-help.categories", on, law);
  if (certain.alsoNamed && alsoNamed !== undefined)
    return {
      benefit: byCategory,
      verdict: "depends",
      reasons: [because("schoolMeals.alsoNamed", {}, alsoNamed), ...unmet],
    };
  return { benefit: byCategory, verdict: "not-entitled", reasons: unmet };
}

function fed(benefit: string, certain: Certain, reasons: readonly Reason[], on: ISODate, law: Law): Decision {
  const all = [...reasons, ...wallet(on, law), ...assumedPublic(certain.kind)];
  if (!certain.taughtAtHome) return { benefit, verdict: "entitled", reasons: all };
  return { benefit, verdict: "depends", reasons: [because("schoolMeals.atHome"), ...all] };
}

/** Since the pilot began the right comes as a notice in the Social Wallet; it changes the counting, not who is entitled. */
const wallet = (on: ISODate, law: Law): readonly Reason[] => {
  const began = law.find(on, "social-wallet.pilot-from");
  return began === undefined ? [] : [because("schoolMeals.wallet", { sinceAbl: began }, began)];
};
