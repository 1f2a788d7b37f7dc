import type { ISODate } from "../dates.ts";
import { because, type Decision, tellsOf } from "../decision.ts";
import type { Law } from "../parameters/law.ts";

/**
 * Changing school: at any time of the year, nothing to decide. What it does to free meals and to money for school.
 *
 * @throws NotOnRecord before 1 September 2023, when free meals in the first grades began
 */
export function schoolTransfer(on: ISODate, law: Law): Decision {
  const [from, to] = [law.on(on, "school-meals.universal-from"), law.on(on, "school-meals.universal-to")];
  const categories = law.on(on, "school-help.categories");
  return tellsOf("school-transfer", [
    because("schoolTransfer.anyTime"),
    because("schoolTransfer.ownFirst", {}, law.on(on, "first-grade.refusals")),
    because("schoolTransfer.slip"),
    because("schoolTransfer.meals", { from, to }, from, to),
    because("schoolTransfer.money", {}, categories),
  ]);
}
