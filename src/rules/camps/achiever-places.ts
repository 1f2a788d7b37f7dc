import type { ISODate } from "../dates.ts";
import { because, type Decision } from "../decision.ts";
import type { Law } from "../parameters/law.ts";
import { perhaps } from "../school/need.ts";
import { whicheverHolds } from "../unknowns.ts";
import { type CampFacts, wrongGrade } from "./camp-facts.ts";

/** A free camp place as a reward, when places are left. @returns `depends`: no right, the school chooses */
export const campReward = (facts: CampFacts, on: ISODate, law: Law): Decision =>
  forAchievers("camp-reward", "campReward.ifPlacesLeft", facts, on, law);

/** A place in a national centre out of the region's share. @returns `depends`: the education department chooses */
export const campNationalCentre = (facts: CampFacts, on: ISODate, law: Law): Decision =>
  forAchievers("camp-national-centre", "campNationalCentre.askDepartment", facts, on, law);

function forAchievers(benefit: string, ask: string, facts: CampFacts, on: ISODate, law: Law): Decision {
  const reward = law.on(on, "camp-voucher.reward");
  return whicheverHolds<{ readonly achiever: boolean }>(
    { achiever: perhaps(facts.achiever) },
    { achiever: "settles.achiever" },
    ({ achiever }) => {
      const unmet = [
        ...wrongGrade(facts.grade ?? 1, on, law),
        ...(achiever ? [] : [because("campReward.onlyAchievers", {}, reward)]),
      ];
      if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };
      return { benefit, verdict: "depends", reasons: [because(ask, {}, reward)] };
    },
  );
}
