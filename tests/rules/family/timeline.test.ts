import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/i18n/explain.ts";
import { createTranslators } from "../../../src/i18n/i18n.ts";
import { Household, type ISODate, timeline } from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";

const translators = Object.values(createTranslators());
const today: ISODate = "2026-11-24";

/** The events of one programme as lines: the day, what happens, the sum or the reason. */
function events(household: object, benefit: string, from: ISODate = today): readonly string[] {
  const months = timeline(
    Household.parse({ livesHere: "yes", citizenship: "citizen", ...household }),
    from,
    law,
    programmes,
  );
  for (const { month, events } of months)
    for (const { day, because } of events) {
      if (!day.startsWith(month)) throw new Error(`${day} stands in ${month}`);
      for (const t of translators) expect(sentence(because, t)).not.toMatch(/\{\{|undefined/);
    }
  const all = months.flatMap(({ events }) => events).filter((event) => event.benefit === benefit);
  return all.map(({ day, what, amount, because }) => `${day} ${what} ${amount?.value ?? because.sentence}`);
}

const minors = (count: number) => Array.from({ length: count }, (_, i) => ({ birthDate: `20${15 + i}-02-01` }));

describe("the months ahead", () => {
  it.each`
    benefit                 | household                                                                                                              | expected                                                                                                            | why
    ${"care-allowance"}     | ${{ insured: "no", children: [{ birthDate: "2026-05-20" }] }}                                                          | ${["2027-11-20 stops careAllowance.tooOld", "2027-11-20 deadline 24912"]}                                           | ${"the day of one and a half is the last"}
    ${"care-allowance"}     | ${{ insured: "no", children: [{ birthDate: "2026-08-31" }] }}                                                          | ${["2028-02-29 stops careAllowance.tooOld", "2028-02-29 deadline 24912"]}                                           | ${"the month of one and a half lacks the day: its last one"}
    ${"birth-grant"}        | ${{ expecting: { dueDate: "2027-01-15" } }}                                                                            | ${["2027-01-15 happens 164350", "2028-07-15 deadline 164350"]}                                                      | ${"a birth to come, by the last known index"}
    ${"large-family"}       | ${{ children: minors(3), expecting: { dueDate: "2027-01-15" } }}                                                       | ${["2027-01-15 starts 69330", "2033-02-01 changes settles.fullTimeStudent", "2038-01-31 stops largeFamily.tooFew"]} | ${"the fourth makes it large; what is studied at 18 to 22 isn't known"}
    ${"large-family"}       | ${{ children: [...minors(3), { birthDate: "2008-12-20", fullTimeStudent: "no" }] }}                                    | ${["2026-12-19 stops largeFamily.tooFew"]}                                                                          | ${"the last day before the eighteenth birthday"}
    ${"large-family"}       | ${{ children: [...minors(3), { birthDate: "2004-02-29", fullTimeStudent: "yes" }] }}                                   | ${["2027-02-27 stops largeFamily.tooFew"]}                                                                          | ${"a student born on 29 February turns 23 on 28 February"}
    ${"child-disability"}   | ${{ children: [{ birthDate: "2020-03-10", disability: "under-7" }] }}                                                  | ${["2027-03-10 changes settles.disabilityGroup", "2038-03-09 stops disability.grownUp"]}                            | ${"at seven a group is set, at eighteen another benefit begins"}
    ${"carer-allowance"}    | ${{ children: [{ birthDate: "2009-06-01", disability: "group-1" }] }}                                                  | ${["2027-05-31 stops disability.grownUp"]}                                                                          | ${"the carer's allowance ends with the child's"}
    ${"national-fund-use"}  | ${{ children: [{ birthDate: "2008-12-20" }] }}                                                                         | ${["2026-12-20 happens 370.56"]}                                                                                    | ${"E06: the money is there, usable from the birthday"}
    ${"textbooks"} | ${{ children: [{ birthDate: "2009-06-01", grade: 11 }, { birthDate: "2021-06-01", grade: "none" }] }} | ${["2027-08-31 stops timeline.noLonger", "2027-09-01 starts textbooks.lent", "2038-08-31 stops timeline.noLonger"]} | ${"the last school year ends, a sibling's first begins"}
    ${"first-grade"}        | ${{ children: [{ birthDate: "2021-12-20" }] }}                                                                         | ${["2027-08-31 deadline timeline.claimBy"]}                                                                         | ${"w17: six on 20 December 2027, may enter in September"}
    ${"awarded-mother"}     | ${{ awards: "altyn-alqa", children: minors(2) }}                                                                       | ${[]}                                                                                                               | ${"for life: nothing to tell"}
    ${"survivor-allowance"} | ${{ parentsLost: "one", children: [{ birthDate: "2009-05-05", fullTimeStudent: "no" }, { birthDate: "2012-05-05" }] }} | ${["2027-05-05 changes 46783", "2030-05-05 changes settles.fullTimeStudent"]}                                       | ${"two dependants become one"}
  `("$benefit: $why", ({ household, benefit, expected }) => {
    expect(events(household, benefit)).toEqual(expected);
  });

  it("says nothing of a family without children", () => {
    expect(timeline(Household.parse({ livesHere: "yes" }), today, law, programmes)).toEqual([]);
  });

  it("leaves out quiet months and keeps the rest in order", () => {
    const family = Household.parse({
      livesHere: "yes",
      children: [{ birthDate: "2026-05" }, { birthDate: "2018-04-03" }],
    });
    const months = timeline(family, today, law, programmes);
    expect(months.map(({ month }) => month)).toEqual([...new Set(months.map(({ month }) => month))].toSorted());
    expect(months.filter(({ events }) => events.length === 0)).toEqual([]);
    expect((months[0]?.month ?? "") >= "2026-11").toBe(true);
  });
});
