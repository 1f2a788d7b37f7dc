import { describe, expect, it } from "vitest";
import {
  CampFacts,
  campNationalCentre,
  campPaid,
  campReward,
  campSchoolDay,
  campVoucher,
  enbekSummer,
  summerOptions,
  zhasylEl,
  zhazdykZholdama,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

type Day = `${number}-${number}-${number}`;
const spring = "2026-04-10";
const family = {
  receivesTsa: "no",
  incomePerHead: "150000",
  parentsLost: "none",
  guardianship: "none",
  birthDate: "2015-03-03",
  grade: 5,
  schoolKind: "public",
  disability: "none",
  largeFamily: "no",
  rural: "no",
};
const facts = (given: object) => CampFacts.parse({ ...family, ...given });

describe("a free camp place", () => {
  const decide = (given: object, on: string = spring) => told(campVoucher(facts(given), on as Day, law));

  it.each`
    given                                                        | verdict           | why                          | because
    ${{ receivesTsa: "yes" }}                                    | ${"entitled"}     | ${"need.tsa"}                | ${"TSA"}
    ${{ incomePerHead: "50850" }}                                | ${"entitled"}     | ${"need.belowMinimum"}       | ${"one tenge below the minimum of 2026"}
    ${{ incomePerHead: "50851" }}                                | ${"not-entitled"} | ${"need.notBelowMinimum"}    | ${"exactly the minimum"}
    ${{ guardianship: "guardian" }}                              | ${"entitled"}     | ${"need.orphan"}             | ${"under guardianship, any income"}
    ${{ emergency: "yes" }}                                      | ${"entitled"}     | ${"need.emergency"}          | ${"after an emergency"}
    ${{ disability: "group-3" }}                                 | ${"depends"}      | ${"campVoucher.disability"}  | ${"named in a statement, not in the list: the school decides"}
    ${{ disability: "group-3", incomePerHead: "30000" }}         | ${"entitled"}     | ${"need.belowMinimum"}       | ${"a category decides first"}
    ${{ largeFamily: "yes" }}                                    | ${"not-entitled"} | ${"campVoucher.largeFamily"} | ${"many children are no category"}
    ${{ receivesTsa: "yes", schoolKind: "private" }}             | ${"depends"}      | ${"campVoucher.askPrivate"}  | ${"the service names state schools"}
    ${{ receivesTsa: "yes", schoolKind: "private-state-order" }} | ${"depends"}      | ${"campVoucher.askPrivate"}  | ${"so too on state order"}
    ${{ schoolKind: "private" }}                                 | ${"not-entitled"} | ${"need.notBelowMinimum"}    | ${"no category in a private school either"}
    ${{ receivesTsa: "yes", grade: 1 }}                          | ${"entitled"}     | ${"need.tsa"}                | ${"the first grade that camps take"}
    ${{ receivesTsa: "yes", grade: 10 }}                         | ${"entitled"}     | ${"need.tsa"}                | ${"the last one"}
    ${{ receivesTsa: "yes", grade: 11 }}                         | ${"not-entitled"} | ${"campVoucher.grades"}      | ${"past it"}
    ${{ receivesTsa: "yes", grade: 0 }}                          | ${"not-entitled"} | ${"campVoucher.grades"}      | ${"before it"}
    ${{ receivesTsa: "yes", grade: "none" }}                     | ${"not-entitled"} | ${"campVoucher.grades"}      | ${"no pupil"}
  `("$verdict by $why: $because", ({ given, verdict, why }) => {
    expect(decide(given).verdict).toBe(verdict);
    expect(said(decide(given))).toContain(why);
  });

  it("says that places are few", () => expect(said(decide({ receivesTsa: "yes" }))).toContain("campVoucher.places"));

  it("lists the grade and the missing category together", () =>
    expect(said(decide({ grade: 11 }))).toEqual([
      "campVoucher.grades",
      "need.notBelowMinimum",
      "need.otherCategories",
      "need.councilMayDecide",
    ]));

  it.each`
    on              | income     | verdict
    ${"2025-12-31"} | ${"46228"} | ${"not-entitled"}
    ${"2025-12-31"} | ${"46227"} | ${"entitled"}
    ${"2026-01-01"} | ${"46228"} | ${"entitled"}
  `("$verdict with $income ₸ per person on $on", ({ on, income, verdict }) =>
    expect(decide({ incomePerHead: income }, on).verdict).toBe(verdict),
  );

  it.each`
    on              | waits    | because
    ${"2026-08-31"} | ${false} | ${"the last day of summer"}
    ${"2026-09-01"} | ${true}  | ${"nothing is open for the next one"}
    ${"2026-11-22"} | ${true}  | ${"nor in November"}
    ${"2026-02-28"} | ${true}  | ${"the last day of winter"}
    ${"2026-03-01"} | ${false} | ${"lists begin in March"}
  `("tells on $on to ask in spring: $waits, $because", ({ on, waits }) =>
    expect(said(decide({ receivesTsa: "yes" }, on)).includes("camp.askInSpring")).toBe(waits),
  );

  it.each`
    unknown            | given                     | settles
    ${"receivesTsa"}   | ${{}}                     | ${"settles.receivesTsa"}
    ${"incomePerHead"} | ${{}}                     | ${"settles.incomePerHead"}
    ${"guardianship"}  | ${{}}                     | ${"settles.guardianship"}
    ${"parentsLost"}   | ${{}}                     | ${"settles.parentsLost"}
    ${"disability"}    | ${{}}                     | ${"settles.disability"}
    ${"schoolKind"}    | ${{ receivesTsa: "yes" }} | ${"settles.schoolKind"}
  `("asks for $unknown", ({ unknown, given, settles }) => {
    const decision = decide({ ...given, [unknown]: "unknown" });
    expect(decision.verdict).toBe("depends");
    expect(decision.reasons[0]?.sentence).toBe(settles);
  });

  it("doesn't ask for a grade: camps take nearly all", () =>
    expect(decide({ receivesTsa: "yes", grade: "unknown" }).verdict).toBe("entitled"));
});

describe("QH Zhazdyk Zholdama", () => {
  const decide = (given: object, on: string = spring) =>
    told(zhazdykZholdama(facts({ rural: "yes", ...given }), on as Day, law));

  it.each`
    birthDate       | on              | verdict           | because
    ${"2016-06-01"} | ${"2026-04-10"} | ${"depends"}      | ${"ten on the first day of summer"}
    ${"2016-06-02"} | ${"2026-04-10"} | ${"not-entitled"} | ${"a day short of ten"}
    ${"2011-06-02"} | ${"2026-04-10"} | ${"depends"}      | ${"fourteen, the last day"}
    ${"2011-06-01"} | ${"2026-04-10"} | ${"not-entitled"} | ${"fifteen"}
    ${"2017-05-01"} | ${"2026-11-22"} | ${"depends"}      | ${"asked in November: ten in the next summer"}
    ${"2016-07-10"} | ${"2026-07-10"} | ${"depends"}      | ${"asked in summer: the birthday"}
    ${"2016-06"}    | ${"2026-04-10"} | ${"depends"}      | ${"a month with the line inside it"}
  `("$verdict for a child of $birthDate, asked on $on: $because", ({ birthDate, on, verdict }) =>
    expect(decide({ birthDate }, on).verdict).toBe(verdict),
  );

  it("is never a right", () => expect(said(decide({}))).toContain("zhazdyk.noRight"));
  it("looks to villages or large families", () => {
    expect(decide({ rural: "no" }).verdict).toBe("not-entitled");
    expect(decide({ rural: "no", largeFamily: "yes" }).verdict).toBe("depends");
    expect(said(decide({ rural: "no", birthDate: "2018-01-01" }))).toEqual(["zhazdyk.ages", "zhazdyk.groups"]);
  });
  it("asks for what decides", () => {
    expect(decide({ rural: "unknown" }).reasons[0]?.sentence).toBe("settles.rural");
    expect(decide({ rural: "no", largeFamily: "unknown" }).reasons[0]?.sentence).toBe("settles.childCount");
    expect(decide({ birthDate: "2016-06" }).reasons[0]?.sentence).toBe("settles.birthDay");
  });
  it.each`
    year    | children
    ${2024} | ${"20000"}
    ${2025} | ${"10000"}
  `("sent $children children in $year", ({ year, children }) =>
    expect(law.on(`${year}-06-01`, "zhazdyk-zholdama.children").value).toBe(children),
  );
  it("names the groups of a year as carried over once the year is past", () => {
    expect(law.on("2025-06-01", "zhazdyk-zholdama.priority")).toMatchObject({ carriedOver: false });
    expect(law.on("2026-06-01", "zhazdyk-zholdama.priority")).toMatchObject({ carriedOver: true });
  });
});

describe("other summers", () => {
  it.each`
    given                                            | verdict           | why
    ${{}}                                            | ${"depends"}      | ${"campSchoolDay.askCost"}
    ${{ receivesTsa: "yes" }}                        | ${"entitled"}     | ${"campSchoolDay.free"}
    ${{ schoolKind: "private" }}                     | ${"depends"}      | ${"campSchoolDay.askPrivate"}
    ${{ grade: 11 }}                                 | ${"not-entitled"} | ${"campVoucher.grades"}
    ${{ receivesTsa: "unknown" }}                    | ${"depends"}      | ${"settles.receivesTsa"}
    ${{ receivesTsa: "yes", schoolKind: "unknown" }} | ${"depends"}      | ${"settles.schoolKind"}
  `("the day camp: $verdict by $why", ({ given, verdict, why }) => {
    const decision = told(campSchoolDay(facts(given), spring, law));
    expect([decision.verdict, decision.reasons[0]?.sentence]).toEqual([verdict, why]);
  });

  it.each`
    schoolKind   | says     | because
    ${undefined} | ${true}  | ${"nobody asked"}
    ${"public"}  | ${false} | ${"asked"}
  `("free places say that a public school was taken: $says, $because", ({ schoolKind, says }) => {
    for (const place of [campVoucher, campSchoolDay])
      expect(
        said(told(place(facts({ receivesTsa: "yes", schoolKind }), spring, law))).includes("school.asPublic"),
      ).toBe(says);
  });

  it.each`
    on              | asks     | because
    ${"2026-03-15"} | ${true}  | ${"the summer ahead lies after the first day of licences"}
    ${"2025-07-15"} | ${false} | ${"nobody had to have one"}
    ${"2025-12-26"} | ${true}  | ${"the law is adopted, the next summer is meant"}
    ${"2025-12-25"} | ${false} | ${"the day before"}
  `("a paid camp asked about on $on must show its licence: $asks, $because", ({ on, asks }) =>
    expect(said(told(campPaid(facts({}), on as Day, law))).includes("campPaid.licence")).toBe(asks),
  );
  it("a paid camp is no answer past grade 10, and asks whether it takes a preschooler", () => {
    expect(told(campPaid(facts({ grade: 11 }), spring, law)).verdict).toBe("not-entitled");
    expect(campPaid(facts({ grade: 10 }), spring, law).reasons[0]?.sentence).toBe("campPaid.askPrice");
    expect(told(campPaid(facts({ grade: 0 }), spring, law)).reasons[0]?.sentence).toBe("campPaid.askIfAccepted");
    expect(campPaid(facts({ grade: "none" }), spring, law).reasons[0]?.sentence).toBe("campPaid.askIfAccepted");
  });

  it.each`
    given                             | verdict
    ${{ achiever: "yes" }}            | ${"depends"}
    ${{ achiever: "no" }}             | ${"not-entitled"}
    ${{ achiever: "unknown" }}        | ${"depends"}
    ${{ achiever: "yes", grade: 11 }} | ${"not-entitled"}
  `("a reward or a national centre: $verdict for $given", ({ given, verdict }) => {
    expect(told(campReward(facts(given), spring, law)).verdict).toBe(verdict);
    expect(told(campNationalCentre(facts(given), spring, law)).verdict).toBe(verdict);
  });

  it.each`
    birthDate       | enbek             | zhasyl            | account  | because
    ${"2012-09-01"} | ${"not-entitled"} | ${"not-entitled"} | ${false} | ${"fourteen the day after the summer"}
    ${"2012-08-31"} | ${"entitled"}     | ${"depends"}      | ${true}  | ${"fourteen on its last day"}
    ${"2012-06-01"} | ${"entitled"}     | ${"depends"}      | ${true}  | ${"fourteen, through a parent's account"}
    ${"2010-06-02"} | ${"entitled"}     | ${"depends"}      | ${true}  | ${"fifteen, the last day"}
    ${"2010-06-01"} | ${"entitled"}     | ${"depends"}      | ${false} | ${"sixteen, an account of one's own"}
    ${"2012-06"}    | ${"entitled"}     | ${"depends"}      | ${true}  | ${"a month of this summer: either way"}
  `("work: $enbek and $zhasyl for $birthDate: $because", ({ birthDate, enbek, zhasyl, account }) => {
    const work = told(enbekSummer(facts({ birthDate }), spring, law));
    expect([work.verdict, told(zhasylEl(facts({ birthDate }), spring, law)).verdict]).toEqual([enbek, zhasyl]);
    expect(said(work).includes("summerWork.parentAccount")).toBe(account);
  });

  it.each`
    birthDate       | on              | waits    | because
    ${"2012-06-01"} | ${"2026-04-10"} | ${false} | ${"fourteen on its first day"}
    ${"2012-06-02"} | ${"2026-04-10"} | ${true}  | ${"fourteen a day into the summer"}
    ${"2012-07-15"} | ${"2026-07-14"} | ${true}  | ${"asked on the eve of the birthday"}
    ${"2012-07-15"} | ${"2026-07-15"} | ${false} | ${"asked on the birthday"}
    ${"2013-06-02"} | ${"2026-11-22"} | ${true}  | ${"asked in autumn of the summer after"}
  `("work waits for the birthday: $waits for $birthDate on $on: $because", ({ birthDate, on, waits }) => {
    for (const work of [enbekSummer, zhasylEl])
      expect(said(told(work(facts({ birthDate }), on as Day, law))).includes("summerWork.onceOldEnough")).toBe(waits);
  });
});

describe("what a summer offers", () => {
  it.each`
    no        | given                                                                                                       | offers
    ${"CW01"} | ${{ receivesTsa: "yes", grade: 4, birthDate: "2016-02-02" }}                                                | ${["camp-voucher", "camp-school-day"]}
    ${"CW02"} | ${{ rural: "yes", largeFamily: "yes", birthDate: "2014-02-02", grade: 6 }}                                  | ${["zhazdyk-zholdama", "camp-school-day"]}
    ${"CW03"} | ${{ incomePerHead: "45000", birthDate: "2015-02-02" }}                                                      | ${["camp-voucher", "camp-school-day"]}
    ${"CW04"} | ${{ guardianship: "guardian", birthDate: "2013-02-02", grade: 7 }}                                          | ${["camp-voucher", "camp-school-day"]}
    ${"CW05"} | ${{ emergency: "yes", rural: "yes", birthDate: "2012-02-02", grade: 8 }}                                    | ${["camp-voucher", "zhazdyk-zholdama", "camp-school-day", "enbek-summer", "zhasyl-el"]}
    ${"CW06"} | ${{ birthDate: "2018-02-02", grade: 2 }}                                                                    | ${["camp-school-day", "camp-paid"]}
    ${"CW07"} | ${{ disability: "group-2", birthDate: "2016-02-02", grade: 4 }}                                             | ${["camp-voucher", "sanatorium-treatment", "camp-inclusive", "camp-school-day"]}
    ${"CW08"} | ${{ achiever: "yes", rural: "yes", birthDate: "2011-02-02", grade: 9 }}                                     | ${["camp-reward", "camp-national-centre", "camp-school-day", "enbek-summer", "zhasyl-el"]}
    ${"CW09"} | ${{ largeFamily: "yes", birthDate: "2010-02-02", grade: 11 }}                                               | ${["enbek-summer", "zhasyl-el"]}
    ${"CW10"} | ${{ receivesTsa: "yes", schoolKind: "private", birthDate: "2014-02-02", grade: 6, largeFamily: "unknown" }} | ${["camp-voucher", "zhazdyk-zholdama", "camp-school-day"]}
    ${"CW11"} | ${{ incomePerHead: "30000", birthDate: "2015-02-02" }}                                                      | ${["camp-voucher", "camp-school-day"]}
    ${"CW12"} | ${{ receivesTsa: "yes", rural: "yes", birthDate: "2019-02-02", grade: 1 }}                                  | ${["camp-voucher", "camp-school-day"]}
    ${"CW12"} | ${{ receivesTsa: "yes", rural: "yes", birthDate: "2015-02-02", grade: 5 }}                                  | ${["camp-voucher", "zhazdyk-zholdama", "camp-school-day"]}
    ${"CW12"} | ${{ receivesTsa: "yes", rural: "yes", birthDate: "2011-02-02", grade: 9 }}                                  | ${["camp-voucher", "camp-school-day", "enbek-summer", "zhasyl-el"]}
    ${"CW14"} | ${{ birthDate: "2020-02-02", grade: "none" }}                                                               | ${["camp-paid"]}
  `("$no: $offers", ({ given, offers }) =>
    expect(summerOptions(facts(given), spring, law).map((option) => told(option).benefit)).toEqual(offers),
  );

  it("CW07 and CW10: the school or the education department decides on the free place", () => {
    expect(campVoucher(facts({ disability: "group-2" }), spring, law).verdict).toBe("depends");
    expect(campVoucher(facts({ receivesTsa: "yes", schoolKind: "private" }), spring, law).verdict).toBe("depends");
  });

  it.each`
    given                         | because
    ${{ incomePerHead: "30000" }} | ${"in a category"}
    ${{}}                         | ${"in none"}
    ${{ schoolKind: "private" }}  | ${"in a private school"}
  `("CW13: asked in November, the answer is spring: a family $because", ({ given }) =>
    expect(summerOptions(facts(given), "2026-11-22", law).flatMap(said)).toContain("camp.askInSpring"),
  );
});
