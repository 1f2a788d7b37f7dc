import type { ISODate } from "../dates.ts";
import { because, type Decision, tellsOf } from "../decision.ts";
import type { Law } from "../parameters/law.ts";

/** What a family asks about: support at school, lessons at home, a small child who develops late, a disability. */
export const supports = ["school", "home", "early", "disability"] as const;
export type Support = (typeof supports)[number];

/**
 * Help for a child with special needs. Nothing is decided: a commission looks at the child, and parents choose (Law on
 * Education; Law no. 343 of 2002, as long as no newer one is known to be adopted).
 *
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function specialSupport(support: Support, on: ISODate, law: Law): Decision {
  switch (support) {
    case "school":
      return tellsOf("special-needs", [
        because("specialSupport.nearHome"),
        because("specialSupport.conclusion"),
        because("specialSupport.free"),
        because("specialSupport.schoolMust"),
      ]);
    case "home":
      return tellsOf("home-schooling", [
        because("specialSupport.homeFree"),
        because("specialSupport.homeNeeds"),
        because("specialSupport.homeNotForStaff"),
      ]);
    case "early": {
      const until = law.on(on, "early-intervention.until");
      return tellsOf("early-help", [
        because("specialSupport.early", { age: until }, until),
        because("specialSupport.earlyNow"),
        because("specialSupport.free"),
      ]);
    }
    case "disability": {
      const from = law.on(on, "disability-assessment.group-from");
      return tellsOf("disability-assessment", [
        because("specialSupport.assessment"),
        because("specialSupport.group", { age: from }, from),
        because("specialSupport.twoAllowances"),
      ]);
    }
  }
}
