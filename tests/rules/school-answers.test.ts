import { describe, expect, it } from "vitest";
import {
  CityBusFacts,
  CollegeScholarshipFacts,
  cityBus,
  collegeScholarship,
  type Decision,
  FirstGradeFacts,
  firstGrade,
  type ISODate,
  KindergartenMealsFacts,
  KindergartenPlaceFacts,
  kindergartenMeals,
  kindergartenPlace,
  OlympiadAwardFacts,
  olympiadAward,
  readProgrammes,
  SchoolHelpFacts,
  SchoolMealsFacts,
  SchoolTransportFacts,
  schoolHelp,
  schoolMeals,
  schoolTransport,
  TextbooksFacts,
  textbooks,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { told } from "../support/told.ts";

const programmes = readProgrammes();
const family = {
  receivesTsa: "no",
  incomePerHead: "95000",
  guardianship: "none",
  schoolKind: "public",
  disability: "none",
  largeFamily: "no",
  rural: "no",
  schoolInVillage: "yes",
};
const rules = {
  help: (facts: object, on: ISODate) => schoolHelp(SchoolHelpFacts.parse(facts), on, law),
  meals: (facts: object, on: ISODate) => schoolMeals(SchoolMealsFacts.parse(facts), on, law),
  books: (facts: object, on: ISODate) => textbooks(TextbooksFacts.parse(facts), on, law),
  ride: (facts: object, on: ISODate) => schoolTransport(SchoolTransportFacts.parse(facts), on, law),
  bus: (facts: object, on: ISODate) => cityBus(CityBusFacts.parse(facts), on, law),
  queue: (facts: object, on: ISODate) => kindergartenPlace(KindergartenPlaceFacts.parse(facts), on, law),
  "kindergarten meals": (facts: object, on: ISODate) => kindergartenMeals(KindergartenMealsFacts.parse(facts), on, law),
  "grade 1": (facts: object, on: ISODate) => firstGrade(FirstGradeFacts.parse(facts), on, law),
  award: (facts: object, on: ISODate) => olympiadAward(OlympiadAwardFacts.parse(facts), on, law),
  scholarship: (facts: object, on: ISODate) => collegeScholarship(CollegeScholarshipFacts.parse(facts), on, law),
};
type Rule = keyof typeof rules;
const answer = (rule: Rule, facts: object, on: string): Decision =>
  told(rules[rule]({ ...family, ...facts }, on as ISODate));

/** Every sentence with what fills its blanks: «need.notBelowMinimum 50851». */
const lines = ({ reasons }: Decision) =>
  reasons.map(({ sentence, figures }) => [sentence, ...Object.values(figures).map(({ value }) => value)].join(" "));

const outside = ["need.notBelowMinimum 50851", "need.otherCategories", "need.councilMayDecide"];
const wallet = "schoolMeals.wallet 2026-02-21";
const voucher = ["kindergarten.confirm 2", "kindergarten.restore 28", "kindergarten.sign 5"];
const today = "2026-11-22";

describe("what a family reads about school, sentence by sentence", () => {
  it.each`
    rule                    | facts                                                          | on              | verdict           | says
    ${"help"}               | ${{ grade: 5, receivesTsa: "yes" }}                            | ${today}        | ${"depends"}      | ${["schoolHelp.regionSets 50851", "need.tsa", "formula.smWhole 1 50851 50851"]}
    ${"help"}               | ${{ grade: 5, incomePerHead: "30000", region: "almaty" }}      | ${"2025-08-20"} | ${"entitled"}     | ${["schoolHelp.regional 55000", "need.belowMinimum 46228"]}
    ${"help"}               | ${{ grade: 5, emergency: "yes" }}                              | ${today}        | ${"depends"}      | ${["schoolHelp.regionSets 50851", "need.emergency", "schoolHelp.anyTime", "formula.smWhole 1 50851 50851"]}
    ${"help"}               | ${{ grade: "none" }}                                           | ${today}        | ${"not-entitled"} | ${["school.onlyPupils", ...outside]}
    ${"meals"}              | ${{ grade: 4 }}                                                | ${today}        | ${"entitled"}     | ${["schoolMeals.everybody 1 4", wallet]}
    ${"meals"}              | ${{ grade: 5 }}                                                | ${today}        | ${"not-entitled"} | ${outside}
    ${"meals"}              | ${{ grade: 5, guardianship: "guardian" }}                      | ${today}        | ${"entitled"}     | ${["need.orphan", wallet]}
    ${"meals"}              | ${{ grade: 5, largeFamily: "yes" }}                            | ${today}        | ${"depends"}      | ${["schoolMeals.alsoNamed", ...outside]}
    ${"meals"}              | ${{ grade: 5, disability: "group-3" }}                         | ${today}        | ${"depends"}      | ${["schoolMeals.alsoNamed", ...outside]}
    ${"meals"}              | ${{ grade: 5, disability: "group-3", largeFamily: "unknown" }} | ${today}        | ${"depends"}      | ${["schoolMeals.alsoNamed", ...outside]}
    ${"meals"}              | ${{ grade: 0 }}                                                | ${today}        | ${"depends"}      | ${["school.preschoolClass 1 11"]}
    ${"meals"}              | ${{ grade: 3, taughtAtHome: "yes" }}                           | ${today}        | ${"depends"}      | ${["schoolMeals.atHome", "schoolMeals.everybody 1 4", wallet]}
    ${"meals"}              | ${{ grade: 3, schoolKind: "private" }}                         | ${today}        | ${"depends"}      | ${["schoolMeals.askAkimatList"]}
    ${"meals"}              | ${{ grade: 3, schoolKind: "private" }}                         | ${"2024-12-31"} | ${"not-entitled"} | ${["school.noStateOrder"]}
    ${"meals"}              | ${{ grade: 7, schoolKind: "private", receivesTsa: "yes" }}     | ${today}        | ${"not-entitled"} | ${["school.noStateOrder"]}
    ${"books"}              | ${{ grade: 6 }}                                                | ${today}        | ${"entitled"}     | ${["textbooks.lent 1 11"]}
    ${"books"}              | ${{ grade: 6, schoolKind: undefined }}                         | ${today}        | ${"entitled"}     | ${["textbooks.lent 1 11", "school.asPublic"]}
    ${"books"}              | ${{ grade: 0 }}                                                | ${today}        | ${"depends"}      | ${["school.preschoolClass 1 11"]}
    ${"books"}              | ${{ grade: "none" }}                                           | ${today}        | ${"not-entitled"} | ${["school.onlyPupils"]}
    ${"books"}              | ${{ grade: 6, schoolKind: "private" }}                         | ${today}        | ${"depends"}      | ${["textbooks.askPrivate", "textbooks.lent 1 11"]}
    ${"books"}              | ${{ grade: 6, schoolKind: "unknown" }}                         | ${today}        | ${"depends"}      | ${["settles.schoolKind", "textbooks.lent 1 11", "textbooks.askPrivate"]}
    ${"ride"}               | ${{ grade: 6, rural: "yes", schoolInVillage: "no" }}           | ${today}        | ${"entitled"}     | ${["schoolTransport.dutyOfAkimat"]}
    ${"ride"}               | ${{ grade: 6 }}                                                | ${today}        | ${"not-entitled"} | ${["schoolTransport.onlyWithoutSchool"]}
    ${"ride"}               | ${{ grade: "none" }}                                           | ${today}        | ${"not-entitled"} | ${["school.onlyPupils", "schoolTransport.onlyWithoutSchool"]}
    ${"ride"}               | ${{ grade: 6, rural: "unknown", schoolInVillage: "no" }}       | ${today}        | ${"depends"}      | ${["settles.rural", "schoolTransport.onlyWithoutSchool", "schoolTransport.dutyOfAkimat"]}
    ${"ride"}               | ${{ grade: 6, rural: "yes", schoolInVillage: "unknown" }}      | ${today}        | ${"depends"}      | ${["settles.schoolInVillage", "schoolTransport.dutyOfAkimat", "schoolTransport.onlyWithoutSchool"]}
    ${"bus"}                | ${{ birthDate: "2015-05-05", city: "astana" }}                 | ${today}        | ${"entitled"}     | ${["cityBus.under 18"]}
    ${"bus"}                | ${{ birthDate: "2008-05-05", city: "atyrau" }}                 | ${today}        | ${"not-entitled"} | ${["cityBus.under 17"]}
    ${"bus"}                | ${{ birthDate: "2015-05-05" }}                                 | ${today}        | ${"depends"}      | ${["cityBus.askCity 109"]}
    ${"bus"}                | ${{ birthDate: "2008-11", city: "astana" }}                    | ${today}        | ${"depends"}      | ${["settles.birthDay", "cityBus.under 18"]}
    ${"queue"}              | ${{ birthDate: "2024-02-10" }}                                 | ${"2026-03-01"} | ${"entitled"}     | ${["kindergarten.queue 6", ...voucher]}
    ${"queue"}              | ${{ birthDate: "2024-02-10", largeFamily: "yes" }}             | ${"2026-07-02"} | ${"entitled"}     | ${["kindergarten.queue 6", "kindergarten.first", "kindergarten.pilotOver 2026-07-01"]}
    ${"queue"}              | ${{ birthDate: "2024-02-10", guardianship: "unknown" }}        | ${"2026-03-01"} | ${"entitled"}     | ${["kindergarten.queue 6", ...voucher]}
    ${"queue"}              | ${{ birthDate: "2020-02-10" }}                                 | ${"2026-03-01"} | ${"depends"}      | ${["kindergarten.askAtSix 6", ...voucher]}
    ${"queue"}              | ${{ birthDate: "2019-02-10" }}                                 | ${"2026-03-01"} | ${"not-entitled"} | ${["kindergarten.tooOld 6"]}
    ${"queue"}              | ${{ birthDate: "2020-03" }}                                    | ${"2026-03-15"} | ${"depends"}      | ${["settles.birthDay", "kindergarten.askAtSix 6", ...voucher, "kindergarten.queue 6"]}
    ${"kindergarten meals"} | ${{ receivesTsa: "yes" }}                                      | ${today}        | ${"entitled"}     | ${["kindergartenMeals.covered 100", "need.tsa"]}
    ${"kindergarten meals"} | ${{ correctionGroup: "yes" }}                                  | ${today}        | ${"entitled"}     | ${["kindergartenMeals.covered 100", "kindergartenMeals.correctionGroup"]}
    ${"grade 1"}            | ${{ birthDate: "2018-05-05" }}                                 | ${"2024-02-29"} | ${"entitled"}     | ${["firstGrade.opensLater 2024 2024-04-01 2024-08-31", "firstGrade.age 6", "firstGrade.catchment"]}
    ${"grade 1"}            | ${{ birthDate: "2020-05-05" }}                                 | ${"2026-05-05"} | ${"entitled"}     | ${["firstGrade.openNow 2026 2026-04-01 2026-08-31", "firstGrade.age 6", "firstGrade.catchment", "firstGrade.noTests"]}
    ${"grade 1"}            | ${{ birthDate: "2021-12-20" }}                                 | ${today}        | ${"entitled"}     | ${["firstGrade.opensLater 2027 2027-04-01 2027-08-31", "firstGrade.notAnnounced 2027 2027-04-01 2027-08-31", "firstGrade.age 6", "firstGrade.catchment", "firstGrade.noTests"]}
    ${"award"}              | ${{ medal: "bronze", listed: "yes" }}                          | ${today}        | ${"entitled"}     | ${["olympiad.askDay", "olympiad.grant 3", "formula.mciWhole 500 4325 2162500"]}
    ${"award"}              | ${{ medal: "gold", listed: "yes" }}                            | ${"2025-12-31"} | ${"depends"}      | ${["olympiad.upTo 5898000", "olympiad.askDay", "formula.mciWhole 1500 3932 5898000"]}
    ${"award"}              | ${{ medal: "gold", listed: "no" }}                             | ${today}        | ${"not-entitled"} | ${["olympiad.onlyListed"]}
    ${"scholarship"}        | ${{ scholarship: "good", stateOrder: "yes" }}                  | ${"2025-01-15"} | ${"entitled"}     | ${["collegeScholarship.table 41896"]}
    ${"scholarship"}        | ${{ scholarship: "good", stateOrder: "yes" }}                  | ${today}        | ${"depends"}      | ${["collegeScholarship.lastConfirmed 41896 2025-08-31"]}
    ${"scholarship"}        | ${{ scholarship: "good", stateOrder: "no" }}                   | ${today}        | ${"not-entitled"} | ${["collegeScholarship.onlyStateOrder"]}
  `("$rule on $on for $facts: $verdict", ({ rule, facts, on, verdict, says }) => {
    const decision = answer(rule, facts, on);
    expect([decision.verdict, lines(decision)]).toEqual([verdict, says]);
    expect(programmes.has(decision.benefit)).toBe(true);
  });

  it("pays a region's sum for the year", () =>
    expect(answer("help", { grade: 5, incomePerHead: "30000", region: "zhambyl" }, "2025-09-01")).toMatchObject({
      per: "year",
      amount: { value: "53117", unit: "KZT" },
    }));

  it("asks for the day of birth where a span of days leaves two years of entry", () => {
    const decision = answer("grade 1", { birthDate: "2021-12-31/2022-01-01" }, today);
    expect(decision.verdict).toBe("depends");
    expect(lines(decision)[0]).toBe("settles.birthDay");
  });
});
