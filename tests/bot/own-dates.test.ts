import { describe, expect, it } from "vitest";
import { ownDates } from "../../src/bot/own-dates.ts";
import { resultOf } from "../../src/bot/views/told.ts";
import { guides } from "../../src/guides/index.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { Household, type ISODate, reckonFamily } from "../../src/rules/index.ts";
import { law, programmes } from "../support/law.ts";

const books = { law, programmes };
const { ru } = createTranslators();
const guideOf = (id: string) => {
  const guide = guides.find((one) => one.id === id);
  if (guide === undefined) throw new Error(`no guide ${id}`);
  return guide;
};

/** What a family is offered on that day, a line each. */
function offered(family: object, on: ISODate): readonly string[] {
  const household = Household.parse({ livesHere: "yes", citizenship: "citizen", ...family });
  const { decisions } = reckonFamily(household, on, law, programmes);
  const result = { guide: guideOf("family"), answers: {}, today: on, on, household, decisions };
  return ownDates(result, books, ru).map(({ day, kind, benefit, born }) =>
    [day, kind, benefit, born].filter((part) => part !== undefined).join(" "),
  );
}

describe("a family's own dates", () => {
  it("of a child of 18 months: the last days of what ends and to apply, and no birthday beside them", () => {
    const dates = offered(
      { insured: "no", children: [{ birthDate: "2025-12-28", citizenship: "citizen" }] },
      "2026-11-24",
    );
    expect(dates).toEqual(
      expect.arrayContaining([
        "2027-06-28 ends care-allowance",
        "2027-06-28 claim-by birth-grant",
        "2027-06-28 claim-by care-allowance",
      ]),
    );
    expect(dates.filter((line) => line.includes("turns kindergarten-place"))).toEqual([]);
  });

  it.each`
    on              | offered  | because
    ${"2026-12-31"} | ${true}  | ${"the year of grade 1 is the next one"}
    ${"2027-03-31"} | ${true}  | ${"it opens tomorrow"}
    ${"2027-04-01"} | ${false} | ${"it is open: the last day is what is left"}
  `("on $on the opening of grade 1 is offered: $offered ($because)", ({ on, offered: is }) => {
    const dates = offered({ children: [{ birthDate: "2021-05-10", citizenship: "citizen" }] }, on);
    expect(dates.includes("2027-04-01 opens first-grade")).toBe(is);
    expect(dates).toContain("2027-08-31 claim-by first-grade");
  });

  it.each`
    birth           | on              | credit          | because
    ${"2020-05-10"} | ${"2026-11-24"} | ${"2027-02-01"} | ${"on the list of 2026"}
    ${"2020-05-10"} | ${"2027-01-31"} | ${"2027-02-01"} | ${"tomorrow"}
    ${"2020-05-10"} | ${"2027-02-01"} | ${"2028-02-01"} | ${"that of this year has come"}
    ${"2009-05-10"} | ${"2026-11-24"} | ${"2027-02-01"} | ${"17 by the end of 2026: the last list"}
    ${"2008-05-10"} | ${"2026-11-24"} | ${undefined}    | ${"18 within 2026: not on its list"}
    ${"2026-05-10"} | ${"2026-11-24"} | ${"2027-02-01"} | ${"born by the end of 2026"}
  `("born on $birth, asked on $on: the next credit $credit ($because)", ({ birth, on, credit }) => {
    const dates = offered({ children: [{ birthDate: birth, citizenship: "citizen" }] }, on);
    expect(dates.filter((line) => line.includes(" credit "))).toEqual(
      credit === undefined ? [] : [`${credit} credit national-fund`],
    );
  });

  it("has a certificate of study before 18, and the question of each autumn for a student, where four count", () => {
    const children = ["2008-12-20", "2010-03-01", "2012-03-01", "2014-03-01", "2006-03-01"].map((birthDate) => ({
      birthDate,
      citizenship: "citizen",
      fullTimeStudent: birthDate < "2008" ? "yes" : undefined,
    }));
    const dates = offered({ children }, "2026-11-24");
    expect(dates).toContain("2026-12-20 study large-family 2008");
    expect(dates).toContain("2027-09-01 studies large-family 2006");
    expect(dates).toContain("2026-12-20 turns national-fund-use 2008");
    const three = offered({ children: children.slice(0, 3) }, "2026-11-24");
    expect(three.filter((line) => /stud(y|ies) /.test(line))).toEqual([]);
  });

  it("has the first day of the new quarter for a family on targeted assistance", () => {
    const dates = offered(
      {
        region: "aktobe",
        povertyLine: "37060",
        quarterIncome: "150000",
        familySize: "4",
        receivesTsa: "yes",
        children: [{ birthDate: "2018-05-10" }],
      },
      "2026-02-10",
    );
    expect(dates).toContain("2026-04-01 renew targeted-assistance");
  });

  it.each`
    on              | near     | because
    ${"2026-05-10"} | ${true}  | ${"three years to the day"}
    ${"2026-05-09"} | ${false} | ${"a day more: families and laws change"}
  `("on $on the 18th birthday in 2029 is offered: $near ($because)", ({ on, near }) => {
    const dates = offered({ children: [{ birthDate: "2011-05-10", citizenship: "citizen" }] }, on);
    expect(dates.includes("2029-05-10 turns national-fund-use")).toBe(near);
  });

  it("leaves out the day itself: it is too late to be reminded of", () => {
    const children = [{ birthDate: "2021-05-10", citizenship: "citizen" }];
    expect(offered({ children }, "2027-08-30")).toContain("2027-08-31 claim-by first-grade");
    expect(offered({ children }, "2027-08-31")).not.toContain("2027-08-31 claim-by first-grade");
  });

  it("names the year of birth only where there are children to tell apart, and twins once", () => {
    const twin = { birthDate: "2021-05-10", citizenship: "citizen" };
    const opens = (children: readonly object[]) =>
      offered({ children }, "2026-11-24").filter((line) => line.includes(" opens "));
    expect(opens([twin])).toEqual(["2027-04-01 opens first-grade"]);
    expect(opens([twin, twin])).toEqual(["2027-04-01 opens first-grade 2021"]);
  });

  it("of a guide to one benefit are only the days of that benefit", () => {
    const answers = { livesHere: "yes", birthDate: "2025-12-28", birthOrder: "1" };
    const result = resultOf({ guide: guideOf("birth-grant"), answers, today: "2026-11-24", on: "2026-11-24" }, books);
    expect(ownDates(result, books, ru)).toEqual([
      { kind: "claim-by", benefit: "birth-grant", guide: "birth-grant", day: "2027-06-28" },
    ]);
  });

  it.each`
    birth           | on              | line                                    | because
    ${"2024-02-29"} | ${"2025-01-10"} | ${"2025-08-29 ends care-allowance"}     | ${"a year and a half after 29 February"}
    ${"2025-08-31"} | ${"2025-09-10"} | ${"2027-02-28 ends care-allowance"}     | ${"born on a 31st: the month's last day"}
    ${"2026-08-31"} | ${"2026-11-24"} | ${"2028-02-29 ends care-allowance"}     | ${"of a leap year"}
    ${"2026-08-29"} | ${"2026-11-24"} | ${"2028-02-29 claim-by birth-grant"}    | ${"on 29 February itself"}
    ${"2025-07-01"} | ${"2025-09-10"} | ${"2027-01-01 ends care-allowance"}     | ${"that day included"}
    ${"2025-08-31"} | ${"2025-09-10"} | ${"2026-01-01 changes care-allowance"}  | ${"the index of the new year, once it is entered"}
    ${"2026-08-31"} | ${"2026-11-24"} | ${"not 2027-01-01"}                     | ${"and nothing of it before"}
    ${"2020-02-29"} | ${"2025-11-10"} | ${"2026-02-28 turns first-grade"}       | ${"six where there is no 29 February"}
    ${"2008-02-29"} | ${"2025-12-01"} | ${"2026-02-28 turns national-fund-use"} | ${"eighteen likewise"}
  `("of a birth on $birth, asked on $on: $line ($because)", ({ birth, on, line }) => {
    const lines = offered({ insured: "no", children: [{ birthDate: birth, citizenship: "citizen" }] }, on);
    if (line.startsWith("not ")) expect(lines.filter((one) => one.startsWith(line.slice(4)))).toEqual([]);
    else expect(lines).toContain(line);
  });

  it.each`
    birth           | because
    ${"2025-08-15"} | ${"the allowance ends that day, and says it"}
    ${"2025-08"}    | ${"on some day of that month"}
    ${"2025-08-31"} | ${"on the last of a shorter one"}
  `("that a child of $birth turns one and a half isn't told beside the end of what is paid: $because", ({ birth }) => {
    const lines = offered({ insured: "no", children: [{ birthDate: birth, citizenship: "citizen" }] }, "2026-11-24");
    expect(lines.filter((line) => line.includes(" ends care-allowance"))).toHaveLength(1);
    expect(lines.filter((line) => line.includes("turns kindergarten-place"))).toEqual([]);
  });

  it.each`
    birth           | opens           | because
    ${"2008-03"}    | ${"2026-03-01"} | ${"of the month the first day, though the savings are there from February"}
    ${"2008-03-15"} | ${"2026-03-15"} | ${"the birthday"}
    ${"2008-01-15"} | ${"2026-02-01"} | ${"who is eighteen in January waits for the last credit"}
    ${"2008-12-31"} | ${"2026-12-31"} | ${"the year's last day"}
  `("the Fund's money of a child born $birth can be used on $opens, among others: $because", ({ birth, opens }) => {
    const children = [birth, "2020-02-15", "2012-05-15"].map((birthDate) => ({ birthDate, citizenship: "citizen" }));
    const days = offered({ children }, "2026-01-12").filter((line) => line.includes("national-fund-use"));
    expect(days).toEqual([`${opens} turns national-fund-use 2008`]);
  });

  it.each`
    on              | day             | because
    ${"2026-01-12"} | ${"2026-09-01"} | ${"this year's list"}
    ${"2026-08-31"} | ${"2026-09-01"} | ${"its eve"}
    ${"2026-09-01"} | ${"2027-09-01"} | ${"the next one"}
  `("asked on $on, school help is applied for before $day: $because", ({ on, day }) => {
    const children = [{ birthDate: "2016-05-10", citizenship: "citizen" }];
    const lines = offered({ children }, on).filter((line) => line.includes(" school-help"));
    expect(lines[0]).toBe(`${day} anew school-help`);
    expect(lines.filter((line) => line.includes("starts"))).toEqual([]);
  });
});
