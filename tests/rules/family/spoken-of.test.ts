import { describe, expect, it } from "vitest";
import { type Decision, Household, type ISODate, reckonFamily } from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";

const here = { livesHere: "yes", citizenship: "citizen" };
const day: ISODate = "2026-06-01";

/** What a family is told of a programme: about whom, and what. Empty: it isn't spoken of. */
function spoken(benefit: string, household: object, on: ISODate = day): readonly string[] {
  const { decisions } = reckonFamily(Household.parse({ ...here, ...household }), on, law, programmes);
  return decisions
    .filter((one) => one.benefit === benefit)
    .map((one) => `${one.child === undefined ? "family" : `child ${one.child}`}: ${outcome(one)}`);
}

function outcome(one: Decision): string {
  if (one.verdict === "not-entitled") return "no";
  if (one.verdict === "entitled") return one.amount?.value ?? "yes";
  if (one.least === undefined && one.most === undefined) return "depends";
  return `${one.least?.value ?? ""}–${one.most?.value ?? ""}`;
}

type Row = readonly [why: string, benefit: string, household: object, on: ISODate, expected: readonly string[]];
const table = (rows: readonly Row[]) =>
  it.each(rows)("%s (%s)", (_why, benefit, household, on, expected) => {
    expect(spoken(benefit, household, on)).toEqual(expected);
  });

describe("the last day to claim a leave that nobody dated is that of the earliest it may have begun", () => {
  it.each([
    ["2026-03-31", "2027-01-01"],
    ["2026-03-01", "2026-12-01"],
    // 70 days before the first of March, were it born then.
    ["2026-03", "2026-12-01"],
    ["2026-04", "2027-01-01"],
  ])("born %s: %s", (birthDate, claimBy) => {
    const household = { ...here, insured: "yes", averageIncome12: 300000, children: [{ birthDate }] };
    const { decisions } = reckonFamily(Household.parse(household), day, law, programmes);
    expect(decisions.find(({ benefit }) => benefit === "ssif-maternity")).toMatchObject({ claimBy });
  });
});

