import { describe, expect, it } from "vitest";
import { Household, type ISODate, reckonFamily } from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";
import { told } from "../../support/told.ts";
import { type Expected, toldOf } from "./families.ts";

type Row = { readonly on: ISODate; readonly household: object; readonly expected: Expected };
const here = { livesHere: "yes", citizenship: "citizen" };
const tell = ({ on, household, expected }: Row) => {
  const result = reckonFamily(Household.parse({ ...here, ...household }), on, law, programmes);
  for (const decision of result.decisions) told(decision);
  return toldOf(result, expected);
};
const pupil = (grade: number, more: object = {}) => ({ birthDate: `${2019 - grade}-02-01`, grade, ...more });

describe("worked examples of benefits as whole households", () => {
  const north = { region: "north-kazakhstan", familySize: 4, quarterIncome: 240000 };
  const baby = (birthDate: string, more: object = {}) => ({ birthDate, ...more });
  it.each`
    id       | on              | household                                                                                                                                        | expected                                                                                                      | why
    ${"W07"} | ${"2026-05-20"} | ${{ insured: "no", children: [pupil(1), pupil(3), pupil(5), baby("2026-05-20")] }}                                                               | ${{ "birth-grant": { 3: 272475 }, "care-allowance": { 3: 38493 }, "large-family": 69330 }}                    | ${"a fourth child, its order by birth"}
    ${"W09"} | ${"2026-07-01"} | ${{ insured: "no", children: [baby("2026-07-01"), baby("2026-07-01"), pupil(1), pupil(3)] }}                                                     | ${{ "birth-grant": { 0: 164350, 1: 272475 }, "large-family": 69330 }}                                         | ${"twins, the third and the fourth"}
    ${"W37"} | ${"2025-04-01"} | ${{ parentsLost: "one", children: [pupil(1)] }}                                                                                                  | ${{ "survivor-allowance": 42530 }}                                                                            | ${"an only dependant in 2025"}
    ${"W41"} | ${"2024-02-01"} | ${{ ...north, children: [baby("2021-01-10")] }}                                                                                                  | ${{ "targeted-assistance": 61070 }}                                                                           | ${"the line and the index of early 2024"}
    ${"W46"} | ${"2026-09-01"} | ${{ livesHere: "no", insured: "no", children: [baby("2026-08-20")] }}                                                                            | ${{ "birth-grant": { 0: "no" }, "care-allowance": { 0: "no" } }}                                              | ${"tourists"}
    ${"W48"} | ${"2026-03-01"} | ${{ insured: "yes", expecting: { dueDate: "2026-05" }, leaveFrom: "2026-03-01", earnings: [{ kind: "salary", monthly: 700000 }] }}               | ${{ "ssif-maternity": 2249100 }}                                                                              | ${"above the cap"}
    ${"W49"} | ${"2026-04-01"} | ${{ insured: "yes", averageIncome24: 300000, children: [baby("2026-03-01")] }}                                                                   | ${{ "pension-subsidy": { 0: 18000 }, "ssif-childcare": { 0: 108000 } }}                                       | ${"120,000 less a tenth"}
    ${"W50"} | ${"2026-07-10"} | ${{ children: [baby("2025-01-10")] }}                                                                                                            | ${{ "birth-grant": { 0: { claimBy: "2026-07-10" } } }}                                                        | ${"the last day"}
    ${"W50"} | ${"2026-07-11"} | ${{ children: [baby("2025-01-10")] }}                                                                                                            | ${{ "birth-grant": { 0: "no" } }}                                                                             | ${"the day after"}
    ${"W51"} | ${"2026-09-15"} | ${{ appliedOn: { "large-family": "2026-09-15" }, children: [pupil(1), pupil(3), pupil(5), baby("2026-03-01")] }}                                 | ${{ "large-family": { amount: 69330, from: "2026-09-15" } }}                                                  | ${"from the application"}
    ${"W52"} | ${"2026-06-01"} | ${{ appliedOn: { "child-disability": "2026-06-01" }, children: [baby("2021-02-01", { disability: "under-7", disabilitySince: "2026-01-15" })] }} | ${{ "child-disability": { 0: { amount: 81871, from: "2026-03-01" } } }}                                       | ${"three months back"}
    ${"W56"} | ${"2026-05-20"} | ${{ insured: "no", children: [baby("2026-01-20", { diedOn: "2026-05-05" })] }}                                                                   | ${{ "care-allowance": { 0: { amount: 24912, until: "2026-05-31" } } }}                                        | ${"to the end of the month of the death"}
    ${"W56"} | ${"2026-06-01"} | ${{ insured: "no", children: [baby("2026-01-20", { diedOn: "2026-05-05" })] }}                                                                   | ${{ "care-allowance": { 0: "no" }, "national-fund": { 0: "absent" }, "kindergarten-place": { 0: "absent" } }} | ${"nothing else is spoken of"}
  `("$id on $on: $why", (row: Row) => {
    expect(tell(row)).toEqual(row.expected);
  });
});

