import type { ISODate } from "../dates.ts";
import type { Decision } from "../decision.ts";
import type { Law } from "../parameters/law.ts";
import { campNationalCentre, campReward } from "./achiever-places.ts";
import type { CampFacts } from "./camp-facts.ts";
import { campPaid } from "./camp-paid.ts";
import { campSchoolDay } from "./camp-school-day.ts";
import { campVoucher } from "./camp-voucher.ts";
import { campInclusive, sanatoriumTreatment } from "./disability-rest.ts";
import { enbekSummer, zhasylEl } from "./summer-work.ts";
import { zhazdykZholdama } from "./zhazdyk-zholdama.ts";

/**
 * What one child can do this summer or next: every option that isn't ruled out, free ones first. A paid camp is told
 * only where no free residential place is in sight.
 *
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function summerOptions(facts: CampFacts, on: ISODate, law: Law): readonly Decision[] {
  const places = possible([
    campVoucher(facts, on, law),
    zhazdykZholdama(facts, on, law),
    sanatoriumTreatment(facts, on, law),
    campInclusive(facts, on, law),
    campReward(facts, on, law),
    campNationalCentre(facts, on, law),
  ]);
  return possible([
    ...places,
    campSchoolDay(facts, on, law),
    ...(places.length === 0 ? [campPaid(facts, on, law)] : []),
    enbekSummer(facts, on, law),
    zhasylEl(facts, on, law),
  ]);
}

const possible = (decisions: readonly Decision[]) => decisions.filter(({ verdict }) => verdict !== "not-entitled");
