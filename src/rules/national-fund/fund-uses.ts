import type { ISODate } from "../dates.ts";
import { because, type Reason } from "../decision.ts";
import type { ParameterId } from "../parameters/ids.ts";
import type { Law } from "../parameters/law.ts";

export const fundPurposes = ["housing", "education"] as const;
export type FundPurpose = (typeof fundPurposes)[number];

const LISTS: Record<FundPurpose, readonly ParameterId[]> = {
  housing: ["national-fund.uses.housing", "national-fund.uses.housing-deposit", "national-fund.uses.housing-more"],
  education: ["national-fund.uses.education", "national-fund.uses.education-more"],
};

const SENTENCES: Readonly<Record<string, string>> = {
  "buy-home": "nationalFund.useBuyHome",
  "build-home": "nationalFund.useBuildHome",
  "mortgage-down-payment": "nationalFund.useDownPayment",
  "otbasy-deposit": "nationalFund.useOtbasyDeposit",
  "fees-in-kazakhstan": "nationalFund.useFeesInKazakhstan",
  "fees-abroad": "nationalFund.useFeesAbroad",
  "education-deposit": "nationalFund.useEducationDeposit",
  "education-insurance": "nationalFund.useEducationInsurance",
  "education-loan": "nationalFund.useEducationLoan",
};

const QUESTIONS: Record<FundPurpose, string> = {
  housing: "nationalFund.askHousing",
  education: "nationalFund.askEducation",
};

/**
 * What the savings may pay for, each use with the source that confirms it; then what they may not, and what nobody
 * has confirmed, so that the pension fund must be asked (orders no. 76 of 26 February 2024, no. 51 and no. 29 of February 2024).
 *
 * @throws Error when the record has a use without a sentence
 */
export function fundUses(purpose: FundPurpose, on: ISODate, law: Law): readonly Reason[] {
  const confirmed = LISTS[purpose].flatMap((id) => {
    const { items, value } = law.list(on, id);
    return items.map((item) => because(sentenceOf(item), {}, value));
  });
  const purposes = law.on(on, "national-fund.uses.purposes");
  const site = law.on(on, "contact.enpf-site");
  return [...confirmed, because("nationalFund.notFor", {}, purposes), because(QUESTIONS[purpose], { site }, site)];
}

function sentenceOf(use: string): string {
  const sentence = SENTENCES[use];
  if (sentence === undefined) throw new Error(`no sentence for the use «${use}» of the Fund's money`);
  return sentence;
}
