import { ends } from "../dates.ts";
import type { Decision } from "../decision.ts";
import { FundFacts } from "../national-fund/facts.ts";
import { fundBalance } from "../national-fund/fund-balance.ts";
import { targetedAssistance } from "../targeted-assistance/targeted-assistance.ts";
import { atIncomes, born, type Case, eachOf, told } from "./case.ts";
import type { Member } from "./members.ts";

/** What is recorded for each child in the National Fund; older siblings than its first year never took part. */
export const savings = ({ members, on, law }: Case): readonly Decision[] => {
  const bornFrom = law.find(on, "national-fund.born-from")?.value ?? "";
  const eligible = born(members).filter(({ child }) => ends(child.birthDate)[1] >= bornFrom);
  return eachOf(eligible, (member) => told("national-fund", on, () => fundBalance(fundFacts(member), on, law), member));
};

function fundFacts({ child }: Member): FundFacts {
  const { birthDate, citizenship, citizenSince, citizenshipLost } = child;
  if (citizenshipLost === undefined && (citizenSince === "birth" || citizenSince === "unknown"))
    return {
      born: ends(birthDate),
      citizen: citizenship === undefined ? undefined : citizenship === "citizen",
      citizenSince,
      lost: [],
    };
  return FundFacts.parse({ birthDate, citizenship: citizenship ?? "unknown", citizenSince, citizenshipLost });
}

/**
 * Targeted assistance, reckoned last: the allowances above may count as income, which no source settles, so that they
 * neither raise nor lower it here and the answer says whom to ask.
 */
export function assistance(family: Case): readonly Decision[] {
  const { household, members, large, on, law } = family;
  const disabled = members.map(({ child }) =>
    child.disability === undefined ? undefined : child.disability !== "none",
  );
  const secondCarAllowed =
    large === true || disabled.includes(true) || (disabled.includes(undefined) ? undefined : large);
  const children = born(members).map(({ child: { birthDate } }) => ({ birthDate }));
  const facts = {
    livesHere: household.livesHere,
    region: household.region,
    familySize: household.familySize,
    quarterIncome: household.quarterIncome,
    povertyLine: household.povertyLine,
    children,
    whoCanWork: household.whoCanWork,
    jobRefused: household.jobRefused,
    contractBroken: household.contractBroken,
    falseData: household.falseData,
    property: household.property,
    secondCarAllowed,
    loan: household.loan,
  };
  return told("targeted-assistance", on, () =>
    atIncomes(family, (incomePerHead) => targetedAssistance({ incomePerHead, ...facts }, on, law)),
  );
}
