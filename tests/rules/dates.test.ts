import { describe, expect, it } from "vitest";
import { addDays, addMonths, ageOn, birthday, isISODate, isoDate, monthsOld } from "../../src/rules/index.ts";

describe("calendar days", () => {
  it.each`
    text            | is       | because
    ${"2024-02-29"} | ${true}  | ${"a leap year"}
    ${"2026-02-29"} | ${false} | ${"a common year"}
    ${"2000-02-29"} | ${true}  | ${"a century divisible by four hundred"}
    ${"2100-02-29"} | ${false} | ${"a century that isn't"}
    ${"2026-04-31"} | ${false} | ${"a month of thirty days"}
    ${"2026-12-31"} | ${true}  | ${"the last day of the year"}
    ${"2026-13-01"} | ${false} | ${"no such month"}
    ${"2026-00-10"} | ${false} | ${"months begin with one"}
    ${"2026-01-00"} | ${false} | ${"days too"}
    ${"2026-1-5"}   | ${false} | ${"digits are missing"}
  `("$text is a day: $is, $because", ({ text, is }) => {
    expect(isISODate(text)).toBe(is);
  });

  it("agrees with the calendar of the platform on every day of a century", () => {
    for (let day = isoDate(1999, 12, 31), at = Date.UTC(1999, 11, 31); day < "2101-01-01"; at += 86_400_000) {
      const next = addDays(day, 1);
      expect(isISODate(next) && next === new Date(at + 86_400_000).toISOString().slice(0, 10)).toBe(true);
      day = next;
    }
  });

  it.each([
    [2026, 2, 30],
    [2026, 13, 1],
    [2026, 1.5, 1],
    [Number.NaN, 1, 1],
  ])("there is no day %s-%s-%s", (year, month, day) => {
    expect(() => isoDate(year, month, day)).toThrow(RangeError);
  });

  it.each`
    from            | months | to              | because
    ${"2026-01-31"} | ${1}   | ${"2026-02-28"} | ${"the month's last day where the day is missing"}
    ${"2023-08-29"} | ${6}   | ${"2024-02-29"} | ${"which a leap year has"}
    ${"2026-03-15"} | ${-3}  | ${"2025-12-15"} | ${"back over the new year"}
  `("$from and $months months: $to, $because", ({ from, months, to }) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it("lets a child of a leap day grow older on 28 February of a common year", () => {
    expect(birthday("2008-02-29", 18)).toBe("2026-02-28");
    expect([ageOn("2008-02-29", "2026-02-27"), ageOn("2008-02-29", "2026-02-28")]).toEqual([17, 18]);
  });

  it("counts completed months", () => {
    expect([monthsOld("2025-05-15", "2026-11-14"), monthsOld("2025-05-15", "2026-11-15")]).toEqual([17, 18]);
  });
});
