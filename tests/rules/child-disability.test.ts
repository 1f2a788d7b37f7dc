import { describe, expect, it } from "vitest";
import {
  CarerAllowanceFacts,
  ChildDisabilityFacts,
  carerAllowance,
  childDisability,
  type Decision,
  type ISODate,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

const child = (facts: object, on: string) =>
  told(childDisability(ChildDisabilityFacts.parse({ livesHere: "yes", ...facts }), on as ISODate, law));
const carer = (facts: object, on: string) =>
  told(
    carerAllowance(
      CarerAllowanceFacts.parse({ livesHere: "yes", citizenship: "citizen", ...facts }),
      on as ISODate,
      law,
    ),
  );
const amountOf = (decision: Decision) => (decision.verdict === "entitled" ? Number(decision.amount?.value) : 0);
const asks = (decision: Decision) => said(decision).filter((sentence) => sentence.startsWith("settles."));

describe("the child disability allowance", () => {
  it.each`
    on              | birthDate       | disability   | sum       | because
    ${"2024-04-01"} | ${"2019-01-01"} | ${"under-7"} | ${69886}  | ${"1.61 × 43,407 = 69,885.27"}
    ${"2024-04-01"} | ${"2012-01-01"} | ${"group-1"} | ${95496}  | ${"2.2 × 43,407 = 95,495.40"}
    ${"2024-04-01"} | ${"2012-01-01"} | ${"group-2"} | ${79435}  | ${"1.83 × 43,407 = 79,434.81"}
    ${"2024-04-01"} | ${"2012-01-01"} | ${"group-3"} | ${69886}  | ${"1.61 × 43,407 = 69,885.27"}
    ${"2025-04-01"} | ${"2020-01-01"} | ${"under-7"} | ${74428}  | ${"printed for 2025, where only rounding up fits"}
    ${"2025-04-01"} | ${"2013-01-01"} | ${"group-1"} | ${101702} | ${"printed for 2025"}
    ${"2025-04-01"} | ${"2013-01-01"} | ${"group-2"} | ${84598}  | ${"printed for 2025, where only rounding up fits"}
    ${"2025-04-01"} | ${"2013-01-01"} | ${"group-3"} | ${74428}  | ${"printed for 2025"}
    ${"2025-12-31"} | ${"2021-01-01"} | ${"under-7"} | ${74428}  | ${"the last day of the old minimum"}
    ${"2026-01-01"} | ${"2021-01-01"} | ${"under-7"} | ${81871}  | ${"the first day of the new one; printed for 2026"}
    ${"2026-04-01"} | ${"2014-01-01"} | ${"group-1"} | ${111873} | ${"printed for a child of group I in 2026"}
    ${"2026-04-01"} | ${"2014-01-01"} | ${"group-2"} | ${93058}  | ${"printed for 2026, where only rounding up fits"}
    ${"2026-04-01"} | ${"2014-01-01"} | ${"group-3"} | ${81871}  | ${"printed for 2026"}
    ${"2026-04-01"} | ${"2021-01-01"} | ${"group-1"} | ${81871}  | ${"under 7 there is one sum, whatever is said of a group"}
  `("pays $sum ₸ on $on, born $birthDate, $disability: $because", ({ on, sum, ...facts }) => {
    expect(child(facts, on)).toMatchObject({ verdict: "entitled", per: "month", amount: { value: String(sum) } });
  });

  it.each`
    birthDate       | on              | sum       | because
    ${"2019-06-15"} | ${"2026-06-14"} | ${81871}  | ${"the last day before seven"}
    ${"2019-06-15"} | ${"2026-06-15"} | ${111873} | ${"seven: the group decides"}
    ${"2008-06-15"} | ${"2026-06-14"} | ${111873} | ${"the last day before eighteen"}
    ${"2008-06-15"} | ${"2026-06-15"} | ${0}      | ${"an adult's allowance is another"}
    ${"2008-02-29"} | ${"2026-02-27"} | ${111873} | ${"born on a leap day, still seventeen"}
    ${"2008-02-29"} | ${"2026-02-28"} | ${0}      | ${"in a common year the birthday is 28 February"}
  `("pays group I, born $birthDate, $sum ₸ on $on: $because", ({ birthDate, on, sum }) => {
    expect(amountOf(child({ birthDate, disability: "group-1" }, on))).toBe(sum);
  });

  it("ends the day before the child turns eighteen", () => {
    expect(child({ birthDate: "2019-06-15", disability: "group-2" }, "2026-07-01").until).toBe("2037-06-14");
    expect(child({ birthDate: "2019-06", disability: "group-2" }, "2026-07-01").until).toBeUndefined();
  });

  it.each`
    facts                                                         | on              | from            | because
    ${{ disabilitySince: "2026-01-15" }}                          | ${"2026-06-01"} | ${"2026-03-01"} | ${"three months before the application at most"}
    ${{ disabilitySince: "2026-04-10" }}                          | ${"2026-06-01"} | ${"2026-04-10"} | ${"from the day it was set, within the three months"}
    ${{ disabilitySince: "2026-01-15", appliedOn: "2026-02-01" }} | ${"2026-06-01"} | ${"2026-01-15"} | ${"applied in time, asked about later"}
  `("starts on $from for $facts on $on: $because", ({ facts, on, from }) => {
    const decision = child({ birthDate: "2021-01-01", disability: "under-7", ...facts }, on);
    expect(decision).toMatchObject({ verdict: "entitled", amount: { value: "81871" }, from });
  });

  it("pays nothing for the time before its first day", () => {
    const facts = { birthDate: "2021-01-01", disability: "under-7", disabilitySince: "2026-01-15" };
    expect(said(child({ ...facts, appliedOn: "2026-06-01" }, "2026-02-28"))).toEqual(["start.notBefore"]);
    expect(child({ ...facts, appliedOn: "2026-06-01" }, "2026-03-01").verdict).toBe("entitled");
  });

  it("is raised by the survivor's sum for an only dependant: 81,871 + 46,783", () => {
    const facts = { birthDate: "2021-01-01", disability: "under-7", parentsLost: "one", dependants: 1 };
    expect(child(facts, "2026-04-01")).toMatchObject({ verdict: "entitled", amount: { value: "128654" } });
    const formulas = ["formula.sm", "formula.sm", "childDisability.raisedFormula"];
    expect(said(child(facts, "2026-04-01"))).toEqual([...formulas, "childDisability.raised", "childDisability.back"]);
  });

  it.each`
    facts                                        | least       | most        | because
    ${{ parentsLost: "one", dependants: 2 }}     | ${"125095"} | ${"168318"} | ${"81,871 and half of 86,447 rounded up, or all of it"}
    ${{ parentsLost: "both", dependants: 1 }}    | ${"128654"} | ${"160182"} | ${"81,871 and 46,783, or the 78,311 of a full orphan"}
    ${{ parentsLost: "unknown", dependants: 1 }} | ${"81871"}  | ${"160182"} | ${"from no loss to both parents"}
    ${{ parentsLost: "one", dependants: 6 }}     | ${"107297"} | ${"234424"} | ${"81,871 and a sixth of 152,553 rounded up, or all of it"}
    ${{ parentsLost: "one" }}                    | ${"86957"}  | ${"234424"} | ${"of how many nobody knows: the smallest share there may be, or all of it"}
  `("depends after a loss, $facts: $because", ({ facts, least, most }) => {
    const decision = child({ birthDate: "2021-01-01", disability: "under-7", ...facts }, "2026-04-01");
    expect(decision).toMatchObject({ verdict: "depends", least: { value: least }, most: { value: most } });
  });

  it("says that nobody explains how several dependants share the raise", () => {
    const facts = { birthDate: "2021-01-01", disability: "under-7", parentsLost: "one", dependants: 2 };
    expect(said(child(facts, "2026-04-01"))[0]).toBe("childDisability.raiseUnclear");
    // The child's own, the survivors' and their share; of a full orphan the sum of each, too.
    const formulas = (facts: object) =>
      said(child(facts, "2026-04-01")).filter((sentence) => sentence === "formula.sm");
    expect([formulas(facts).length, formulas({ ...facts, parentsLost: "both" }).length]).toEqual([2, 3]);
  });

  it.each`
    facts                                                               | reasons                                                                 | because
    ${{ disability: "none" }}                                           | ${["disability.none"]}                                                  | ${"no disability was set"}
    ${{ disability: "group-1", birthDate: "2008-01-01" }}               | ${["disability.grownUp"]}                                               | ${"past eighteen"}
    ${{ disability: "group-1", livesHere: "no" }}                       | ${["residence.onlyResidents"]}                                          | ${"for who lives here, of any citizenship"}
    ${{ disability: "none", birthDate: "2008-01-01", livesHere: "no" }} | ${["residence.onlyResidents", "disability.none", "disability.grownUp"]} | ${"every unmet condition at once"}
  `("refuses $facts: $because", ({ facts, reasons }) => {
    const decision = child({ birthDate: "2015-01-01", ...facts }, "2026-06-01");
    expect(decision.verdict).toBe("not-entitled");
    expect(said(decision)).toEqual(reasons);
  });

  it.each`
    facts                                                                       | least      | most        | asked                          | because
    ${{ birthDate: "2021-01-01", disability: "unknown" }}                       | ${"0"}     | ${"81871"}  | ${["settles.disability"]}      | ${"under seven there is one sum"}
    ${{ birthDate: "2015-01-01" }}                                              | ${"0"}     | ${"111873"} | ${["settles.disability"]}      | ${"not said is not known"}
    ${{ birthDate: "2015-01-01", disability: "under-7" }}                       | ${"81871"} | ${"111873"} | ${["settles.disabilityGroup"]} | ${"at eleven the group matters and wasn't said"}
    ${{ birthDate: "2019-06-15", disability: "under-7" }}                       | ${"81871"} | ${"111873"} | ${["settles.disabilityGroup"]} | ${"seven today: from now on there is a group"}
    ${{ birthDate: "2019-06", disability: "group-1" }}                          | ${"81871"} | ${"111873"} | ${["settles.birthDay"]}        | ${"turns seven this month, on a day we don't know"}
    ${{ birthDate: "2021-01-01", disability: "under-7", livesHere: "unknown" }} | ${"0"}     | ${"81871"}  | ${["settles.livesHere"]}       | ${"only who lives here"}
  `("depends for $facts: $because", ({ facts, least, most, asked }) => {
    const decision = child(facts, "2026-06-15");
    expect(decision).toMatchObject({
      verdict: "depends",
      least: { value: least },
      most: { value: most },
      per: "month",
    });
    expect(asks(decision)).toEqual(asked);
  });
});

describe("the carer-parent allowance", () => {
  it.each`
    on              | sum      | because
    ${"2024-04-01"} | ${69886} | ${"1.61 × 43,407 = 69,885.27"}
    ${"2025-04-01"} | ${74428} | ${"printed for 2025"}
    ${"2025-12-31"} | ${74428} | ${"the last day of the old minimum"}
    ${"2026-01-01"} | ${81871} | ${"the first day of the new one; printed for 2026"}
  `("pays $sum ₸ on $on: $because", ({ on, sum }) => {
    const decision = carer({ birthDate: "2019-06-15", disability: "under-7" }, on);
    expect(decision).toMatchObject({
      verdict: "entitled",
      per: "month",
      amount: { value: String(sum) },
      until: "2037-06-14",
    });
  });

  it.each(["under-7", "group-1", "group-2", "group-3"])("is the same for %s at any age", (disability) => {
    for (const birthDate of ["2021-01-01", "2014-01-01"])
      expect(amountOf(carer({ birthDate, disability }, "2026-04-01"))).toBe(81871);
  });

  it.each`
    birthDate       | disability   | on              | sum       | because
    ${"2021-01-01"} | ${"under-7"} | ${"2026-04-01"} | ${163742} | ${"a child of five: the printed sum of the household"}
    ${"2014-01-01"} | ${"group-1"} | ${"2026-04-01"} | ${193744} | ${"group I: the printed parts add up so, the printed total is two short"}
    ${"2019-01-01"} | ${"under-7"} | ${"2024-04-01"} | ${139772} | ${"a child of five in 2024"}
  `("together with the child's own comes to $sum ₸: $because", ({ birthDate, disability, on, sum }) => {
    const facts = { birthDate, disability };
    expect(amountOf(child(facts, on)) + amountOf(carer(facts, on))).toBe(sum);
  });

  it.each`
    on              | verdict           | because
    ${"2026-06-14"} | ${"entitled"}     | ${"the last day before eighteen"}
    ${"2026-06-15"} | ${"not-entitled"} | ${"the eighteenth birthday"}
  `("$verdict on $on for a child born on 15 June 2008: $because", ({ on, verdict }) => {
    expect(carer({ birthDate: "2008-06-15", disability: "group-1" }, on).verdict).toBe(verdict);
  });

  it.each`
    facts                                                                                         | reasons                                                                                      | because
    ${{ disability: "none" }}                                                                     | ${["disability.none"]}                                                                       | ${"no disability was set"}
    ${{ livesHere: "no" }}                                                                        | ${["residence.livesAbroad"]}                                                                 | ${"lives abroad"}
    ${{ citizenship: "foreigner" }}                                                               | ${["residence.foreigner"]}                                                                   | ${"the carer needs a treaty, though the child's own allowance doesn't"}
    ${{ birthDate: "2008-01-01" }}                                                                | ${["disability.grownUp"]}                                                                    | ${"past eighteen"}
    ${{ disability: "none", livesHere: "no", citizenship: "foreigner", birthDate: "2008-01-01" }} | ${["residence.livesAbroad", "residence.foreigner", "disability.none", "disability.grownUp"]} | ${"every unmet condition at once"}
  `("refuses $facts: $because", ({ facts, reasons }) => {
    const decision = carer({ birthDate: "2015-01-01", disability: "group-1", ...facts }, "2026-06-01");
    expect(decision.verdict).toBe("not-entitled");
    expect(said(decision)).toEqual(reasons);
  });

  it.each`
    facts                         | asked                      | because
    ${{ disability: "unknown" }}  | ${["settles.disability"]}  | ${"no disability, no allowance"}
    ${{ disability: undefined }}  | ${["settles.disability"]}  | ${"not said is not known"}
    ${{ livesHere: "unknown" }}   | ${["settles.livesHere"]}   | ${"only who lives here"}
    ${{ citizenship: "unknown" }} | ${["settles.citizenship"]} | ${"foreigners need a treaty"}
    ${{ birthDate: "2008-06" }}   | ${["settles.birthDay"]}    | ${"turns eighteen this month, on a day we don't know"}
  `("depends for $facts: $because", ({ facts, asked }) => {
    const decision = carer({ birthDate: "2015-01-01", disability: "group-1", ...facts }, "2026-06-15");
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "0" }, most: { value: "81871" } });
    expect(asks(decision)).toEqual(asked);
  });

  it("needs no group to be known: the sum is the same for all", () => {
    expect(carer({ birthDate: "2015-01-01", disability: "under-7" }, "2026-06-15").verdict).toBe("entitled");
  });

  it("says for whom it holds when nobody asked about citizenship", () => {
    const decision = carer({ birthDate: "2021-01-01", disability: "under-7", citizenship: undefined }, "2026-06-15");
    expect(said(decision)).toEqual(["formula.sm", "carerAllowance.eachChild", "residence.forCitizens"]);
  });
});