describe("birth and care are spoken of while they matter", () => {
  const baby = (birthDate: string, more: object = {}) => ({ birthDate, ...more });
  const born = (birthDate: string, more: object = {}) => ({ children: [baby(birthDate, more)] });
  const insured = { insured: "yes", averageIncome12: 300000, averageIncome24: 300000 };
  table([
    ["nobody is expected", "pregnancy-care", { insured: "yes" }, day, []],
    ["nobody knows whether", "pregnancy-care", { insured: "yes", expecting: "unknown" }, day, ["family: depends"]],
    ["twins are expected", "pregnancy-care", { expecting: { dueDate: "2026-09", children: 2 } }, day, ["family: yes"]],
    ["only a grown child", "pregnancy-care", born("2015-01-01"), day, []],

    [
      "a birth a year and no month ago",
      "ssif-maternity",
      { ...insured, ...born("2025-06-01") },
      "2026-06-30",
      ["family: no"],
    ],
    ["a birth thirteen months ago", "ssif-maternity", { ...insured, ...born("2025-06-01") }, "2026-07-01", []],
    ["the day of leave was told", "ssif-maternity", { ...insured, leaveFrom: "2026-03-01" }, day, ["family: 1134000"]],
    [
      "an adopted child has no birth leave",
      "ssif-maternity",
      { ...insured, ...born("2026-04-01", { guardianship: "adopted" }) },
      day,
      [],
    ],
    [
      "of a birth in April leave began by the beginning of February: 126 days of 300,000 less a tenth",
      "ssif-maternity",
      { ...insured, ...born("2026-04-01") },
      day,
      ["family: 1134000"],
    ],
    [
      "twins: 140 days",
      "ssif-maternity",
      { ...insured, children: [baby("2026-04-01"), baby("2026-04-01")] },
      day,
      ["family: 1260000"],
    ],
    [
      "children of one leave but of different days are no twins",
      "ssif-maternity",
      { ...insured, children: [baby("2026-04-01"), baby("2026-04-02")] },
      day,
      ["family: 1134000"],
    ],
    [
      "two days a birth lies between tell of no twins",
      "ssif-maternity",
      { ...insured, children: [baby("2026-04-01/2026-04-20"), baby("2026-04-01/2026-04-20")] },
      day,
      ["family: 1134000"],
    ],
    [
      "she said how the birth went",
      "ssif-maternity",
      { ...insured, birth: "complicated", ...born("2026-04-01") },
      day,
      ["family: 1260000"],
    ],

    [
      "no newborn was adopted",
      "ssif-newborn-adoption",
      { ...insured, ...born("2026-05-01", { guardianship: "adopted" }) },
      day,
      [],
    ],
    [
      "a newborn was: 56 days on the sheet",
      "ssif-newborn-adoption",
      {
        ...insured,
        leaveFrom: "2026-05-10",
        leaveDays: 56,
        ...born("2026-05-01", { guardianship: "adopted", adoptedNewborn: "yes" }),
      },
      day,
      ["child 0: 504000"],
    ],
    [
      "it was two years ago",
      "ssif-newborn-adoption",
      { ...insured, ...born("2024-06-01", { guardianship: "adopted", adoptedNewborn: "yes" }) },
      "2026-06-30",
      ["child 0: depends"],
    ],
    [
      "it was longer ago",
      "ssif-newborn-adoption",
      { ...insured, ...born("2024-05-31", { guardianship: "adopted", adoptedNewborn: "yes" }) },
      "2026-06-30",
      [],
    ],

    [
      "the grant is refused, and told why, to the second birthday",
      "birth-grant",
      born("2024-06-01"),
      "2026-06-30",
      ["child 0: no"],
    ],
    ["and not told at all a month later", "birth-grant", born("2024-06-01"), "2026-07-01", []],
    ["it was paid already", "birth-grant", born("2026-05-01", { birthGrantPaid: "yes" }), day, []],
    ["a child of a foster family", "birth-grant", born("2026-05-01", { guardianship: "foster-family" }), day, []],
    ["nor of a professional one", "birth-grant", born("2026-05-01", { guardianship: "professional-foster" }), day, []],

    ["on the second birthday", "care-allowance", { insured: "no", ...born("2024-06-01") }, day, ["child 0: no"]],
    ["the day after", "care-allowance", { insured: "no", ...born("2024-06-01") }, "2026-06-02", []],
    ["on the second birthday", "ssif-childcare", { ...insured, ...born("2024-06-01") }, day, ["child 0: no"]],
    ["the day after", "ssif-childcare", { ...insured, ...born("2024-06-01") }, "2026-06-02", []],
    [
      "adopted at two years: too old for care from the first day",
      "ssif-childcare",
      { ...insured, ...born("2024-02-01", { guardianship: "adopted", adoptedOn: "2026-02-02" }) },
      day,
      [],
    ],
    [
      "adopted on the second birthday: refused, and told why",
      "ssif-childcare",
      { ...insured, ...born("2024-02-01", { guardianship: "adopted", adoptedOn: "2026-02-01" }) },
      day,
      ["child 0: no"],
    ],
    ["no contributions, no top-up", "pension-subsidy", { insured: "no", ...born("2026-03-01") }, day, []],
    [
      "insured with 300,000: a tenth of it less a tenth of 120,000",
      "pension-subsidy",
      { ...insured, ...born("2026-03-01") },
      day,
      ["child 0: 18000"],
    ],
  ]);
});

describe("the order of birth where nobody said it", () => {
  const grant = (children: readonly object[]) => spoken("birth-grant", { children });
  const twin = { birthDate: "2026-05-01" };
  const older = (count: number) => Array.from({ length: count }, (_, i) => ({ birthDate: `${2012 + i}-01-01` }));
  // 38 × 4,325 up to the third child, 63 × 4,325 from the fourth.
  it.each<[string, readonly object[], readonly string[]]>([
    ["an only child", [twin], ["child 0: 164350"]],
    ["the fourth, listed first", [twin, ...older(3)], ["child 0: 272475"]],
    ["twins after two: the third and the fourth", [...older(2), twin, twin], ["child 2: 164350", "child 3: 272475"]],
    [
      "children placed in the family don't count",
      [{ birthDate: "2012-01-01", guardianship: "foster-family" }, ...older(2), twin],
      ["child 3: 164350"],
    ],
    ["the order was told", [{ ...twin, birthOrder: 4 }], ["child 0: 272475"]],
    ["of one it is unknown: either", [{ ...twin, birthOrder: "unknown" }], ["child 0: 164350–272475"]],
    [
      "three whose order is unknown came before all the same",
      [...older(3).map((child) => ({ ...child, birthOrder: "unknown" })), twin],
      ["child 3: 272475"],
    ],
    ["from the order told others go on", [{ birthDate: "2020-01-01", birthOrder: 3 }, twin], ["child 1: 272475"]],
  ])("%s", (_, children, expected) => expect(grant(children)).toEqual(expected));
});

