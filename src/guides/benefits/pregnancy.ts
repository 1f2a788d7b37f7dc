import { Household, type ISODate, reckonFamily } from "../../rules/index.ts";
import type { Answers, Guide } from "../guide.ts";
import { birthOrder, due, livesHere } from "../questions.ts";
import { earned, paidFrom, pay } from "./earnings.ts";

/**
 * What there is before the birth and what comes with it, in one short look ahead. The pay is asked as an average over the
 * months that count, so that the months themselves needn't be.
 */
export const pregnancyGuide: Guide = {
  id: "pregnancy",
  area: "benefits",
  questions: [due, paidFrom, ...pay, birthOrder, livesHere],
  decide: (answers, today, law, programmes) => {
    const told = toldOf(answers);
    const { decisions } = reckonFamily(householdOf(answers), today, law, programmes);
    return decisions.filter(({ benefit }) => told.includes(benefit));
  },
  household: householdOf,
};

function householdOf(answers: Answers, _today?: ISODate): Household {
  const { dueDate, birthOrder, livesHere } = answers;
  return Household.parse({ ...earned(answers), livesHere, children: [{ birthDate: dueDate, birthOrder }] });
}

/** Of the two payments for the care of a child only the one that may be hers. */
function toldOf({ paidFrom }: Answers): readonly string[] {
  const own = paidFrom === "no" ? [] : ["ssif-maternity", "ssif-childcare"];
  const budget = paidFrom === "no" || paidFrom === "unknown" ? ["care-allowance"] : [];
  return ["pregnancy-care", "birth-grant", ...own, ...budget];
}
