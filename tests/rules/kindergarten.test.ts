import { describe, expect, it } from "vitest";
import {
  KindergartenMealsFacts,
  KindergartenPlaceFacts,
  kindergartenMeals,
  kindergartenPlace,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

type Day = `${number}-${number}-${number}`;
const family = {
  receivesTsa: "no",
  incomePerHead: "95000",
  parentsLost: "none",
  guardianship: "none",
  largeFamily: "no",
};
const meals = (facts: object, on = "2026-11-22") =>
  told(kindergartenMeals(KindergartenMealsFacts.parse({ ...family, ...facts }), on as Day, law));
const place = (facts: object, on = "2026-03-01") =>
  told(kindergartenPlace(KindergartenPlaceFacts.parse({ ...family, ...facts }), on as Day, law));

describe("kindergarten meals", () => {
  it.each`
    facts                           | on              | verdict           | because
    ${{ receivesTsa: "yes" }}       | ${"2026-11-22"} | ${"entitled"}     | ${"TSA"}
    ${{ incomePerHead: "50850" }}   | ${"2026-11-22"} | ${"entitled"}     | ${"below the minimum of 2026"}
    ${{ incomePerHead: "50851" }}   | ${"2026-11-22"} | ${"not-entitled"} | ${"exactly the minimum"}
    ${{ incomePerHead: "46227" }}   | ${"2025-09-01"} | ${"entitled"}     | ${"below the minimum of 2025, on the first day"}
    ${{ incomePerHead: "46228" }}   | ${"2025-12-31"} | ${"not-entitled"} | ${"exactly that of 2025"}
    ${{ guardianship: "guardian" }} | ${"2026-11-22"} | ${"entitled"}     | ${"orphans whatever the income"}
    ${{ correctionGroup: "yes" }}   | ${"2026-11-22"} | ${"entitled"}     | ${"correction groups whatever the income"}
    ${{ largeFamily: "yes" }}       | ${"2026-11-22"} | ${"not-entitled"} | ${"a large family no longer by itself"}
  `("$verdict on $on: $because", ({ facts, on, verdict }) => expect(meals(facts, on).verdict).toBe(verdict));

  it("are covered in full", () =>
    expect(meals({ receivesTsa: "yes" }).reasons[0]).toMatchObject({
      sentence: "kindergartenMeals.covered",
      figures: { share: { value: "100", unit: "percent" } },
    }));

  it("tells a large family that income is looked at, and what Kostanay counted", () => {
    expect(said(meals({ largeFamily: "yes" }))).toEqual([
      "kindergartenMeals.notBelowMinimum",
      "kindergartenMeals.largeFamily",
      "kindergartenMeals.benefitsCount",
    ]);
    expect(said(meals({}, "2026-01-28"))).toEqual(["kindergartenMeals.notBelowMinimum"]);
  });

  it.each`
    unknown              | settles
    ${"receivesTsa"}     | ${"settles.receivesTsa"}
    ${"incomePerHead"}   | ${"settles.incomePerHead"}
    ${"guardianship"}    | ${"settles.guardianship"}
    ${"parentsLost"}     | ${"settles.parentsLost"}
    ${"correctionGroup"} | ${"settles.correctionGroup"}
  `("asks for $unknown", ({ unknown, settles }) => {
    const decision = meals({ [unknown]: "unknown" });
    expect(decision.verdict).toBe("depends");
    expect(decision.reasons[0]?.sentence).toBe(settles);
  });

  it("are not on record before the change of September 2025", () =>
    expect(() => meals({}, "2025-08-31")).toThrow(/has no value on 2025-08-31/));
});

describe("a place in the kindergarten", () => {
  it.each`
    birthDate       | on              | verdict           | because
    ${"2024-02-10"} | ${"2026-03-01"} | ${"entitled"}     | ${"two years old"}
    ${"2020-03-02"} | ${"2026-03-01"} | ${"entitled"}     | ${"the last day before the sixth birthday"}
    ${"2020-03-01"} | ${"2026-03-01"} | ${"depends"}      | ${"six: «up to 6» may mean either"}
    ${"2019-03-02"} | ${"2026-03-01"} | ${"depends"}      | ${"still six"}
    ${"2019-03-01"} | ${"2026-03-01"} | ${"not-entitled"} | ${"seven"}
    ${"2020-03"}    | ${"2026-03-15"} | ${"depends"}      | ${"a month with the birthday inside it"}
  `("$verdict for a child of $birthDate on $on: $because", ({ birthDate, on, verdict }) =>
    expect(place({ birthDate }, on).verdict).toBe(verdict),
  );

  it.each`
    facts                              | first
    ${{}}                              | ${false}
    ${{ largeFamily: "yes" }}          | ${true}
    ${{ guardianship: "guardian" }}    | ${true}
    ${{ guardianship: "adopted" }}     | ${false}
    ${{ specialNeeds: "yes" }}         | ${true}
    ${{ parentWithDisability: "yes" }} | ${true}
  `("tells who is first in line: $facts $first", ({ facts, first }) =>
    expect(said(place({ birthDate: "2024-02-10", ...facts })).includes("kindergarten.first")).toBe(first),
  );

  it("tells the terms of the voucher while its pilot is known to run, and asks after its last day", () => {
    const terms = place({ birthDate: "2024-02-10" }, "2026-07-01").reasons;
    expect(terms.map(({ sentence, figures }) => [sentence, (figures.count ?? figures.until)?.value])).toEqual([
      ["kindergarten.queue", "6"],
      ["kindergarten.confirm", "2"],
      ["kindergarten.restore", "28"],
      ["kindergarten.sign", "5"],
    ]);
    expect(said(place({ birthDate: "2024-02-10" }, "2026-07-02"))).toEqual([
      "kindergarten.queue",
      "kindergarten.pilotOver",
    ]);
    expect(said(place({ birthDate: "2023-02-10" }, "2024-12-31"))).toEqual(["kindergarten.queue"]);
  });
});