it("of twins the one with the higher order is the same, whoever is listed first", () => {
  const [girl, boy] = [
    { birthDate: "2026-05-01", girl: "yes" },
    { birthDate: "2026-05-01", girl: "no" },
  ];
  const older = [{ birthDate: "2012-01-01" }, { birthDate: "2014-01-01" }];
  const sums = (children: readonly object[]) => spoken("birth-grant", { children: [...older, ...children] });
  expect(sums([girl, boy])).toEqual(["child 2: 272475", "child 3: 164350"]);
  expect(sums([boy, girl])).toEqual(["child 2: 164350", "child 3: 272475"]);
});

describe("kindergarten, school and after are spoken of at their age", () => {
  const one = (birthDate: string, more: object = {}) => ({
    receivesTsa: "no",
    incomePerHead: 90000,
    children: [{ birthDate, ...more }],
  });
  const pupil = (more: object = {}) => one("2014-02-01", { grade: 6, ...more });
  table([
    ["not yet one", "kindergarten-place", one("2025-06-02"), day, []],
    ["one today", "kindergarten-place", one("2025-06-01"), day, ["child 0: yes"]],
    ["the last day of five", "kindergarten-place", one("2020-06-02"), day, ["child 0: yes"]],
    ["six today", "kindergarten-place", one("2020-06-01"), day, []],
    ["who goes to one needs no place", "kindergarten-place", one("2022-06-01", { kindergarten: "yes" }), day, []],
    [
      "meals there, above the minimum",
      "kindergarten-meals",
      one("2022-06-01", { kindergarten: "yes" }),
      day,
      ["child 0: no"],
    ],
    ["meals are for those who go", "kindergarten-meals", one("2022-06-01"), day, []],
    ["the first grade is more than a year ahead", "first-grade", one("2022-01-01"), day, []],
    ["six next year", "first-grade", one("2021-12-31"), day, ["child 0: yes"]],
    ["at eight one is a pupil somewhere", "first-grade", one("2018-05-01", { grade: "none" }), day, []],
    ["at seven and not yet a pupil", "first-grade", one("2018-07-01", { grade: "none" }), day, ["child 0: yes"]],

    ["a town", "school-transport", { rural: "no", schoolInVillage: "no", ...pupil() }, day, []],
    ["a village with a school", "school-transport", { rural: "yes", schoolInVillage: "yes", ...pupil() }, day, []],
    [
      "a village without one",
      "school-transport",
      { rural: "yes", schoolInVillage: "no", ...pupil() },
      day,
      ["child 0: yes"],
    ],
    ["a city nobody named", "city-bus", pupil(), day, []],
    ["a city without such a rule on record", "city-bus", { city: "other", ...pupil() }, day, []],
    ["Astana", "city-bus", { city: "astana", ...pupil() }, day, ["child 0: yes"]],
    ["no pupil", "textbooks", one("2014-02-01", { grade: "none" }), day, []],
    ["a pupil", "textbooks", pupil(), day, ["child 0: yes"]],
    [
      "the grade by age is the third or the fourth: fed whatever the income",
      "school-meals-primary",
      one("2016-09-02"),
      day,
      ["child 0: yes"],
    ],
    ["the grade by age is the fourth or the fifth", "school-meals", one("2015-02-01"), day, ["child 0: depends"]],
    ["the preschool class of a school is no camp's", "camp-school-day", one("2019-10-01", { grade: 0 }), day, []],
    ["the first grade is", "camp-school-day", one("2018-10-01", { grade: 1 }), day, ["child 0: depends"]],

    ["no medal", "olympiad-award", pupil(), day, []],
    [
      "a gold one, of a contest on the list: up to 1,500 × 4,325",
      "olympiad-award",
      pupil({ medal: "gold", medalListed: "yes" }),
      day,
      ["child 0: –6487500"],
    ],
    ["no scholarship asked about", "college-scholarship", one("2009-02-01", { grade: "none" }), day, []],

    ["eleven today", "hpv-vaccination", one("2015-06-01", { girl: "yes" }), day, ["child 0: yes"]],
    ["eleven tomorrow", "hpv-vaccination", one("2015-06-02", { girl: "yes" }), day, []],
    ["thirteen for the last day", "hpv-vaccination", one("2012-06-02", { girl: "yes" }), day, ["child 0: yes"]],
    ["fourteen today", "hpv-vaccination", one("2012-06-01", { girl: "yes" }), day, []],
    ["a boy", "hpv-vaccination", one("2015-01-01", { girl: "no" }), day, []],
  ]);

  it("two of one grade share an answer, of two kinds of school they don't", () => {
    const children = [
      { birthDate: "2014-02-01", grade: 6 },
      { birthDate: "2013-02-01", grade: 7, schoolKind: "private" },
      { birthDate: "2012-02-01", grade: 8 },
      { birthDate: "2011-02-01", grade: 9, schoolHelpPaid: "yes" },
      { birthDate: "2020-02-01", grade: 0 },
    ];
    expect(spoken("school-help", { receivesTsa: "yes", children })).toEqual([
      "child 0: 50851–",
      "child 1: no",
      "child 2: 50851–",
      "child 3: no",
      "child 4: depends",
    ]);
    expect(spoken("school-meals", { receivesTsa: "yes", children })).toEqual([
      "child 0: yes",
      "child 1: no",
      "child 2: yes",
      "child 3: yes",
      "child 4: depends",
    ]);
  });

  it.each([
    ["all of it below the minimum", { least: 10000, most: 50850 }, ["child 0: 50851–"], ["child 0: yes"]],
    ["all of it above", { least: 50851, most: 90000 }, ["child 0: no"], []],
    ["partly below", { least: 10000, most: 90000 }, ["child 0: 0–"], ["child 0: depends"]],
  ])("an income told as a range, %s", (_, incomePerHead, help, camp) => {
    const household = { receivesTsa: "no", incomePerHead, children: [{ birthDate: "2014-02-01", grade: 6 }] };
    expect(spoken("school-help", household)).toEqual(help);
    expect(spoken("camp-voucher", household)).toEqual(camp);
  });
});

