import { describe, expect, it } from "vitest";
import { familyDifference, grown, Household, type ISODate, reckonFamily, timeline } from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";

const today: ISODate = "2026-11-24";
const cash = [
  "awarded-mother",
  "birth-grant",
  "care-allowance",
  "carer-allowance",
  "child-disability",
  "foster-family-payment",
  "guardian-allowance",
  "large-family",
  "national-fund-use",
  "pregnancy-care",
  "ssif-childcare",
  "ssif-maternity",
  "survivor-allowance",
];

/** Every payment ahead of a family: the day, what happens, to whom, and the sum of the law of today. */
function ahead(household: object, from: ISODate = today): readonly string[] {
  const family = Household.parse({ livesHere: "yes", citizenship: "citizen", ...household });
  return timeline(family, from, law, programmes)
    .flatMap(({ events }) => events)
    .filter(({ benefit }) => cash.includes(benefit))
    .map(({ day, what, benefit, child, amount, least, most }) => {
      const whom = child === undefined ? "" : ` ${child + 1}`;
      const range = least === undefined && most === undefined ? "" : ` ${least?.value ?? ""}–${most?.value ?? ""}`;
      return `${day} ${what} ${benefit}${whom}${amount === undefined ? range : ` ${amount.value}`}`;
    });
}

const none = { fullTimeStudent: "no" };
/** Children born on one day of every second year. */
const everySecondYear = (from: number, count: number, day = "06-15") =>
  Array.from({ length: count }, (_, i) => ({ birthDate: `${from + 2 * i}-${day}`, ...none }));
/** Of whom no Fund and no large family speaks: only what the row is about. */
const noFund = { citizenship: "foreigner" };

