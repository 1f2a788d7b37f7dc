import { describe, expect, it } from "vitest";
import { ends, Household, isDaySpan, reckonFamily } from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";
import { type Expected, toldOf } from "./families.ts";

const tell = (child: object, expected: Expected) =>
  toldOf(reckonFamily(Household.parse({ children: [child] }), "2026-11-28", law, programmes), expected);

describe("two days a birth lies between", () => {
  it.each`
    text                                  | is       | because
    ${"2018-11-29/2019-11-28"}            | ${true}  | ${"an age of seven, asked on 28 November 2026"}
    ${"2018-11-29/2018-11-29"}            | ${true}  | ${"one day"}
    ${"2019-11-29/2018-11-28"}            | ${false} | ${"the first comes first"}
    ${"2018-11/2019-11"}                  | ${false} | ${"days, not months"}
    ${"2018-11-29"}                       | ${false} | ${"a day is no span"}
    ${"2018-02-30/2019-01-01"}            | ${false} | ${"there is no such day"}
    ${"2018-11-29/2019-01-01/2019-02-01"} | ${false} | ${"two days"}
  `("$text: $is, $because", ({ text, is }) => {
    expect(isDaySpan(text)).toBe(is);
  });

  it("are its ends", () => {
    expect(ends("2018-11-29/2019-11-28")).toEqual(["2018-11-29", "2019-11-28"]);
  });

  it.each`
    birthDate                  | expected                                                                         | because
    ${"2018-11-29/2019-11-28"} | ${{ "national-fund": { 0: 370.56 }, "school-meals-primary": { 0: "yes" } }}      | ${"seven: the same sum for both years, surely in grades 1–4"}
    ${"2006-06-01/2008-06-01"} | ${{ "national-fund-use": { 0: { least: 100.52, most: 370.56 } } }}               | ${"three years of birth, three sums"}
    ${"2004-06-01/2006-06-01"} | ${{ "national-fund": { 0: { least: 0, most: 100.52 } } }}                        | ${"perhaps too old for it"}
    ${"2015-11-29/2020-11-28"} | ${{ "school-meals": { 0: "depends" }, "first-grade": { 0: "absent" } }}          | ${"six to ten: the grade decides"}
    ${"2012-11-29/2013-11-28"} | ${{ "school-meals-primary": { 0: "absent" }, "school-meals": { 0: "depends" } }} | ${"thirteen: by category only"}
    ${"2020-11-29/2025-05-28"} | ${{ "school-meals": { 0: "absent" }, "first-grade": { 0: "depends" } }}          | ${"one and a half to five: no pupil yet; the year of school is open"}
  `("$birthDate: $because", ({ birthDate, expected }) => {
    expect(tell({ birthDate }, expected)).toEqual(expected);
  });

  it.each`
    birthDate                  | asked        | because
    ${"2016-11-29/2017-11-28"} | ${"depends"} | ${"nine: grade 4 or 5"}
    ${"2017-11-29/2018-11-28"} | ${"yes"}     | ${"eight: grade 4 at most"}
  `("free meals for all of the first grades, where nobody said the grade: $because", ({ birthDate, asked }) => {
    const benefit = asked === "yes" ? "school-meals-primary" : "school-meals";
    expect(tell({ birthDate }, { [benefit]: { 0: "yes" } })).toEqual({ [benefit]: { 0: asked } });
  });
});
