import { describe, expect, it } from "vitest";
import {
  type ISODate,
  SsifMaternityFacts,
  SsifNewbornAdoptionFacts,
  ssifMaternity,
  ssifNewbornAdoption,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { told } from "../support/told.ts";

const mother = { livesHere: "yes", insured: "yes", leaveFrom: "2026-03-01", averageIncome12: "350000" };
const decide = (facts: object, on = "2026-03-01") =>
  told(ssifMaternity(SsifMaternityFacts.parse({ ...mother, ...facts }), on as ISODate, law));
const adopt = (facts: object, on = "2026-03-01") =>
  told(ssifNewbornAdoption(SsifNewbornAdoptionFacts.parse({ ...mother, ...facts }), on as ISODate, law));
const said = (facts: object, on?: string) => decide(facts, on).reasons;
const sentences = (facts: object, on?: string) => said(facts, on).map(({ sentence }) => sentence);
const grossOf = (facts: object, on?: string) =>
  said(facts, on).find(({ figures }) => figures.gross)?.figures.gross?.value;
/** Earnings instead of an average; `counted` is income as the Fund counts it. */
const earned = (...earnings: object[]) => ({ averageIncome12: "unknown", earnings });

describe("the maternity payment", () => {
  it.each`
    leaveFrom       | facts                                                                      | gross        | net          | because
    ${"2026-03-01"} | ${{ averageIncome12: "350000" }}                                           | ${"1470000"} | ${"1323000"} | ${"W13: also the published example of a calculator"}
    ${"2026-03-01"} | ${{ averageIncome12: "900000" }}                                           | ${"2499000"} | ${"2249100"} | ${"W14: several payers, capped at 595 000"}
    ${"2025-03-20"} | ${{ averageIncome12: "900000" }}                                           | ${"3780000"} | ${"3402000"} | ${"W15: no cap on the sum of two payers before 8 April 2025"}
    ${"2025-04-10"} | ${{ averageIncome12: "900000" }}                                           | ${"2499000"} | ${"2249100"} | ${"W16: the same woman after it"}
    ${"2025-04-07"} | ${{ averageIncome12: "900000" }}                                           | ${"3780000"} | ${"3402000"} | ${"the last day without the cap"}
    ${"2025-04-08"} | ${{ averageIncome12: "900000" }}                                           | ${"2499000"} | ${"2249100"} | ${"the first day with it"}
    ${"2026-03-01"} | ${{ averageIncome12: "200000", birth: "complicated" }}                     | ${"933334"}  | ${"840000"}  | ${"W18: 933 333,33 before the contribution, 140 days"}
    ${"2026-03-01"} | ${{ averageIncome12: "200000", birth: "multiple" }}                        | ${"933334"}  | ${"840000"}  | ${"twins have the days of a complicated birth"}
    ${"2026-03-01"} | ${{ averageIncome12: "2000000", birth: "multiple" }}                       | ${"2776667"} | ${"2499000"} | ${"the most for 140 days"}
    ${"2026-03-01"} | ${{ averageIncome12: "300000", nuclearZone: "yes" }}                       | ${"1700000"} | ${"1530000"} | ${"170 days in a zone of the test site"}
    ${"2026-03-01"} | ${{ averageIncome12: "300000", nuclearZone: "yes", birth: "complicated" }} | ${"1840000"} | ${"1656000"} | ${"184 days there after a complicated birth"}
    ${"2026-03-01"} | ${{ averageIncome12: "300000", leaveDays: 100, birth: "unknown" }}         | ${"1000000"} | ${"900000"}  | ${"the days on the sheet count, whatever the birth"}
    ${"2026-03-01"} | ${{ averageIncome12: "595000" }}                                           | ${"2499000"} | ${"2249100"} | ${"the cap itself"}
  `("$net ₸ in hand for a leave from $leaveFrom: $because", ({ leaveFrom, facts, gross, net }) => {
    const decision = decide({ ...facts, leaveFrom }, leaveFrom);
    expect(decision).toMatchObject({ verdict: "entitled", per: "once", amount: { value: net, unit: "KZT" } });
    expect(grossOf({ ...facts, leaveFrom }, leaveFrom)).toBe(gross);
  });

  it.each`
    leaveFrom       | earnings                                                                                           | net          | because
    ${"2025-03-20"} | ${[{ kind: "counted", monthly: "500000" }, { kind: "counted", monthly: "400000" }]}                | ${"3402000"} | ${"W15: two payers add up"}
    ${"2026-03-01"} | ${[{ kind: "counted", monthly: "300000", months: 6 }]}                                             | ${"567000"}  | ${"W17: half a year at work is divided by twelve"}
    ${"2026-03-01"} | ${[{ kind: "salary", monthly: "350000" }]}                                                         | ${"1190700"} | ${"W47: a salary counts without its pension contribution"}
    ${"2026-03-01"} | ${[{ kind: "salary", monthly: "700000" }]}                                                         | ${"2249100"} | ${"W48: 630 000 of one payer is capped"}
    ${"2026-03-01"} | ${[{ kind: "contract", monthly: "350000" }]}                                                       | ${"1190700"} | ${"a contract of civil law counts like a salary"}
    ${"2026-03-01"} | ${[{ kind: "salary", monthly: "60000" }]}                                                          | ${"321300"}  | ${"contributions rest on one minimum wage at least: 85 000"}
    ${"2026-03-01"} | ${[{ kind: "own-business", monthly: "200000" }]}                                                   | ${"756000"}  | ${"a sole trader's income is the declared one"}
    ${"2026-03-01"} | ${[{ kind: "own-business", monthly: "9000000" }]}                                                  | ${"2249100"} | ${"at most seven minimum wages"}
    ${"2026-03-01"} | ${[{ kind: "own-business", monthly: "1" }]}                                                        | ${"321300"}  | ${"and at least one"}
    ${"2026-03-01"} | ${[{ kind: "self-employed", monthly: "15000" }]}                                                   | ${"1134000"} | ${"contributions of the self-employed, divided by their rate: 300 000"}
    ${"2026-03-01"} | ${[{ kind: "salary", monthly: "300000" }, { kind: "own-business", monthly: "100000", months: 6 }]} | ${"1209600"} | ${"270 000 of the employer and half of 100 000"}
    ${"2026-03-01"} | ${[{ kind: "counted", monthly: "500000", months: 1 }]}                                             | ${"157500"}  | ${"a twelfth without an end in decimals is no tenge more"}
  `("$net ₸ of $earnings: $because", ({ leaveFrom, earnings, net }) => {
    const facts = { ...earned(...earnings), leaveFrom };
    expect(decide(facts, leaveFrom)).toMatchObject({ verdict: "entitled", amount: { value: net } });
  });

  it("is a range for a salary before 2026: no source says whether its pension contribution was left out", () => {
    const decision = decide({ ...earned({ kind: "salary", monthly: "300000" }), leaveFrom: "2025-12-31" });
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "1020600" }, most: { value: "1134000" } });
    expect(decision.reasons[0]?.sentence).toBe("settles.countedIncome");
  });

  it.each`
    leaveFrom       | least        | most         | because
    ${"2024-01-31"} | ${"1852200"} | ${"1852200"} | ${"the twelve months before January are those of 2023: seven of 70,000"}
    ${"2024-02-01"} | ${"1852200"} | ${"2249100"} | ${"January of 2024 is among them: of 70,000 or of 85,000"}
    ${"2024-12-31"} | ${"1852200"} | ${"2249100"} | ${"December of 2023 still is"}
    ${"2025-01-01"} | ${"2249100"} | ${"2249100"} | ${"a whole year of 85,000"}
  `(
    "for a business of 900,000 and a leave from $leaveFrom: $least to $most ₸, $because",
    ({ leaveFrom, least, most }) => {
      const facts = { ...earned({ kind: "own-business", monthly: "900000" }), leaveFrom };
      const decision = decide(facts, leaveFrom);
      const given =
        "amount" in decision
          ? [decision.amount, decision.amount]
          : "least" in decision
            ? [decision.least, decision.most]
            : [];
      expect(given.map((sum) => sum?.value)).toEqual([least, most]);
    },
  );

  it("has no figure for the self-employed regime before it was insured", () => {
    const facts = { ...earned({ kind: "self-employed", monthly: "15000" }), leaveFrom: "2025-12-31" };
    expect(() => decide(facts, "2026-01-10")).toThrow(/counted-income.self-employed-rate has no value/);
  });

  it("is claimed within twelve months of the first day of leave, that day included", () => {
    expect(decide({}, "2027-03-01")).toMatchObject({ verdict: "entitled", claimBy: "2027-03-01" });
    expect(sentences({}, "2027-03-02")).toEqual(["ssifMaternity.tooLate"]);
    expect(decide({ leaveFrom: "2028-02-29" }, "2029-02-28").verdict).toBe("entitled");
    expect(decide({ leaveFrom: "2028-02-29" }, "2029-03-01").verdict).toBe("not-entitled");
    expect(decide({ leaveFrom: "2025-03" }, "2026-03-15").verdict).toBe("depends");
  });

  it("W13: shows the 147,000 ₸ withheld between the payment and the money in hand", () => {
    const inHand = said({}).find(({ sentence }) => sentence === "ssif.inHandFormula")?.figures;
    expect(Object.entries(inHand ?? {}).map(([name, { value }]) => [name, value])).toEqual([
      ["gross", "1470000"],
      ["contribution", "10"],
      ["withheld", "147000"],
      ["amount", "1323000"],
    ]);
  });

  it("covers the days of leave from the first to the last", () => {
    expect(decide({})).toMatchObject({ from: "2026-03-01", until: "2026-07-04" });
    expect(decide({ leaveFrom: "2026-03" })).not.toHaveProperty("from");
    expect(decide({ leaveFrom: "2026-03" })).toMatchObject({ verdict: "entitled", claimBy: "2027-03-01" });
  });

  it("lists every unmet condition at once", () => {
    expect(sentences({ livesHere: "no", insured: "no", leaveFrom: "2024-01-01" })).toEqual([
      "residence.onlyResidents",
      "ssifMaternity.notInsured",
      "ssifMaternity.tooLate",
    ]);
  });

  it.each`
    unknown                                                | least        | most         | asks
    ${{ averageIncome12: "unknown" }}                      | ${"0"}       | ${"2249100"} | ${"settles.averageIncome"}
    ${{ insured: "unknown" }}                              | ${"0"}       | ${"1323000"} | ${"settles.insured"}
    ${{ livesHere: "unknown" }}                            | ${"0"}       | ${"1323000"} | ${"settles.livesHere"}
    ${{ birth: "unknown" }}                                | ${"1323000"} | ${"1470000"} | ${"settles.birth"}
    ${{ nuclearZone: "unknown" }}                          | ${"1323000"} | ${"1785000"} | ${"settles.nuclearZone"}
    ${{ leaveFrom: "2025-04", averageIncome12: "900000" }} | ${"2249100"} | ${"3402000"} | ${"settles.leaveFrom"}
  `("$unknown is reckoned as $least to $most and $asks is asked", ({ unknown, least, most, asks }) => {
    const decision = decide(unknown);
    expect(decision).toMatchObject({ verdict: "depends", per: "once", least: { value: least }, most: { value: most } });
    expect(decision.reasons[0]?.sentence).toBe(asks);
  });

  it("has no most for an unknown income before the cap: several payers added up without a limit", () => {
    const unknown = { averageIncome12: "unknown", leaveFrom: "2025-04-07" };
    const decision = decide(unknown, "2025-04-07");
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "0" }, per: "once" });
    expect(decision).not.toHaveProperty("most");
    const capped = decide({ ...unknown, leaveFrom: "2025-04-08" }, "2025-04-08");
    expect(capped).toMatchObject({ least: { value: "0" }, most: { value: "2249100" } });
  });

  it("without the first day of leave reckons for today and tells how long one may wait", () => {
    const decision = decide({ leaveFrom: "unknown" }, "2026-06-01");
    expect(decision).toMatchObject({ verdict: "entitled", amount: { value: "1323000" } });
    expect(decision).not.toHaveProperty("claimBy");
    expect(sentences({ leaveFrom: "unknown" }, "2026-06-01")).toContain("ssifMaternity.claimWithin");
    expect(sentences({})).not.toContain("ssifMaternity.claimWithin");
  });

  it("tells what may still come, and what no longer counts", () => {
    const grows = said({}).find(({ sentence }) => sentence === "ssifMaternity.moreDays");
    expect(grows?.figures.count?.value).toBe("14");
    expect(sentences({ birth: "complicated" })).not.toContain("ssifMaternity.moreDays");
    expect(sentences({ leaveDays: 126 })).not.toContain("ssifMaternity.moreDays");
    expect(sentences({ leaveFrom: "2025-04-08" })).toContain("ssifMaternity.laterContributions");
    expect(sentences({ leaveFrom: "2025-04-07" })).not.toContain("ssifMaternity.laterContributions");
    expect(sentences({})[0]).toBe("ssifMaternity.formula");
    expect(sentences({ averageIncome12: "595001" })[0]).toBe("ssifMaternity.cappedFormula");
  });
});

