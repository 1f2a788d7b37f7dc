import { describe, expect, it } from "vitest";
import { BirthGrantFacts, birthGrant, CareAllowanceFacts, careAllowance, type ISODate } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

const carer = { livesHere: "yes", citizenship: "citizen", insured: "no", birthOrder: 1 };
const decide = (facts: object, on: string) =>
  told(careAllowance(CareAllowanceFacts.parse({ ...carer, ...facts }), on as ISODate, law));
const tenge = (facts: object, on: string): number => {
  const decision = decide(facts, on);
  if (decision.verdict !== "entitled") throw new Error(`expected a sum, got ${decision.verdict}`);
  return Number(decision.amount?.value);
};

describe("the childcare allowance", () => {
  it.each`
    on              | birthOrder | sum      | because
    ${"2024-03-10"} | ${1}       | ${21266} | ${"printed for 2024"}
    ${"2024-06-01"} | ${2}       | ${25143} | ${"6.81 × 3,692 = 25,142.52, rounded up like the printed sums of 2024"}
    ${"2024-06-01"} | ${3}       | ${28983} | ${"7.85 × 3,692 = 28,982.20"}
    ${"2024-06-01"} | ${4}       | ${32859} | ${"printed for 2024"}
    ${"2025-02-15"} | ${1}       | ${22648} | ${"printed for 2025, where only the nearest tenge fits"}
    ${"2025-02-15"} | ${2}       | ${26777} | ${"printed for 2025"}
    ${"2025-02-15"} | ${3}       | ${30866} | ${"printed for 2025, where only the nearest tenge fits"}
    ${"2025-02-15"} | ${4}       | ${34995} | ${"printed for 2025"}
    ${"2026-02-01"} | ${1}       | ${24912} | ${"printed for 2026"}
    ${"2026-05-20"} | ${2}       | ${29454} | ${"the ministry's lists of 2026; an agency's 29,453 of 1 January is a tenge short"}
    ${"2026-02-01"} | ${3}       | ${33952} | ${"the ministry's lists of 2026"}
    ${"2026-05-20"} | ${4}       | ${38493} | ${"printed for 2026"}
    ${"2026-05-20"} | ${9}       | ${38493} | ${"the rate of the fourth child holds for every later one"}
  `("pays $sum ₸ on $on for child no. $birthOrder: $because", ({ on, birthOrder, sum }) => {
    expect(tenge({ birthDate: on, birthOrder }, on)).toBe(sum);
    expect(decide({ birthDate: on, birthOrder }, on)).toMatchObject({ per: "month", amount: { unit: "KZT" } });
  });

  it("W05: comes to the sum the ministry published for the whole time, with the birth grant", () => {
    const grant = birthGrant(
      BirthGrantFacts.parse({ ...carer, birthDate: "2026-02-01", birthOrder: 1 }),
      "2026-02-01",
      law,
    );
    const once = grant.verdict === "entitled" ? Number(grant.amount?.value) : Number.NaN;
    expect(once + 18 * tenge({ birthDate: "2026-02-01" }, "2026-02-01")).toBe(612_766);
  });

  it.each`
    on              | sum      | because
    ${"2025-12-31"} | ${26777} | ${"W11: the last day of the old index"}
    ${"2026-01-01"} | ${29454} | ${"the first day of the new one: a running allowance follows it"}
    ${"2026-01-10"} | ${29454} | ${"and stays with it"}
  `("pays a running allowance of a second child $sum ₸ on $on: $because", ({ on, sum }) => {
    expect(tenge({ birthDate: "2025-07-01", birthOrder: 2 }, on)).toBe(sum);
  });

  it.each`
    birthDate       | on              | verdict           | because
    ${"2024-01-01"} | ${"2025-07-01"} | ${"entitled"}     | ${"W12: the day the child turns 1.5 is still paid"}
    ${"2024-01-01"} | ${"2025-07-02"} | ${"not-entitled"} | ${"the day after"}
    ${"2024-02-29"} | ${"2025-08-29"} | ${"entitled"}     | ${"born on a leap day: eighteen months end on the 29th"}
    ${"2024-02-29"} | ${"2025-08-30"} | ${"not-entitled"} | ${"the day after"}
    ${"2024-08-31"} | ${"2026-02-28"} | ${"entitled"}     | ${"February has no 31st: its last day ends the term"}
    ${"2024-08-31"} | ${"2026-03-01"} | ${"not-entitled"} | ${"the day after"}
    ${"2024-01"}    | ${"2025-07-01"} | ${"entitled"}     | ${"whatever the day in January 2024, the child isn't past 1.5"}
    ${"2024-01"}    | ${"2025-07-02"} | ${"depends"}      | ${"born on the first of the month it is over, born later it isn't"}
    ${"2024-01"}    | ${"2025-08-01"} | ${"not-entitled"} | ${"whatever the day in January 2024, it is over"}
  `("$verdict on $on for a birth $birthDate: $because", ({ birthDate, on, verdict }) => {
    expect(decide({ birthDate }, on).verdict).toBe(verdict);
  });

  it("names its days: from the birth to the day of 1.5 years, and the last day to apply", () => {
    const days = { from: "2026-02-01", until: "2027-08-01", claimBy: "2027-08-01" };
    expect(decide({ birthDate: "2026-02-01" }, "2026-06-01")).toMatchObject(days);
  });

  it("of a month of birth names the last month and the earliest day to apply by", () => {
    const decision = decide({ birthDate: "2026-02" }, "2026-06-01");
    expect(decision).toMatchObject({ verdict: "entitled", amount: { value: "24912" }, claimBy: "2027-08-01" });
    expect([decision.from, decision.until]).toEqual([undefined, undefined]);
    const last = decision.reasons.find(({ sentence }) => sentence === "careAllowance.lastMonth");
    expect(last?.figures.month?.value).toBe("2027-08");
  });

  it("of an age names no month, since it isn't one", () => {
    const decision = decide({ birthDate: "2025-12-02/2026-06-01" }, "2026-06-01");
    expect(decision).toMatchObject({ verdict: "entitled", amount: { value: "24912" }, claimBy: "2027-06-02" });
    expect(said(decision)).toEqual(["formula.mciWhole", "careAllowance.fromBirth"]);
  });

  it("for a child not yet born reckons with the day of birth", () => {
    const decision = decide({ birthDate: "2026-03-01" }, "2025-12-01");
    expect(decision).toMatchObject({ verdict: "entitled", amount: { value: "24912" }, from: "2026-03-01" });
  });

  it.each`
    on              | verdict           | because
    ${"2026-05-31"} | ${"entitled"}     | ${"the month of the death is paid to its end"}
    ${"2026-06-01"} | ${"not-entitled"} | ${"the month after"}
  `("$verdict on $on for a child who died on 5 May 2026: $because", ({ on, verdict }) => {
    const decision = decide({ birthDate: "2026-01-20", diedOn: "2026-05-05" }, on);
    expect(decision.verdict).toBe(verdict);
    if (decision.verdict === "entitled")
      expect(decision).toMatchObject({ amount: { value: "24912" }, until: "2026-05-31" });
    else expect(said(decision)).toEqual(["careAllowance.afterDeathClaim"]);
  });

  it.each`
    on              | sentence                           | because
    ${"2027-07-20"} | ${"careAllowance.afterDeathClaim"} | ${"the last day of the eighteen months in which to claim"}
    ${"2027-07-21"} | ${"careAllowance.afterDeath"}      | ${"the day after: nothing can be claimed any more"}
  `("tells on $on what may still be claimed for a child who died: $sentence, $because", ({ on, sentence }) => {
    expect(said(decide({ birthDate: "2026-01-20", diedOn: "2026-05-05" }, on))).toContain(sentence);
  });

  it.each`
    adoptedOn       | on              | verdict           | from            | because
    ${"2025-06-10"} | ${"2025-06-10"} | ${"entitled"}     | ${"2025-06-10"} | ${"paid from the day the adoption took effect, not from the birth"}
    ${"2025-06-10"} | ${"2025-03-01"} | ${"entitled"}     | ${"2025-06-10"} | ${"before that day it is reckoned for it"}
    ${"2025-07-01"} | ${"2025-07-01"} | ${"entitled"}     | ${"2025-07-01"} | ${"the day the child turns 1.5 is the only one left"}
    ${"2025-07-02"} | ${"2025-07-01"} | ${"not-entitled"} | ${undefined}    | ${"a day later the child is past the age"}
  `("born on 1 January 2024, adopted on $adoptedOn: $verdict on $on, $because", ({ adoptedOn, on, verdict, from }) => {
    const decision = decide({ birthDate: "2024-01-01", adoptedOn }, on);
    expect([decision.verdict, decision.from]).toEqual([verdict, from]);
    if (verdict === "entitled") expect(said(decision)).toContain("careAllowance.fromAdoption");
    else expect(said(decision)).toEqual(["careAllowance.tooOld"]);
  });

  it("ends at 1.5 years even when the child dies later", () => {
    expect(decide({ birthDate: "2024-06-10", diedOn: "2025-12-20" }, "2025-12-01").until).toBe("2025-12-10");
  });

  it.each`
    facts                                                           | reasons                                                                       | because
    ${{ insured: "yes" }}                                           | ${["careAllowance.insured"]}                                                  | ${"the insured get the SSIF payment instead"}
    ${{ livesHere: "no" }}                                          | ${["residence.livesAbroad"]}                                                  | ${"visitors get nothing, even for a child born here"}
    ${{ citizenship: "foreigner" }}                                 | ${["residence.foreigner"]}                                                    | ${"a residence permit alone is not enough by the Code"}
    ${{ birthDate: "2024-01-01" }}                                  | ${["careAllowance.tooOld"]}                                                   | ${"the child is past 1.5"}
    ${{ livesHere: "no", insured: "yes", birthDate: "2024-01-01" }} | ${["residence.livesAbroad", "careAllowance.insured", "careAllowance.tooOld"]} | ${"every unmet condition at once"}
  `("refuses $facts: $because", ({ facts, reasons }) => {
    const decision = decide({ birthDate: "2026-03-01", ...facts }, "2026-09-01");
    expect(decision.verdict).toBe("not-entitled");
    expect(said(decision)).toEqual(reasons);
  });

  it.each`
    facts                                            | least      | most       | asks                                         | because
    ${{ insured: "unknown" }}                        | ${"0"}     | ${"24912"} | ${["settles.insured"]}                       | ${"the insured are paid by the fund"}
    ${{ livesHere: "unknown" }}                      | ${"0"}     | ${"24912"} | ${["settles.livesHere"]}                     | ${"visitors get nothing"}
    ${{ citizenship: "unknown" }}                    | ${"0"}     | ${"24912"} | ${["settles.citizenship"]}                   | ${"foreigners need a treaty"}
    ${{ birthOrder: "unknown" }}                     | ${"24912"} | ${"38493"} | ${["settles.birthOrder"]}                    | ${"from the first rate to the fourth"}
    ${{ birthOrder: undefined }}                     | ${"24912"} | ${"38493"} | ${["settles.birthOrder"]}                    | ${"not said is not known"}
    ${{ insured: "unknown", birthOrder: "unknown" }} | ${"0"}     | ${"38493"} | ${["settles.birthOrder", "settles.insured"]} | ${"both questions stay open"}
    ${{ birthDate: "2026-03", insured: "unknown" }}  | ${"0"}     | ${"24912"} | ${["settles.insured"]}                       | ${"the day of birth changes nothing, so it isn't asked"}
  `("depends for $facts: $because", ({ facts, least, most, asks }) => {
    const decision = decide({ birthDate: "2026-03-01", ...facts }, "2026-09-01");
    expect(decision).toMatchObject({
      verdict: "depends",
      least: { value: least },
      most: { value: most },
      per: "month",
    });
    expect(said(decision).filter((sentence) => sentence.startsWith("settles."))).toEqual(asks);
    expect(decision.claimBy).toBe("2027-09-01");
  });

  it.each`
    citizenship           | note                               | from            | because
    ${"citizen"}          | ${undefined}                       | ${"2026-03-01"} | ${"paid from the birth"}
    ${"treaty-foreigner"} | ${undefined}                       | ${"2026-03-01"} | ${"the treaty gives the same right"}
    ${"kandas"}           | ${"careAllowance.notBeforeKandas"} | ${undefined}    | ${"not before the status, whose day we don't ask"}
    ${undefined}          | ${"residence.forCitizens"}         | ${"2026-03-01"} | ${"nobody asked, and the answer says for whom it holds"}
  `("pays a $citizenship: $because", ({ citizenship, note, from }) => {
    const decision = decide({ birthDate: "2026-03-01", citizenship }, "2026-09-01");
    expect(decision).toMatchObject({ verdict: "entitled", amount: { value: "24912" } });
    expect(decision.from).toBe(from);
    expect(said(decision)).toEqual(["formula.mciWhole", "careAllowance.fromBirth", ...(note ? [note] : [])]);
  });

  it.each`
    birthDate       | orders       | sum      | because
    ${"2026-07-01"} | ${[1, 2]}    | ${54366} | ${"twins, the first two children"}
    ${"2026-07-01"} | ${[3, 4]}    | ${72445} | ${"twins, the third and fourth: each has its own place"}
    ${"2026-07-01"} | ${[1, 2, 3]} | ${88318} | ${"triplets, the first children"}
  `("pays $sum ₸ for children no. $orders together: $because", ({ birthDate, orders, sum }) => {
    const parts = orders.map((birthOrder: number) => tenge({ birthDate, birthOrder }, birthDate));
    expect(parts.reduce((all: number, part: number) => all + part, 0)).toBe(sum);
  });

  it("comes to the ministry's 612,766 ₸ with the birth grant over eighteen months of 2026 rates", () => {
    const on: ISODate = "2026-02-01";
    const grant = birthGrant(BirthGrantFacts.parse({ ...carer, birthDate: on }), on, law);
    expect(Number("amount" in grant && grant.amount?.value) + 18 * tenge({ birthDate: on }, on)).toBe(612766);
  });

  it("says so when it reckons with last year's index", () => {
    const decision = decide({ birthDate: "2026-10-01" }, "2027-01-01");
    expect(decision).toMatchObject({ verdict: "entitled", amount: { value: "24912" } });
    expect(decision.reasons.flatMap(({ cites }) => cites).some(({ carriedOver }) => carriedOver)).toBe(true);
  });

  it("is not on record before the values we hold", () => {
    expect(() => decide({ birthDate: "2022-01-01" }, "2022-02-01")).toThrow(/has no value on 2022-02-01/);
  });
});
