import { describe, expect, it } from "vitest";
import { AwardedMotherFacts, awardedMother, type ISODate } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

const decide = (facts: object, on: string) =>
  told(awardedMother(AwardedMotherFacts.parse({ livesHere: "yes", ...facts }), on as ISODate, law));

describe("the awarded mother's allowance", () => {
  it.each`
    on              | awards                | sum      | because
    ${"2024-06-01"} | ${"kumis-alqa"}       | ${23629} | ${"6.4 × 3,692 = 23,628.80"}
    ${"2024-06-01"} | ${"altyn-alqa"}       | ${27321} | ${"7.4 × 3,692 = 27,320.80"}
    ${"2025-06-01"} | ${"kumis-alqa"}       | ${25165} | ${"printed for 2025"}
    ${"2025-06-01"} | ${"altyn-alqa"}       | ${29097} | ${"printed for 2025"}
    ${"2025-12-31"} | ${"altyn-alqa"}       | ${29097} | ${"the last day of the old index"}
    ${"2026-01-01"} | ${"altyn-alqa"}       | ${32005} | ${"the first day of the new one; printed for 2026"}
    ${"2026-06-01"} | ${"kumis-alqa"}       | ${27680} | ${"printed for 2026"}
    ${"2026-06-01"} | ${"mother-heroine"}   | ${32005} | ${"the older title has the rate of Altyn alqa"}
    ${"2026-06-01"} | ${"maternal-glory-1"} | ${32005} | ${"so has Maternal Glory of the first degree"}
    ${"2026-06-01"} | ${"maternal-glory-2"} | ${32005} | ${"and of the second"}
    ${"2023-06-30"} | ${"altyn-alqa"}       | ${22080} | ${"6.4 × 3,450: before the Social Code both had one rate"}
    ${"2023-07-01"} | ${"altyn-alqa"}       | ${25530} | ${"7.4 × 3,450: the first day of the Code"}
  `("pays $sum ₸ on $on with $awards: $because", ({ on, awards, sum }) => {
    const decision = decide({ awards }, on);
    expect(decision).toMatchObject({ verdict: "entitled", per: "month", amount: { value: String(sum), unit: "KZT" } });
    expect(said(decision).at(-1)).toBe("awardedMother.forLife");
  });

  it.each`
    facts                                                                 | reasons                                                                          | because
    ${{ awards: "none" }}                                                 | ${["awardedMother.noAward"]}                                                     | ${"the allowance follows the award"}
    ${{ awards: "altyn-alqa", livesHere: "no" }}                          | ${["residence.onlyResidents"]}                                                   | ${"for who lives here, of any citizenship"}
    ${{ awards: "altyn-alqa", appliedOn: "2026-06-02" }}                  | ${["start.fromApplication"]}                                                     | ${"paid from the day of application"}
    ${{ awards: "none", livesHere: "no", appliedOn: "2026-06-02" }}       | ${["residence.onlyResidents", "awardedMother.noAward", "start.fromApplication"]} | ${"every unmet condition at once"}
    ${{ awards: "none", childrenRaised: 7, youngestBirth: "2025-06-01" }} | ${["awardedMother.noAward", "awardedMother.altynPossible"]}                      | ${"seven children, the youngest one year old today"}
    ${{ awards: "none", childrenRaised: 7, youngestBirth: "2025-06-02" }} | ${["awardedMother.noAward", "awardedMother.altynLater"]}                         | ${"the youngest is one tomorrow"}
    ${{ awards: "none", childrenRaised: 9 }}                              | ${["awardedMother.noAward", "awardedMother.altynPossible"]}                      | ${"more than seven"}
    ${{ awards: "none", childrenRaised: 6, youngestBirth: "2020-01" }}    | ${["awardedMother.noAward", "awardedMother.kumisPossible"]}                      | ${"six children"}
    ${{ awards: "none", childrenRaised: 6, youngestBirth: "2026-01-01" }} | ${["awardedMother.noAward", "awardedMother.kumisLater"]}                         | ${"six children, a baby among them"}
    ${{ awards: "none", childrenRaised: 5 }}                              | ${["awardedMother.noAward", "awardedMother.howMany"]}                            | ${"five are not enough for either"}
  `("refuses $facts: $because", ({ facts, reasons }) => {
    const decision = decide(facts, "2026-06-01");
    expect(decision.verdict).toBe("not-entitled");
    expect(said(decision)).toEqual(reasons);
  });

  it("starts on the day of application", () => {
    const decision = decide({ awards: "altyn-alqa", appliedOn: "2026-06-01" }, "2026-06-01");
    expect(decision).toMatchObject({ verdict: "entitled", from: "2026-06-01" });
  });

  it.each`
    facts                                             | least  | most       | asks                                       | because
    ${{ awards: "unknown" }}                          | ${"0"} | ${"32005"} | ${["settles.awards"]}                      | ${"from no award to the highest"}
    ${{}}                                             | ${"0"} | ${"32005"} | ${["settles.awards"]}                      | ${"not said is not known"}
    ${{ awards: "kumis-alqa", livesHere: "unknown" }} | ${"0"} | ${"27680"} | ${["settles.livesHere"]}                   | ${"only who lives here"}
    ${{ awards: "unknown", livesHere: "unknown" }}    | ${"0"} | ${"32005"} | ${["settles.awards", "settles.livesHere"]} | ${"both questions stay open"}
  `("depends for $facts: $because", ({ facts, least, most, asks }) => {
    const decision = decide(facts, "2026-06-01");
    expect(decision).toMatchObject({ verdict: "depends", least: { value: least }, most: { value: most } });
    expect(said(decision).filter((sentence) => sentence.startsWith("settles."))).toEqual(asks);
  });

  it("asks nothing about an award of one who lives abroad", () => {
    expect(said(decide({ livesHere: "no" }, "2026-06-01"))[0]).toBe("residence.onlyResidents");
  });
});