describe("the payment on the adoption of a newborn", () => {
  it.each`
    leaveDays | averageIncome12 | net         | because
    ${56}     | ${"300000"}     | ${"504000"} | ${"300 000 × 56 / 30, less the contribution"}
    ${30}     | ${"900000"}     | ${"535500"} | ${"capped as the maternity payment is"}
  `("$net ₸ for $leaveDays days: $because", ({ leaveDays, averageIncome12, net }) => {
    expect(adopt({ leaveDays, averageIncome12 })).toMatchObject({
      benefit: "ssif-newborn-adoption",
      verdict: "entitled",
      amount: { value: net },
      per: "once",
      claimBy: "2027-03-01",
    });
  });

  it.each([{ leaveDays: "unknown" }, {}])("names no sum without the days on the sheet: %o", (facts) => {
    const decision = adopt(facts);
    expect(decision).toMatchObject({ verdict: "depends", reasons: [{ sentence: "settles.leaveDays" }] });
    expect(decision).not.toHaveProperty("most");
  });

  it("lists every unmet condition at once, and needs no sheet for that", () => {
    const decision = adopt({ livesHere: "no", insured: "no", leaveFrom: "2024-01-01" });
    expect(decision.verdict).toBe("not-entitled");
    expect(decision.reasons).toHaveLength(3);
    expect(adopt({ insured: "unknown", leaveDays: 56 })).toMatchObject({
      verdict: "depends",
      most: { value: "588000" },
    });
  });
});
