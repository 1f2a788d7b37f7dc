import { describe, expect, it } from "vitest";
import {
  FundFacts,
  fundBalance,
  fundProjection,
  fundPurposes,
  fundStates,
  fundUses,
  type ISODate,
  lawOf,
  leaves,
  type Reason,
  readProgrammes,
  reckonAgain,
  scenarios,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

const child = (facts: object) => FundFacts.parse({ citizenship: "citizen", ...facts });
const decide = (facts: object, on: string, by = law) => fundBalance(child(facts), on as ISODate, by);
const state = (facts: object, on: string, by = law) => fundStates(child(facts), on as ISODate, by);
/** Every sentence with what fills its blanks: «credit 2023 100.52». */
const lines = (reasons: readonly Reason[]) =>
  reasons.map(({ sentence, figures }) =>
    [sentence.replace("nationalFund.", ""), ...Object.values(figures).map(({ value }) => value)].join(" "),
  );
const sentences = (facts: object, on: string) => decide(facts, on).reasons.map(({ sentence }) => sentence);

describe("what the National Fund for Children holds", () => {
  it.each`
    birthDate       | since           | on              | states           | usd         | because
    ${"2006-01-01"} | ${"birth"}      | ${"2026-11-22"} | ${"savings"}     | ${"100.52"} | ${"E02: the first day of birth that takes part"}
    ${"2006-12-15"} | ${"birth"}      | ${"2024-06-01"} | ${"savings"}     | ${"100.52"} | ${"E03: credited at once for all born in the year, before the 18th birthday"}
    ${"2007-05-10"} | ${"birth"}      | ${"2026-11-22"} | ${"savings"}     | ${"232.94"} | ${"E04: two credits and income, nothing after the year of 18"}
    ${"2008-03-02"} | ${"birth"}      | ${"2026-11-22"} | ${"savings"}     | ${"370.56"} | ${"E05: already 18"}
    ${"2008-12-20"} | ${"birth"}      | ${"2026-11-22"} | ${"savings"}     | ${"370.56"} | ${"E06: savings before the 18th birthday"}
    ${"2009-01-01"} | ${"birth"}      | ${"2026-11-22"} | ${"requirement"} | ${"370.56"} | ${"E07: one more credit to come"}
    ${"2015-09-01"} | ${"birth"}      | ${"2026-11-22"} | ${"requirement"} | ${"370.56"} | ${"E08: a citizen all along"}
    ${"2023-12-31"} | ${"birth"}      | ${"2026-11-22"} | ${"requirement"} | ${"370.56"} | ${"E09: born on the day of the first list"}
    ${"2024-01-01"} | ${"birth"}      | ${"2026-11-22"} | ${"requirement"} | ${"263.93"} | ${"E10: born the day after it"}
    ${"2024-08-15"} | ${"birth"}      | ${"2025-06-01"} | ${"requirement"} | ${"129.38"} | ${"E11: as it stood in 2025"}
    ${"2025-12-31"} | ${"birth"}      | ${"2026-11-22"} | ${"requirement"} | ${"130.71"} | ${"E12: born on the last day of the year: a credit a month later"}
    ${"2026-01-01"} | ${"birth"}      | ${"2026-11-22"} | ${"awaiting"}    | ${"0"}      | ${"E13: born the next day: a year later"}
    ${"2026-11-20"} | ${"birth"}      | ${"2026-11-22"} | ${"awaiting"}    | ${"0"}      | ${"E14: a newborn"}
    ${"2026-11-22"} | ${"birth"}      | ${"2026-11-22"} | ${"awaiting"}    | ${"0"}      | ${"born today"}
    ${"2012-04-04"} | ${"2026-11-22"} | ${"2026-11-22"} | ${"awaiting"}    | ${"0"}      | ${"a citizen since today"}
    ${"2012-04-04"} | ${"2025-06-30"} | ${"2026-11-22"} | ${"requirement"} | ${"130.71"} | ${"E15: counted from citizenship, earlier years are not added"}
    ${"2012-04-04"} | ${"2026-02-10"} | ${"2026-11-22"} | ${"awaiting"}    | ${"0"}      | ${"E16: citizenship after the last list"}
    ${"2010-07-07"} | ${"2024-05-05"} | ${"2026-11-22"} | ${"requirement"} | ${"263.93"} | ${"E17: two lists, with income on the first credit"}
    ${"2016-05-05"} | ${"birth"}      | ${"2025-03-01"} | ${"requirement"} | ${"232.94"} | ${"E20: as it stood in March 2025"}
    ${"2016-05-05"} | ${"birth"}      | ${"2024-03-01"} | ${"requirement"} | ${"100.52"} | ${"E21: as it stood in March 2024"}
    ${"2008-06-30"} | ${"birth"}      | ${"2026-11-22"} | ${"savings"}     | ${"370.56"} | ${"E22: a student at a college"}
    ${"2015-09-01"} | ${"birth"}      | ${"2024-02-01"} | ${"requirement"} | ${"100.52"} | ${"the first credit, on the day all have it"}
    ${"2015-09-01"} | ${"birth"}      | ${"2025-02-01"} | ${"requirement"} | ${"232.94"} | ${"the second"}
    ${"2024-02-29"} | ${"birth"}      | ${"2025-02-01"} | ${"requirement"} | ${"129.38"} | ${"the second, for those new that year"}
    ${"2015-09-01"} | ${"birth"}      | ${"2026-02-01"} | ${"requirement"} | ${"370.56"} | ${"the third"}
    ${"2024-02-29"} | ${"birth"}      | ${"2026-02-01"} | ${"requirement"} | ${"263.93"} | ${"the third, in the second year"}
    ${"2025-07-01"} | ${"birth"}      | ${"2026-02-01"} | ${"requirement"} | ${"130.71"} | ${"the third, in the first year"}
    ${"2015-09-01"} | ${"birth"}      | ${"2024-01-30"} | ${"awaiting"}    | ${"0"}      | ${"the eve of the first credit"}
    ${"2015-09-01"} | ${"birth"}      | ${"2026-01-30"} | ${"requirement"} | ${"232.94"} | ${"the last day before the third credit was seen"}
    ${"2015-09-01"} | ${"birth"}      | ${"2026-01-31"} | ${"requirement"} | ${"370.56"} | ${"the first day it was seen"}
    ${"2015-09-01"} | ${"birth"}      | ${"2027-01-31"} | ${"requirement"} | ${"370.56"} | ${"the next credit is not due yet"}
    ${"2010-07-07"} | ${"2023-12-31"} | ${"2026-11-22"} | ${"requirement"} | ${"370.56"} | ${"citizenship on the day of the first list counts"}
    ${"2010-07-07"} | ${"2024-01-01"} | ${"2026-11-22"} | ${"requirement"} | ${"263.93"} | ${"a day later it doesn't"}
    ${"2007-05-10"} | ${"2024-03-01"} | ${"2026-11-22"} | ${"savings"}     | ${"129.38"} | ${"one list only before the year of 18"}
    ${"2015"}       | ${"birth"}      | ${"2026-11-22"} | ${"requirement"} | ${"370.56"} | ${"a year of birth is enough"}
    ${"2024-06"}    | ${"2025"}       | ${"2026-11-22"} | ${"requirement"} | ${"130.71"} | ${"months and years are enough"}
  `("$usd USD, $states, for $birthDate on $on: $because", ({ birthDate, since, on, states, usd }) => {
    const decision = decide({ birthDate, citizenSince: since }, on);
    expect(decision).toMatchObject({ verdict: "entitled", per: "once", amount: { value: usd, unit: "USD" } });
    expect(state({ birthDate, citizenSince: since }, on)).toEqual([states]);
    if (decision.verdict === "entitled" && decision.amount) expect(reckonAgain(decision.amount).value).toBe(usd);
  });

  it.each`
    facts                                                                                     | on              | states               | unmet                              | because
    ${{ birthDate: "2005-12-31" }}                                                            | ${"2026-11-22"} | ${"none"}            | ${["bornTooEarly"]}                | ${"E01: 18 before the first list"}
    ${{ birthDate: "2011-03-03", citizenshipLost: "2025-09-01" }}                             | ${"2026-11-22"} | ${"right-lost"}      | ${["rightLost"]}                   | ${"E18: the right ends with citizenship"}
    ${{ birthDate: "2011-03-03", citizenshipLost: "2025-09-01", citizenship: "foreigner" }}   | ${"2026-11-22"} | ${"right-lost"}      | ${["rightLost"]}                   | ${"whatever the person is now"}
    ${{ birthDate: "2014-02-02", citizenship: "foreigner" }}                                  | ${"2026-11-22"} | ${"none"}            | ${["notCitizen"]}                  | ${"E19: a residence permit is not enough"}
    ${{ birthDate: "2014-02-02", citizenship: "kandas" }}                                     | ${"2026-11-22"} | ${"none"}            | ${["notCitizen"]}                  | ${"a kandas who is not a citizen yet"}
    ${{ birthDate: "2005-12-31", citizenship: "foreigner" }}                                  | ${"2026-11-22"} | ${"none"}            | ${["bornTooEarly", "notCitizen"]}  | ${"both are told at once"}
    ${{ birthDate: "2008-12-20", citizenSince: "2026-03-01" }}                                | ${"2026-11-22"} | ${"none"}            | ${["citizenTooLate"]}              | ${"a minor still, but 18 on the day of the list"}
    ${{ birthDate: "2012-04-04", citizenSince: "2026-02-10" }}                                | ${"2025-06-01"} | ${"none"}            | ${["notCitizenYet"]}               | ${"asked about a day before citizenship"}
    ${{ birthDate: "2025-12-31" }}                                                            | ${"2025-06-01"} | ${"none"}            | ${["notBornYet"]}                  | ${"asked about a day before the birth"}
    ${{ birthDate: "2011-03-03", citizenshipLost: "2025-09-01" }}                             | ${"2025-09-01"} | ${"right-lost"}      | ${["rightLost"]}                   | ${"from that very day"}
    ${{ birthDate: "2010-07-07", citizenSince: "2024-05-05", citizenshipLost: "2026-06-01" }} | ${"2026-11-22"} | ${"right-lost"}      | ${["rightLost"]}                   | ${"gained and lost again"}
    ${{ birthDate: "2008-03-02", citizenSince: "2026-03-01", citizenshipLost: "2026-06-01" }} | ${"2026-11-22"} | ${"right-lost"}      | ${["citizenTooLate", "rightLost"]} | ${"too late for any list: no savings to lose"}
    ${{ birthDate: "2008-03-02", citizenshipLost: "2026-01-30" }}                             | ${"2026-11-22"} | ${"right-lost"}      | ${["rightLost"]}                   | ${"lost on the eve of the credit that makes savings"}
    ${{ birthDate: "2006-01-01" }}                                                            | ${"2034-01-01"} | ${"pension-account"} | ${["movedToPension"]}              | ${"ten years after the 18th birthday"}
  `("nothing on $on for $facts: $because", ({ facts, on, states, unmet }) => {
    const decision = decide(facts, on);
    expect(decision.verdict).toBe("not-entitled");
    expect(decision.reasons.map(({ sentence }) => sentence)).toEqual(unmet.map((key: string) => `nationalFund.${key}`));
    expect(state(facts, on)).toEqual([states]);
  });

  it.each`
    lost            | since           | on              | usd         | because
    ${"2025-09-01"} | ${"birth"}      | ${"2025-08-31"} | ${"232.94"} | ${"the last day as a citizen"}
    ${"2024-06-01"} | ${"2025-03-01"} | ${"2026-11-22"} | ${"130.71"} | ${"regained: counting starts again from zero"}
    ${"2024-06-01"} | ${"2026-03-01"} | ${"2026-11-22"} | ${"0"}      | ${"regained after the last list"}
    ${"2024-06-01"} | ${"2025-03-01"} | ${"2024-05-31"} | ${"100.52"} | ${"before the loss a citizen from birth"}
    ${"2024-06-01"} | ${"2025-03-01"} | ${"2025-03-01"} | ${"0"}      | ${"the day it was regained"}
    ${"2026-06-01"} | ${"2024-05-05"} | ${"2026-03-01"} | ${"263.93"} | ${"a start before the loss is the first one: earlier years aren't added"}
  `("$usd USD when citizenship was lost on $lost and regained on $since: $because", ({ lost, since, on, usd }) => {
    const facts = { birthDate: "2011-03-03", citizenshipLost: lost, citizenSince: since };
    expect(decide(facts, on)).toMatchObject({ verdict: "entitled", amount: { value: usd } });
  });

  it("has nothing between the loss of citizenship and its return", () => {
    const facts = { birthDate: "2011-03-03", citizenshipLost: "2024-06-01", citizenSince: "2025-03-01" };
    expect(state(facts, "2025-02-28")).toEqual(["right-lost"]);
  });

  it("leaves citizenship lost after savings were credited to the pension fund", () => {
    const facts = { birthDate: "2008-03-02", citizenshipLost: "2026-01-31" };
    expect(state(facts, "2026-11-22")).toEqual(["lost-savings"]);
    expect(decide(facts, "2026-11-22")).toMatchObject({
      verdict: "depends",
      per: "once",
      least: { value: "0" },
      most: { value: "370.56" },
    });
    expect(sentences(facts, "2026-11-22")[0]).toBe("nationalFund.lostAfterSavings");
  });

  it.each`
    facts                                                      | on              | least  | most        | because
    ${{ birthDate: "2011-03-03", citizenshipLost: "2025" }}    | ${"2025-06-01"} | ${"0"} | ${"232.94"} | ${"lost that year: before that day or after it"}
    ${{ birthDate: "2011-03-03", citizenshipLost: "2025-06" }} | ${"2025-06-15"} | ${"0"} | ${"232.94"} | ${"in the middle of the month it was lost in"}
    ${{ birthDate: "2008-03-02", citizenshipLost: "2026" }}    | ${"2026-11-22"} | ${"0"} | ${"370.56"} | ${"before the credit that makes savings, or after it"}
  `("asks for the day citizenship ended where it decides: $because", ({ facts, on, least, most }) => {
    const decision = decide(facts, on);
    expect(decision).toMatchObject({ verdict: "depends", least: { value: least }, most: { value: most } });
    expect(decision.reasons[0]?.sentence).toBe("nationalFund.settlesLostDay");
  });

  it.each`
    lost         | on              | verdict           | because
    ${"2025"}    | ${"2024-12-31"} | ${"entitled"}     | ${"the eve of the first day it may have been"}
    ${"2025"}    | ${"2026-01-01"} | ${"not-entitled"} | ${"the day after the last"}
    ${"2025-06"} | ${"2025-05-31"} | ${"entitled"}     | ${"the month before"}
    ${"2025-06"} | ${"2025-07-01"} | ${"not-entitled"} | ${"the month after"}
  `("doesn't ask for that day where it decides nothing: $because", ({ lost, on, verdict }) => {
    const decision = decide({ birthDate: "2011-03-03", citizenshipLost: lost }, on);
    expect(decision.verdict).toBe(verdict);
    expect(decision.reasons.map(({ sentence }) => sentence)).not.toContain("nationalFund.settlesLostDay");
  });

  it.each`
    birthDate       | on              | programme              | because
    ${"2009-01-01"} | ${"2027-01-31"} | ${"national-fund"}     | ${"the last day of a record in a child's name"}
    ${"2009-01-01"} | ${"2027-02-01"} | ${"national-fund-use"} | ${"the day the last credit is due: savings"}
    ${"2008-12-20"} | ${"2026-01-30"} | ${"national-fund"}     | ${"the eve of the credit of the year of 18"}
    ${"2008-12-20"} | ${"2026-01-31"} | ${"national-fund-use"} | ${"its day, though the owner is 17 for most of a year"}
    ${"2006-01-01"} | ${"2033-12-31"} | ${"national-fund-use"} | ${"the last of the ten years"}
    ${"2006-01-01"} | ${"2034-01-01"} | ${"national-fund"}     | ${"moved to the pension account: nothing to use here"}
    ${"2015-09-01"} | ${"2026-11-22"} | ${"national-fund"}     | ${"a child"}
  `("tells the steps and papers of $programme for $birthDate on $on: $because", ({ birthDate, on, programme }) => {
    expect(decide({ birthDate }, on).benefit).toBe(programme);
  });

  it("asks an owner for papers, and a child for none", () => {
    const programmes = readProgrammes();
    const papersOf = (id: string) => {
      const { papers = [], papersIf = [] } = programmes.get(id) ?? {};
      return [...papers, ...papersIf.map(({ paper, when }) => `${paper} ${when}`)];
    };
    expect(papersOf("national-fund")).toEqual([]);
    expect(papersOf("national-fund-use")).toEqual([
      "identity-document",
      "dollar-account",
      "study-contract for-study",
      "payment-document for-study",
      "enrolment-proof study-abroad",
      "housing-papers for-housing",
    ]);
  });

  it.each`
    birthDate       | on              | from            | until           | because
    ${"2006-01-01"} | ${"2026-11-22"} | ${"2024-01-31"} | ${"2033-12-31"} | ${"born on 1 January: usable from the credit; the first ten years end on 1 January 2034"}
    ${"2006-12-15"} | ${"2024-06-01"} | ${"2024-12-15"} | ${"2034-12-14"} | ${"credited in winter, usable from the birthday"}
    ${"2008-12-20"} | ${"2026-11-22"} | ${"2026-12-20"} | ${"2036-12-19"} | ${"not 18 yet"}
    ${"2009-01-01"} | ${"2026-11-22"} | ${"2027-02-01"} | ${"2036-12-31"} | ${"18 in January, before the credit is made"}
    ${"2008-02-29"} | ${"2026-11-22"} | ${"2026-02-28"} | ${"2036-02-28"} | ${"born on a leap day"}
  `("of $birthDate the money can be used from $from until $until: $because", ({ birthDate, on, from, until }) => {
    expect(decide({ birthDate }, on)).toMatchObject({ from, until });
  });

  it.each`
    birthDate       | on              | says                 | because
    ${"2008-12-20"} | ${"2026-12-19"} | ${"useFrom"}         | ${"the eve of the 18th birthday"}
    ${"2008-12-20"} | ${"2026-12-20"} | ${"canUse"}          | ${"the birthday"}
    ${"2008-12"}    | ${"2026-12-30"} | ${"useFromBirthday"} | ${"a month of birth does not tell yet"}
    ${"2008-12"}    | ${"2026-12-31"} | ${"canUse"}          | ${"the month is over"}
    ${"2007"}       | ${"2026-01-01"} | ${"canUse"}          | ${"a year of birth that is past for certain"}
    ${"2015"}       | ${"2026-11-22"} | ${"useFromBirthday"} | ${"a year of birth gives no day"}
    ${"2009-01-01"} | ${"2026-11-22"} | ${"lastCredit"}      | ${"the credit of the year of 18 is the last"}
    ${"2010-01-01"} | ${"2026-11-22"} | ${"nextCredit"}      | ${"another follows the next"}
    ${"2008-03-02"} | ${"2026-11-22"} | ${"keptUntil"}       | ${"how long savings are kept"}
    ${"2008-03"}    | ${"2026-11-22"} | ${"keptFor"}         | ${"the same without a day"}
  `("says $says of $birthDate on $on: $because", ({ birthDate, on, says }) => {
    expect(sentences({ birthDate }, on)).toContain(`nationalFund.${says}`);
  });

  it.each`
    birthDate    | on              | because
    ${"2008-12"} | ${"2026-11-22"} | ${"a month of birth"}
    ${"2008"}    | ${"2026-11-22"} | ${"a year of birth"}
    ${"2009-01"} | ${"2026-11-22"} | ${"usable from the credit whatever the day, kept until a birthday that isn't known"}
    ${"2007"}    | ${"2026-11-22"} | ${"a year that is past"}
  `("names no first and last day of use for $birthDate: $because", ({ birthDate, on }) => {
    expect(decide({ birthDate }, on)).not.toHaveProperty("from");
    expect(decide({ birthDate }, on)).not.toHaveProperty("until");
  });

  it.each`
    facts                                                         | on              | says
    ${{ birthDate: "2016-05-05" }}                                | ${"2026-11-22"} | ${["requirement 18", "credit 2023 100.52", "credit 2024 129.38", "credit 2025 130.71", "income 9.95", "nextCredit 2027-02-01", "useFrom 2034-05-05"]}
    ${{ birthDate: "2024-08-15" }}                                | ${"2025-06-01"} | ${["requirement 18", "credit 2024 129.38", "nextCredit 2026-02-01", "useFrom 2042-08-15"]}
    ${{ birthDate: "2024" }}                                      | ${"2026-11-22"} | ${["requirement 18", "credit 2024 129.38", "credit 2025 130.71", "income 3.84", "nextCredit 2027-02-01", "useFromBirthday 18"]}
    ${{ birthDate: "2026-11-20" }}                                | ${"2026-11-22"} | ${["awaiting", "nextCredit 2027-02-01", "useFrom 2044-11-20"]}
    ${{ birthDate: "2009-01-01" }}                                | ${"2026-11-22"} | ${["requirement 18", "credit 2023 100.52", "credit 2024 129.38", "credit 2025 130.71", "income 9.95", "lastCredit 2027-02-01", "useFrom 2027-02-01"]}
    ${{ birthDate: "2008-12-20" }}                                | ${"2026-11-22"} | ${["savings", "credit 2023 100.52", "credit 2024 129.38", "credit 2025 130.71", "income 9.95", "noMoreCredits", "useFrom 2026-12-20", "keptUntil 2036-12-20"]}
    ${{ birthDate: "2007" }}                                      | ${"2026-11-22"} | ${["savings", "credit 2023 100.52", "credit 2024 129.38", "income 3.04", "noMoreCredits", "canUse", "keptFor 10 18"]}
    ${{ birthDate: "2006-01-01" }}                                | ${"2026-11-22"} | ${["savings", "credit 2023 100.52", "noMoreCredits", "canUse", "keptUntil 2034-01-01"]}
    ${{ birthDate: "2009-01-01" }}                                | ${"2027-02-01"} | ${["creditMissing 2027-02-01 https://kids.enpf.kz", "savings", "credit 2023 100.52", "credit 2024 129.38", "credit 2025 130.71", "income 9.95", "canUse", "keptUntil 2037-01-01"]}
    ${{ birthDate: "2006-01-01" }}                                | ${"2034-01-01"} | ${["movedToPension 10 18"]}
    ${{ birthDate: "2005-12-31", citizenship: "foreigner" }}      | ${"2026-11-22"} | ${["bornTooEarly 2006-01-01", "notCitizen 18"]}
    ${{ birthDate: "2008-12-20", citizenSince: "2026-03-01" }}    | ${"2026-11-22"} | ${["citizenTooLate 18 12-31"]}
    ${{ birthDate: "2011-03-03", citizenshipLost: "2025-09-01" }} | ${"2026-11-22"} | ${["rightLost 18"]}
    ${{ birthDate: "2008-03-02", citizenshipLost: "2026-06-01" }} | ${"2026-11-22"} | ${["lostAfterSavings https://enpf.kz", "credit 2023 100.52", "credit 2024 129.38", "credit 2025 130.71", "income 9.95"]}
  `("tells all of $facts on $on, and nothing else", ({ facts, on, says }) =>
    expect(lines(decide(facts, on).reasons)).toEqual(says),
  );

  it("names the day of the next credit, and none once a person has savings", () => {
    const next = decide({ birthDate: "2026-11-20" }, "2026-11-22").reasons.find(
      ({ sentence }) => sentence === "nationalFund.nextCredit",
    );
    expect(next?.figures).toMatchObject({ byDat: { value: "2027-02-01" } });
    const savings = sentences({ birthDate: "2008-03-02" }, "2026-11-22");
    expect(savings).toContain("nationalFund.noMoreCredits");
    expect(savings.join()).not.toMatch(/nextCredit|lastCredit/);
    expect(sentences({ birthDate: "2009-01-01" }, "2027-03-01")).not.toContain("nationalFund.noMoreCredits");
  });

  it.each`
    birthDate       | on              | usd         | because
    ${"2015-09-01"} | ${"2027-02-01"} | ${"370.56"} | ${"due, and nobody has entered it"}
    ${"2009-01-01"} | ${"2027-02-01"} | ${"370.56"} | ${"the last credit of a person who is 18"}
    ${"2026-01-01"} | ${"2027-02-01"} | ${"0"}      | ${"even the first credit is missing"}
  `("is at least $usd for $birthDate on $on, when the new credit is $because", ({ birthDate, on, usd }) => {
    const decision = decide({ birthDate }, on);
    expect(decision).toMatchObject({ verdict: "depends", per: "once", least: { value: usd } });
    expect(decision).not.toHaveProperty("most");
    expect(state({ birthDate }, on)).toEqual([birthDate === "2009-01-01" ? "savings" : "requirement"]);
    expect(decision.reasons[0]?.sentence).toBe("nationalFund.creditMissing");
  });

  it("stays exact for those whose last credit is past, though a new one is missing", () => {
    expect(decide({ birthDate: "2008-03-02" }, "2027-06-01")).toMatchObject({ verdict: "entitled" });
  });

  it("takes a credit without its income for unfinished", () => {
    const source = { act: "nf-s01", confidence: "official-statement" as const };
    const entered = law.parameters.map((parameter) =>
      parameter.id === "national-fund.accrual"
        ? { ...parameter, values: [...parameter.values, { since: "2027-01-30" as const, value: "140", source }] }
        : parameter,
    );
    expect(decide({ birthDate: "2015-09-01" }, "2027-03-01", lawOf(entered))).toMatchObject({ verdict: "depends" });
    expect(decide({ birthDate: "2026-05-01" }, "2027-03-01", lawOf(entered))).toMatchObject({
      verdict: "entitled",
      amount: { value: "140" },
    });
  });

  it.each`
    facts                                                   | least  | most        | settles                               | because
    ${{ birthDate: "2015-09-01", citizenship: "unknown" }}  | ${"0"} | ${"370.56"} | ${"nationalFund.settlesCitizenship"}  | ${"citizenship unknown"}
    ${{ birthDate: "2015-09-01", citizenSince: "unknown" }} | ${"0"} | ${"370.56"} | ${"nationalFund.settlesCitizenSince"} | ${"its beginning unknown"}
    ${{ birthDate: "2025-09-01", citizenSince: "unknown" }} | ${"0"} | ${"130.71"} | ${"nationalFund.settlesCitizenSince"} | ${"in one of two years"}
  `("lies between $least and $most with $because", ({ facts, least, most, settles }) => {
    const decision = decide(facts, "2026-11-22");
    expect(decision).toMatchObject({ verdict: "depends", least: { value: least }, most: { value: most } });
    expect(decision.reasons[0]?.sentence).toBe(settles);
  });

  it("asks only for what decides: the day of a loss is no question of someone who lost nothing", () => {
    const asked = sentences({ birthDate: "2016-05-05", citizenship: "unknown" }, "2026-11-22");
    expect(asked.filter((sentence) => sentence.includes("settles"))).toEqual(["nationalFund.settlesCitizenship"]);
  });

  it.each`
    birthDate                  | least       | most        | because
    ${"2006-06-01/2008-06-01"} | ${"100.52"} | ${"370.56"} | ${"three years of birth, three sums"}
    ${"2023-12-31/2024-01-01"} | ${"263.93"} | ${"370.56"} | ${"the two days around the first list"}
  `("asks for the day of birth between $birthDate: $because", ({ birthDate, least, most }) => {
    const decision = decide({ birthDate }, "2026-11-22");
    expect(decision).toMatchObject({ verdict: "depends", least: { value: least }, most: { value: most } });
    expect(decision.reasons[0]?.sentence).toBe("settles.birthDay");
  });

  it("agrees on what does not depend on the unknown", () => {
    const decision = decide({ birthDate: "2026-03-01", citizenSince: "unknown" }, "2026-11-22");
    expect(decision).toMatchObject({ verdict: "entitled", amount: { value: "0" } });
  });

  it("cites every credit and the income behind a sum", () => {
    const decision = decide({ birthDate: "2015-09-01" }, "2026-11-22");
    const cited = decision.reasons.flatMap(({ cites }) => cites.map(({ id, since }) => `${id} ${since}`));
    expect(cited).toEqual(
      expect.arrayContaining([
        "national-fund.accrual 2024-01-31",
        "national-fund.accrual 2025-02-01",
        "national-fund.accrual 2026-01-31",
        "national-fund.income.since-2024 2026-01-31",
      ]),
    );
  });

  it.each`
    facts                                              | because
    ${{}}                                              | ${"neither a date nor a year of birth"}
    ${{ birthDate: "2015-13" }}                        | ${"no such month"}
    ${{ birthYear: "born in 2015" }}                   | ${"words"}
    ${{ birthDate: "2015", citizenSince: "long ago" }} | ${"no moment of citizenship"}
  `("refuses $facts: $because", ({ facts }) => {
    expect(FundFacts.safeParse({ citizenship: "citizen", ...facts }).success).toBe(false);
  });

  it("takes a year of birth as text or number", () => {
    expect(decide({ birthYear: "2024" }, "2026-11-22")).toMatchObject({ amount: { value: "263.93" } });
    expect(decide({ birthYear: 2024 }, "2026-11-22")).toMatchObject({ amount: { value: "263.93" } });
  });

  it("is not on record before the law", () => {
    expect(() => decide({ birthDate: "2015-09-01" }, "2023-12-31")).toThrow(/has no value on 2023-12-31/);
  });
});

describe("what it may grow to", () => {
  it.each`
    born    | low     | central | high
    ${2009} | ${481}  | ${512}  | ${518}
    ${2010} | ${594}  | ${658}  | ${675}
    ${2012} | ${829}  | ${963}  | ${1018}
    ${2014} | ${1076} | ${1287} | ${1403}
    ${2016} | ${1336} | ${1629} | ${1835}
    ${2018} | ${1610} | ${1993} | ${2318}
    ${2020} | ${1899} | ${2378} | ${2857}
    ${2022} | ${2202} | ${2787} | ${3457}
    ${2023} | ${2360} | ${3001} | ${3781}
    ${2024} | ${2361} | ${3050} | ${3939}
    ${2025} | ${2317} | ${3052} | ${4053}
    ${2026} | ${2270} | ${3052} | ${4175}
  `("born in $born: $low, $central or $high USD at 18", ({ born, ...expected }) => {
    for (const scenario of scenarios) {
      const projection = fundProjection(child({ birthYear: born }), "2026-11-22", law, scenario);
      expect(projection?.amount).toMatchObject({ value: String(expected[scenario]), unit: "USD" });
      expect(projection?.byYear.at(-1)?.year).toBe(born + 18);
    }
  });

  it("takes the published years to the cent and marks them", () => {
    const projection = fundProjection(child({ birthYear: 2016 }), "2026-11-22", law, "high");
    const known = projection?.byYear.filter(({ published }) => published);
    expect(known?.map(({ year, balance }) => [year, balance.value])).toEqual([
      [2024, "100.52"],
      [2025, "232.94"],
      [2026, "370.56"],
    ]);
    expect(projection?.byYear).toHaveLength(2034 - 2024 + 1);
  });

  it("states its assumptions and rests on published figures alone in the two lower scenarios", () => {
    const of = (scenario: "low" | "central" | "high") =>
      fundProjection(child({ birthYear: 2016 }), "2026-11-22", law, scenario)?.assumptions;
    expect(of("low")).toMatchObject({ accrual: { value: "100.52" }, growth: { value: "0" }, return: { value: "2.6" } });
    expect(of("central")).toMatchObject({ accrual: { value: "130.71" }, return: { value: "2.97" } });
    expect(of("high")).toMatchObject({
      accrual: { value: "130.71" },
      growth: { value: "3" },
      return: { value: "3.5" },
    });
    expect(fundProjection(child({ birthYear: 2016 }), "2026-11-22", law, "low")?.reasons[1]?.cites).not.toHaveLength(0);
  });

  it.each`
    facts                                               | says     | because
    ${{ citizenSince: "unknown" }}                      | ${true}  | ${"since when is not known"}
    ${{ citizenship: "unknown" }}                       | ${true}  | ${"whether is not known"}
    ${{ citizenSince: "birth" }}                        | ${false} | ${"a citizen since birth"}
    ${{ citizenSince: "2020" }}                         | ${false} | ${"since a known year"}
    ${{ citizenship: "unknown", citizenSince: "2020" }} | ${false} | ${"the year is known, were it a citizen"}
  `("says that a citizen since birth was taken: $says, $because", ({ facts, says }) => {
    const projection = fundProjection(child({ birthYear: 2016, ...facts }), "2026-11-22", law, "central");
    const said = projection?.reasons.map(({ sentence }) => sentence);
    expect(said?.includes("nationalFund.projectionFromBirth")).toBe(says);
  });

  it("asked in 2024, knows only what was published by then", () => {
    const projection = fundProjection(child({ birthYear: 2016 }), "2024-06-01", law, "central");
    expect(projection?.assumptions).toMatchObject({ accrual: { value: "100.52" }, return: { value: "2.60" } });
    expect(projection?.byYear.filter(({ published }) => published)).toHaveLength(1);
  });

  it("asked in 2025, when no average return was published, takes the last that was", () => {
    const projection = fundProjection(child({ birthYear: 2016 }), "2025-06-01", law, "central");
    expect(projection?.assumptions).toMatchObject({ accrual: { value: "129.38" }, return: { value: "2.60" } });
  });

  it.each`
    facts                  | on              | scenario     | says
    ${{ birthYear: 2016 }} | ${"2026-11-22"} | ${"low"}     | ${["projection 1336 2034", "projectionLow 100.52 0 2.6", "projectionKnown 370.56 2026", "projectionRisks"]}
    ${{ birthYear: 2016 }} | ${"2026-11-22"} | ${"central"} | ${["projection 1629 2034", "projectionCentral 130.71 0 2.97", "projectionKnown 370.56 2026", "projectionRisks"]}
    ${{ birthYear: 2016 }} | ${"2026-11-22"} | ${"high"}    | ${["projection 1835 2034", "projectionHigh 130.71 3 3.5", "projectionKnown 370.56 2026", "projectionRisks"]}
    ${{ birthYear: 2026 }} | ${"2026-11-22"} | ${"central"} | ${["projection 3052 2044", "projectionCentral 130.71 0 2.97", "projectionRisks"]}
  `("states what the $scenario scenario of $facts takes for granted", ({ facts, on, scenario, says }) =>
    expect(lines(fundProjection(child(facts), on, law, scenario)?.reasons ?? [])).toEqual(says),
  );

  it("starts with the first year that brings a credit, though an earlier one isn't published yet", () => {
    const projection = fundProjection(child({ birthDate: "2026-01-05" }), "2026-01-20", law, "high");
    expect(projection?.byYear[0]).toMatchObject({ year: 2027, published: false });
    // Two years of growth lie between the last published credit, 129.38, and the first of this child.
    expect(Number(projection?.byYear[0]?.balance.value)).toBeCloseTo(129.38 * 1.03 * 1.03, 6);
  });

  it("goes on from the last published year when a credit is overdue", () => {
    const projection = fundProjection(child({ birthYear: 2009 }), "2027-01-31", law, "central");
    expect(projection?.byYear.map(({ year, published }) => [year, published])).toEqual([
      [2024, true],
      [2025, true],
      [2026, true],
      [2027, false],
    ]);
  });

  it.each`
    facts                                                 | because
    ${{ birthYear: 2008 }}                                | ${"the last credit is past"}
    ${{ birthYear: 2005 }}                                | ${"does not take part"}
    ${{ birthYear: 2016, citizenship: "foreigner" }}      | ${"not a citizen"}
    ${{ birthYear: 2016, citizenshipLost: "2025-01-01" }} | ${"no longer a citizen"}
  `("projects nothing for $facts: $because", ({ facts }) => {
    expect(fundProjection(child(facts), "2026-11-22", law, "central")).toBeUndefined();
  });

  it("traces the whole estimate to published figures and named assumptions", () => {
    const projection = fundProjection(child({ birthYear: 2020 }), "2026-11-22", law, "high");
    const ends = projection ? leaves(projection.amount) : [];
    expect(ends.every((end) => "id" in end || end.how?.op === "given" || end.unit === "rounding")).toBe(true);
    expect(projection && reckonAgain(projection.amount).value).toBe("2857");
  });
});

describe("what it may pay for", () => {
  it.each(fundPurposes)("every recorded use for %s has a sentence; what nobody confirmed is a question", (purpose) => {
    const reasons = fundUses(purpose, "2026-11-22", law);
    expect(reasons.at(-1)?.sentence).toMatch(/nationalFund\.ask/);
    expect(reasons.filter(({ sentence }) => sentence.startsWith("nationalFund.use")).length).toBeGreaterThan(3);
  });

  it("says what is not paid for, and sends what nobody confirmed to the pension fund", () => {
    const ends = fundPurposes.map((purpose) => lines(fundUses(purpose, "2026-11-22", law)).slice(-2));
    expect(ends).toEqual([
      ["notFor", "askHousing https://enpf.kz"],
      ["notFor", "askEducation https://enpf.kz"],
    ]);
  });

  it("has no use without a sentence", () => {
    const entered = law.parameters.map((parameter) =>
      parameter.id === "national-fund.uses.housing-more"
        ? { ...parameter, values: parameter.values.map((dated) => ({ ...dated, value: ["repairs"] })) }
        : parameter,
    );
    expect(() => fundUses("housing", "2026-11-22", lawOf(entered))).toThrow(/no sentence for the use «repairs»/);
  });

  it("says of each use whose word it is", () => {
    const whose = Object.fromEntries(
      fundPurposes.flatMap((purpose) =>
        fundUses(purpose, "2026-11-22", law).map(({ sentence, cites }) => [sentence, cites[0]?.source.confidence]),
      ),
    );
    expect(whose).toMatchObject({
      "nationalFund.useBuyHome": "two-media",
      "nationalFund.useDownPayment": "one-media",
      "nationalFund.useOtbasyDeposit": "official-statement",
      "nationalFund.useFeesInKazakhstan": "two-media",
      "nationalFund.useEducationLoan": "one-media",
    });
  });
});
