import { describe, expect, it } from "vitest";
import {
  CollegeScholarshipFacts,
  cityBus,
  collegeScholarship,
  type Decision,
  FirstGradeFacts,
  firstGrade,
  KindergartenMealsFacts,
  KindergartenPlaceFacts,
  kindergartenMeals,
  kindergartenPlace,
  olympiadAward,
  SchoolSupportFacts,
  schoolSupport,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

const today = "2026-11-22";
const household = {
  receivesTsa: "no",
  parentsLost: "none",
  guardianship: "none",
  schoolKind: "public",
  disability: "none",
  largeFamily: "no",
  rural: "no",
  schoolInVillage: "yes",
};
const support = (facts: object) =>
  schoolSupport(SchoolSupportFacts.parse({ ...household, ...facts }), today, law).map(told);

/** One letter for each verdict on money, meals, textbooks, transport: e(ntitled), d(epends), n(o). */
const letters = (decisions: readonly Decision[]) => decisions.map(({ verdict }) => verdict[0]).join("");
const leastMoney = ([help]: readonly Decision[]) =>
  help?.verdict === "depends" && help.least ? Number(help.least.value) : 0;
const sentences = (decisions: readonly Decision[]) => decisions.flatMap(said);

// Money is «d»: a category puts the child in, the region sets a sum above the floor.
describe("families of 2026 at school", () => {
  it.each`
    no       | household                                                                            | grades                                            | least     | why
    ${"w01"} | ${{ region: "almaty", receivesTsa: "yes", incomePerHead: "20000" }}                  | ${{ 2: "deen", 6: "deen", 9: "deen" }}            | ${152553} | ${"TSA: all three, money and meals"}
    ${"w02"} | ${{ region: "shymkent", incomePerHead: "95000", largeFamily: "yes" }}                | ${{ 1: "neen", 4: "neen", 7: "nden" }}            | ${0}      | ${"a large family is no category; grade 7 looks into the Social Wallet"}
    ${"w03"} | ${{ region: "turkistan", incomePerHead: "49000", rural: "yes" }}                     | ${{ 3: "deen", 8: "deen" }}                       | ${101702} | ${"below the minimum"}
    ${"w04"} | ${{ region: "kostanay", incomePerHead: "50851" }}                                    | ${{ 5: "nnen" }}                                  | ${0}      | ${"exactly the minimum is not below"}
    ${"w05"} | ${{ region: "kostanay", incomePerHead: "50850" }}                                    | ${{ 5: "deen" }}                                  | ${50851}  | ${"one tenge below"}
    ${"w06"} | ${{ region: "astana", incomePerHead: "300000", guardianship: "guardian" }}           | ${{ 8: "deen" }}                                  | ${50851}  | ${"an orphan, no income test"}
    ${"w07"} | ${{ incomePerHead: "100000", guardianship: "professional-foster" }}                  | ${{ 1: "deen", 2: "deen", 5: "deen", 7: "deen" }} | ${203404} | ${"four placed children"}
    ${"w08"} | ${{ region: "shymkent", incomePerHead: "40000", schoolKind: "private-state-order" }} | ${{ 3: "deen" }}                                  | ${50851}  | ${"a private school on state order"}
    ${"w09"} | ${{ receivesTsa: "yes", incomePerHead: "20000", schoolKind: "private" }}             | ${{ 7: "nndn" }}                                  | ${0}      | ${"a private school without it: nothing confirmed"}
    ${"w10"} | ${{ incomePerHead: "120000", emergency: "yes" }}                                     | ${{ 4: "deen", 10: "deen" }}                      | ${101702} | ${"the house burnt down: at any date"}
    ${"w11"} | ${{ region: "karaganda", incomePerHead: "80000", disability: "group-2" }}            | ${{ 6: "nden" }}                                  | ${0}      | ${"a disability is no category; meals by the Social Wallet's notice"}
    ${"w12"} | ${{ incomePerHead: "70000", rural: "yes", schoolInVillage: "no" }}                   | ${{ 6: "nnee" }}                                  | ${0}      | ${"no school in the village: transport"}
    ${"w13"} | ${{ incomePerHead: "60000" }}                                                        | ${{ 2: "neen", 5: "nnen" }}                       | ${0}      | ${"a single parent is no category"}
    ${"w14"} | ${{ incomePerHead: "200000" }}                                                       | ${{ 11: "nnen" }}                                 | ${0}      | ${"a winner's textbooks; the award has its own rule"}
    ${"w15"} | ${{ incomePerHead: "30000" }}                                                        | ${{ none: "nnnn" }}                               | ${0}      | ${"a college student is no pupil"}
    ${"w16"} | ${{ region: "astana", receivesTsa: "yes", incomePerHead: "20000" }}                  | ${{ 1: "deen" }}                                  | ${50851}  | ${"the sibling of the kindergarten child"}
    ${"w18"} | ${{ region: "astana", incomePerHead: "45000", schoolHelpPaid: "yes" }}               | ${{ 3: "neen", 6: "neen" }}                       | ${0}      | ${"paid in Shymkent in August: money once, meals anew"}
    ${"w19"} | ${{ receivesTsa: "yes", incomePerHead: "20000", taughtAtHome: "yes" }}               | ${{ 7: "dden" }}                                  | ${50851}  | ${"taught at home: ask in what form the meal comes"}
    ${"w20"} | ${{ region: "kostanay", incomePerHead: "58000", largeFamily: "yes" }}                | ${{ 3: "neen" }}                                  | ${0}      | ${"a large family above the minimum"}
  `("$no: $why", ({ household, grades, least }) => {
    const children = Object.entries<string>(grades).map(([grade, expected]) => ({
      decisions: support({ ...household, grade }),
      expected,
    }));
    expect(children.map(({ decisions }) => letters(decisions))).toEqual(children.map(({ expected }) => expected));
    expect(children.reduce((sum, { decisions }) => sum + leastMoney(decisions), 0)).toBe(least);
  });

  it("w01: tells what Almaty paid in 2025", () =>
    expect(
      support({ region: "almaty", receivesTsa: "yes", grade: 2 })[0]?.reasons.find(
        ({ sentence }) => sentence === "schoolHelp.earlier",
      )?.figures.amount?.value,
    ).toBe("55000"));

  it("w02: two children below school are in the first line for a kindergarten and pay for meals", () => {
    const family = { ...household, largeFamily: "yes", incomePerHead: "95000" };
    const place = kindergartenPlace(KindergartenPlaceFacts.parse({ ...family, birthDate: "2023-05-05" }), today, law);
    expect(place.verdict).toBe("entitled");
    expect(sentences([place])).toContain("kindergarten.first");
    const meals = kindergartenMeals(KindergartenMealsFacts.parse(family), today, law);
    expect(meals.verdict).toBe("not-entitled");
    expect(sentences([meals])).toContain("kindergartenMeals.largeFamily");
  });

  it("w04: leaves the council of the school as the way", () =>
    expect(sentences(support({ incomePerHead: "50851", grade: 5 }))).toContain("need.councilMayDecide"));

  it("w06: rides free in Astana under 18", () =>
    expect(cityBus({ birthDate: "2013-02-02", city: "astana" }, today, law)).toMatchObject({
      verdict: "entitled",
      until: "2031-02-01",
    }));

  it("w11: lives in a city of the single voucher for clubs", () =>
    expect(law.list(today, "clubs.voucher-cities").items).toContain("karaganda"));

  it("w14: a gold medal of 2026 brings up to 6 487 500 ₸, the teacher's award and a grant apart", () => {
    const award = olympiadAward({ medal: "gold", listed: true }, today, law);
    expect(award).toMatchObject({ verdict: "depends", most: { value: "6487500" } });
    expect(sentences([award])).toContain("olympiad.grant");
    expect(law.on(today, "olympiad-award.teacher").value).toBe("26.5");
  });

  it("w15: the scholarship is told from the last confirmed table", () =>
    expect(
      collegeScholarship(CollegeScholarshipFacts.parse({ scholarship: "good", stateOrder: "yes" }), today, law),
    ).toMatchObject({ verdict: "depends", reasons: [{ figures: { amount: { value: "41896" } } }] }));

  it("w16: a kindergarten child of a family on TSA eats free, all of it", () => {
    const meals = kindergartenMeals(KindergartenMealsFacts.parse({ ...household, receivesTsa: "yes" }), today, law);
    expect(meals).toMatchObject({ verdict: "entitled", reasons: [{ figures: { share: { value: "100" } } }, {}] });
  });

  it("w17: six on 20 December 2027, in grade 1 on 1 September 2027", () =>
    expect(firstGrade(FirstGradeFacts.parse({ birthDate: "2021-12-20" }), today, law)).toMatchObject({
      from: "2027-09-01",
      claimBy: "2027-08-31",
      reasons: [{ figures: { opens: { value: "2027-04-01" } } }, {}, {}, {}, {}],
    }));

  it("w20: two in a Kostanay kindergarten pay, and the paper named what they paid", () => {
    const meals = kindergartenMeals(
      KindergartenMealsFacts.parse({ ...household, incomePerHead: "58000", largeFamily: "yes" }),
      today,
      law,
    );
    expect(meals.verdict).toBe("not-entitled");
    expect(sentences([meals])).toContain("kindergartenMeals.benefitsCount");
    const paid = ["kindergarten-meals.two-children-least", "kindergarten-meals.two-children-most"] as const;
    expect(paid.map((id) => law.on(today, id).value)).toEqual(["48000", "50000"]);
  });
});
