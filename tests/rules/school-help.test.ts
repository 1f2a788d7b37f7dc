import { describe, expect, it } from "vitest";
import { reckonAgain, SchoolHelpFacts, schoolHelp } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { told } from "../support/told.ts";

const family = {
  receivesTsa: "no",
  incomePerHead: "95000",
  parentsLost: "none",
  guardianship: "none",
  grade: 5,
  schoolKind: "public",
  region: "kostanay",
};
const decide = (facts: object, on = "2026-11-22") =>
  told(schoolHelp(SchoolHelpFacts.parse({ ...family, ...facts }), on as `${number}-${number}-${number}`, law));
const sentences = (facts: object, on?: string) => decide(facts, on).reasons.map(({ sentence }) => sentence);
const poor = { incomePerHead: "30000" };

describe("school help", () => {
  it.each`
    on              | tenge    | because
    ${"2023-08-20"} | ${40567} | ${"the ministry's floor of 2023"}
    ${"2024-08-20"} | ${43407} | ${"the sum of 2024 in the Government's review"}
    ${"2025-08-20"} | ${46228} | ${"the ministry's floor of 2025"}
    ${"2025-12-31"} | ${46228} | ${"its last day"}
    ${"2026-01-01"} | ${50851} | ${"the first day of the subsistence minimum of 2026"}
    ${"2026-11-22"} | ${50851} | ${"one subsistence minimum: no announcement of 2026 was found"}
  `("is at least $tenge ₸ on $on where no region's sum is known: $because", ({ on, tenge }) => {
    const decision = decide(poor, on);
    expect(decision).toMatchObject({ verdict: "depends", per: "year", least: { value: String(tenge), unit: "KZT" } });
    expect(decision).not.toHaveProperty("most");
    expect(decision.reasons[0]?.sentence).toBe("schoolHelp.regionSets");
    if (decision.verdict === "depends" && decision.least) expect(reckonAgain(decision.least).value).toBe(String(tenge));
  });

  it.each`
    region        | on              | tenge
    ${"pavlodar"} | ${"2023-08-20"} | ${47300}
    ${"almaty"}   | ${"2023-08-20"} | ${43000}
    ${"astana"}   | ${"2023-12-31"} | ${41000}
    ${"shymkent"} | ${"2023-08-20"} | ${41000}
    ${"almaty"}   | ${"2025-08-20"} | ${55000}
    ${"pavlodar"} | ${"2025-08-20"} | ${53663}
    ${"zhambyl"}  | ${"2025-12-31"} | ${53117}
  `("$region announced $tenge ₸ for the year of $on", ({ region, on, tenge }) => {
    expect(decide({ ...poor, region }, on)).toMatchObject({ verdict: "entitled", amount: { value: String(tenge) } });
  });

  it("tells what the region paid in an earlier year, and doesn't promise it", () => {
    const decision = decide({ ...poor, region: "almaty" });
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "50851" } });
    expect(decision.reasons[1]).toMatchObject({
      sentence: "schoolHelp.earlier",
      figures: { amount: { value: "55000" }, year: { value: "2025" } },
    });
  });

  it("says «not less than» where the region isn't known, even in a year with announced sums", () =>
    expect(decide({ ...poor, region: "unknown" }, "2025-08-20")).toMatchObject({ least: { value: "46228" } }));

  it.each`
    facts                                                    | why                    | because
    ${{ receivesTsa: "yes" }}                                | ${"need.tsa"}          | ${"TSA, whatever the income"}
    ${{ incomePerHead: "50850" }}                            | ${"need.belowMinimum"} | ${"one tenge below the line"}
    ${{ incomePerHead: "50850.99" }}                         | ${"need.belowMinimum"} | ${"a fraction below it"}
    ${{ incomePerHead: "0" }}                                | ${"need.belowMinimum"} | ${"no income"}
    ${{ guardianship: "guardian", incomePerHead: "600000" }} | ${"need.orphan"}       | ${"no income test under guardianship"}
    ${{ guardianship: "professional-foster" }}               | ${"need.orphan"}       | ${"a placed child lives in a family"}
    ${{ guardianship: "foster-family" }}                     | ${"need.orphan"}       | ${"so too in a foster family"}
    ${{ guardianship: "none", parentsLost: "both" }}         | ${"need.orphan"}       | ${"an orphan before a guardian is named"}
    ${{ emergency: "yes", incomePerHead: "120000" }}         | ${"need.emergency"}    | ${"no income test after an emergency"}
    ${{ receivesTsa: "unknown", incomePerHead: "40000" }}    | ${"need.belowMinimum"} | ${"the known ground is given, not the unknown one"}
    ${{ guardianship: "unknown", receivesTsa: "yes" }}       | ${"need.tsa"}          | ${"an unknown that decides nothing isn't asked"}
  `("is given by $why: $because", ({ facts, why }) => {
    expect(decide(facts)).toMatchObject({ verdict: "depends", least: { value: "50851" } });
    expect(sentences(facts)).toContain(why);
    expect(sentences(facts).filter((sentence) => sentence.startsWith("settles."))).toEqual([]);
  });

  it.each`
    facts                                           | because
    ${{ incomePerHead: "50851" }}                   | ${"exactly the minimum is not below it"}
    ${{ incomePerHead: "95000" }}                   | ${"above it"}
    ${{ guardianship: "adopted" }}                  | ${"an adopted child has parents"}
    ${{ guardianship: "none", parentsLost: "one" }} | ${"one parent lost is no category"}
  `("is not given, with the council of the school as the way left: $because", ({ facts }) => {
    const decision = decide(facts);
    expect(decision.verdict).toBe("not-entitled");
    expect(sentences(facts)).toEqual(["need.notBelowMinimum", "need.otherCategories", "need.councilMayDecide"]);
    expect(decision.reasons[0]?.figures.limit?.value).toBe("50851");
  });

  it.each`
    on              | income     | verdict           | because
    ${"2025-12-31"} | ${"48000"} | ${"not-entitled"} | ${"above the minimum of 2025"}
    ${"2026-01-01"} | ${"48000"} | ${"depends"}      | ${"below that of 2026"}
  `("$verdict with $income ₸ per person on $on: $because", ({ on, income, verdict }) =>
    expect(decide({ incomePerHead: income }, on).verdict).toBe(verdict),
  );

  it("lists every unmet condition at once", () =>
    expect(sentences({ grade: "none", schoolKind: "private", schoolHelpPaid: "yes" })).toEqual([
      "school.onlyPupils",
      "school.noStateOrder",
      "schoolHelp.paidAlready",
      "need.notBelowMinimum",
      "need.otherCategories",
      "need.councilMayDecide",
    ]));

  it.each`
    schoolKind               | on              | verdict           | because
    ${"private-state-order"} | ${"2026-11-22"} | ${"depends"}      | ${"covered since 2025; the region sets the sum"}
    ${"private-state-order"} | ${"2025-01-01"} | ${"depends"}      | ${"the first day"}
    ${"private-state-order"} | ${"2024-12-31"} | ${"not-entitled"} | ${"the day before"}
    ${"private"}             | ${"2026-11-22"} | ${"not-entitled"} | ${"no state order, nothing confirmed"}
  `("$verdict in a $schoolKind school on $on: $because", ({ schoolKind, on, verdict }) =>
    expect(decide({ ...poor, schoolKind }, on).verdict).toBe(verdict),
  );

  it("is paid once in a school year, but after an emergency at any time", () => {
    expect(decide({ ...poor, schoolHelpPaid: "yes" }).verdict).toBe("not-entitled");
    expect(decide({ schoolHelpPaid: "yes", emergency: "yes" }).verdict).toBe("depends");
    expect(sentences({ emergency: "yes" })).toContain("schoolHelp.anyTime");
  });

  it("leaves the preschool class to the school, with no sum", () => {
    const decision = decide({ ...poor, grade: 0 });
    expect(decision.verdict).toBe("depends");
    expect(decision).not.toHaveProperty("least");
    expect(sentences({ ...poor, grade: 0 })).toEqual(["school.preschoolClass"]);
  });

  it.each`
    unknown            | settles
    ${"receivesTsa"}   | ${"settles.receivesTsa"}
    ${"incomePerHead"} | ${"settles.incomePerHead"}
    ${"guardianship"}  | ${"settles.guardianship"}
    ${"parentsLost"}   | ${"settles.parentsLost"}
    ${"emergency"}     | ${"settles.emergency"}
  `("asks for $unknown, from nothing to an end that nobody knows", ({ unknown, settles }) => {
    const decision = decide({ [unknown]: "unknown" });
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "0" } });
    expect(decision).not.toHaveProperty("most");
    expect(decision.reasons[0]?.sentence).toBe(settles);
  });

  it.each`
    unknown             | settles
    ${"schoolKind"}     | ${"settles.schoolKind"}
    ${"schoolHelpPaid"} | ${"settles.schoolHelpPaid"}
  `("asks for $unknown of a family in a category", ({ unknown, settles }) =>
    expect(decide({ ...poor, [unknown]: "unknown" }).reasons[0]?.sentence).toBe(settles),
  );

  it("asks nobody whether the parents live who didn't say otherwise", () => {
    const { parentsLost: _, ...asked } = family;
    const decision = schoolHelp(SchoolHelpFacts.parse(asked), "2026-11-22", law);
    expect(decision.reasons.map(({ sentence }) => sentence)).toEqual([
      "need.notBelowMinimum",
      "need.otherCategories",
      "need.councilMayDecide",
    ]);
  });

  it("announces that the school was taken for a public one when nobody asked", () => {
    const facts = SchoolHelpFacts.parse({ ...family, ...poor, schoolKind: undefined });
    expect(schoolHelp(facts, "2026-11-22", law).reasons.map(({ sentence }) => sentence)).toContain("school.asPublic");
  });

  it("says by whose year it reckons when the new one isn't entered", () => {
    const cites = decide(poor, "2027-01-01").reasons.flatMap(({ cites }) => cites);
    expect(cites.some(({ id, carriedOver }) => id === "subsistence-minimum" && carriedOver)).toBe(true);
  });

  it("is not on record before the values we hold", () =>
    expect(() => decide(poor, "2022-08-20")).toThrow(/has no value on 2022-08-20/));
});
