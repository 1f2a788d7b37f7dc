import { CareAllowanceFacts, careAllowance, SsifChildcareFacts, ssifChildcare } from "../rules/index.ts";
import { type Guide, isNot } from "./guide.ts";
import { birthDate, birthOrder, livesHere } from "./questions.ts";

/** Whoever was insured gets the Fund's payment, whoever was not the state's allowance: never both for one child. */
export const childcareGuide: Guide = {
  id: "childcare",
  area: "benefits",
  questions: [
    { id: "insured", kind: "choice", options: ["yes", "no"], dontKnow: true },
    {
      id: "averageIncome24",
      kind: "money",
      buttons: [100_000, 200_000, 300_000, 500_000],
      dontKnow: true,
      when: isNot("insured", "no"),
    },
    birthDate,
    birthOrder,
    livesHere,
  ],
  decide: (answers, today, law) => [
    ...(answers.insured === "no" ? [] : [ssifChildcare(SsifChildcareFacts.parse(answers), today, law)]),
    ...(answers.insured === "yes" ? [] : [careAllowance(CareAllowanceFacts.parse(answers), today, law)]),
  ],
};
