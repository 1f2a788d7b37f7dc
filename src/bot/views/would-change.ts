import { nearestText } from "../../i18n/decision-text.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { type Decision, type Law, nearestChange } from "../../rules/index.ts";
import type { Result } from "./told.ts";

/** «Станет возможно, если …»: the nearest single fact that would turn a refusal; nothing where it takes more than one. */
export function wouldChange(result: Result, { benefit, child }: Decision, law: Law, t: Translate): string | undefined {
  const { household } = result;
  const found = household && nearestChange(household, benefit, result.on, law, child);
  return found && nearestText(found, t);
}
