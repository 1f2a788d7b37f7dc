import type { ISODate } from "../dates.ts";
import { because, type Decision, tellsOf } from "../decision.ts";
import type { Law } from "../parameters/law.ts";

/**
 * A child who is bullied: safety first, then what counts and what the school must do (Order no. 506 of 21 December 2022;
 * Code on Administrative Offences, art. 127-2 and 127-3). Nothing is asked and nothing decided.
 *
 * @throws NotOnRecord when the day is earlier than the numbers we hold
 */
export function bullying(on: ISODate, law: Law): Decision {
  const [police, rescue] = [law.on(on, "contact.police"), law.on(on, "contact.rescue")];
  const [line, terms] = [law.on(on, "contact.family-line"), law.on(on, "contact.family-line.terms")];
  const times = law.on(on, "bullying.acts-at-least");
  return tellsOf("bullying", [
    because("bullying.notToBlame"),
    because("bullying.danger", { police, rescue }, police, rescue),
    because("bullying.line", { line }, line, terms),
    because("bullying.whatCounts", { times }, times),
    because("bullying.schoolMust"),
  ]);
}
