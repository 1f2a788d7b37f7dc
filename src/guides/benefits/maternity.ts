import { Household, SsifMaternityFacts, ssifMaternity, told } from "../../rules/index.ts";
import { UNKNOWN } from "../check.ts";
import type { Answers, Guide } from "../guide.ts";
import { has } from "../many.ts";
import { livesHere } from "../questions.ts";
import { earned, monthsPaid, paidFrom, pay } from "./earnings.ts";

/** The mother's own payment for the leave before and after a birth; most ask before it. */
export const maternityGuide: Guide = {
  id: "maternity",
  area: "benefits",
  questions: [
    paidFrom,
    ...pay,
    monthsPaid("ssif-maternity.period", 12),
    { id: "leaveFrom", kind: "date", around: "today", yearsBack: 1, monthsAhead: 9, dontKnow: true },
    { id: "special", kind: "many", options: ["multiple", "complicated", "zone"] },
    livesHere,
  ],
  decide: (answers, today, law) =>
    told("ssif-maternity", today, () => ssifMaternity(SsifMaternityFacts.parse(factsOf(answers)), today, law)),
  household: (answers) => Household.parse(factsOf(answers)),
};

function factsOf(answers: Answers) {
  const { special, leaveFrom = UNKNOWN, livesHere } = answers;
  const birth = has(special, "multiple") ? "multiple" : has(special, "complicated") ? "complicated" : "normal";
  return { ...earned(answers), livesHere, leaveFrom, birth, nuclearZone: has(special, "zone") ? "yes" : "no" };
}
