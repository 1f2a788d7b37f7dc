import { describe, expect, it } from "vitest";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { FirstGradeFacts, firstGrade } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

const decide = (birthDate: string, on: string) =>
  told(firstGrade(FirstGradeFacts.parse({ birthDate }), on as `${number}-${number}-${number}`, law));
const saidOf = (birthDate: string, on: string) => said(decide(birthDate, on));

describe("the first grade", () => {
  it.each`
    birthDate       | on              | from            | claimBy         | says                       | because
    ${"2021-12-20"} | ${"2026-11-22"} | ${"2027-09-01"} | ${"2027-08-31"} | ${"firstGrade.opensLater"} | ${"six in December of the year of entry is early enough"}
    ${"2021-12-31"} | ${"2026-11-22"} | ${"2027-09-01"} | ${"2027-08-31"} | ${"firstGrade.opensLater"} | ${"its last day too"}
    ${"2022-01-01"} | ${"2026-11-22"} | ${"2028-09-01"} | ${"2028-08-31"} | ${"firstGrade.opensLater"} | ${"a day later, a year later"}
    ${"2021-12"}    | ${"2026-11-22"} | ${"2027-09-01"} | ${"2027-08-31"} | ${"firstGrade.opensLater"} | ${"the month is enough"}
    ${"2020-05-05"} | ${"2026-03-31"} | ${"2026-09-01"} | ${"2026-08-31"} | ${"firstGrade.opensLater"} | ${"the day before the window"}
    ${"2020-05-05"} | ${"2026-04-01"} | ${"2026-09-01"} | ${"2026-08-31"} | ${"firstGrade.openNow"}    | ${"its first day"}
    ${"2020-05-05"} | ${"2026-08-31"} | ${"2026-09-01"} | ${"2026-08-31"} | ${"firstGrade.openNow"}    | ${"its last day"}
    ${"2020-05-05"} | ${"2026-09-01"} | ${"2027-09-01"} | ${"2027-08-31"} | ${"firstGrade.opensLater"} | ${"closed: the next year, at seven"}
    ${"2019-05-05"} | ${"2025-04-01"} | ${"2025-09-01"} | ${"2025-08-31"} | ${"firstGrade.openNow"}    | ${"that of 2025"}
    ${"2019-01-10"} | ${"2026-05-01"} | ${"2026-09-01"} | ${"2026-08-31"} | ${"firstGrade.openNow"}    | ${"seven-year-olds always"}
  `("a child of $birthDate enters on $from, asked on $on: $because", ({ birthDate, on, from, claimBy, says }) => {
    const decision = decide(birthDate, on);
    expect(decision).toMatchObject({ benefit: "first-grade", verdict: "entitled", from, claimBy });
    expect(decision.reasons[0]?.sentence).toBe(says);
  });

  it("opens on 1 April and says when a year isn't announced yet", () => {
    const [window] = decide("2021-12-20", "2026-11-22").reasons;
    expect(window?.figures).toMatchObject({
      year: { value: "2027" },
      opens: { value: "2027-04-01" },
      closes: { value: "2027-08-31" },
    });
    expect(saidOf("2021-12-20", "2026-11-22")).toContain("firstGrade.notAnnounced");
    expect(saidOf("2020-05-05", "2026-04-01")).not.toContain("firstGrade.notAnnounced");
  });

  it.each`
    birthDate       | on              | asks     | because
    ${"2020-12-31"} | ${"2026-11-22"} | ${true}  | ${"six this year, and the window is closed"}
    ${"2021-01-01"} | ${"2026-11-22"} | ${false} | ${"six next year"}
    ${"2019-05-05"} | ${"2026-03-31"} | ${true}  | ${"seven this year, before the window"}
    ${"2019-05-05"} | ${"2026-04-01"} | ${false} | ${"the window is open: older children are taken"}
    ${"2019-05-05"} | ${"2026-08-31"} | ${false} | ${"to its last day"}
    ${"2019-05-05"} | ${"2026-09-01"} | ${true}  | ${"closed again"}
  `("asks the school about a child already of age: $asks for $birthDate on $on, $because", ({ birthDate, on, asks }) =>
    expect(saidOf(birthDate, on).includes("firstGrade.askNow")).toBe(asks),
  );

  it("says that older children are taken too", () =>
    expect(Object.values(createTranslators()).map((t) => t("reasons:firstGrade.age", { count: 6 }))).toEqual([
      expect.stringContaining("үлкені де"),
      expect.stringContaining("кто старше"),
      expect.stringContaining("older ones"),
    ]));

  it("tells of the catchment area and of no tests", () =>
    expect(saidOf("2021-05-05", "2026-11-22")).toEqual(
      expect.arrayContaining(["firstGrade.catchment", "firstGrade.noTests"]),
    ));

  it("tells the window of 2024, but no first day of a school year before the order we hold", () => {
    const decision = decide("2018-05-05", "2024-08-31");
    expect(decision).toMatchObject({ verdict: "entitled", claimBy: "2024-08-31" });
    expect(decision).not.toHaveProperty("from");
  });

  it("records the older closing day as history", () =>
    expect(law.on("2023-06-01", "first-grade.closes").value).toBe("08-01"));

  it("is not on record before the opening days we hold", () =>
    expect(() => decide("2016-01-01", "2022-05-01")).toThrow(/has no value/));
});