/** Reckoned by hand from the articles and rates, before the code was asked. */
describe("what lies ahead of a family", () => {
  it.each<[string, object, ISODate, readonly string[]]>([
    [
      "twins to be born, the mother never insured: 38 × 4,325 each, 5.76 and 6.81 × 4,325, until one and a half",
      { insured: "no", expecting: { dueDate: "2027-03-10", children: 2 } },
      today,
      [
        "2027-03-09 stops pregnancy-care",
        "2027-03-10 happens birth-grant 1 164350",
        "2027-03-10 starts care-allowance 1 24912",
        "2027-03-10 happens birth-grant 2 164350",
        "2027-03-10 starts care-allowance 2 29454",
        "2028-09-10 stops care-allowance 1",
        "2028-09-10 stops care-allowance 2",
        "2028-09-10 deadline birth-grant 1 164350",
        "2028-09-10 deadline care-allowance 1 24912",
        "2028-09-10 deadline birth-grant 2 164350",
        "2028-09-10 deadline care-allowance 2 29454",
        "2045-03-10 happens national-fund-use 1 0–",
        "2045-03-10 happens national-fund-use 2 0–",
      ],
    ],
    [
      "eight children, none a student: each birthday takes one away, 28.06, 24.05, 20.04, 16.03 × 4,325, then nothing",
      { children: everySecondYear(2009, 8).map((child) => ({ ...child, ...noFund })) },
      today,
      [
        "2027-06-15 changes large-family 121360",
        "2029-06-15 changes large-family 104017",
        "2031-06-15 changes large-family 86673",
        "2033-06-15 changes large-family 69330",
        "2035-06-14 stops large-family",
      ],
    ],
    [
      "a fourth child to be born, the mother insured with 300,000 a month: 63 × 4,325; 40 % less the contribution; 16.03 × 4,325",
      {
        insured: "yes",
        averageIncome24: 300000,
        atWork: "no",
        leaveFrom: "2026-12-01",
        averageIncome12: 300000,
        expecting: { dueDate: "2027-02-01" },
        children: everySecondYear(2015, 3),
      },
      today,
      [
        "2026-12-01 happens ssif-maternity 1134000",
        "2027-01-31 stops pregnancy-care",
        "2027-02-01 happens birth-grant 4 272475",
        "2027-02-01 starts ssif-childcare 4 108000",
        "2027-02-01 starts large-family 69330",
        "2027-12-01 deadline ssif-maternity 1134000",
        "2028-08-01 stops ssif-childcare 4",
        "2028-08-01 deadline birth-grant 4 272475",
        "2028-08-01 deadline ssif-childcare 4 108000",
        "2033-06-14 stops large-family",
        "2033-06-15 happens national-fund-use 1 370.56–",
        "2035-06-15 happens national-fund-use 2 370.56–",
        "2037-06-15 happens national-fund-use 3 370.56–",
        "2045-02-01 happens national-fund-use 4 0–",
      ],
    ],
    [
      "a child with a disability, five years old: at seven a group is set, at eighteen both allowances end",
      { children: [{ birthDate: "2021-05-05", disability: "under-7", ...noFund }] },
      today,
      [
        "2028-05-05 changes child-disability 1 81871–111873",
        "2039-05-04 stops child-disability 1",
        "2039-05-04 stops carer-allowance 1",
      ],
    ],
    [
      "a guardian: until the day before the eighteenth birthday",
      { children: [{ birthDate: "2012-09-10", guardianship: "guardian", ...noFund }] },
      today,
      ["2030-09-09 stops guardian-allowance 1"],
    ],
    [
      "a child who turns one and a half tomorrow: tomorrow is the last day paid, and the last to claim",
      { insured: "no", children: [{ birthDate: "2025-05-25", ...noFund }] },
      today,
      [
        "2026-11-25 stops care-allowance 1",
        "2026-11-25 deadline birth-grant 1 164350",
        "2026-11-25 deadline care-allowance 1 24912",
      ],
    ],
    [
      "a child who turned one and a half yesterday: nothing more",
      { insured: "no", children: [{ birthDate: "2025-05-23", ...noFund }] },
      today,
      [],
    ],
    [
      "born in May, the day not told: the earliest last day to claim; until then sure, in November open, then over",
      { insured: "no", children: [{ birthDate: "2026-05", ...noFund }] },
      today,
      [
        "2027-11-01 deadline birth-grant 1 164350",
        "2027-11-01 deadline care-allowance 1 24912",
        "2027-11-02 changes care-allowance 1 0–24912",
        "2027-11-30 stops care-allowance 1",
      ],
    ],
    [
      "a full-time student of twenty and three minors: until the day before 23",
      {
        children: [
          { birthDate: "2006-09-15", fullTimeStudent: "yes", ...noFund },
          ...everySecondYear(2015, 3).map((child) => ({ ...child, ...noFund })),
        ],
      },
      today,
      ["2029-09-14 stops large-family"],
    ],
    [
      "two who lost both parents: 1.54 × 50,851 for each, until each is eighteen and doesn't study",
      {
        parentsLost: "both",
        children: [
          { birthDate: "2014-03-03", ...none, ...noFund },
          { birthDate: "2018-04-04", ...none, ...noFund },
        ],
      },
      today,
      ["2032-03-03 changes survivor-allowance 78311", "2036-04-03 stops survivor-allowance"],
    ],
    [
      "a student who lost his father: the allowance lasts until 23",
      { parentsLost: "one", children: [{ birthDate: "2007-01-15", fullTimeStudent: "yes", ...noFund }] },
      today,
      ["2030-01-14 stops survivor-allowance"],
    ],
    [
      "E07, an only child of seventeen: the Fund's money is there in February, after the birthday that ends all else",
      { children: [{ birthDate: "2009-01-20", ...none }] },
      today,
      ["2027-02-01 happens national-fund-use 1 370.56–"],
    ],
    [
      "a working mother with a baby of four months: the leave of May may be claimed for a year, the payment ends at one and a half",
      { insured: "yes", averageIncome24: 60000, atWork: "no", children: [{ birthDate: "2026-07-24", ...noFund }] },
      today,
      [
        "2027-05-01 deadline ssif-maternity 0–2249100",
        "2028-01-24 stops ssif-childcare 1",
        "2028-01-24 deadline birth-grant 1 164350",
        "2028-01-24 deadline ssif-childcare 1 24912",
      ],
    ],
    [
      "a family on targeted assistance, three children: a quarter can't be foreseen, and nothing else is paid",
      {
        receivesTsa: "yes",
        incomePerHead: 30000,
        children: everySecondYear(2015, 3).map((child) => ({ ...child, ...noFund })),
      },
      today,
      [],
    ],
    [
      "a child adopted at four months: the allowance runs to one and a half all the same",
      {
        insured: "no",
        children: [
          {
            birthDate: "2026-06-01",
            guardianship: "adopted",
            adoptedOn: "2026-10-01",
            orphan: "yes",
            birthGrantPaid: "yes",
            ...noFund,
          },
        ],
      },
      today,
      ["2027-12-01 stops care-allowance 1", "2027-12-01 deadline care-allowance 1 24912"],
    ],
    [
      "born on a leap day, disabled: eighteen on 28 February, the 27th is the last day",
      { children: [{ birthDate: "2012-02-29", disability: "group-1", ...noFund }] },
      today,
      ["2030-02-27 stops child-disability 1", "2030-02-27 stops carer-allowance 1"],
    ],
  ])("%s", (_, household, from, expected) => {
    expect(ahead(household, from)).toEqual(expected);
  });
});