describe("worked examples of school and summer as whole households", () => {
  const tsa = { receivesTsa: "yes" };
  const above = { receivesTsa: "no", incomePerHead: 120000 };
  const floor = { least: 50851 };
  it.each`
    id        | on              | household                                                                                                                                              | expected                                                                                                                                                      | why
    ${"w01"}  | ${"2026-11-22"} | ${{ ...tsa, region: "almaty", children: [pupil(2), pupil(6), pupil(9)] }}                                                                              | ${{ "school-help": { 0: floor, 1: floor, 2: floor }, "school-meals-primary": { 0: "yes" }, "school-meals": { 1: "yes", 2: "yes" }, textbooks: { 2: "yes" } }} | ${"on assistance"}
    ${"w03"}  | ${"2026-11-22"} | ${{ region: "turkistan", rural: "yes", receivesTsa: "no", incomePerHead: 49000, children: [pupil(3), pupil(8)] }}                                      | ${{ "school-help": { 0: floor, 1: floor }, "school-meals-primary": { 0: "yes" }, "school-meals": { 1: "yes" } }}                                              | ${"below the minimum"}
    ${"w04"}  | ${"2026-11-22"} | ${{ region: "kostanay", receivesTsa: "no", incomePerHead: 50851, children: [pupil(5)] }}                                                               | ${{ "school-help": { 0: "no" }, textbooks: { 0: "yes" } }}                                                                                                    | ${"exactly the minimum"}
    ${"w05"}  | ${"2026-11-22"} | ${{ region: "kostanay", receivesTsa: "no", incomePerHead: 50850, children: [pupil(5)] }}                                                               | ${{ "school-help": { 0: floor }, "school-meals": { 0: "yes" } }}                                                                                              | ${"a tenge below"}
    ${"w09"}  | ${"2026-11-22"} | ${{ ...tsa, children: [pupil(7, { schoolKind: "private" })] }}                                                                                         | ${{ "school-help": { 0: "no" }, "school-meals": { 0: "no" } }}                                                                                                | ${"a private school without state order"}
    ${"w10"}  | ${"2026-11-22"} | ${{ ...above, emergency: "yes", children: [pupil(4), pupil(10)] }}                                                                                     | ${{ "school-help": { 0: floor, 1: floor }, "school-meals": { 1: "yes" } }}                                                                                    | ${"after a fire"}
    ${"w12"}  | ${"2026-11-22"} | ${{ ...above, rural: "yes", schoolInVillage: "no", children: [pupil(6)] }}                                                                             | ${{ "school-transport": { 0: "yes" }, textbooks: { 0: "yes" }, "school-help": { 0: "no" } }}                                                                  | ${"a village without a school"}
    ${"w14"}  | ${"2026-11-22"} | ${{ children: [pupil(11, { medal: "gold", medalListed: "yes" })] }}                                                                                    | ${{ "olympiad-award": { 0: { most: 6487500 } } }}                                                                                                             | ${"up to 1,500 MCI"}
    ${"w16"}  | ${"2026-11-22"} | ${{ ...tsa, region: "astana", children: [{ birthDate: "2022-05-05", kindergarten: "yes" }, pupil(1)] }}                                                | ${{ "kindergarten-meals": { 0: "yes" }, "school-help": { 0: "absent", 1: floor }, "school-meals-primary": { 1: "yes" } }}                                     | ${"kindergarten and grade 1"}
    ${"w17"}  | ${"2026-11-22"} | ${{ children: [{ birthDate: "2021-12-20" }] }}                                                                                                         | ${{ "first-grade": { 0: { from: "2027-09-01", claimBy: "2027-08-31" } } }}                                                                                    | ${"six on 20 December 2027"}
    ${"w18"}  | ${"2026-11-22"} | ${{ region: "astana", receivesTsa: "no", incomePerHead: 45000, children: [pupil(3, { schoolHelpPaid: "yes" }), pupil(6, { schoolHelpPaid: "yes" })] }} | ${{ "school-help": { 0: "no", 1: "no" }, "school-meals-primary": { 0: "yes" }, "school-meals": { 1: "yes" } }}                                                | ${"moved, the money was paid in August"}
    ${"CW01"} | ${"2026-05-15"} | ${{ ...tsa, rural: "no", children: [{ ...pupil(4), disability: "none" }] }}                                                                            | ${{ "camp-voucher": { 0: "yes" }, "camp-school-day": { 0: "yes" }, "zhazdyk-zholdama": { 0: "absent" } }}                                                     | ${"a city family on assistance"}
    ${"CW02"} | ${"2026-05-15"} | ${{ ...above, rural: "yes", children: [{ birthDate: "2014-01-10", grade: 6 }, pupil(1), pupil(2), pupil(3), { birthDate: "2022-01-01" }] }}            | ${{ "camp-voucher": { 0: "absent" }, "zhazdyk-zholdama": { 0: "depends" }, "camp-school-day": { 0: "depends" } }}                                             | ${"rural, five children, no category"}
    ${"CW06"} | ${"2026-05-15"} | ${{ ...above, rural: "no", children: [pupil(2)] }}                                                                                                     | ${{ "camp-voucher": { 0: "absent" }, "camp-paid": { 0: "depends" }, "camp-school-day": { 0: "depends" } }}                                                    | ${"well above the minimum"}
    ${"CW07"} | ${"2026-05-15"} | ${{ ...above, rural: "no", children: [pupil(4, { disability: "group-3" })] }}                                                                          | ${{ "sanatorium-treatment": { 0: "depends" }, "camp-inclusive": { 0: "depends" }, "camp-voucher": { 0: "depends" } }}                                         | ${"a child with a disability"}
    ${"CW12"} | ${"2026-05-15"} | ${{ ...tsa, rural: "yes", children: [{ birthDate: "2018-09-01", grade: 1 }, { birthDate: "2015-02-01", grade: 5 }, { birthDate: "2011-02-01", grade: 9 }] }} | ${{ "camp-voucher": { 0: "yes", 1: "yes", 2: "yes" }, "zhazdyk-zholdama": { 0: "absent", 1: "depends", 2: "absent" }, "enbek-summer": { 0: "absent", 2: "yes" } }} | ${"7, 11 and 15"}
  `("$id: $why", (row: Row) => {
    expect(tell(row)).toEqual(row.expected);
  });
});