describe("disability and loss", () => {
  const lost = { parentsLost: "one" };
  const sick = { birthDate: "2016-02-01", disability: "group-3", disabilitySince: "2025-02-01" };
  const minor = (birthDate: string, more: object = {}) => ({ birthDate, ...more });
  const grown = (more: object = {}) => minor("2006-06-01", more);
  // 0.92, 1.7, 2.25 and 2.6 × 50,851 for one to four who depended; 1.61 × 50,851 for a child of group III.
  table([
    ["nobody was lost", "survivor-allowance", { children: [minor("2015-01-01")] }, day, []],
    ["nobody has a disability", "child-disability", { children: [minor("2015-01-01")] }, day, []],
    ["group III", "child-disability", { children: [sick] }, day, ["child 0: 81871"]],
    ["nor is a carer spoken of without one", "carer-allowance", { children: [minor("2015-01-01")] }, day, []],
    [
      "a parent was lost after the disability came: 0.92 on top",
      "child-disability",
      { ...lost, parentDiedOn: "2025-02-02", children: [sick] },
      day,
      ["child 0: 128654"],
    ],
    [
      "on the same day: during it",
      "child-disability",
      { ...lost, parentDiedOn: "2025-02-01", children: [sick] },
      day,
      ["child 0: 128654"],
    ],
    [
      "the day before: not during it",
      "child-disability",
      { ...lost, parentDiedOn: "2025-01-31", children: [sick] },
      day,
      ["child 0: 81871"],
    ],
    ["nobody said when the parent died", "child-disability", { ...lost, children: [sick] }, day, ["child 0: 128654"]],
    [
      "nobody said since when the disability is",
      "child-disability",
      { ...lost, parentDiedOn: "2020-01-01", children: [{ ...sick, disabilitySince: undefined }] },
      day,
      ["child 0: 128654"],
    ],

    ["one minor", "survivor-allowance", { ...lost, children: [minor("2015-01-01")] }, day, ["family: 46783"]],
    [
      "eighteen today and no student",
      "survivor-allowance",
      { ...lost, children: [minor("2008-06-01", { fullTimeStudent: "no" })] },
      day,
      ["family: no"],
    ],
    [
      "a minor, and a grandmother who depended",
      "survivor-allowance",
      { ...lost, otherDependants: 1, children: [minor("2015-01-01")] },
      day,
      ["family: 86447"],
    ],

    [
      "raised for the one, the other two share what is left: 2 of 3 parts of 2.25",
      "survivor-allowance",
      { ...lost, children: [sick, minor("2015-01-01"), minor("2014-01-01")] },
      day,
      ["family: 76276.67–114415"],
    ],
    [
      "a grandmother depended, too: 2 of 3 parts",
      "survivor-allowance",
      { ...lost, otherDependants: 1, children: [sick, minor("2015-01-01")] },
      day,
      ["family: 76276.67–114415"],
    ],
    [
      "a student of twenty depended",
      "survivor-allowance",
      { ...lost, children: [sick, grown({ fullTimeStudent: "yes" })] },
      day,
      ["family: 43223.5–86447"],
    ],
    [
      "a brother of twenty who works didn't: only the child is left, and has it already",
      "survivor-allowance",
      { ...lost, children: [sick, grown({ fullTimeStudent: "no" })] },
      day,
      ["family: no"],
    ],
    [
      "twenty, disabled since childhood: depended",
      "survivor-allowance",
      { ...lost, children: [sick, grown({ fullTimeStudent: "no", disabledSinceChildhood: "yes" })] },
      day,
      ["family: 43223.5–86447"],
    ],
    [
      "a student of 23 didn't any more",
      "survivor-allowance",
      { ...lost, children: [sick, minor("2003-06-01", { fullTimeStudent: "yes" })] },
      day,
      ["family: no"],
    ],
    [
      "a student for one more day",
      "survivor-allowance",
      { ...lost, children: [sick, minor("2003-06-02", { fullTimeStudent: "yes" })] },
      day,
      ["family: 43223.5–86447"],
    ],
  ]);
});

