import { describe, expect, it } from "vitest";
import {
  CityBusFacts,
  CollegeScholarshipFacts,
  cityBus,
  collegeScholarship,
  OlympiadAwardFacts,
  olympiadAward,
  penalties,
  reckonAgain,
  SchoolTransportFacts,
  schoolTransport,
  TextbooksFacts,
  textbooks,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { told } from "../support/told.ts";

type Day = `${number}-${number}-${number}`;

describe("the olympiad award", () => {
  const decide = (facts: object, on = "2026-11-22") =>
    told(olympiadAward(OlympiadAwardFacts.parse({ listed: "yes", ...facts }), on as Day, law));

  it.each`
    medal       | on              | verdict       | bound       | tenge      | because
    ${"gold"}   | ${"2026-11-22"} | ${"depends"}  | ${"most"}   | ${6487500} | ${"up to 1 500 indices of 2026"}
    ${"gold"}   | ${"2025-12-31"} | ${"depends"}  | ${"most"}   | ${5898000} | ${"by the index of 2025, on its last day"}
    ${"silver"} | ${"2026-01-01"} | ${"entitled"} | ${"amount"} | ${4325000} | ${"as published for 2026"}
    ${"bronze"} | ${"2026-11-22"} | ${"entitled"} | ${"amount"} | ${2162500} | ${"as published for 2026"}
  `("$medal on $on: $tenge ₸, $because", ({ medal, on, verdict, bound, tenge }) => {
    const decision = decide({ medal }, on);
    expect(decision).toMatchObject({ verdict, per: "once", [bound]: { value: String(tenge), unit: "KZT" } });
    const money =
      decision.verdict === "entitled" ? decision.amount : decision.verdict === "depends" ? decision.most : undefined;
    expect(money && reckonAgain(money).value).toBe(String(tenge));
  });

  it("is for listed contests only", () => expect(decide({ medal: "gold", listed: "no" }).verdict).toBe("not-entitled"));
  it("asks for the medal; the least stays open, since gold is «up to»", () => {
    const decision = decide({ medal: "unknown" });
    expect(decision).toMatchObject({ verdict: "depends", most: { value: "6487500" } });
    expect(decision).not.toHaveProperty("least");
    expect(decision.reasons[0]?.sentence).toBe("settles.medal");
  });
  it("asks whether the contest is listed", () =>
    expect(decide({ medal: "silver", listed: "unknown" })).toMatchObject({
      verdict: "depends",
      least: { value: "0" },
      most: { value: "4325000" },
    }));
  it.each`
    on              | grant    | because
    ${"2026-01-14"} | ${false} | ${"the day before the order"}
    ${"2026-01-15"} | ${true}  | ${"its day"}
  `("tells of a university grant on $on: $grant, $because", ({ on, grant }) =>
    expect(decide({ medal: "silver" }, on).reasons.some(({ sentence }) => sentence === "olympiad.grant")).toBe(grant),
  );
  it("is not on record before November 2025", () =>
    expect(() => decide({ medal: "gold" }, "2025-10-31")).toThrow(/has no value/));
});

describe("the college scholarship", () => {
  const decide = (scholarship: string, on: string, stateOrder = "yes") =>
    told(collegeScholarship(CollegeScholarshipFacts.parse({ scholarship, stateOrder }), on as Day, law));

  it.each`
    scholarship                       | on              | tenge    | because
    ${"good"}                         | ${"2023-08-31"} | ${20948} | ${"the last day before the first rise"}
    ${"good"}                         | ${"2023-09-01"} | ${31422} | ${"the first step of the doubling"}
    ${"good"}                         | ${"2024-08-31"} | ${31422} | ${"its last day"}
    ${"good"}                         | ${"2024-09-01"} | ${41896} | ${"the second step"}
    ${"good"}                         | ${"2025-08-31"} | ${41896} | ${"the last confirmed day"}
    ${"worker"}                       | ${"2023-06-01"} | ${21787} | ${"worker qualifications before the rise"}
    ${"worker"}                       | ${"2023-09-01"} | ${32681} | ${"then"}
    ${"worker"}                       | ${"2024-09-01"} | ${43574} | ${"and then"}
    ${"excellent"}                    | ${"2025-01-15"} | ${48180} | ${"the table of 2024"}
    ${"sight-or-hearing"}             | ${"2025-01-15"} | ${73318} | ${"the table of 2024"}
    ${"orphan-guardianship"}          | ${"2025-01-15"} | ${54464} | ${"the table of 2024"}
    ${"orphan-institution"}           | ${"2025-01-15"} | ${20948} | ${"the table of 2024"}
    ${"orphan-institution-excellent"} | ${"2025-01-15"} | ${27233} | ${"the table of 2024"}
  `("$scholarship on $on: $tenge ₸, $because", ({ scholarship, on, tenge }) =>
    expect(decide(scholarship, on)).toMatchObject({
      verdict: "entitled",
      per: "month",
      amount: { value: String(tenge) },
    }),
  );

  it("promises no sum after the last confirmed table, and no doubling", () => {
    const decision = decide("good", "2025-09-01");
    expect(decision.verdict).toBe("depends");
    expect(decision).not.toHaveProperty("most");
    expect(decision.reasons).toMatchObject([
      { sentence: "collegeScholarship.lastConfirmed", figures: { amount: { value: "41896" } } },
    ]);
  });
  it("is for places the state pays for", () => expect(decide("good", "2025-01-15", "no").verdict).toBe("not-entitled"));
  it("asks what it doesn't know", () => {
    expect(decide("unknown", "2025-01-15")).toMatchObject({
      verdict: "depends",
      least: { value: "20948" },
      most: { value: "73318" },
    });
    expect(decide("good", "2025-01-15", "unknown").reasons[0]?.sentence).toBe("settles.stateOrder");
  });
});

describe("textbooks", () => {
  const decide = (facts: object) =>
    told(textbooks(TextbooksFacts.parse({ schoolKind: "public", ...facts }), "2026-11-22", law));
  it.each`
    facts                                              | verdict           | because
    ${{ grade: 1 }}                                    | ${"entitled"}     | ${"the first grade"}
    ${{ grade: 11 }}                                   | ${"entitled"}     | ${"the last"}
    ${{ grade: 0 }}                                    | ${"depends"}      | ${"the preschool class is for the school to say"}
    ${{ grade: "none" }}                               | ${"not-entitled"} | ${"no pupil"}
    ${{ grade: 3, schoolKind: "private-state-order" }} | ${"entitled"}     | ${"a place the state pays for"}
    ${{ grade: 3, schoolKind: "private" }}             | ${"depends"}      | ${"of such schools no source speaks"}
    ${{ grade: "unknown" }}                            | ${"entitled"}     | ${"any grade"}
    ${{ grade: 3, schoolKind: "unknown" }}             | ${"depends"}      | ${"the school decides"}
  `("$verdict: $because", ({ facts, verdict }) => expect(decide(facts).verdict).toBe(verdict));
});

describe("the way to school", () => {
  const ride = (facts: object) =>
    told(
      schoolTransport(
        SchoolTransportFacts.parse({ grade: 6, rural: "yes", schoolInVillage: "no", ...facts }),
        "2026-11-22",
        law,
      ),
    );
  it.each`
    facts                             | verdict           | because
    ${{}}                             | ${"entitled"}     | ${"no school of the level in the village"}
    ${{ schoolInVillage: "yes" }}     | ${"not-entitled"} | ${"there is one"}
    ${{ rural: "no" }}                | ${"not-entitled"} | ${"a town"}
    ${{ grade: "none" }}              | ${"not-entitled"} | ${"no pupil"}
    ${{ rural: "unknown" }}           | ${"depends"}      | ${"village or town"}
    ${{ schoolInVillage: "unknown" }} | ${"depends"}      | ${"is there a school"}
  `("$verdict to free transport: $because", ({ facts, verdict }) => expect(ride(facts).verdict).toBe(verdict));

  const bus = (facts: object, on = "2026-11-22") =>
    told(cityBus(CityBusFacts.parse({ city: "astana", ...facts }), on as Day, law));
  it.each`
    city         | birthDate       | on              | verdict           | because
    ${"astana"}  | ${"2008-11-23"} | ${"2026-11-22"} | ${"entitled"}     | ${"the day before the 18th birthday"}
    ${"astana"}  | ${"2008-11-22"} | ${"2026-11-22"} | ${"not-entitled"} | ${"the birthday"}
    ${"oskemen"} | ${"2010-01-01"} | ${"2026-11-22"} | ${"entitled"}     | ${"under 18"}
    ${"atyrau"}  | ${"2009-11-23"} | ${"2026-11-22"} | ${"entitled"}     | ${"the day before the 17th birthday"}
    ${"atyrau"}  | ${"2009-11-22"} | ${"2026-11-22"} | ${"not-entitled"} | ${"under 17 there"}
    ${"astana"}  | ${"2008-11"}    | ${"2026-11-22"} | ${"depends"}      | ${"a month with the birthday inside it"}
    ${"astana"}  | ${"2008-12"}    | ${"2026-11-22"} | ${"entitled"}     | ${"a month before which the birthday can't be"}
    ${"astana"}  | ${"2008-10"}    | ${"2026-11-22"} | ${"not-entitled"} | ${"a month after which it has passed"}
    ${"other"}   | ${"2015-05-05"} | ${"2026-11-22"} | ${"depends"}      | ${"each city decides"}
    ${"unknown"} | ${"2015-05-05"} | ${"2026-11-22"} | ${"depends"}      | ${"ask the city"}
    ${"oskemen"} | ${"2015-05-05"} | ${"2026-01-18"} | ${"depends"}      | ${"before the day on record"}
  `("$verdict to free buses in $city, born $birthDate: $because", ({ city, birthDate, on, verdict }) =>
    expect(bus({ city, birthDate }, on).verdict).toBe(verdict),
  );
  it("end on the day before the birthday; of a 29 February, before the 28th", () => {
    expect(bus({ birthDate: "2010-05-05" })).toMatchObject({ until: "2028-05-04" });
    expect(bus({ birthDate: "2012-02-29" })).toMatchObject({ until: "2030-02-27" });
    expect(bus({ birthDate: "2012-05" })).not.toHaveProperty("until");
  });
});

describe("the fine for a phone in a lesson", () => {
  const fines = (on: Day) => penalties("school-phones", on, law);
  it.each`
    on              | tenge
    ${"2025-11-06"} | ${19660}
    ${"2026-11-22"} | ${21625}
  `("is $tenge ₸ on $on, after a warning", ({ on, tenge }) =>
    expect(fines(on)[0]).toMatchObject({
      sentence: "penalty.schoolPhone",
      figures: { amount: { value: String(tenge) } },
    }),
  );
  it("is told of a repeat as one report has it, and of breaks as a matter of dispute", () =>
    expect(fines("2026-11-22").slice(1)).toMatchObject([
      { sentence: "penalty.schoolPhoneRepeated", figures: { amount: { value: "86500" } } },
      { sentence: "penalty.schoolPhoneBreaks" },
    ]));
});