describe("worked examples of the Fund as siblings of one household", () => {
  it("each has what its year and its citizenship brought (E01–E19)", () => {
    const children = [
      { birthDate: "2005-12-31" },
      { birthDate: "2006-01-01" },
      { birthDate: "2007-05-10" },
      { birthDate: "2008-03-02" },
      { birthDate: "2009-01-01" },
      { birthDate: "2024-01-01" },
      { birthDate: "2025-12-31" },
      { birthDate: "2026-01-01" },
      { birthDate: "2012-04-04", citizenSince: "2025-06-30" },
      { birthDate: "2012-04-04", citizenSince: "2026-02-10" },
      { birthDate: "2010-07-07", citizenSince: "2024-05-05" },
      { birthDate: "2011-03-03", citizenshipLost: "2025-09-01" },
      { birthDate: "2014-02-02", citizenship: "foreigner" },
    ];
    const owners = [100.52, 232.94, 370.56] as const;
    const minors = [370.56, 263.93, 130.71, 0, 130.71, 0, 263.93, "no", "no"] as const;
    const expected: Expected = {
      "national-fund-use": { 0: "absent", ...Object.fromEntries(owners.map((sum, i) => [i + 1, sum])) },
      "national-fund": { 0: "absent", ...Object.fromEntries(minors.map((sum, i) => [i + 4, sum])) },
    };
    expect(tell({ on: "2026-11-22", household: { children }, expected })).toEqual(expected);
  });
});
