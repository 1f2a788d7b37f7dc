import {
  CareAllowanceFacts,
  careAllowance,
  type Decision,
  Household,
  PensionSubsidyFacts,
  pensionSubsidy,
  SsifChildcareFacts,
  ssifChildcare,
  told,
} from "../../rules/index.ts";
import type { Answers, Guide } from "../guide.ts";
import { birthDate, birthOf, birthOrder, dueDate, livesHere } from "../questions.ts";
import { earned, monthsPaid, paidFrom, pay } from "./earnings.ts";

/**
 * Whoever was insured gets the Fund's payment, whoever was not the state's allowance: never both for one child. What the
 * state adds to the pension account comes along with the payment, and is told where there is any.
 */
export const childcareGuide: Guide = {
  id: "childcare",
  area: "benefits",
  questions: [paidFrom, ...pay, monthsPaid("ssif-childcare.period", 24), birthDate, dueDate, birthOrder, livesHere],
  decide: (answers, today, law) => {
    const facts = factsOf(answers);
    const payment = () => ssifChildcare(SsifChildcareFacts.parse(facts), today, law);
    const added = () => pensionSubsidy(PensionSubsidyFacts.parse(facts), today, law);
    return [
      ...(facts.insured === "no" ? [] : told("ssif-childcare", today, payment)),
      ...(facts.insured === "yes" ? [] : [careAllowance(CareAllowanceFacts.parse(facts), today, law)]),
      ...(facts.insured === "yes" ? told("pension-subsidy", today, added).filter(isEntitled) : []),
    ];
  },
  household: (answers) => {
    const { birthDate, birthOrder, ...parent } = factsOf(answers);
    return Household.parse({ ...parent, children: [{ birthDate, birthOrder }] });
  },
};

const isEntitled = ({ verdict }: Decision) => verdict === "entitled";

const factsOf = (answers: Answers) => ({
  ...earned(answers),
  birthDate: birthOf(answers),
  birthOrder: answers.birthOrder,
  livesHere: answers.livesHere,
});