describe("the same family on another day", () => {
  const pupil = (grade: number | "none", birthDate: string) =>
    Household.parse({ children: [{ birthDate, grade, schoolHelpPaid: "yes" }] });
  it.each`
    grade     | birthDate       | on              | then         | paid     | because
    ${4}      | ${"2016-10-01"} | ${"2027-08-31"} | ${4}         | ${true}  | ${"the same school year"}
    ${4}      | ${"2016-10-01"} | ${"2027-09-01"} | ${5}         | ${false} | ${"the next"}
    ${11}     | ${"2009-10-01"} | ${"2027-09-01"} | ${"none"}    | ${false} | ${"done with school"}
    ${0}      | ${"2020-10-01"} | ${"2027-09-01"} | ${1}         | ${false} | ${"the preschool class leads to the first"}
    ${5}      | ${"2015-10-01"} | ${"2026-08-31"} | ${4}         | ${false} | ${"a year back a pupil of the lower school, fed whatever the income"}
    ${1}      | ${"2019-10-01"} | ${"2026-08-31"} | ${"none"}    | ${false} | ${"before school"}
    ${"none"} | ${"2021-10-01"} | ${"2027-09-01"} | ${undefined} | ${false} | ${"not at school yet: by age a pupil or none"}
    ${"none"} | ${"2008-12-01"} | ${"2027-09-01"} | ${"none"}    | ${false} | ${"at college, and not sent back to school"}
  `("grade $grade is $then on $on: $because", ({ grade, birthDate, on, then, paid }) => {
    expect(grown(pupil(grade, birthDate), today, on).children[0]).toMatchObject({ schoolHelpPaid: paid });
    expect(grown(pupil(grade, birthDate), today, on).children[0]?.grade).toBe(then);
  });

  it("is one record of the Fund, which becomes savings at 18 and doesn't go away", () => {
    const family = Household.parse({
      livesHere: "yes",
      children: [{ birthDate: "2008-12-20", fullTimeStudent: "no" }],
    });
    const on = (day: ISODate) => reckonFamily(family, day, law, programmes);
    expect(
      familyDifference(on("2026-01-30"), on("2026-11-24")).filter(({ benefit }) => benefit.startsWith("national-fund")),
    ).toMatchObject([
      {
        what: "changes",
        benefit: "national-fund-use",
        before: { amount: { value: "232.94" } },
        after: { amount: { value: "370.56" } },
      },
    ]);
  });
});