describe("children placed in the family", () => {
  const placed = (guardianship: string, more: object = {}) => ({ birthDate: "2015-01-01", guardianship, ...more });
  // Of a guardian's sum no act in force could be read.
  table([
    ["an own child", "guardian-allowance", { children: [placed("none")] }, day, []],
    [
      "two under guardianship, and an own one",
      "guardian-allowance",
      { children: [placed("guardian"), placed("none"), placed("guardian")] },
      day,
      ["child 0: depends", "child 2: depends"],
    ],
    [
      "it isn't known how the child came",
      "guardian-allowance",
      { children: [placed("unknown")] },
      day,
      ["child 0: depends"],
    ],
    ["eighteen today", "guardian-allowance", { children: [placed("guardian", { birthDate: "2008-06-01" })] }, day, []],
    [
      "eighteen tomorrow",
      "guardian-allowance",
      { children: [placed("guardian", { birthDate: "2008-06-02" })] },
      day,
      ["child 0: depends"],
    ],
    ["no foster family", "foster-family-payment", { children: [placed("guardian")] }, day, []],
    [
      "a professional one for each of its two parents and children: 10 × 2 and 75 × 2",
      "professional-foster-family",
      { carers: 2, children: [placed("professional-foster"), placed("professional-foster")] },
      day,
      ["family: 735250"],
    ],
    [
      "a guardian is no professional parent",
      "professional-foster-family",
      { carers: 2, children: [placed("guardian")] },
      day,
      [],
    ],
    [
      "an adopted orphan",
      "one-time-adoption-payment",
      { children: [placed("adopted", { orphan: "yes" })] },
      day,
      ["child 0: depends"],
    ],
    [
      "a ward isn't adopted",
      "one-time-adoption-payment",
      { children: [placed("guardian", { orphan: "yes" })] },
      day,
      [],
    ],
    ["no patronage", "patronage", { children: [placed("none")] }, day, []],
    ["patronage", "patronage", { patronage: "yes", children: [placed("none")] }, day, ["family: depends"]],
  ]);
});

