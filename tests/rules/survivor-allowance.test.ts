import { describe, expect, it } from "vitest";
import { type Decision, type ISODate, SurvivorAllowanceFacts, survivorAllowance } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

const decide = (facts: object, on: string) =>
  told(
    survivorAllowance(
      SurvivorAllowanceFacts.parse({ livesHere: "yes", parentsLost: "one", ...facts }),
      on as ISODate,
      law,
    ),
  );
const minor = { birthDate: "2018-05-05" };
const minors = (count: number) => Array.from({ length: count }, () => minor);
const asks = (decision: Decision) => said(decision).filter((sentence) => sentence.startsWith("settles."));

describe("the survivor's allowance", () => {
  it.each`
    on              | dependants | sum       | because
    ${"2023-07-01"} | ${1}       | ${37322}  | ${"the lower end of the range printed for the second half of 2023"}
    ${"2023-12-31"} | ${6}       | ${121701} | ${"its upper end"}
    ${"2024-04-01"} | ${1}       | ${39935}  | ${"0.92 × 43,407 = 39,934.44"}
    ${"2024-04-01"} | ${2}       | ${73792}  | ${"1.7 × 43,407 = 73,791.90"}
    ${"2024-04-01"} | ${3}       | ${97666}  | ${"2.25 × 43,407 = 97,665.75"}
    ${"2024-04-01"} | ${4}       | ${112859} | ${"2.6 × 43,407 = 112,858.20"}
    ${"2024-04-01"} | ${5}       | ${119370} | ${"2.75 × 43,407 = 119,369.25"}
    ${"2024-04-01"} | ${6}       | ${130221} | ${"3 × 43,407"}
    ${"2025-04-01"} | ${1}       | ${42530}  | ${"printed for 2025"}
    ${"2025-04-01"} | ${2}       | ${78588}  | ${"1.7 × 46,228 = 78,587.60"}
    ${"2025-04-01"} | ${3}       | ${104013} | ${"2.25 × 46,228"}
    ${"2025-04-01"} | ${4}       | ${120193} | ${"2.6 × 46,228 = 120,192.80"}
    ${"2025-04-01"} | ${5}       | ${127127} | ${"2.75 × 46,228"}
    ${"2025-04-01"} | ${6}       | ${138684} | ${"3 × 46,228"}
    ${"2025-12-31"} | ${1}       | ${42530}  | ${"the last day of the old minimum"}
    ${"2026-01-01"} | ${1}       | ${46783}  | ${"the first day of the new one; printed for 2026"}
    ${"2026-04-01"} | ${2}       | ${86447}  | ${"printed for 2026"}
    ${"2026-04-01"} | ${3}       | ${114415} | ${"printed for 2026"}
    ${"2026-04-01"} | ${4}       | ${132213} | ${"printed for 2026"}
    ${"2026-04-01"} | ${5}       | ${139841} | ${"printed for 2026, where only rounding up fits"}
    ${"2026-04-01"} | ${6}       | ${152553} | ${"printed for 2026"}
    ${"2026-04-01"} | ${8}       | ${152553} | ${"from six on it is one sum"}
  `("pays $sum ₸ on $on for $dependants dependants: $because", ({ on, dependants, sum }) => {
    const counted = decide({ dependants: String(dependants) }, on);
    expect(counted).toMatchObject({ verdict: "entitled", per: "month", amount: { value: String(sum), unit: "KZT" } });
    expect(decide({ children: minors(dependants) }, on)).toEqual(counted);
    expect(decide({ children: minors(dependants - 1), otherDependants: 1 }, on)).toEqual(counted);
  });

  it.each`
    on              | orphans | sum       | because
    ${"2024-04-01"} | ${1}    | ${66847}  | ${"1.54 × 43,407 = 66,846.78"}
    ${"2025-04-01"} | ${1}    | ${71192}  | ${"1.54 × 46,228 = 71,191.12"}
    ${"2026-04-01"} | ${1}    | ${78311}  | ${"printed for 2026"}
    ${"2026-04-01"} | ${2}    | ${156622} | ${"each of two, as the authorities state"}
    ${"2026-04-01"} | ${3}    | ${234933} | ${"each of three"}
  `("pays $sum ₸ on $on for $orphans who lost both parents: $because", ({ on, orphans, sum }) => {
    const decision = decide({ parentsLost: "both", dependants: orphans }, on);
    expect(decision).toMatchObject({ verdict: "entitled", amount: { value: String(sum) } });
    expect(said(decision).includes("survivorAllowance.limitUnclear")).toBe(orphans > 1);
  });

  it.each`
    orphans | others | formulas                                                                                                                                        | because
    ${1}    | ${0}   | ${["formula.sm", "survivorAllowance.orphansFormula"]}                                                                                           | ${"the sum of one, times the children"}
    ${1}    | ${1}   | ${["formula.sm", "survivorAllowance.orphansFormula", "formula.sm", "survivorAllowance.othersFormula"]}                                          | ${"and that of the others"}
    ${1}    | ${3}   | ${["formula.sm", "survivorAllowance.orphansFormula", "formula.sm", "survivorAllowance.othersFormula", "formula.sm", "survivorAllowance.limit"]} | ${"and what limits all"}
  `("shows each step for $orphans orphans and $others others: $because", ({ orphans, others, formulas }) => {
    const decision = decide({ parentsLost: "both", dependants: orphans, otherDependants: others }, "2026-04-01");
    expect(said(decision)).toEqual([...formulas, "survivorAllowance.back", "survivorAllowance.ssifToo"]);
  });

  it("tells two full orphans the limit that the Code names beside their sums", () => {
    const { reasons } = decide({ parentsLost: "both", dependants: 2 }, "2026-04-01");
    const limit = reasons.find(({ sentence }) => sentence === "survivorAllowance.limitUnclear")?.figures.limit;
    expect(limit?.value).toBe("148485");
  });

  it.each`
    orphans | others | verdict       | sums                | because
    ${1}    | ${1}   | ${"entitled"} | ${[109839]}         | ${"78,311 and 31,528 (0.62 × 50,851 = 31,527.62)"}
    ${1}    | ${2}   | ${"entitled"} | ${[141367]}         | ${"two others are still within the limit"}
    ${1}    | ${3}   | ${"entitled"} | ${[148485]}         | ${"a third is past it: 2.92 × 50,851 = 148,484.92"}
    ${2}    | ${1}   | ${"depends"}  | ${[148485, 188150]} | ${"the limit, or each orphan in full and 31,528"}
  `("$orphans full orphans and $others others: $sums ₸, $because", ({ orphans, others, verdict, sums }) => {
    const decision = decide({ parentsLost: "both", dependants: orphans, otherDependants: others }, "2026-04-01");
    const given = "amount" in decision ? [decision.amount] : "least" in decision ? [decision.least, decision.most] : [];
    expect([decision.verdict, given.map((sum) => Number(sum?.value))]).toEqual([verdict, sums]);
  });

  it("names equal shares of a common sum, to the hundredth", () => {
    const shares = [2, 3].map((dependants) => {
      const { reasons } = decide({ dependants }, "2026-04-01");
      return reasons.find(({ sentence }) => sentence === "survivorAllowance.share")?.figures.share?.value;
    });
    expect(shares).toEqual(["43223.5", "38138.33"]);
    expect(said(decide({ dependants: 1 }, "2026-04-01"))).not.toContain("survivorAllowance.share");
  });

  it.each`
    child                                                                                | on              | counts   | because
    ${{ birthDate: "2008-06-15", fullTimeStudent: "no" }}                                | ${"2026-06-14"} | ${true}  | ${"the last day before eighteen"}
    ${{ birthDate: "2008-06-15", fullTimeStudent: "no" }}                                | ${"2026-06-15"} | ${false} | ${"the eighteenth birthday"}
    ${{ birthDate: "2008-06-15", fullTimeStudent: "yes" }}                               | ${"2026-06-15"} | ${true}  | ${"a full-time student"}
    ${{ birthDate: "2003-06-15", fullTimeStudent: "yes" }}                               | ${"2026-06-14"} | ${true}  | ${"the last day before 23"}
    ${{ birthDate: "2003-06-15", fullTimeStudent: "yes" }}                               | ${"2026-06-15"} | ${false} | ${"the 23rd birthday"}
    ${{ birthDate: "2008-02-29", fullTimeStudent: "no" }}                                | ${"2026-02-27"} | ${true}  | ${"born on a leap day, still seventeen"}
    ${{ birthDate: "2008-02-29", fullTimeStudent: "no" }}                                | ${"2026-02-28"} | ${false} | ${"in a common year the birthday is 28 February"}
    ${{ birthDate: "1990-06-15", fullTimeStudent: "no", disabledSinceChildhood: "yes" }} | ${"2026-06-15"} | ${true}  | ${"disabled before eighteen, at any age"}
    ${{ birthDate: "2026-06-15" }}                                                       | ${"2026-06-14"} | ${false} | ${"not yet born"}
    ${{ birthDate: "2026-06-15" }}                                                       | ${"2026-06-15"} | ${true}  | ${"born after the father's death"}
  `("counts $child on $on: $counts, $because", ({ child, on, counts }) => {
    const alone = decide({ children: [child] }, on);
    expect(alone.verdict).toBe(counts ? "entitled" : "not-entitled");
    expect(decide({ children: [child, minor] }, on)).toMatchObject({ amount: { value: counts ? "86447" : "46783" } });
  });

  it.each`
    facts                                                | on              | from            | sum      | because
    ${{ diedOn: "2025-01-10" }}                          | ${"2026-06-01"} | ${"2025-06-01"} | ${46783} | ${"twelve months before the application at most"}
    ${{ diedOn: "2025-01-10", appliedOn: "2026-06-01" }} | ${"2025-12-31"} | ${"2025-06-01"} | ${42530} | ${"its months of 2025 have the minimum of 2025"}
    ${{ diedOn: "2026-02-10" }}                          | ${"2026-06-01"} | ${"2026-02-10"} | ${46783} | ${"from the death, within the twelve months"}
  `("starts on $from for $facts: $because", ({ facts, on, from, sum }) => {
    expect(decide({ dependants: 1, ...facts }, on)).toMatchObject({ amount: { value: String(sum) }, from });
  });

  it("pays nothing for the time before its first day", () => {
    const facts = { dependants: 1, diedOn: "2025-01-10", appliedOn: "2026-06-01" };
    expect(said(decide(facts, "2025-05-31"))).toEqual(["start.notBefore"]);
    expect(decide(facts, "2025-06-01").verdict).toBe("entitled");
  });

  it.each`
    facts                                                                                | reasons                                                                             | because
    ${{ parentsLost: "none", dependants: 2 }}                                            | ${["survivorAllowance.noLoss"]}                                                     | ${"both parents live"}
    ${{ parentsLost: "none" }}                                                           | ${["survivorAllowance.noLoss"]}                                                     | ${"then nobody need be counted"}
    ${{ dependants: 0 }}                                                                 | ${["survivorAllowance.noDependants"]}                                               | ${"nobody is left who counts"}
    ${{ dependants: 1, livesHere: "no" }}                                                | ${["residence.onlyResidents"]}                                                      | ${"for who lives here, of any citizenship"}
    ${{ dependants: 0, livesHere: "no", diedOn: "2026-07-01", appliedOn: "2026-07-02" }} | ${["residence.onlyResidents", "survivorAllowance.noDependants", "start.notBefore"]} | ${"every unmet condition at once"}
  `("refuses $facts: $because", ({ facts, reasons }) => {
    const decision = decide(facts, "2026-06-01");
    expect(decision.verdict).toBe("not-entitled");
    expect(said(decision)).toEqual(reasons);
  });

  it.each`
    facts                                                                                    | least      | most       | asked                          | because
    ${{ dependants: 1, parentsLost: "unknown" }}                                             | ${"0"}     | ${"78311"} | ${["settles.parentsLost"]}     | ${"from no loss to both parents"}
    ${{ dependants: 1, parentsLost: undefined }}                                             | ${"0"}     | ${"78311"} | ${["settles.parentsLost"]}     | ${"not said is not known"}
    ${{ dependants: 1, livesHere: "unknown" }}                                               | ${"0"}     | ${"46783"} | ${["settles.livesHere"]}       | ${"only who lives here"}
    ${{ children: [minor, { birthDate: "2007-01-01" }] }}                                    | ${"46783"} | ${"86447"} | ${["settles.fullTimeStudent"]} | ${"a student of 19 may count"}
    ${{ children: [minor, { birthDate: "2008-06", fullTimeStudent: "no" }] }}                | ${"46783"} | ${"86447"} | ${["settles.birthDay"]}        | ${"turns eighteen this month, on a day we don't know"}
    ${{ children: [minor, { birthDate: "2007-01-01", disabledSinceChildhood: "unknown" }] }} | ${"46783"} | ${"86447"} | ${["settles.fullTimeStudent"]} | ${"of a student of 19 the studies are asked first"}
    ${{ children: [minor, { birthDate: "1990-01-01", disabledSinceChildhood: "unknown" }] }} | ${"46783"} | ${"86447"} | ${["settles.disability"]}      | ${"a disability since childhood may count"}
  `("depends for $facts: $because", ({ facts, least, most, asked }) => {
    const decision = decide(facts, "2026-06-15");
    expect(decision).toMatchObject({
      verdict: "depends",
      least: { value: least },
      most: { value: most },
      per: "month",
    });
    expect(asks(decision)).toEqual(asked);
  });

  it.each`
    facts                                               | asked                                                                 | because
    ${{}}                                               | ${["settles.dependants"]}                                             | ${"nobody said how many"}
    ${{ dependants: "unknown" }}                        | ${["settles.dependants"]}                                             | ${"nobody knows"}
    ${{ parentsLost: "unknown" }}                       | ${["settles.parentsLost", "settles.dependants"]}                      | ${"nor whether there was a loss at all"}
    ${{ parentsLost: "unknown", livesHere: "unknown" }} | ${["settles.parentsLost", "settles.livesHere", "settles.dependants"]} | ${"every question that is open"}
  `("names no sum and asks, given $facts: $because", ({ facts, asked }) => {
    const decision = decide(facts, "2026-06-15");
    expect(decision.verdict).toBe("depends");
    expect(decision).not.toHaveProperty("most");
    expect(asks(decision)).toEqual(asked);
  });

  it("needs no count to refuse a family abroad", () => {
    const decision = decide({ livesHere: "no" }, "2026-06-15");
    expect([decision.verdict, said(decision)]).toEqual(["not-entitled", ["residence.onlyResidents"]]);
  });
});
