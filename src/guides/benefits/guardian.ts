import {
  type Decision,
  FosterFamilyPaymentFacts,
  fosterFamilyPayment,
  GuardianAllowanceFacts,
  guardianAllowance,
  type ISODate,
  type Law,
  PatronageFacts,
  ProfessionalFosterFamilyFacts,
  patronage,
  professionalFosterFamily,
} from "../../rules/index.ts";
import { type Answers, type Guide, is, isNot } from "../guide.ts";

const AS = {
  guardian: "guardian-allowance",
  "foster-family": "foster-family-payment",
  "professional-foster": "professional-foster-family",
  patronage: "patronage",
} as const;

/** Each way to raise a child who isn't one's own has a payment of its own; who has none yet is told what each asks. */
export const guardianGuide: Guide = {
  id: "guardian",
  area: "benefits",
  questions: [
    { id: "how", kind: "choice", options: [...Object.keys(AS), "none"] },
    { id: "wards", kind: "count", min: 1, max: 15, buttons: 4, when: isNot("how", "none", "patronage") },
    { id: "carers", kind: "count", min: 1, max: 2, buttons: 2, dontKnow: true, when: is("how", "professional-foster") },
  ],
  decide: (answers, today, law) => {
    const all = paymentsOf(answers, today, law);
    return answers.how === "none" ? all : all.filter(({ benefit }) => benefit === AS[answers.how as keyof typeof AS]);
  },
};

/** Whether the children are brothers and sisters matters only past the number that one family may take: left unknown. */
function paymentsOf({ how, wards, carers }: Answers, today: ISODate, law: Law): readonly Decision[] {
  const guardianship = how === "patronage" ? "none" : how;
  const facts = { guardianship, wards, carers, siblings: "unknown", patronage: how === "patronage" ? "yes" : "no" };
  return [
    guardianAllowance(GuardianAllowanceFacts.parse(facts), today, law),
    fosterFamilyPayment(FosterFamilyPaymentFacts.parse(facts), today, law),
    professionalFosterFamily(ProfessionalFosterFamilyFacts.parse(facts), today, law),
    patronage(PatronageFacts.parse(facts), today, law),
  ];
}