describe("many children", () => {
  const minors = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, i) => ({ birthDate: `${2010 + i}-02-01`, ...more }));
  table([
    ["three are too few to speak of it", "large-family", { children: minors(3) }, day, []],
    [
      "three and one to be born: not yet",
      "large-family",
      { expecting: { dueDate: "2026-09-01" }, children: minors(3) },
      day,
      ["family: no"],
    ],
    ["four: 16.03 × 4,325", "large-family", { children: minors(4) }, day, ["family: 69330"]],
    [
      "one of four is kept by the state",
      "large-family",
      { children: [...minors(3), { birthDate: "2015-01-01", stateSupport: "yes" }] },
      day,
      ["family: no"],
    ],
    [
      "one of four died in May",
      "large-family",
      { children: [...minors(3), { birthDate: "2015-01-01", diedOn: "2026-05-10" }] },
      "2026-05-31",
      ["family: 69330"],
    ],
    [
      "the month after",
      "large-family",
      { children: [...minors(3), { birthDate: "2015-01-01", diedOn: "2026-05-10" }] },
      day,
      ["family: no"],
    ],
    ["five raised and no award: not spoken of", "awarded-mother", { children: minors(5) }, day, []],
    ["six raised and no award: how one gets it", "awarded-mother", { children: minors(6) }, day, ["family: no"]],
    [
      "wards aren't counted for the mother",
      "awarded-mother",
      { children: [...minors(5), ...minors(1, { guardianship: "guardian" })] },
      day,
      [],
    ],
    [
      "adopted ones are",
      "awarded-mother",
      { children: [...minors(5), ...minors(1, { guardianship: "adopted" })] },
      day,
      ["family: no"],
    ],
    [
      "Kümis alqa: 6.4 × 4,325",
      "awarded-mother",
      { awards: "kumis-alqa", children: minors(6) },
      day,
      ["family: 27680"],
    ],
  ]);
});

describe("savings and assistance", () => {
  const one = (more: object) => ({ children: [{ birthDate: "2015-01-01", ...more }] });
  // The line of North Kazakhstan in the quarter is the family's own word; 5.4 × 4,325 is no part: nobody is small.
  const poor = { povertyLine: 50000, familySize: 4, quarterIncome: 240000, whoCanWork: "someone", ...one({}) };
  table([
    ["born before 2006", "national-fund", one({ birthDate: "2005-12-31" }), day, []],
    ["of 2015: three credits and their income", "national-fund", one({}), day, ["child 0: 370.56"]],
    ["no citizen", "national-fund", one({ citizenship: "foreigner" }), day, ["child 0: no"]],
    [
      "a citizen since 2025: two credits fewer",
      "national-fund",
      one({ citizenSince: "2025-06-30" }),
      day,
      ["child 0: 130.71"],
    ],
    ["citizenship lost", "national-fund", one({ citizenshipLost: "2025-09-01" }), day, ["child 0: no"]],

    ["240,000 a quarter for four: each lacks 30,000", "targeted-assistance", poor, day, ["family: 120000"]],
    [
      "the same told by the head",
      "targeted-assistance",
      { ...poor, quarterIncome: undefined, incomePerHead: 20000 },
      day,
      ["family: 120000"],
    ],
    [
      "between 20,000 and 30,000 a head",
      "targeted-assistance",
      { ...poor, quarterIncome: undefined, incomePerHead: { least: 20000, most: 30000 } },
      day,
      ["family: 80000–120000"],
    ],
    ["a second car", "targeted-assistance", { ...poor, property: ["second-car"] }, day, ["family: 0–120000"]],
    [
      "a second car of a family whose child has a disability",
      "targeted-assistance",
      { ...poor, property: ["second-car"], ...one({ disability: "group-3" }) },
      day,
      ["family: 120000"],
    ],
    [
      "it isn't known whether the child has one",
      "targeted-assistance",
      { ...poor, property: ["second-car"], ...one({ disability: "unknown" }) },
      day,
      ["family: 0–120000"],
    ],
    [
      "a second car of a large family",
      "targeted-assistance",
      { ...poor, property: ["second-car"], largeFamily: "yes" },
      day,
      ["family: 120000"],
    ],
    [
      "a child of three: 1.5 × 4,325 on top",
      "targeted-assistance",
      { ...poor, ...one({ birthDate: "2023-01-01" }) },
      day,
      ["family: 126488"],
    ],
  ]);

  it("the income of a quarter and the size of the family give what each has, for school help too", () => {
    const family = { receivesTsa: "no", familySize: 4, ...one({ grade: 6 }) };
    expect(spoken("school-help", { ...family, quarterIncome: 610211 })).toEqual(["child 0: 50851–"]);
    expect(spoken("school-help", { ...family, quarterIncome: 610212 })).toEqual(["child 0: no"]);
    expect(spoken("school-help", { ...family, familySize: undefined, quarterIncome: 610212 })).toEqual(["child 0: 0–"]);
  });
});

