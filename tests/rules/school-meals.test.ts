import { describe, expect, it } from "vitest";
import { SchoolMealsFacts, schoolMeals } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { told } from "../support/told.ts";

const family = {
  receivesTsa: "no",
  incomePerHead: "95000",
  parentsLost: "none",
  guardianship: "none",
  schoolKind: "public",
  disability: "none",
  largeFamily: "no",
};
const decide = (facts: object, on = "2026-11-22") =>
  told(schoolMeals(SchoolMealsFacts.parse({ ...family, ...facts }), on as `${number}-${number}-${number}`, law));
const sentences = (facts: object, on?: string) => decide(facts, on).reasons.map(({ sentence }) => sentence);
const poor = { incomePerHead: "50850" };

describe("free school meals", () => {
  it.each`
    grade | facts                                          | verdict           | benefit                   | because
    ${1}  | ${{}}                                          | ${"entitled"}     | ${"school-meals-primary"} | ${"the first of the grades that all eat free"}
    ${4}  | ${{}}                                          | ${"entitled"}     | ${"school-meals-primary"} | ${"the last of them"}
    ${5}  | ${{}}                                          | ${"not-entitled"} | ${"school-meals"}         | ${"from here on by category"}
    ${5}  | ${poor}                                        | ${"entitled"}     | ${"school-meals"}         | ${"one tenge below the line"}
    ${5}  | ${{ incomePerHead: "50851" }}                  | ${"not-entitled"} | ${"school-meals"}         | ${"exactly the line is not below it"}
    ${11} | ${{ receivesTsa: "yes" }}                      | ${"entitled"}     | ${"school-meals"}         | ${"TSA, in the last grade"}
    ${8}  | ${{ guardianship: "guardian" }}                | ${"entitled"}     | ${"school-meals"}         | ${"no income test under guardianship"}
    ${10} | ${{ emergency: "yes" }}                        | ${"entitled"}     | ${"school-meals"}         | ${"after an emergency"}
    ${7}  | ${{ largeFamily: "yes" }}                      | ${"depends"}      | ${"school-meals"}         | ${"named by the release of March 2026 only"}
    ${6}  | ${{ disability: "group-2" }}                   | ${"depends"}      | ${"school-meals"}         | ${"so too a pupil with a disability"}
    ${6}  | ${{ disability: "group-2", ...poor }}          | ${"entitled"}     | ${"school-meals"}         | ${"the category decides first"}
    ${0}  | ${poor}                                        | ${"depends"}      | ${"school-meals"}         | ${"the preschool class is for the school to say"}
    ${3}  | ${{ taughtAtHome: "yes" }}                     | ${"depends"}      | ${"school-meals-primary"} | ${"in what form it comes home, the school says"}
    ${7}  | ${{ receivesTsa: "yes", taughtAtHome: "yes" }} | ${"depends"}      | ${"school-meals"}         | ${"the same in the senior grades"}
  `("$verdict to $benefit in grade $grade: $because", ({ grade, facts, verdict, benefit }) =>
    expect(decide({ grade, ...facts })).toMatchObject({ verdict, benefit }),
  );

  it("is for pupils only", () => expect(sentences({ grade: "none", ...poor })).toEqual(["school.onlyPupils"]));

  it.each`
    on              | verdict           | because
    ${"2026-03-04"} | ${"not-entitled"} | ${"the day before the release"}
    ${"2026-03-05"} | ${"depends"}      | ${"its day"}
  `("$verdict for a large family on $on: $because", ({ on, verdict }) =>
    expect(decide({ grade: 7, largeFamily: "yes" }, on).verdict).toBe(verdict),
  );

  it.each`
    kind                     | grade | facts   | on              | verdict           | because
    ${"private-state-order"} | ${3}  | ${{}}   | ${"2026-11-22"} | ${"entitled"}     | ${"since 2025"}
    ${"private-state-order"} | ${3}  | ${{}}   | ${"2025-01-01"} | ${"entitled"}     | ${"the first day on record"}
    ${"private-state-order"} | ${3}  | ${{}}   | ${"2024-12-31"} | ${"not-entitled"} | ${"the day before"}
    ${"private-state-order"} | ${7}  | ${poor} | ${"2026-11-22"} | ${"entitled"}     | ${"by category, as in a public school"}
    ${"private-state-order"} | ${7}  | ${{}}   | ${"2026-11-22"} | ${"not-entitled"} | ${"no category"}
    ${"private"}             | ${3}  | ${{}}   | ${"2026-11-22"} | ${"depends"}      | ${"whether such places are meant, no source says"}
    ${"private"}             | ${3}  | ${{}}   | ${"2024-12-31"} | ${"not-entitled"} | ${"private schools weren't covered"}
    ${"private"}             | ${7}  | ${poor} | ${"2026-11-22"} | ${"not-entitled"} | ${"nothing confirmed without state order"}
  `("$verdict in grade $grade of a $kind school on $on: $because", ({ kind, grade, facts, on, verdict }) =>
    expect(decide({ grade, schoolKind: kind, ...facts }, on).verdict).toBe(verdict),
  );

  it("lists the school and the missing category together", () =>
    expect(sentences({ grade: 7, schoolKind: "private" })).toEqual([
      "school.noStateOrder",
      "need.notBelowMinimum",
      "need.otherCategories",
      "need.councilMayDecide",
    ]));

  it.each`
    on              | told     | because
    ${"2026-02-20"} | ${false} | ${"the day before the pilot"}
    ${"2026-02-21"} | ${true}  | ${"its first day"}
  `("tells of the Social Wallet on $on: $told, $because", ({ on, told }) =>
    expect(sentences({ grade: 2 }, on).includes("schoolMeals.wallet")).toBe(told),
  );

  it.each`
    unknown            | given                    | settles
    ${"grade"}         | ${{}}                    | ${"settles.grade"}
    ${"incomePerHead"} | ${{ grade: 5 }}          | ${"settles.incomePerHead"}
    ${"guardianship"}  | ${{ grade: 5 }}          | ${"settles.guardianship"}
    ${"parentsLost"}   | ${{ grade: 5 }}          | ${"settles.parentsLost"}
    ${"emergency"}     | ${{ grade: 5 }}          | ${"settles.emergency"}
    ${"receivesTsa"}   | ${{ grade: 5 }}          | ${"settles.receivesTsa"}
    ${"schoolKind"}    | ${{ grade: 5, ...poor }} | ${"settles.schoolKind"}
    ${"largeFamily"}   | ${{ grade: 5 }}          | ${"settles.childCount"}
    ${"disability"}    | ${{ grade: 5 }}          | ${"settles.disability"}
    ${"taughtAtHome"}  | ${{ grade: 5, ...poor }} | ${"settles.taughtAtHome"}
  `("asks for $unknown where it decides", ({ unknown, given, settles }) => {
    const decision = decide({ ...given, [unknown]: "unknown" });
    expect(decision.verdict).toBe("depends");
    expect(decision.reasons[0]?.sentence).toBe(settles);
  });

  it("doesn't ask for the grade of a family in a category: every grade is fed", () =>
    expect(decide({ grade: "unknown", receivesTsa: "yes" })).toMatchObject({
      verdict: "entitled",
      benefit: "school-meals",
    }));

  it("asks nobody of a first-grader for income", () =>
    expect(decide({ grade: 1, incomePerHead: "unknown", receivesTsa: "unknown" }).verdict).toBe("entitled"));

  it.each`
    on              | recorded | because
    ${"2023-09-01"} | ${true}  | ${"the first day of meals for all of grades 1–4"}
    ${"2023-08-31"} | ${false} | ${"the day before"}
  `("on $on on record: $recorded, $because", ({ on, recorded }) => {
    if (recorded) expect(decide({ grade: 2 }, on).verdict).toBe("entitled");
    else expect(() => decide({ grade: 2 }, on)).toThrow(/has no value on 2023-08-31/);
  });
});
