import { describe, expect, it } from "vitest";
import {
  aYearEarlier,
  type Decision,
  familyDifference,
  Household,
  type ISODate,
  nearestChange,
  reckonFamily,
} from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";

const here = { livesHere: "yes", citizenship: "citizen" };
const reckon = (household: object, on: ISODate) =>
  reckonFamily(Household.parse({ ...here, ...household }), on, law, programmes);
const sum = (one: Decision | undefined) => (one?.verdict === "entitled" ? one.amount?.value : one?.verdict);
const minors = (count: number) => Array.from({ length: count }, (_, i) => ({ birthDate: `20${14 + i}-02-01` }));
const baby = { birthDate: "2026-03-01" };

describe("what sets two answers apart", () => {
  const cash = [
    "birth-grant",
    "care-allowance",
    "ssif-childcare",
    "large-family",
    "child-disability",
    "awarded-mother",
  ];
  const lines = (before: object, on: ISODate, after: object, later: ISODate) =>
    familyDifference(reckon(before, on), reckon(after, later))
      .filter(({ benefit }) => cash.includes(benefit))
      .map((one) => `${one.what} ${one.benefit}: ${sum(one.before)} → ${sum(one.after)}, ${one.because[0]?.sentence}`);

  it.each`
    before                                 | on              | after                                                           | later           | expected                                                                                                                                            | why
    ${{ children: minors(4) }}             | ${"2025-12-31"} | ${{ children: minors(4) }}                                      | ${"2026-01-01"} | ${["changes large-family: 63030 → 69330, formula.mci"]}                                                                                             | ${"as of New Year's Day: another index"}
    ${{ children: minors(4) }}             | ${"2026-01-01"} | ${{ children: minors(4) }}                                      | ${"2026-12-31"} | ${[]}                                                                                                                                               | ${"one year, one index"}
    ${{ children: minors(4) }}             | ${"2026-06-01"} | ${{ children: minors(5) }}                                      | ${"2026-06-01"} | ${["changes large-family: 69330 → 86673, formula.mciWhole"]}                                                                                        | ${"W24: what if there were a fifth child"}
    ${{ children: minors(4) }}             | ${"2026-06-01"} | ${{ children: minors(4), livesHere: "no" }}                     | ${"2026-06-01"} | ${["goes large-family: 69330 → not-entitled, residence.livesAbroad"]}                                                                               | ${"what if they moved away"}
    ${{ children: minors(6) }}             | ${"2025-06-01"} | ${{ children: minors(6), awards: "kumis-alqa" }}                | ${"2025-06-01"} | ${["appears awarded-mother: not-entitled → 25165, formula.mci"]}                                                                                    | ${"W29: what an award would bring"}
    ${{ children: [baby], insured: "no" }} | ${"2026-06-01"} | ${{ children: [baby], insured: "yes", averageIncome24: 60000 }} | ${"2026-06-01"} | ${["goes care-allowance: 24912 → not-entitled, careAllowance.insured", "appears ssif-childcare: not-entitled → 24912, ssifChildcare.floorFormula"]} | ${"one takes the place of the other"}
  `("$why", ({ before, on, after, later, expected }) => {
    expect(lines(before, on, after, later)).toEqual(expected);
  });

  it("is nothing between an answer and itself", () => {
    const result = reckon({ children: [baby, ...minors(3)], expecting: { dueDate: "2027-02" } }, "2026-11-24");
    expect(familyDifference(result, result)).toEqual([]);
  });
});

describe("the same law a year earlier", () => {
  it.each`
    household                                                             | on              | benefit               | now         | then        | why
    ${{ children: minors(4) }}                                            | ${"2026-06-01"} | ${"large-family"}     | ${"69330"}  | ${"63030"}  | ${"16.03 × 4,325 and × 3,932"}
    ${{ children: minors(4) }}                                            | ${"2025-06-01"} | ${"large-family"}     | ${"63030"}  | ${"59183"}  | ${"16.03 × 3,692 = 59,182.76"}
    ${{ children: minors(4) }}                                            | ${"2027-01-01"} | ${"large-family"}     | ${"69330"}  | ${"69330"}  | ${"no new index is on record: nothing has changed"}
    ${{ children: minors(9) }}                                            | ${"2026-06-01"} | ${"large-family"}     | ${"155700"} | ${"141552"} | ${"9 × 4 × 4,325 and × 3,932"}
    ${{ children: [{ birthDate: "2026-05-01" }], insured: "no" }}         | ${"2026-06-01"} | ${"birth-grant"}      | ${"164350"} | ${"149416"} | ${"W03 and W05: the child is as old, the index another"}
    ${{ children: [{ birthDate: "2015-05-05", disability: "group-1" }] }} | ${"2026-06-01"} | ${"child-disability"} | ${"111873"} | ${"101702"} | ${"2.2 × 50,851 = 111,872.2 and × 46,228 = 101,701.6"}
    ${{ children: minors(7), awards: "altyn-alqa" }}                      | ${"2026-06-01"} | ${"awarded-mother"}   | ${"32005"}  | ${"29097"}  | ${"7.4 × 4,325 and × 3,932 = 29,096.8"}
  `("$benefit on $on: $now, a year earlier $then: $why", ({ household, on, benefit, now, then }) => {
    const family = Household.parse({ ...here, ...household });
    const sums = [law, aYearEarlier(law)].map((by) =>
      sum(reckonFamily(family, on, by, programmes).decisions.find((one) => one.benefit === benefit)),
    );
    expect(sums).toEqual([now, then]);
  });
});

