import { describe, expect, it } from "vitest";
import {
  CampFacts,
  campInclusive,
  campNationalCentre,
  campPaid,
  campReward,
  campSchoolDay,
  campVoucher,
  type Decision,
  enbekSummer,
  type ISODate,
  readProgrammes,
  sanatoriumTreatment,
  zhasylEl,
  zhazdykZholdama,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { told } from "../support/told.ts";

const programmes = readProgrammes();
const family = {
  receivesTsa: "no",
  incomePerHead: "150000",
  guardianship: "none",
  birthDate: "2015-03-03",
  grade: 5,
  schoolKind: "public",
  disability: "none",
  largeFamily: "no",
  rural: "no",
};
const rules = {
  "free place": campVoucher,
  charity: zhazdykZholdama,
  "day camp": campSchoolDay,
  "paid camp": campPaid,
  reward: campReward,
  "national centre": campNationalCentre,
  sanatorium: sanatoriumTreatment,
  inclusive: campInclusive,
  enbek: enbekSummer,
  zhasyl: zhasylEl,
};
const answer = (rule: keyof typeof rules, facts: object, on: string): Decision =>
  told(rules[rule](CampFacts.parse({ ...family, ...facts }), on as ISODate, law));

/** Every sentence with what fills its blanks: «campVoucher.grades 1 10». */
const lines = ({ reasons }: Decision) =>
  reasons.map(({ sentence, figures }) => [sentence, ...Object.values(figures).map(({ value }) => value)].join(" "));

const spring = "2026-04-10";
const autumn = "2026-11-22";
const inSpring = "camp.askInSpring 2024-03-15";
const outside = ["need.notBelowMinimum 50851", "need.otherCategories", "need.councilMayDecide"];

describe("what a family reads about the summer, sentence by sentence", () => {
  it.each`
    rule                 | facts                                                        | on              | verdict           | says
    ${"free place"}      | ${{ receivesTsa: "yes" }}                                    | ${spring}       | ${"entitled"}     | ${["need.tsa", "campVoucher.places"]}
    ${"free place"}      | ${{ receivesTsa: "yes" }}                                    | ${autumn}       | ${"entitled"}     | ${["need.tsa", "campVoucher.places", inSpring]}
    ${"free place"}      | ${{ receivesTsa: "yes" }}                                    | ${"2023-10-01"} | ${"entitled"}     | ${["need.tsa", "campVoucher.places"]}
    ${"free place"}      | ${{}}                                                        | ${spring}       | ${"not-entitled"} | ${outside}
    ${"free place"}      | ${{ largeFamily: "yes" }}                                    | ${spring}       | ${"not-entitled"} | ${[...outside, "campVoucher.largeFamily"]}
    ${"free place"}      | ${{ receivesTsa: "yes", grade: 11 }}                         | ${spring}       | ${"not-entitled"} | ${["campVoucher.grades 1 10"]}
    ${"free place"}      | ${{ receivesTsa: "yes", schoolKind: "private" }}             | ${spring}       | ${"depends"}      | ${["campVoucher.askPrivate", "need.tsa"]}
    ${"free place"}      | ${{ receivesTsa: "yes", schoolKind: "private-state-order" }} | ${spring}       | ${"depends"}      | ${["campVoucher.askPrivate", "need.tsa"]}
    ${"free place"}      | ${{ disability: "group-1", schoolKind: "private" }}          | ${spring}       | ${"depends"}      | ${["campVoucher.askPrivate"]}
    ${"free place"}      | ${{ disability: "group-1" }}                                 | ${spring}       | ${"depends"}      | ${["campVoucher.disability"]}
    ${"charity"}         | ${{ rural: "yes" }}                                          | ${spring}       | ${"depends"}      | ${["zhazdyk.askSchool", "zhazdyk.noRight", "zhazdyk.lastKnown 2025 10 14 2024"]}
    ${"charity"}         | ${{ birthDate: "2019-03-03" }}                               | ${spring}       | ${"not-entitled"} | ${["zhazdyk.ages 10 14 2024", "zhazdyk.groups 2025"]}
    ${"day camp"}        | ${{ receivesTsa: "yes" }}                                    | ${spring}       | ${"entitled"}     | ${["campSchoolDay.free", "need.tsa"]}
    ${"day camp"}        | ${{}}                                                        | ${autumn}       | ${"depends"}      | ${["campSchoolDay.askCost", inSpring]}
    ${"day camp"}        | ${{ receivesTsa: "yes", schoolKind: "private" }}             | ${spring}       | ${"depends"}      | ${["campSchoolDay.askPrivate"]}
    ${"day camp"}        | ${{ grade: "none" }}                                         | ${spring}       | ${"not-entitled"} | ${["campVoucher.grades 1 10"]}
    ${"paid camp"}       | ${{}}                                                        | ${spring}       | ${"depends"}      | ${["campPaid.askPrice", "campPaid.licence 2026-04-01", "campPaid.sanitary"]}
    ${"paid camp"}       | ${{ grade: "none" }}                                         | ${"2025-07-01"} | ${"depends"}      | ${["campPaid.askIfAccepted", "campPaid.sanitary"]}
    ${"paid camp"}       | ${{ grade: 11 }}                                             | ${spring}       | ${"not-entitled"} | ${["campPaid.tooOld 10"]}
    ${"reward"}          | ${{ achiever: "yes" }}                                       | ${spring}       | ${"depends"}      | ${["campReward.ifPlacesLeft"]}
    ${"reward"}          | ${{ achiever: "unknown" }}                                   | ${spring}       | ${"depends"}      | ${["settles.achiever", "campReward.onlyAchievers", "campReward.ifPlacesLeft"]}
    ${"reward"}          | ${{}}                                                        | ${spring}       | ${"not-entitled"} | ${["campReward.onlyAchievers"]}
    ${"national centre"} | ${{ achiever: "yes" }}                                       | ${spring}       | ${"depends"}      | ${["campNationalCentre.askDepartment"]}
    ${"national centre"} | ${{ grade: 11 }}                                             | ${spring}       | ${"not-entitled"} | ${["campVoucher.grades 1 10", "campReward.onlyAchievers"]}
    ${"sanatorium"}      | ${{ disability: "under-7" }}                                 | ${spring}       | ${"depends"}      | ${["sanatorium.byProgramme", "sanatorium.terms 14", "sanatorium.escort 70"]}
    ${"sanatorium"}      | ${{ disability: "unknown" }}                                 | ${spring}       | ${"depends"}      | ${["settles.disability", "camp.onlyDisability", "sanatorium.byProgramme", "sanatorium.terms 14", "sanatorium.escort 70"]}
    ${"sanatorium"}      | ${{}}                                                        | ${spring}       | ${"not-entitled"} | ${["camp.onlyDisability"]}
    ${"inclusive"}       | ${{ disability: "group-2" }}                                 | ${spring}       | ${"depends"}      | ${["campInclusive.ask"]}
    ${"inclusive"}       | ${{}}                                                        | ${spring}       | ${"not-entitled"} | ${["camp.onlyDisability"]}
    ${"enbek"}           | ${{ birthDate: "2010-03-03" }}                               | ${spring}       | ${"entitled"}     | ${["summerWork.harmless 14"]}
    ${"enbek"}           | ${{ birthDate: "2012-07-03" }}                               | ${spring}       | ${"entitled"}     | ${["summerWork.harmless 14", "summerWork.onceOldEnough 14", "summerWork.parentAccount 16"]}
    ${"enbek"}           | ${{ birthDate: "2013-03-03" }}                               | ${spring}       | ${"not-entitled"} | ${["summerWork.tooYoung 14"]}
    ${"enbek"}           | ${{ birthDate: "2012-08-31/2012-09-01" }}                    | ${spring}       | ${"depends"}      | ${["settles.birthDay", "summerWork.harmless 14", "summerWork.onceOldEnough 14", "summerWork.parentAccount 16", "summerWork.tooYoung 14"]}
    ${"zhasyl"}          | ${{ birthDate: "2012-03-03" }}                               | ${spring}       | ${"depends"}      | ${["summerWork.askRegion"]}
    ${"zhasyl"}          | ${{ birthDate: "2013-03-03" }}                               | ${spring}       | ${"not-entitled"} | ${["summerWork.tooYoung 14"]}
  `("$rule on $on for $facts: $verdict", ({ rule, facts, on, verdict, says }) => {
    const decision = answer(rule, facts, on);
    expect([decision.verdict, lines(decision)]).toEqual([verdict, says]);
    expect(programmes.has(decision.benefit)).toBe(true);
  });

  it.each`
    birthDate       | on              | verdict           | because
    ${"2016-06-01"} | ${"2026-05-31"} | ${"depends"}      | ${"asked on the eve of the summer: ten on its first day"}
    ${"2016-06-20"} | ${"2026-06-15"} | ${"not-entitled"} | ${"asked in June: nine still, of this summer"}
    ${"2016-08-20"} | ${"2026-08-15"} | ${"not-entitled"} | ${"asked in August: so too"}
    ${"2016-08-20"} | ${"2026-08-31"} | ${"depends"}      | ${"the last day of this summer"}
    ${"2017-06-01"} | ${"2026-09-01"} | ${"depends"}      | ${"the first day on which the next summer is meant"}
    ${"2017-06-02"} | ${"2026-09-01"} | ${"not-entitled"} | ${"nine on its first day"}
  `("means the running summer or the next: $verdict for $birthDate on $on, $because", ({ birthDate, on, verdict }) =>
    expect(answer("charity", { rural: "yes", birthDate }, on).verdict).toBe(verdict),
  );

  it("cites one parameter where a disability is lacking", () =>
    expect(answer("sanatorium", {}, spring).reasons.map(({ cites }) => cites.map(({ id }) => id))).toEqual([
      ["sanatorium.days"],
    ]));
});
