import { type ISODate, yearOf } from "../dates.ts";
import { because, type Decision, tellsOf } from "../decision.ts";
import { textFigure } from "../figures.ts";
import type { Law, Value } from "../parameters/law.ts";

/**
 * Entering a college for free. Nothing is decided: the college admits.
 *
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function collegeEntry(on: ISODate, law: Law): Decision {
  const [disability, rural] = [law.on(on, "college.quota-disability"), law.on(on, "college.quota-rural")];
  const choices = law.on(on, "college.choices");
  return tellsOf("college", [
    because("college.free"),
    because("college.afterNinth"),
    because("college.quotas", { disability, rural, year: yearOfValue(disability) }, disability, rural),
    because("college.otherQuotas"),
    because("college.choices", { choices }, choices),
  ]);
}

/**
 * The national test and the grants. The next year's days are announced, and told then.
 *
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function nationalTest(on: ISODate, law: Law): Decision {
  const [points, tasks, hours] = [law.on(on, "unt.points"), law.on(on, "unt.tasks"), law.on(on, "unt.hours")];
  const attempts = law.on(on, "unt.grant-attempts");
  return tellsOf("unt", [
    because("unt.mainCounts", { count: attempts }, attempts),
    because("unt.format", { points, tasks, hours, year: yearOfValue(points) }, points, tasks, hours),
    because("unt.askDays"),
  ]);
}

/** What is known is the rule of its year: the answer names it. */
const yearOfValue = ({ since }: Value) => textFigure(String(yearOf(since)));
