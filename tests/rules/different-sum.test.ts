import { describe, expect, it } from "vitest";
import { DifferentSumFacts, differentSum } from "../../src/rules/index.ts";
import { law, programmes } from "../support/law.ts";
import { told } from "../support/told.ts";

const explain = (facts: object, on = "2026-11-28") =>
  told(differentSum(DifferentSumFacts.parse(facts), on as `${number}-${number}-${number}`, law, programmes));

const family = (count: number, paid: string) => ({ benefit: "large-family", count, paid });

describe("a different sum came", () => {
  it.each`
    facts                                                                        | says                            | tenge        | because
    ${family(4, "69330")}                                                        | ${"differentSum.right"}         | ${"69330"}   | ${"16.03 MCI of 2026, rounded up"}
    ${family(4, "69329.75")}                                                     | ${"differentSum.right"}         | ${"69330"}   | ${"the exact product: a tenge is no difference"}
    ${family(4, "69331")}                                                        | ${"differentSum.right"}         | ${"69330"}   | ${"a tenge too much is none either"}
    ${family(4, "69328.99")}                                                     | ${"differentSum.less"}          | ${"69330"}   | ${"more than a tenge is one"}
    ${family(4, "63030")}                                                        | ${"differentSum.lastYear"}      | ${"69330"}   | ${"16.03 MCI of 2025"}
    ${family(6, "69330")}                                                        | ${"differentSum.otherChildren"} | ${"104017"}  | ${"two of the six weren't counted"}
    ${family(4, "104017")}                                                       | ${"differentSum.otherChildren"} | ${"69330"}   | ${"two more were"}
    ${family(4, "86673")}                                                        | ${"differentSum.otherChildren"} | ${"69330"}   | ${"20.04 MCI: five children"}
    ${family(5, "69330")}                                                        | ${"differentSum.otherChildren"} | ${"86673"}   | ${"one child wasn't counted"}
    ${family(5, "63030")}                                                        | ${"differentSum.lastYearOther"} | ${"86673"}   | ${"four children, of 2025"}
    ${family(4, "50000")}                                                        | ${"differentSum.less"}          | ${"69330"}   | ${"nothing usual"}
    ${family(4, "140000")}                                                       | ${"differentSum.more"}          | ${"69330"}   | ${"perhaps past months as well"}
    ${{ benefit: "birth-grant", count: 4, paid: "164350" }}                      | ${"differentSum.otherOrder"}    | ${"272475"}  | ${"38 MCI: as for the third"}
    ${{ benefit: "birth-grant", count: 1, paid: "149416" }}                      | ${"differentSum.lastYear"}      | ${"164350"}  | ${"38 MCI of 2025"}
    ${{ benefit: "ssif-childcare", count: 1, salary: "300000", paid: "108000" }} | ${"differentSum.contribution"}  | ${"97200"}   | ${"40 % of 270 000, before the tenth"}
    ${{ benefit: "ssif-childcare", count: 1, salary: "300000", paid: "97200" }}  | ${"differentSum.right"}         | ${"97200"}   | ${"in hand"}
    ${{ benefit: "care-allowance", count: 2, paid: "24912" }}                    | ${"differentSum.otherOrder"}    | ${"29454"}   | ${"5.76 MCI: as for the first child"}
    ${{ benefit: "care-allowance", count: 1, paid: "22648" }}                    | ${"differentSum.lastYear"}      | ${"24912"}   | ${"5.76 MCI of 2025"}
    ${{ benefit: "care-allowance", count: 4, paid: "30866" }}                    | ${"differentSum.lastYearOther"} | ${"38493"}   | ${"7.85 MCI of 2025: as for the third"}
    ${{ benefit: "survivor-allowance", count: 2, paid: "46783" }}                | ${"differentSum.otherChildren"} | ${"86447"}   | ${"W35: 0.92 × 50,851, one dependant"}
    ${{ benefit: "carer-allowance", paid: "74428" }}                             | ${"differentSum.lastYear"}      | ${"81871"}   | ${"1.61 × 46,228, printed for 2025"}
    ${{ benefit: "carer-allowance", disability: "group-1", paid: "81871" }}      | ${"differentSum.right"}         | ${"81871"}   | ${"the carer's sum is the same in every group"}
    ${{ benefit: "child-disability", disability: "group-1", paid: "81871" }}     | ${"differentSum.otherGroup"}    | ${"111873"}  | ${"1.61 for 2.2: as in group III"}
    ${family(8, "121360")}                                                       | ${"differentSum.otherChildren"} | ${"138400"}  | ${"28.06 MCI: seven of the eight"}
    ${family(3, "69330")}                                                        | ${"largeFamily.tooFew"}         | ${undefined} | ${"three children make no large family"}
    ${{ benefit: "ssif-childcare", count: 1, paid: "97200" }}                    | ${"differentSum.noSum"}         | ${undefined} | ${"a share of a salary nobody named"}
  `("$facts.benefit, $facts.paid ₸: $because", ({ facts, says, tenge }) => {
    const decision = explain(facts);
    expect(decision.verdict === "entitled" ? decision.amount : undefined).toEqual(
      tenge === undefined ? undefined : expect.objectContaining({ value: tenge, unit: "KZT" }),
    );
    expect(decision.reasons[0]?.sentence).toBe(says);
  });

  it("says what to do, unless the sum is right", () => {
    const says = (facts: object) => explain(facts).reasons.map(({ sentence }) => sentence);
    expect(says(family(4, "63030"))).toContain("differentSum.whatToDo");
    expect(says(family(4, "69330"))).not.toContain("differentSum.whatToDo");
  });

  it("tells the year of the sum that came, then what to do, then how the right one is reckoned", () => {
    const { reasons } = explain(family(4, "63030"));
    expect(reasons[0]?.figures.year?.value).toBe("2025");
    expect(reasons.map(({ sentence }) => sentence)).toEqual([
      "differentSum.lastYear",
      "differentSum.whatToDo",
      "formula.mci",
    ]);
  });

  it("names another group of disability and another award", () => {
    const other = explain({ benefit: "child-disability", disability: "group-1", paid: explainAmount("group-2") });
    expect(other.reasons[0]?.sentence).toBe("differentSum.otherGroup");
    const award = explain({ benefit: "awarded-mother", award: "altyn-alqa", paid: "27680" });
    expect(award.reasons[0]?.sentence).toBe("differentSum.otherAward");
  });
});

function explainAmount(disability: string): string {
  const decision = explain({ benefit: "child-disability", disability, paid: "1" });
  return decision.verdict === "entitled" ? (decision.amount?.value ?? "") : "";
}
