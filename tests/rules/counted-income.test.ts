import { describe, expect, it } from "vitest";
import {
  type ISODate,
  PensionSubsidyFacts,
  pensionSubsidy,
  SsifChildcareFacts,
  ssifChildcare,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

// What a mother earned, by kind; what of it counts is told on the payment for childcare, 40 % of it and less a tenth.
const mother = { livesHere: "yes", insured: "yes", birthOrder: 1 };
const salary = (monthly: number, months?: number) => ({
  kind: "salary",
  monthly,
  ...(months === undefined ? {} : { months }),
});
const business = (monthly: number) => ({ kind: "own-business", monthly });
const decide = (earnings: readonly object[], birthDate = "2026-02-01") => {
  const facts = SsifChildcareFacts.parse({ ...mother, birthDate, earnings });
  return told(ssifChildcare(facts, birthDate.slice(0, 10) as ISODate, law));
};
/** The average income, as the answer shows it. */
const averages = (earnings: readonly object[], birthDate?: string) =>
  decide(earnings, birthDate).reasons.flatMap(({ sentence, figures }) =>
    sentence.startsWith("ssifChildcare.") && sentence.endsWith("ormula") ? [figures.income?.value] : [],
  );
const steps = (earnings: readonly object[], birthDate?: string) =>
  said(decide(earnings, birthDate)).filter((sentence) => sentence.startsWith("countedIncome."));
const shown = (earnings: readonly object[], sentence: string) => {
  const found = decide(earnings).reasons.find((reason) => reason.sentence === `countedIncome.${sentence}`);
  return Object.fromEntries(Object.entries(found?.figures ?? {}).map(([name, { value }]) => [name, value]));
};

describe("what counts of the earnings of 24 months", () => {
  it.each`
    earnings                                                    | average       | net         | because
    ${[salary(350000)]}                                         | ${"315000"}   | ${"113400"} | ${"b35: a salary of 350,000 counts as 315,000"}
    ${[salary(700000)]}                                         | ${"595000"}   | ${"214200"} | ${"W48: 630,000 of one payer is past seven minimum wages"}
    ${[salary(661111)]}                                         | ${"594999.9"} | ${"214200"} | ${"W48: the cap is reached at about 661,112, just below it the income counts"}
    ${[salary(661112)]}                                         | ${"595000"}   | ${"214200"} | ${"and just above it the cap"}
    ${[salary(94445)]}                                          | ${"85000.5"}  | ${"30601"}  | ${"just above one minimum wage after the contribution"}
    ${[salary(94444)]}                                          | ${"85000"}    | ${"30600"}  | ${"just below it contributions rest on the minimum wage"}
    ${[salary(400000, 12)]}                                     | ${"180000"}   | ${"64800"}  | ${"b36: a year without work is in the division all the same"}
    ${[salary(400000, 0)]}                                      | ${"0"}        | ${"24912"}  | ${"no month at all: the state allowance is the floor"}
    ${[salary(0)]}                                              | ${"0"}        | ${"24912"}  | ${"nothing earned brings no contributions, and no minimum wage either"}
    ${[salary(300000, 12), salary(200000, 12)]}                 | ${"225000"}   | ${"81000"}  | ${"two jobs, one after the other: 270,000 and 180,000"}
    ${[salary(300000), salary(200000)]}                         | ${"450000"}   | ${"162000"} | ${"two jobs at once add up"}
    ${[salary(700000), salary(700000)]}                         | ${"1190000"}  | ${"214200"} | ${"each payer has a cap of its own, the payment one for all"}
    ${[{ kind: "contract", monthly: 350000 }]}                  | ${"315000"}   | ${"113400"} | ${"a civil-law contract counts like a salary"}
    ${[business(150000)]}                                       | ${"150000"}   | ${"54000"}  | ${"b08: a sole trader's income is the one declared"}
    ${[business(595001)]}                                       | ${"595000"}   | ${"214200"} | ${"at most seven minimum wages"}
    ${[business(84999)]}                                        | ${"85000"}    | ${"30600"}  | ${"at least one"}
    ${[{ kind: "self-employed", monthly: 10000 }]}              | ${"200000"}   | ${"72000"}  | ${"contributions of 10,000 are divided by their rate of 5 %"}
    ${[{ kind: "self-employed", monthly: 1000 }]}               | ${"20000"}    | ${"24912"}  | ${"that regime has no least of a minimum wage"}
    ${[salary(300000, 18), { ...business(100000), months: 6 }]} | ${"227500"}   | ${"81900"}  | ${"a salary of eighteen months and half a year of one's own business"}
    ${[{ kind: "counted", monthly: 300000, months: 12 }]}       | ${"150000"}   | ${"54000"}  | ${"an income the Fund counted is taken as it is"}
  `("$net ₸ of $earnings: $because", ({ earnings, average, net }) => {
    expect(decide(earnings)).toMatchObject({ verdict: "entitled", amount: { value: net } });
    expect(averages(earnings)).toEqual([average]);
  });

  it("takes no more months than the period has", () => {
    expect(() => decide([salary(300000, 25)])).toThrow(/24/);
    expect(averages([salary(300000, 24)])).toEqual(averages([salary(300000)]));
  });

  it.each`
    birthDate       | earnings              | least       | most        | asks                       | because
    ${"2025-12-31"} | ${[salary(300000)]}   | ${"97200"}  | ${"108000"} | ${"settles.countedIncome"} | ${"the last day before the wording of 2026: with its pension contribution or without"}
    ${"2024-06-01"} | ${[business(900000)]} | ${"176400"} | ${"214200"} | ${"settles.countedIncome"} | ${"the minimum wage rose within the period: seven of 70,000 or of 85,000"}
    ${"2025-12-31"} | ${[business(900000)]} | ${"176400"} | ${"214200"} | ${"settles.countedIncome"} | ${"the last day of 2023 still lies in the period"}
  `("$least to $most ₸ for a birth on $birthDate: $because", ({ birthDate, earnings, least, most, asks }) => {
    const decision = decide(earnings, birthDate);
    expect(decision).toMatchObject({ verdict: "depends", least: { value: least }, most: { value: most } });
    expect(decision.reasons[0]?.sentence).toBe(asks);
  });

  it.each`
    earnings              | net         | because
    ${[salary(300000)]}   | ${"97200"}  | ${"the first day of the wording of 2026"}
    ${[business(900000)]} | ${"214200"} | ${"two years of one minimum wage"}
  `("$net ₸ for a birth on 1 January 2026: $because", ({ earnings, net }) => {
    expect(decide(earnings, "2026-01-01")).toMatchObject({ verdict: "entitled", amount: { value: net } });
  });

  it("has no rate of the self-employed regime before it was insured", () => {
    expect(() => decide([{ kind: "self-employed", monthly: 10000 }], "2025-12-31")).toThrow(
      /self-employed-rate has no/,
    );
  });
});

describe("how the counted income is told", () => {
  it.each`
    earnings                                       | expected                                                     | because
    ${[salary(350000)]}                            | ${["salaryFormula"]}                                         | ${"every month alike: no division to show"}
    ${[salary(350000, 12)]}                        | ${["salaryFormula", "averageFormula"]}                       | ${"gaps are shown as the division they are"}
    ${[salary(700000)]}                            | ${["cappedFormula"]}                                         | ${"the limit instead of the reckoning it makes idle"}
    ${[salary(60000)]}                             | ${["atLeastFormula"]}                                        | ${"and so the least"}
    ${[business(150000)]}                          | ${["ownBusinessFormula"]}                                    | ${"one's own business"}
    ${[{ kind: "self-employed", monthly: 10000 }]} | ${["selfEmployedFormula"]}                                   | ${"contributions turned into income"}
    ${[salary(300000), business(100000)]}          | ${["salaryFormula", "ownBusinessFormula", "averageFormula"]} | ${"each payer, then all together"}
    ${[{ kind: "counted", monthly: 300000 }]}      | ${[]}                                                        | ${"nothing was reckoned"}
    ${[salary(0)]}                                 | ${[]}                                                        | ${"nor of nothing"}
  `("$expected for $earnings: $because", ({ earnings, expected }) => {
    expect(steps(earnings)).toEqual(expected.map((sentence: string) => `countedIncome.${sentence}`));
  });

  it("shows every figure of the step", () => {
    expect(shown([salary(350000)], "salaryFormula")).toEqual({ monthly: "350000", deduction: "10", counted: "315000" });
    expect(shown([salary(700000)], "cappedFormula")).toEqual({ monthly: "700000", counted: "595000" });
    expect(shown([salary(60000)], "atLeastFormula")).toEqual({ monthly: "60000", counted: "85000" });
    const contributions = { contributions: "10000", rate: "5", counted: "200000" };
    expect(shown([{ kind: "self-employed", monthly: 10000 }], "selfEmployedFormula")).toEqual(contributions);
    const gaps = { earned: "900000", period: "24", average: "37500" };
    expect(shown([salary(200000, 5)], "averageFormula")).toEqual(gaps);
    expect(shown([salary(200000, 7), salary(100001, 1)], "averageFormula").average).toBe("56250.04");
  });

  it.each`
    earnings                                   | birthDate       | unsure   | because
    ${[salary(300000)]}                        | ${"2025-12-31"} | ${true}  | ${"no source tells for 2025"}
    ${[{ kind: "contract", monthly: 300000 }]} | ${"2025-12-31"} | ${true}  | ${"nor for a contract"}
    ${[salary(300000)]}                        | ${"2026-01-01"} | ${false} | ${"the Code tells since 2026"}
    ${[salary(700000)]}                        | ${"2025-12-31"} | ${false} | ${"both ways reach the cap, whichever minimum wage it is of"}
    ${[salary(600000)]}                        | ${"2025-12-31"} | ${true}  | ${"one way reaches it and the other doesn't"}
    ${[business(300000)]}                      | ${"2025-12-31"} | ${false} | ${"a declared income has nothing taken off"}
    ${[salary(0)]}                             | ${"2025-12-31"} | ${false} | ${"nothing either way"}
  `(
    "says that both ways were reckoned for $earnings and a birth on $birthDate: $unsure, $because",
    ({ earnings, birthDate, unsure }) => {
      expect(steps(earnings, birthDate).includes("countedIncome.unsure")).toBe(unsure);
    },
  );

  it("explains what an average is only where nobody said what was earned", () => {
    expect(said(decide([salary(300000)]))).not.toContain("ssifChildcare.countedIncome");
    const facts = SsifChildcareFacts.parse({ ...mother, birthDate: "2026-02-01", averageIncome24: "300000" });
    const told = ssifChildcare(facts, "2026-02-01", law).reasons.find(
      (one) => one.sentence === "ssifChildcare.countedIncome",
    );
    expect(told?.figures.months?.value).toBe("24");
  });

  it("carries the same steps into the top-up of pension contributions", () => {
    const facts = PensionSubsidyFacts.parse({ ...mother, birthDate: "2026-02-01", earnings: [salary(350000)] });
    const decision = told(pensionSubsidy(facts, "2026-02-01", law));
    expect(said(decision)).toEqual([
      "countedIncome.salaryFormula",
      "pensionSubsidy.formula",
      "pensionSubsidy.toAccount",
    ]);
    expect(decision).toMatchObject({ amount: { value: "18900" } });
  });
});
