import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision, sourcesOf } from "../decision.ts";
import { either, rarely } from "../facts.ts";
import { given, sum, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { openPlacement, type Placement, placement } from "./placement.ts";
import { timesMci } from "./times-mci.ts";

export const ProfessionalFosterFamilyFacts = z.object({
  ...placement,
  /** Professional parents under contract. */
  carers: z.union([z.literal("unknown").transform(() => undefined), z.coerce.number().int().min(1).max(2)]).optional(),
  /** The children are brothers and sisters. */
  siblings: rarely,
});
export type ProfessionalFosterFamilyFacts = z.output<typeof ProfessionalFosterFamilyFacts>;

const benefit = "professional-foster-family";

/**
 * What a professional foster family is paid a month since July 2025: for each child, and to each of its professional
 * parents. By the ministry's word; the order could not be read.
 *
 * @param on the day asked about: both follow the index of its year
 * @throws NotOnRecord before such families began
 */
export function professionalFosterFamily(facts: ProfessionalFosterFamilyFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<Certain>(
    {
      placed: openPlacement(facts),
      carers: facts.carers === undefined ? [1, 2] : [facts.carers],
      siblings: either(facts.siblings),
    },
    { placed: "settles.guardianship", carers: "settles.carers", siblings: "settles.siblings" },
    (certain) => decide(certain, facts, on, law),
  );
}

type Certain = { readonly placed: Placement; readonly carers: number; readonly siblings: boolean };

function decide(certain: Certain, { wards }: ProfessionalFosterFamilyFacts, on: ISODate, law: Law): Decision {
  const rate = law.on(on, "professional-foster-family.child");
  const most = law.on(on, "professional-foster-family.children-most");
  const tooMany = wards > whole(most) && !certain.siblings;
  const unmet = [
    ...(certain.placed === "professional-foster"
      ? []
      : [because("professionalFosterFamily.notProfessional", {}, rate)]),
    ...(tooMany ? [because("professionalFosterFamily.tooMany", { most }, most)] : []),
  ];
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  const payRate = law.on(on, "professional-foster-family.pay");
  const [children, carers] = [given("wards", wards, "count"), given("carers", certain.carers, "people")];
  const { base, amount: forChildren } = timesMci(rate, children, on, law);
  const { amount: pay } = timesMci(payRate, carers, on, law);
  const amount = sum([forChildren, pay]);
  const reasons = [
    because(
      "professionalFosterFamily.childrenFormula",
      { rate, base, children, forChildren },
      ...sourcesOf(forChildren),
    ),
    because("professionalFosterFamily.payFormula", { rate: payRate, base, carers, pay }, ...sourcesOf(pay)),
    because("professionalFosterFamily.totalFormula", { forChildren, pay, amount }, ...sourcesOf(amount)),
  ];
  return { benefit, verdict: "entitled", amount, per: "month", reasons };
}