describe("the nearest fact that would turn a refusal", () => {
  const student = { birthDate: "2008-03-01", fullTimeStudent: "no" };
  const aktobe = { region: "aktobe", familySize: 5, quarterIncome: 600000 };
  it.each`
    benefit                  | household                                                                                         | on              | expected                                   | why
    ${"large-family"}        | ${{ children: [student, ...minors(3)] }}                                                          | ${"2026-06-01"} | ${"children.0.fullTimeStudent yes 69330"}  | ${"W26 and W27: the eldest would count as a student"}
    ${"large-family"}        | ${{ children: minors(3) }}                                                                        | ${"2026-06-01"} | ${"children +1 69330"}                     | ${"a fourth child"}
    ${"large-family"}        | ${{ children: minors(2) }}                                                                        | ${"2026-06-01"} | ${undefined}                               | ${"two children away is more than one fact"}
    ${"large-family"}        | ${{ children: minors(4) }}                                                                        | ${"2026-06-01"} | ${undefined}                               | ${"nothing is refused"}
    ${"care-allowance"}      | ${{ children: [baby], insured: "yes" }}                                                           | ${"2026-06-01"} | ${"insured no 24912"}                      | ${"it is for those who aren't insured"}
    ${"care-allowance"}      | ${{ children: [baby], insured: "no", livesHere: "no" }}                                           | ${"2026-06-01"} | ${"livesHere yes 24912"}                   | ${"residence comes last, but it comes"}
    ${"birth-grant"}         | ${{ children: [baby], livesHere: "no", citizenship: "foreigner" }}                                | ${"2026-06-01"} | ${undefined}                               | ${"two conditions are unmet"}
    ${"birth-grant"}         | ${{ children: [{ birthDate: "2025-01-10" }] }}                                                    | ${"2026-07-11"} | ${undefined}                               | ${"W50: the day is past, another child's grant is no answer"}
    ${"school-help"}         | ${{ incomePerHead: 50851, receivesTsa: "no", children: [{ birthDate: "2015-02-01", grade: 5 }] }} | ${"2026-06-01"} | ${"incomePerHead 50850 depends"}           | ${"w04 and w05: one tenge decides"}
    ${"targeted-assistance"} | ${aktobe}                                                                                         | ${"2026-02-01"} | ${"incomePerHead 37059 5"}                 | ${"W39: the line is 37,060"}
    ${"targeted-assistance"} | ${{ ...aktobe, quarterIncome: 450000, jobRefused: "yes" }}                                        | ${"2026-02-01"} | ${"jobRefused no 35300"}                   | ${"W40: without the refusal the base of W38"}
    ${"hpv-vaccination"}     | ${{ children: [{ birthDate: "2015-12-20", girl: "yes" }] }}                                       | ${"2026-06-01"} | ${"on 2026-12-20 entitled"}                | ${"only time has to pass"}
    ${"survivor-allowance"}  | ${{ children: minors(1) }}                                                                        | ${"2026-06-01"} | ${undefined}                               | ${"a loss is never suggested"}
    ${"child-disability"}    | ${{ children: minors(1) }}                                                                        | ${"2026-06-01"} | ${undefined}                               | ${"nor a disability"}
    ${"national-fund"}       | ${{ children: [{ birthDate: "2015-09-01", citizenship: "foreigner" }] }}                          | ${"2026-11-22"} | ${"children.0.citizenship citizen 370.56"} | ${"E19 and E08"}
    ${"large-family"}        | ${{ children: [{ birthDate: "2012-05-05", livesWithFamily: "no" }, ...minors(3)] }}               | ${"2026-06-01"} | ${"children.0.livesWithFamily yes 69330"}  | ${"a minor who lives elsewhere doesn't count"}
    ${"large-family"}        | ${{ children: [{ birthDate: "2012-05-05", stateSupport: "yes" }, ...minors(3)] }}                 | ${"2026-06-01"} | ${"children.0.stateSupport no 69330"}      | ${"nor one whom the state keeps"}
    ${"large-family"}        | ${{ children: minors(3), expecting: { dueDate: "2026-08-01" } }}                                  | ${"2026-06-01"} | ${"children +1 69330"}                     | ${"the fourth is on its way: the birth comes before the wait"}
    ${"awarded-mother"}      | ${{ children: minors(6) }}                                                                        | ${"2026-06-01"} | ${"awards kumis-alqa 27680"}               | ${"the allowance follows the award: 6.4 × 4,325"}
    ${"national-fund"}       | ${{ children: [{ birthDate: "2011-03-03", citizenshipLost: "2025-09-01" }] }}                     | ${"2026-11-22"} | ${undefined}                               | ${"E18: what was lost no wish brings back"}
    ${"carer-allowance"}     | ${{ children: [{ birthDate: "2015-05-05", disability: "group-1" }], citizenship: "foreigner" }}   | ${"2026-06-01"} | ${"citizenship citizen 81871"}             | ${"1.61 × 50,851 for citizens and kandas"}
    ${"care-allowance"}      | ${{ children: [{ birthDate: "2024-11-24" }], insured: "no" }}                                     | ${"2026-05-25"} | ${undefined}                               | ${"the day after one and a half: no fact turns back time"}
    ${"birth-grant"}         | ${{ children: [baby], livesHere: "no" }}                                                          | ${"2026-06-01"} | ${"livesHere yes 164350"}                  | ${"only the residence stands in the way"}
  `("$benefit: $why", ({ benefit, household, on, expected }) => {
    const found = nearestChange(Household.parse({ ...here, ...household }), benefit, on, law);
    const told = found && `${found.fact} ${found.would} ${sum(found.decision) ?? found.decision.verdict}`;
    expect(told).toEqual(expected);
  });

  const pupil = (more: object = {}) => ({ birthDate: "2014-02-01", grade: 6, ...more });
  const onTsa = { receivesTsa: "yes" };
  it.each<[string, string, object, string | undefined]>([
    [
      "a pupil whose money was paid",
      "school-help",
      { ...onTsa, children: [pupil({ schoolHelpPaid: "yes" })] },
      "children.0.schoolHelpPaid no",
    ],
    [
      "a private school",
      "school-help",
      { ...onTsa, children: [pupil({ schoolKind: "private" })] },
      "children.0.schoolKind public",
    ],
    [
      "a contest that isn't listed",
      "olympiad-award",
      { children: [pupil({ medal: "silver", medalListed: "no" })] },
      "children.0.medalListed yes",
    ],
    [
      "a place at college that the family pays",
      "college-scholarship",
      {
        children: [{ birthDate: "2008-12-01", grade: "none", scholarship: "excellent", stateOrder: "no" }],
      },
      "children.0.stateOrder yes",
    ],
    [
      "the fourth child lives elsewhere",
      "large-family",
      { children: [...minors(3), { birthDate: "2013-02-01", livesWithFamily: "no" }] },
      "children.3.livesWithFamily yes",
    ],
    [
      "the fourth child is kept by the state",
      "large-family",
      { children: [...minors(3), { birthDate: "2013-02-01", stateSupport: "yes" }] },
      "children.3.stateSupport no",
    ],
    [
      "the parent went back to work",
      "ssif-childcare",
      { insured: "yes", averageIncome24: 300000, atWork: "yes", children: [baby] },
      "atWork no",
    ],
    [
      "the contribution was declined",
      "pension-subsidy",
      { insured: "yes", averageIncome24: 300000, declinesContribution: "yes", children: [baby] },
      "declinesContribution no",
    ],
    [
      "a contract was broken",
      "targeted-assistance",
      { ...aktobe, quarterIncome: 450000, contractBroken: "yes" },
      "contractBroken no",
    ],
    ["data were false", "targeted-assistance", { ...aktobe, quarterIncome: 450000, falseData: "yes" }, "falseData no"],
    ["six children and no award", "awarded-mother", { children: minors(6) }, "awards kumis-alqa"],
    ["the parent is a foreigner", "birth-grant", { citizenship: "foreigner", children: [baby] }, "citizenship citizen"],
    [
      "insurance wasn't paid",
      "ssif-childcare",
      { insured: "no", averageIncome24: 300000, children: [baby] },
      "insured yes",
    ],
    ["nobody asked for anything that is refused", "birth-grant", { children: [baby] }, undefined],
  ])("%s", (_, benefit, household, expected) => {
    const found = nearestChange(Household.parse({ ...here, ...household }), benefit, "2026-06-01", law);
    expect(found && `${found.fact} ${found.would}`).toBe(expected);
  });

  it("is a fact of the child asked about, not of a sibling", () => {
    const children = [pupil({ schoolHelpPaid: "yes" }), pupil({ schoolKind: "private" })];
    const household = Household.parse({ ...here, ...onTsa, children });
    const nearest = (child: number) => nearestChange(household, "school-help", "2026-06-01", law, child)?.fact;
    expect([nearest(0), nearest(1)]).toEqual(["children.0.schoolHelpPaid", "children.1.schoolKind"]);
  });
});
