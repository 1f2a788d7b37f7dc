import { SsifNewbornAdoptionFacts, ssifNewbornAdoption, told } from "../../rules/index.ts";
import type { Answers, Guide } from "../guide.ts";
import { livesHere } from "../questions.ts";
import { earned, monthsPaid, paidFrom, pay } from "./earnings.ts";

/** The payment for the leave of whoever adopted a newborn; how many days it has stands on the sheet only. */
export const newbornAdoptionGuide: Guide = {
  id: "newborn-adoption",
  area: "benefits",
  questions: [
    paidFrom,
    ...pay,
    monthsPaid("ssif-maternity.period", 12),
    { id: "leaveDays", kind: "count", min: 1, max: 366, buttons: [], dontKnow: true },
    livesHere,
  ],
  decide: (answers, today, law) =>
    told("ssif-newborn-adoption", today, () =>
      ssifNewbornAdoption(SsifNewbornAdoptionFacts.parse(factsOf(answers)), today, law),
    ),
};

const factsOf = (answers: Answers) => ({
  ...earned(answers),
  leaveDays: answers.leaveDays,
  livesHere: answers.livesHere,
});
