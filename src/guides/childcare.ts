import { CareAllowanceFacts, careAllowance, SsifChildcareFacts, ssifChildcare } from "../rules/index.ts";
import { type Guide, isNot } from "./guide.ts";

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
    { id: "birthDate", kind: "date", notAfter: "today", yearsBack: 2 },
    { id: "birthOrder", kind: "count", min: 1, max: 20, buttons: 4, dontKnow: true },
    { id: "livesHere", kind: "choice", options: ["yes", "no"], dontKnow: true },
  ],
  decide: (answers, today, law) => [
    ...(answers.insured === "no" ? [] : [ssifChildcare(SsifChildcareFacts.parse(answers), today, law)]),
    ...(answers.insured === "yes" ? [] : [careAllowance(CareAllowanceFacts.parse(answers), today, law)]),
  ],
};
