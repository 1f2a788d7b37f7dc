import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BirthGrantFacts,
  birthGrant,
  CareAllowanceFacts,
  careAllowance,
  type Decision,
  type ISODate,
  SsifChildcareFacts,
  ssifChildcare,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { told } from "../support/told.ts";

const mother = { livesHere: "yes", insured: "yes", birthDate: "2026-02-01", birthOrder: 1, averageIncome24: "300000" };
const decide = (facts: object, on = "2026-04-01") =>
  told(ssifChildcare(SsifChildcareFacts.parse({ ...mother, ...facts }), on as ISODate, law));
const sentences = (facts: object, on?: string) => decide(facts, on).reasons.map(({ sentence }) => sentence);
const sumOf = (decision: Decision) => (decision.verdict === "entitled" ? Number(decision.amount?.value) : Number.NaN);
const grossOf = (facts: object, on?: string) =>
  decide(facts, on).reasons.find(({ sentence }) => sentence.startsWith("ssif.inHand"))?.figures.gross?.value;

describe("the childcare payment of the Fund", () => {
  it.each`
    on              | birthDate       | birthOrder | averageIncome24 | gross       | net         | because
    ${"2026-04-01"} | ${"2026-02-01"} | ${1}       | ${"300000"}     | ${"120000"} | ${"108000"} | ${"W19: the ministry's example, 40 %"}
    ${"2026-04-01"} | ${"2026-03-01"} | ${3}       | ${"50000"}      | ${"37724"}  | ${"33952"}  | ${"W20: the floor of a third child"}
    ${"2026-04-01"} | ${"2026-03-01"} | ${2}       | ${"1000000"}    | ${"238000"} | ${"214200"} | ${"W21: the cap; the father's own income"}
    ${"2026-05-01"} | ${"2026-03-01"} | ${2}       | ${"60000"}      | ${"32726"}  | ${"29454"}  | ${"W57: the floor of a second child"}
    ${"2024-06-01"} | ${"2024-05-01"} | ${1}       | ${"0"}          | ${"23629"}  | ${"21266"}  | ${"the least of 2024, first child"}
    ${"2024-06-01"} | ${"2024-05-01"} | ${4}       | ${"0"}          | ${"36510"}  | ${"32859"}  | ${"the least of 2024, fourth child"}
    ${"2024-06-01"} | ${"2024-05-01"} | ${1}       | ${"2000000"}    | ${"238000"} | ${"214200"} | ${"the most of 2024"}
    ${"2025-06-01"} | ${"2025-05-01"} | ${1}       | ${"0"}          | ${"25165"}  | ${"22649"}  | ${"the least of 2025, first child"}
    ${"2025-06-01"} | ${"2025-05-01"} | ${5}       | ${"0"}          | ${"38884"}  | ${"34995"}  | ${"the least of 2025, from the fourth child"}
    ${"2025-06-01"} | ${"2025-05-01"} | ${1}       | ${"595000"}     | ${"238000"} | ${"214200"} | ${"the most of 2025, at the cap itself"}
    ${"2026-06-01"} | ${"2026-05-01"} | ${1}       | ${"0"}          | ${"27680"}  | ${"24912"}  | ${"the least of 2026, first child"}
    ${"2026-06-01"} | ${"2026-05-01"} | ${4}       | ${"0"}          | ${"42770"}  | ${"38493"}  | ${"the least of 2026, fourth child"}
    ${"2026-06-01"} | ${"2026-05-01"} | ${1}       | ${"595001"}     | ${"238000"} | ${"214200"} | ${"a tenge above the cap changes nothing"}
    ${"2026-06-01"} | ${"2026-05-01"} | ${1}       | ${"594990"}     | ${"237996"} | ${"214197"} | ${"just below the cap the income counts; a fraction is rounded up"}
  `("$net ₸ in hand of $gross ₸ on $on: $because", ({ on, gross, net, ...facts }) => {
    const decision = decide(facts, on);
    expect(decision).toMatchObject({ verdict: "entitled", per: "month", amount: { value: net, unit: "KZT" } });
    expect(grossOf(facts, on)).toBe(gross);
  });

  it.each`
    averageIncome24 | birthOrder | share       | withheld   | because
    ${"300000"}     | ${1}       | ${"120000"} | ${"12000"} | ${"W19"}
    ${"50000"}      | ${3}       | ${"20000"}  | ${"3772"}  | ${"W20: the share is below the floor of 37,724"}
    ${"60000"}      | ${2}       | ${"24000"}  | ${"3272"}  | ${"W57: and below that of 32,726"}
  `("shows the share of $share ₸ and the $withheld ₸ withheld: $because", ({ share, withheld, ...facts }) => {
    const figures = Object.assign({}, ...decide(facts, "2026-05-01").reasons.map((reason) => reason.figures));
    expect(facts.birthOrder === 1 ? figures.gross.value : figures.share.value).toBe(share);
    expect(figures.withheld.value).toBe(withheld);
  });

  it("W19: takes the place of the state allowance, which the insured don't get", () => {
    const { verdict, reasons } = careAllowance(CareAllowanceFacts.parse(mother), "2026-04-01", law);
    expect([verdict, reasons[0]?.sentence]).toEqual(["not-entitled", "careAllowance.insured"]);
  });

  it("W22: twins are two payments, each reckoned alone, and two birth grants", () => {
    const gross = [1, 2].map((birthOrder) => Number(grossOf({ birthOrder })));
    expect(gross).toEqual([120000, 120000]);
    const grants = [1, 2].map((birthOrder) => {
      const decision = birthGrant(BirthGrantFacts.parse({ ...mother, birthOrder }), "2026-04-01", law);
      return decision.verdict === "entitled" ? Number(decision.amount?.value) : 0;
    });
    expect(grants).toEqual([164350, 164350]);
  });

  it("follows the new index in January only at the floor", () => {
    const facts = { birthDate: "2025-09-01", birthOrder: 2 };
    expect(decide({ ...facts, averageIncome24: "10000" }, "2025-12-31")).toMatchObject({ amount: { value: "26777" } });
    expect(decide({ ...facts, averageIncome24: "10000" }, "2026-01-01")).toMatchObject({ amount: { value: "29454" } });
    expect(decide(facts, "2025-12-31")).toMatchObject({ amount: { value: "108000" } });
    expect(decide(facts, "2026-01-01")).toMatchObject({ amount: { value: "108000" } });
  });

  it("takes the cap of the day the right arose: 7 × 70 000 for a birth on the last day of 2023", () => {
    const rich = { averageIncome24: "900000" };
    expect(decide({ ...rich, birthDate: "2023-12-31" }, "2024-06-01")).toMatchObject({ amount: { value: "176400" } });
    expect(decide({ ...rich, birthDate: "2024-01-01" }, "2024-06-01")).toMatchObject({ amount: { value: "214200" } });
    const adopted = { ...rich, birthDate: "2023-12-31", adoptedOn: "2024-01-15" };
    expect(decide(adopted, "2024-06-01")).toMatchObject({ amount: { value: "214200" }, from: "2024-01-15" });
  });

  it.each`
    birthDate       | on              | verdict           | because
    ${"2024-10-01"} | ${"2026-04-01"} | ${"entitled"}     | ${"the day the child turns one and a half is paid"}
    ${"2024-09-30"} | ${"2026-04-01"} | ${"not-entitled"} | ${"a day older"}
    ${"2024-08-31"} | ${"2026-02-28"} | ${"entitled"}     | ${"a month that has no such day ends on its last"}
    ${"2024-08-31"} | ${"2026-03-01"} | ${"not-entitled"} | ${"and the day after is too late"}
    ${"2024-02-29"} | ${"2025-08-29"} | ${"entitled"}     | ${"a leap-day birth"}
    ${"2024-02-29"} | ${"2025-08-30"} | ${"not-entitled"} | ${"a leap-day birth, a day later"}
    ${"2024-09"}    | ${"2026-03-15"} | ${"depends"}      | ${"a month of birth with ends on both sides of the age"}
    ${"2025-09"}    | ${"2026-03-15"} | ${"entitled"}     | ${"a month of birth is enough when both its ends agree"}
  `("$verdict for a birth in $birthDate on $on: $because", ({ birthDate, on, verdict }) => {
    expect(decide({ birthDate }, on).verdict).toBe(verdict);
  });

  it("runs from the birth to the day of one and a half years, and is claimed by then", () => {
    expect(decide({ birthDate: "2025-01-10" }, "2026-01-15")).toMatchObject({
      from: "2025-01-10",
      until: "2026-07-10",
      claimBy: "2026-07-10",
    });
  });

  it("of a birth known by its month tells the last month and the earliest last day to apply", () => {
    const decision = decide({ birthDate: "2025-03" });
    expect(decision).toMatchObject({ verdict: "entitled", claimBy: "2026-09-01" });
    expect(decision).not.toHaveProperty("until");
    const month = decision.reasons.find(({ sentence }) => sentence === "ssifChildcare.lastMonth")?.figures.month;
    expect(month?.value).toBe("2026-09");
  });

  it("for an adopted child may still be claimed for the past within the time from the adoption", () => {
    const facts = { birthDate: "2024-06-01", adoptedOn: "2025-06-01" };
    expect(decide(facts, "2026-04-01")).toMatchObject({ verdict: "entitled", from: "2025-06-01", until: "2025-12-01" });
    expect(decide(facts, "2026-12-01").verdict).toBe("entitled");
    expect(decide(facts, "2026-12-02").verdict).toBe("not-entitled");
  });

  it("of an age names no month, since it isn't one", () => {
    expect(sentences({ birthDate: "2025-12-02/2026-04-01" })).not.toContain("ssifChildcare.lastMonth");
    expect(sentences({ birthDate: "2026-02-01" })).not.toContain("ssifChildcare.lastMonth");
  });

  it.each`
    adoptedOn       | on              | verdict           | because
    ${"2025-12-01"} | ${"2026-04-01"} | ${"entitled"}     | ${"came on the day of one and a half years, which is paid"}
    ${"2025-12-02"} | ${"2026-04-01"} | ${"not-entitled"} | ${"came a day too old, however long one may apply"}
    ${"2025-12-02"} | ${"2025-11-30"} | ${"not-entitled"} | ${"and will not be due on the day of the adoption either"}
  `("born on 1 June 2024, adopted on $adoptedOn: $verdict on $on, $because", ({ adoptedOn, on, verdict }) => {
    const decision = decide({ birthDate: "2024-06-01", adoptedOn }, on);
    expect(decision.verdict).toBe(verdict);
    if (verdict === "not-entitled") expect(decision.reasons[0]?.sentence).toBe("ssifChildcare.tooOld");
  });

  it("after the child's death runs to the end of that month", () => {
    const facts = { birthDate: "2026-01-20", diedOn: "2026-05-05" };
    expect(decide(facts, "2026-05-31")).toMatchObject({ verdict: "entitled", until: "2026-05-31" });
    expect(sentences(facts, "2026-06-01")).toEqual(["ssifChildcare.afterDeath"]);
    expect(decide({ birthDate: "2024-12-10", diedOn: "2026-06-20" }, "2026-06-01")).toMatchObject({
      until: "2026-06-10",
    });
  });

  it("W23: a return to work pauses it, by the word of officials and not of the Code", () => {
    const decision = decide({ birthDate: "2025-06-01", atWork: "yes" });
    expect(decision.verdict).toBe("not-entitled");
    expect(decision.reasons).toMatchObject([
      { sentence: "ssifChildcare.atWork", cites: [{ source: { confidence: "official-statement" } }] },
    ]);
    expect(sentences({})).toContain("ssifChildcare.ifBackAtWork");
  });

  it("lists every unmet condition at once", () => {
    const facts = { birthDate: "2024-01-01", insured: "no", livesHere: "no", atWork: "yes", diedOn: "2025-01-01" };
    expect(sentences(facts)).toEqual([
      "residence.onlyResidents",
      "ssifChildcare.notInsured",
      "ssifChildcare.tooOld",
      "ssifChildcare.afterDeath",
      "ssifChildcare.atWork",
    ]);
  });

  it.each`
    unknown                                            | least      | most        | asks
    ${{ averageIncome24: "unknown" }}                  | ${"24912"} | ${"214200"} | ${"settles.averageIncome"}
    ${{ averageIncome24: undefined }}                  | ${"24912"} | ${"214200"} | ${"settles.averageIncome"}
    ${{ insured: "unknown" }}                          | ${"0"}     | ${"108000"} | ${"settles.insured"}
    ${{ livesHere: "unknown" }}                        | ${"0"}     | ${"108000"} | ${"settles.livesHere"}
    ${{ atWork: "unknown" }}                           | ${"0"}     | ${"108000"} | ${"settles.atWork"}
    ${{ birthOrder: "unknown", averageIncome24: "1" }} | ${"24912"} | ${"38493"}  | ${"settles.birthOrder"}
  `("$unknown is reckoned as $least to $most and $asks is asked", ({ unknown, least, most, asks }) => {
    const decision = decide(unknown);
    expect(decision).toMatchObject({
      verdict: "depends",
      per: "month",
      least: { value: least },
      most: { value: most },
    });
    expect(decision.reasons[0]?.sentence).toBe(asks);
  });

  it("doesn't ask for the order of birth where the income decides alone", () => {
    expect(decide({ birthOrder: "unknown" })).toMatchObject({ verdict: "entitled", amount: { value: "108000" } });
  });

  it("tells by which sentence the sum came about", () => {
    expect(sentences({})[0]).toBe("ssifChildcare.formula");
    expect(sentences({ averageIncome24: "700000" })[0]).toBe("ssifChildcare.cappedFormula");
    expect(sentences({ averageIncome24: "1" })[0]).toBe("ssifChildcare.floorFormula");
    expect(sentences({ averageIncome24: "0" })[0]).toBe("ssifChildcare.atLeastFormula");
    expect(sentences({})[1]).toBe("ssif.inHandFormula");
    expect(sentences({ averageIncome24: "333333" })[1]).toBe("ssif.inHandRoundedFormula");
  });

  it("b13: never leaves less in hand than the state allowance for that child, nor more than the cap", () => {
    const days = fc.constantFrom("2023-08-01", "2024-06-01", "2025-01-01", "2025-12-31", "2026-01-01", "2026-10-01");
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        (day, birthOrder, income) => {
          const facts = { ...mother, birthDate: day, birthOrder, averageIncome24: String(income) };
          const payment = sumOf(ssifChildcare(SsifChildcareFacts.parse(facts), day as ISODate, law));
          const outside = { ...facts, insured: "no", citizenship: "citizen" };
          expect(payment).toBeGreaterThanOrEqual(
            sumOf(careAllowance(CareAllowanceFacts.parse(outside), day as ISODate, law)),
          );
          expect(payment).toBeLessThanOrEqual(day < "2024" ? 176_400 : 214_200);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("before the birth is reckoned for the day of birth", () => {
    expect(decide({ birthDate: "2026-01-10", averageIncome24: "0" }, "2025-12-20")).toMatchObject({
      verdict: "entitled",
      amount: { value: "24912" },
      from: "2026-01-10",
    });
  });

  it("is not on record before the values we hold", () => {
    expect(() => decide({ birthDate: "2022-06-01" }, "2022-07-01")).toThrow(/has no value on/);
  });
});