/** Before the first act on record every programme is told under its own name, and none silences the rest. */
describe("what the record of the law doesn't hold for a day", () => {
  const early: ISODate = "2005-06-01";
  const years = (age: number, more: object = {}) => ({ birthDate: `${2005 - age}-02-01`, ...more });
  const placedAs = (guardianship: string) => ({ children: [years(8, { guardianship })] });
  const insured = { insured: "yes", averageIncome12: 100000, averageIncome24: 100000 };
  it.each<[string, object]>([
    ["pregnancy-care", { expecting: { dueDate: "2005-09-01" } }],
    ["ssif-maternity", { ...insured, leaveFrom: "2005-05-01" }],
    ["ssif-newborn-adoption", { ...insured, children: [years(0, { guardianship: "adopted", adoptedNewborn: "yes" })] }],
    ["birth-grant", { children: [years(0)] }],
    ["care-allowance", { insured: "no", children: [years(0)] }],
    ["ssif-childcare", { ...insured, children: [years(0)] }],
    ["pension-subsidy", { ...insured, children: [years(0)] }],
    ["child-disability", { children: [years(8, { disability: "group-2" })] }],
    ["carer-allowance", { children: [years(8, { disability: "group-2" })] }],
    ["survivor-allowance", { parentsLost: "one", children: [years(8)] }],
    ["guardian-allowance", placedAs("guardian")],
    ["foster-family-payment", placedAs("foster-family")],
    ["professional-foster-family", placedAs("professional-foster")],
    ["one-time-adoption-payment", placedAs("adopted")],
    ["patronage", { patronage: "yes" }],
    ["large-family", { children: [years(8), years(9), years(10), years(11)] }],
    ["awarded-mother", { awards: "altyn-alqa", children: [years(8)] }],
    ["national-fund", { children: [{ birthDate: "2005-03-01" }] }],
    ["kindergarten-place", { children: [years(3)] }],
    ["kindergarten-meals", { children: [years(3, { kindergarten: "yes" })] }],
    ["first-grade", { children: [years(5)] }],
    ["school-help", { children: [years(9, { grade: 3 })] }],
    ["school-meals", { children: [years(9, { grade: 3 })] }],
    ["textbooks", { children: [years(9, { grade: 3 })] }],
    ["school-transport", { rural: "yes", schoolInVillage: "no", children: [years(9, { grade: 3 })] }],
    ["city-bus", { city: "astana", children: [years(9, { grade: 3 })] }],
    ["olympiad-award", { children: [years(15, { grade: 9, medal: "silver", medalListed: "yes" })] }],
    ["college-scholarship", { children: [years(17, { grade: "none", scholarship: "good", stateOrder: "yes" })] }],
    ["hpv-vaccination", { children: [years(12, { girl: "yes" })] }],
    ["camp-voucher", { children: [years(9, { grade: 3 })] }],
    ["targeted-assistance", { familySize: 3, incomePerHead: 10000 }],
  ])("%s", (benefit, household) => {
    const { decisions } = reckonFamily(Household.parse({ ...here, ...household }), early, law, programmes);
    const found = decisions.filter((one) => one.benefit === benefit);
    expect(found.map(({ verdict, reasons }) => [verdict, reasons[0]?.sentence])).toEqual([
      ["depends", "family.notOnRecord"],
    ]);
  });
});
