import { describe, expect, it } from "vitest";
import {
  bullying,
  type CampKind,
  type CampWish,
  campAsk,
  campKind,
  campKinds,
  campSafety,
  campWishes,
  collegeEntry,
  type Decision,
  nationalTest,
  schoolTransfer,
  specialSupport,
  summerClubs,
  supports,
} from "../../src/rules/index.ts";
import { law, programmes } from "../support/law.ts";
import { said, told } from "../support/told.ts";

type Day = `${number}-${number}-${number}`;
const on = "2026-11-22";

/** Every answer that only tells, by what it is about. */
const all: readonly (readonly [string, readonly Decision[]])[] = [
  ["changing school", [schoolTransfer(on, law)]],
  ...supports.map((support) => [`support: ${support}`, [specialSupport(support, on, law)]] as const),
  ["entering a college", [collegeEntry(on, law)]],
  ["the national test", [nationalTest(on, law)]],
  ["bullying", [bullying(on, law)]],
  ...campKinds.map((kind) => [`a camp: ${kind}`, campKind(kind, on, law)] as const),
  ["a camp that isn't safe", [campSafety(on, law)]],
  ...campWishes.map((wish) => [`to ask: ${wish}`, [campAsk(wish, on, law)]] as const),
  ["clubs in summer", summerClubs(on, law)],
];

describe("answers that tell how things go", () => {
  it.each(all)("%s is told in three languages, of a programme that exists", (_, decisions) => {
    expect(decisions.length).toBeGreaterThan(0);
    for (const decision of decisions) {
      told(decision);
      expect(decision.reasons.length).toBeGreaterThan(0);
      expect(programmes.has(decision.benefit)).toBe(true);
    }
  });

  it("speak no verdict, but for treatment, which the child's own programme decides", () => {
    const decided = all.flatMap(([, decisions]) => decisions).filter(({ tells }) => !tells);
    expect(decided.map(({ benefit, verdict }) => `${benefit}: ${verdict}`)).toEqual([
      "sanatorium-treatment: depends",
      "camp-inclusive: depends",
    ]);
  });
});

describe("bullying", () => {
  it("begins with the child and with safety; the line and the police before what the school must do", () =>
    expect(said(bullying(on, law))).toEqual([
      "bullying.notToBlame",
      "bullying.danger",
      "bullying.line",
      "bullying.whatCounts",
      "bullying.schoolMust",
    ]));

  it("names 102, 112 and 111, and that it is said of 111 what its terms allow", () => {
    const { reasons } = bullying(on, law);
    expect(reasons[1]?.figures).toMatchObject({ police: { value: "102" }, rescue: { value: "112" } });
    expect(reasons[2]?.figures).toMatchObject({ line: { value: "111" } });
    expect(reasons[2]?.cites.map(({ id }) => id)).toEqual(["contact.family-line", "contact.family-line.terms"]);
  });

  it("counts from the second time on", () =>
    expect(bullying(on, law).reasons[3]?.figures).toMatchObject({ times: { value: "2" } }));
});

describe("changing school", () => {
  it("tells of meals in grades 1–4 and of money that isn't paid twice", () => {
    const { reasons } = schoolTransfer(on, law);
    const meals = reasons.find(({ sentence }) => sentence === "schoolTransfer.meals");
    expect(meals?.figures).toMatchObject({ from: { value: "1" }, to: { value: "4" } });
    expect(said(schoolTransfer(on, law))).toContain("schoolTransfer.money");
  });
});

describe("college and the national test", () => {
  it("names the allotted places with the year they are known of", () => {
    const quotas = collegeEntry(on, law).reasons.find(({ sentence }) => sentence === "college.quotas");
    expect(quotas?.figures).toMatchObject({
      disability: { value: "10" },
      rural: { value: "35" },
      year: { value: "2023" },
    });
  });

  it("gives two attempts for a grant, and no day that nobody announced", () => {
    const { reasons } = nationalTest(on, law);
    expect(reasons[0]?.figures).toMatchObject({ count: { value: "2" } });
    expect(said(nationalTest(on, law))).toContain("unt.askDays");
  });
});

describe("camps", () => {
  it.each`
    kind             | says                       | not                     | because
    ${"day"}         | ${"campSchoolDay.askCost"} | ${"campPaid.licence"}   | ${"a day camp at school needs no licence"}
    ${"out-of-town"} | ${"campPaid.licence"}      | ${"campKind.noLicence"} | ${"obligatory since 1 April 2026"}
    ${"year-round"}  | ${"campPaid.licence"}      | ${"camp.askInSpring"}   | ${"open in the school year too"}
    ${"tent"}        | ${"campKind.noLicence"}    | ${"campPaid.licence"}   | ${"not named among those that need one"}
    ${"profile"}     | ${"campKind.byInterest"}   | ${"campKind.session"}   | ${"chosen by interest"}
  `("$kind: $says, $because", ({ kind, says, not }: { kind: CampKind; says: string; not: string }) => {
    const sentences = campKind(kind, on, law).flatMap(said);
    expect(sentences).toContain(says);
    expect(sentences).not.toContain(not);
  });

  it("sessions last from seven to fifteen days", () => {
    const [decision] = campKind("out-of-town", on, law);
    expect(decision?.reasons[0]?.figures).toMatchObject({ least: { value: "7" }, most: { value: "15" } });
  });

  it.each`
    day             | waits    | because
    ${"2026-02-28"} | ${true}  | ${"the last day before lists begin"}
    ${"2026-03-01"} | ${false} | ${"the first day of spring"}
    ${"2026-08-31"} | ${false} | ${"the last day of summer"}
    ${"2026-09-01"} | ${true}  | ${"nothing is open for the next one"}
  `("what to ask the school on $day says to wait for spring: $waits, $because", ({ day, waits }) => {
    for (const wish of (campWishes as readonly CampWish[]).filter((one) => one !== "work"))
      expect(said(campAsk(wish, day as Day, law)).includes("camp.askInSpring")).toBe(waits);
  });
});
