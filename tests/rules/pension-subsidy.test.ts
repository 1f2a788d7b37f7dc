import { describe, expect, it } from "vitest";
import { type ISODate, PensionSubsidyFacts, pensionSubsidy } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { told } from "../support/told.ts";

const mother = { livesHere: "yes", insured: "yes", birthDate: "2026-02-01", birthOrder: 1, averageIncome24: "300000" };
const decide = (facts: object, on = "2026-04-01") =>
  told(pensionSubsidy(PensionSubsidyFacts.parse({ ...mother, ...facts }), on as ISODate, law));
const sentences = (facts: object, on?: string) => decide(facts, on).reasons.map(({ sentence }) => sentence);

describe("the top-up of pension contributions", () => {
  it.each`
    averageIncome24 | birthOrder | amount      | because
    ${"300000"}     | ${1}       | ${"18000"}  | ${"W49: a tenth of the income less 12 000 withheld"}
    ${"60000"}      | ${2}       | ${"2727.4"} | ${"W57: 3 272,60 is withheld at the floor of a second child"}
    ${"595000"}     | ${1}       | ${"35700"}  | ${"the most: a tenth of the capped income less 23 800"}
    ${"2000000"}    | ${1}       | ${"35700"}  | ${"income above the cap isn't what the payment rests on"}
    ${"27681"}      | ${1}       | ${"0.1"}    | ${"just above the first child's floor of 27 680"}
  `("$amount ₸ a month for $averageIncome24: $because", ({ amount, ...facts }) => {
    const decision = decide(facts);
    expect(decision).toMatchObject({ verdict: "entitled", per: "month", amount: { value: amount } });
  });

  it("runs with the childcare payment and goes to the pension account", () => {
    expect(decide({})).toMatchObject({ benefit: "pension-subsidy", from: "2026-02-01", until: "2027-08-01" });
    expect(sentences({})).toEqual(["pensionSubsidy.formula", "pensionSubsidy.toAccount"]);
    expect(decide({ birthDate: "2026-02" })).not.toHaveProperty("from");
  });

  it.each`
    facts                              | sentence                                | because
    ${{ averageIncome24: "27680" }}    | ${"pensionSubsidy.nothing"}             | ${"a tenth of the floor's own income is withheld already"}
    ${{ averageIncome24: "0" }}        | ${"pensionSubsidy.nothing"}             | ${"more is withheld than a tenth of nothing"}
    ${{ atWork: "yes" }}               | ${"pensionSubsidy.contributionsArrive"} | ${"contributions of a job stop it (art. 89)"}
    ${{ declinesContribution: "yes" }} | ${"pensionSubsidy.declines"}            | ${"with a permanent disability it needs consent (art. 87)"}
    ${{ insured: "no" }}               | ${"ssifChildcare.notInsured"}           | ${"without the payment there is nothing to add to"}
    ${{ birthDate: "2024-09-30" }}     | ${"ssifChildcare.tooOld"}               | ${"it ends with the payment"}
  `("nothing, $sentence: $because", ({ facts, sentence }) => {
    expect(decide(facts).verdict).toBe("not-entitled");
    expect(sentences(facts)).toEqual([sentence]);
  });

  it("lists every unmet condition at once", () => {
    expect(sentences({ insured: "no", atWork: "yes", declinesContribution: "yes" })).toEqual([
      "ssifChildcare.notInsured",
      "pensionSubsidy.contributionsArrive",
      "pensionSubsidy.declines",
    ]);
  });

  it.each`
    unknown                                | most       | asks
    ${{ averageIncome24: "unknown" }}      | ${"35700"} | ${"settles.averageIncome"}
    ${{ atWork: "unknown" }}               | ${"18000"} | ${"settles.atWork"}
    ${{ declinesContribution: "unknown" }} | ${"18000"} | ${"settles.declinesContribution"}
    ${{ insured: "unknown" }}              | ${"18000"} | ${"settles.insured"}
  `("$unknown is reckoned as nothing to $most and $asks is asked", ({ unknown, most, asks }) => {
    const decision = decide(unknown);
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "0" }, most: { value: most } });
    expect(decision.reasons[0]?.sentence).toBe(asks);
  });
});
