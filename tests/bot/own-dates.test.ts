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
});
