import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ISODate, LargeFamilyFacts, largeFamily } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

const family = { livesHere: "yes", citizenship: "citizen" };
const decide = (facts: object, on: string) =>
  told(largeFamily(LargeFamilyFacts.parse({ ...family, ...facts }), on as ISODate, law));

const minor = { birthDate: "2018-05-05", livesWithFamily: "yes" };
const minors = (count: number) => Array.from({ length: count }, () => minor);
const amountOf = (decision: ReturnType<typeof decide>) =>
  decision.verdict === "entitled" ? Number(decision.amount?.value) : 0;

describe("the large-family allowance", () => {
  it.each`
    year    | count | sum       | because
    ${2024} | ${4}  | ${59183}  | ${"printed for 2024"}
    ${2024} | ${5}  | ${73988}  | ${"printed for 2024"}
    ${2024} | ${6}  | ${88793}  | ${"printed for 2024"}
    ${2024} | ${7}  | ${103598} | ${"printed for 2024"}
    ${2024} | ${8}  | ${118144} | ${"14,768 for each, printed for 2024"}
    ${2024} | ${9}  | ${132912} | ${"14,768 for each"}
    ${2024} | ${10} | ${147680} | ${"14,768 for each"}
    ${2025} | ${4}  | ${63030}  | ${"printed for 2025"}
    ${2025} | ${5}  | ${78798}  | ${"printed for 2025, where only rounding up fits"}
    ${2025} | ${6}  | ${94565}  | ${"printed for 2025"}
    ${2025} | ${7}  | ${110332} | ${"printed for 2025"}
    ${2025} | ${8}  | ${125824} | ${"15,728 for each, printed for 2025"}
    ${2025} | ${9}  | ${141552} | ${"15,728 for each"}
    ${2025} | ${10} | ${157280} | ${"15,728 for each"}
    ${2026} | ${4}  | ${69330}  | ${"printed for 2026"}
    ${2026} | ${5}  | ${86673}  | ${"printed for 2026"}
    ${2026} | ${6}  | ${104017} | ${"printed for 2026, where only rounding up fits"}
    ${2026} | ${7}  | ${121360} | ${"printed for 2026"}
    ${2026} | ${8}  | ${138400} | ${"17,300 for each, not added to the sum of seven"}
    ${2026} | ${9}  | ${155700} | ${"17,300 for each"}
    ${2026} | ${10} | ${173000} | ${"printed for ten children in 2026"}
  `("pays $sum ₸ for $count children in $year: $because", ({ year, count, sum }) => {
    const listed = decide({ children: minors(count) }, `${year}-06-01`);
    expect(listed).toMatchObject({ verdict: "entitled", per: "month", amount: { value: String(sum), unit: "KZT" } });
    expect(decide({ childCount: String(count) }, `${year}-06-01`)).toEqual(listed);
  });

  it.each`
    on              | sum      | because
    ${"2025-12-31"} | ${63030} | ${"the last day of the old index"}
    ${"2026-01-01"} | ${69330} | ${"the first day of the new one"}
  `("pays a family of four children $sum ₸ on $on: $because", ({ on, sum }) => {
    expect(amountOf(decide({ children: minors(4) }, on))).toBe(sum);
  });

  it.each`
    oldest                                                                         | on              | sum      | because
    ${{ birthDate: "2008-05-10", livesWithFamily: "yes", fullTimeStudent: "no" }}  | ${"2026-05-09"} | ${69330} | ${"seventeen to the end of this day"}
    ${{ birthDate: "2008-05-10", livesWithFamily: "yes", fullTimeStudent: "no" }}  | ${"2026-05-10"} | ${0}     | ${"the eighteenth birthday"}
    ${{ birthDate: "2008-05-10", livesWithFamily: "yes", fullTimeStudent: "no" }}  | ${"2026-06-01"} | ${0}     | ${"turned 18 in May and works: three are left"}
    ${{ birthDate: "2008-05-10", livesWithFamily: "yes", fullTimeStudent: "yes" }} | ${"2026-05-10"} | ${69330} | ${"a student of 18 counts"}
    ${{ birthDate: "2007-03-01", livesWithFamily: "no", fullTimeStudent: "yes" }}  | ${"2026-06-01"} | ${69330} | ${"a student of 19 counts wherever he lives"}
    ${{ birthDate: "2010-03-01", livesWithFamily: "no", fullTimeStudent: "yes" }}  | ${"2026-06-01"} | ${0}     | ${"a minor must live with the family"}
    ${{ birthDate: "2003-04-15", livesWithFamily: "yes", fullTimeStudent: "yes" }} | ${"2026-04-14"} | ${69330} | ${"a student the day before the 23rd birthday"}
    ${{ birthDate: "2003-04-15", livesWithFamily: "yes", fullTimeStudent: "yes" }} | ${"2026-04-15"} | ${0}     | ${"the 23rd birthday ends it"}
    ${{ birthDate: "2008-02-29", livesWithFamily: "yes", fullTimeStudent: "no" }}  | ${"2026-02-27"} | ${69330} | ${"born on a leap day, still seventeen"}
    ${{ birthDate: "2008-02-29", livesWithFamily: "yes", fullTimeStudent: "no" }}  | ${"2026-02-28"} | ${0}     | ${"in a common year the birthday is 28 February"}
    ${{ birthDate: "2004-02-29", livesWithFamily: "no", fullTimeStudent: "yes" }}  | ${"2027-02-27"} | ${69330} | ${"a student born on a leap day, still 22"}
    ${{ birthDate: "2004-02-29", livesWithFamily: "no", fullTimeStudent: "yes" }}  | ${"2027-02-28"} | ${0}     | ${"and 23 on 28 February of a common year"}
    ${{ birthDate: "2026-05-20", livesWithFamily: "yes" }}                         | ${"2026-05-19"} | ${0}     | ${"not yet born"}
    ${{ birthDate: "2026-05-20", livesWithFamily: "yes" }}                         | ${"2026-05-20"} | ${69330} | ${"the birth of the fourth child"}
  `("with three minors and $oldest pays $sum ₸ on $on: $because", ({ oldest, on, sum }) => {
    const decision = decide({ children: [oldest, ...minors(3)] }, on);
    expect(amountOf(decision)).toBe(sum);
    expect(decision.verdict).toBe(sum === 0 ? "not-entitled" : "entitled");
  });

  it("keeps four of five when the eldest student turned 23 in April", () => {
    const eldest = { birthDate: "2003-04-15", livesWithFamily: "yes", fullTimeStudent: "yes" };
    expect(amountOf(decide({ children: [eldest, ...minors(4)] }, "2026-06-01"))).toBe(69330);
  });

  it("from the seventh to the eighth child the sum changes its shape and still rises", () => {
    const sums = Array.from({ length: 12 }, (_, count) => amountOf(decide({ childCount: count }, "2026-06-01")));
    expect(sums).toEqual([0, 0, 0, 0, 69330, 86673, 104017, 121360, 138400, 155700, 173000, 190300]);
  });

  it.each`
    facts                                                                                    | reasons                                                                                                                     | because
    ${{ childCount: 3 }}                                                                     | ${["largeFamily.tooFew", "largeFamily.whoCounts"]}                                                                          | ${"four are needed"}
    ${{ childCount: 5, livesHere: "no" }}                                                    | ${["residence.livesAbroad"]}                                                                                                | ${"lives abroad"}
    ${{ childCount: 5, citizenship: "foreigner" }}                                           | ${["residence.foreigner"]}                                                                                                  | ${"no treaty gives the right"}
    ${{ childCount: 5, appliedOn: "2026-09-16" }}                                            | ${["start.fromApplication"]}                                                                                                | ${"nothing for the time before the application"}
    ${{ childCount: 3, livesHere: "no", citizenship: "foreigner", appliedOn: "2026-09-16" }} | ${["residence.livesAbroad", "residence.foreigner", "largeFamily.tooFew", "largeFamily.whoCounts", "start.fromApplication"]} | ${"every unmet condition at once"}
  `("refuses $facts: $because", ({ facts, reasons }) => {
    const decision = decide(facts, "2026-09-15");
    expect(decision.verdict).toBe("not-entitled");
    expect(said(decision)).toEqual(reasons);
  });

  it("starts on the day of application, on which it is paid already", () => {
    const decision = decide({ childCount: 4, appliedOn: "2026-09-15" }, "2026-09-15");
    expect(decision).toMatchObject({ verdict: "entitled", amount: { value: "69330" }, from: "2026-09-15" });
    expect(said(decision)).toEqual(["formula.mci", "largeFamily.whoCounts"]);
  });

  it("tells those who haven't applied that it starts when they do", () => {
    expect(said(decide({ childCount: 4 }, "2026-09-15"))).toContain("largeFamily.fromApplication");
  });

  it.each`
    facts                                                                                                    | least      | most       | asks                                                      | because
    ${{ childCount: 4, livesHere: "unknown" }}                                                               | ${"0"}     | ${"69330"} | ${["settles.livesHere"]}                                  | ${"only who lives here"}
    ${{ childCount: 4, citizenship: "unknown" }}                                                             | ${"0"}     | ${"69330"} | ${["settles.citizenship"]}                                | ${"foreigners need a treaty"}
    ${{ children: [{ birthDate: "2007-03-01" }, ...minors(3)] }}                                             | ${"0"}     | ${"69330"} | ${["settles.fullTimeStudent"]}                            | ${"a student of 19 may be the fourth"}
    ${{ children: [{ birthDate: "2010-03-01" }, ...minors(4)] }}                                             | ${"69330"} | ${"86673"} | ${["settles.livesWithFamily"]}                            | ${"a minor who may live elsewhere"}
    ${{ children: [{ birthDate: "2008-06", livesWithFamily: "yes", fullTimeStudent: "no" }, ...minors(3)] }} | ${"0"}     | ${"69330"} | ${["settles.birthDay"]}                                   | ${"turns 18 this month, on a day we don't know"}
    ${{ children: [{ birthDate: "2010-03-01" }, { birthDate: "2007-03-01" }, ...minors(3)] }}                | ${"0"}     | ${"86673"} | ${["settles.livesWithFamily", "settles.fullTimeStudent"]} | ${"two open children span three counts"}
  `("depends for $facts: $because", ({ facts, least, most, asks }) => {
    const decision = decide(facts, "2026-06-15");
    expect(decision).toMatchObject({
      verdict: "depends",
      least: { value: least },
      most: { value: most },
      per: "month",
    });
    expect(said(decision).filter((sentence) => sentence.startsWith("settles."))).toEqual(asks);
  });

  it("asks nothing that changes nothing: two children are too few whatever the third does", () => {
    const decision = decide({ children: [{ birthDate: "2007-03-01" }, ...minors(2)] }, "2026-06-15");
    expect(said(decision)).toEqual(["largeFamily.tooFew", "largeFamily.whoCounts"]);
  });

  it.each`
    facts                        | reasons                                                                                          | because
    ${{}}                        | ${["settles.childCount", "largeFamily.whoCounts"]}                                               | ${"nobody said how many"}
    ${{ childCount: "unknown" }} | ${["settles.childCount", "largeFamily.whoCounts"]}                                               | ${"nobody knows"}
    ${{ livesHere: "unknown" }}  | ${["settles.livesHere", "settles.childCount", "largeFamily.whoCounts", "residence.livesAbroad"]} | ${"both questions stay open"}
  `("names no sum and asks, given $facts: $because", ({ facts, reasons }) => {
    const decision = decide(facts, "2026-06-15");
    expect(decision.verdict).toBe("depends");
    expect(decision).not.toHaveProperty("most");
    expect(said(decision)).toEqual(reasons);
  });

  it("needs no count to refuse a family abroad", () => {
    const decision = decide({ livesHere: "no" }, "2026-06-15");
    expect([decision.verdict, said(decision)]).toEqual(["not-entitled", ["residence.livesAbroad"]]);
  });

  it("says for whom it holds when nobody asked about citizenship", () => {
    expect(said(decide({ childCount: 4, citizenship: undefined }, "2026-06-15"))).toContain("residence.forCitizens");
  });

  it("has no rate for eight children before May 2020's law", () => {
    expect(() => decide({ childCount: 8 }, "2020-05-31")).toThrow(/large-family.each-from-eight has no value/);
  });

  const anyChild = fc.record({
    birthDate: fc.constantFrom("2003-04-15", "2005-09", "2008-06-15", "2008-06", "2012-02-29", "2026-05-20"),
    livesWithFamily: fc.constantFrom("yes", "no", "unknown"),
    fullTimeStudent: fc.constantFrom("yes", "no", "unknown"),
  });
  const bounds = (decision: ReturnType<typeof decide>) => {
    if (decision.verdict === "depends") return [Number(decision.least?.value), Number(decision.most?.value)];
    return [amountOf(decision), amountOf(decision)];
  };

  it("another child never lowers the sum, and the order of the children never moves it", () => {
    fc.assert(
      fc.property(fc.array(anyChild, { maxLength: 11 }), anyChild, (children, another) => {
        const before = bounds(decide({ children }, "2026-06-15"));
        const after = bounds(decide({ children: [...children, another] }, "2026-06-15"));
        const turned = bounds(decide({ children: [another, ...children.toReversed()] }, "2026-06-15"));
        expect(after.every((bound, i) => bound >= (before[i] ?? 0))).toBe(true);
        expect(turned).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });
});
