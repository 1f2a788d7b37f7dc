import { describe, expect, it } from "vitest";
import {
  type Decision,
  deadlinesOf,
  Household,
  type ISODate,
  monthlyInHand,
  papersFor,
  reckonFamily,
  runsOn,
} from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";

const on: ISODate = "2026-06-01";
const here = { livesHere: "yes", citizenship: "citizen" };
const entitled = (benefit: string, more: object = {}): Decision => ({
  benefit,
  verdict: "entitled",
  reasons: [],
  ...more,
});

/** The papers for one programme, with the condition where it couldn't be told whether it holds. */
function papers(benefit: string, household: object | undefined, decision = entitled(benefit)): readonly string[] {
  const family = household && Household.parse({ ...here, ...household });
  return papersFor([decision], family, on, law, programmes).map(({ paper, when }) =>
    when === undefined ? paper : `${paper} if ${when}`,
  );
}

describe("papers that only some families need", () => {
  const child = (more: object = {}) => ({ children: [{ birthDate: "2025-06-01", ...more }] });
  const unknown = { birthDate: "2025-06-01", guardianship: "unknown", disability: "unknown", specialNeeds: "unknown" };
  it.each<[string, string, string, object, boolean | "perhaps"]>([
    ["a citizen", "birth-grant", "kandas-certificate", child(), false],
    ["a kandas", "birth-grant", "kandas-certificate", { citizenship: "kandas", ...child() }, true],
    ["who didn't say", "birth-grant", "kandas-certificate", { citizenship: "unknown", ...child() }, "perhaps"],
    ["an own child", "birth-grant", "adoption-act", child(), false],
    ["an adopted one", "birth-grant", "adoption-act", child({ guardianship: "adopted" }), true],
    ["a ward isn't adopted", "birth-grant", "adoption-act", child({ guardianship: "guardian" }), false],
    ["nobody said how the child came", "birth-grant", "adoption-act", { children: [unknown] }, "perhaps"],
    ["a ward", "birth-grant", "guardianship-act", child({ guardianship: "guardian" }), true],
    ["an adopted child has no guardian", "birth-grant", "guardianship-act", child({ guardianship: "adopted" }), false],
    ["a citizen enters school", "first-grade", "residence-proof", child(), false],
    ["a foreigner does", "first-grade", "residence-proof", { citizenship: "foreigner", ...child() }, true],
    ["nobody asked", "first-grade", "residence-proof", { citizenship: "not-asked", ...child() }, "perhaps"],
    ["who didn't say", "first-grade", "residence-proof", { citizenship: "unknown", ...child() }, "perhaps"],
    ["special needs", "first-grade", "pmpc-conclusion", child({ specialNeeds: "yes" }), true],
    ["none", "first-grade", "pmpc-conclusion", child(), false],
    ["perhaps", "first-grade", "pmpc-conclusion", { children: [unknown] }, "perhaps"],
    ["minors", "large-family", "study-certificate", child(), false],
    [
      "a student of eighteen",
      "large-family",
      "study-certificate",
      child({ birthDate: "2008-06-01", fullTimeStudent: "yes" }),
      true,
    ],
    [
      "a student of seventeen",
      "large-family",
      "study-certificate",
      child({ birthDate: "2008-06-02", fullTimeStudent: "yes" }),
      false,
    ],
    ["of 22", "large-family", "study-certificate", child({ birthDate: "2003-06-02", fullTimeStudent: "yes" }), true],
    [
      "of 23 no more",
      "large-family",
      "study-certificate",
      child({ birthDate: "2003-06-01", fullTimeStudent: "yes" }),
      false,
    ],
    [
      "a grown-up who works",
      "large-family",
      "study-certificate",
      child({ birthDate: "2006-06-01", fullTimeStudent: "no" }),
      false,
    ],
    [
      "a grown-up of whom nobody said",
      "large-family",
      "study-certificate",
      child({ birthDate: "2006-06-01" }),
      "perhaps",
    ],
    ["employed", "ssif-maternity", "employer-note", { work: "employed" }, true],
    ["self-employed", "ssif-maternity", "employer-note", { work: "self-employed" }, false],
    ["nobody said", "ssif-maternity", "employer-note", {}, "perhaps"],
    ["self-employed", "ssif-maternity", "business-papers", { work: "self-employed" }, true],
    ["employed", "ssif-maternity", "business-papers", { work: "employed" }, false],
    ["on assistance", "school-help", "tsa-certificate", { receivesTsa: "yes" }, true],
    ["not on it", "school-help", "tsa-certificate", { receivesTsa: "no" }, false],
    ["nobody said", "school-help", "tsa-certificate", {}, "perhaps"],
    ["on assistance the income needs no proof", "school-help", "income-statement", { receivesTsa: "yes" }, false],
    ["without it", "school-help", "income-statement", { receivesTsa: "no" }, "perhaps"],
    ["after a fire", "school-help", "emergency-paper", { emergency: "yes" }, true],
    ["without one", "school-help", "emergency-paper", {}, false],
    ["what only the school knows", "school-help", "council-decision", {}, "perhaps"],
    ["a child with a disability", "hearing-aids", "disability-certificate", child({ disability: "under-7" }), true],
    ["without", "hearing-aids", "disability-certificate", child(), false],
    ["nobody knows", "hearing-aids", "disability-certificate", { children: [unknown] }, "perhaps"],
    ["a large family", "kindergarten-meals", "birth-certificate", { largeFamily: "yes" }, true],
    ["a small one", "kindergarten-meals", "birth-certificate", { largeFamily: "no" }, false],
    ["fifteen", "unt", "school-photo-paper", child({ birthDate: "2010-06-02" }), true],
    ["sixteen today", "unt", "school-photo-paper", child({ birthDate: "2010-06-01" }), false],
  ])("%s: for %s the %s", (_, benefit, paper, household, needed) => {
    const found = papers(benefit, household).filter((one) => one.startsWith(paper));
    if (needed === "perhaps") expect(found).toEqual([expect.stringContaining(`${paper} if `)]);
    else expect(found).toEqual(needed ? [paper] : []);
  });

  it("are those of the child the decision is about", () => {
    const children = [{ birthDate: "2025-06-01", guardianship: "adopted" }, { birthDate: "2025-06-01" }];
    const of = (index: number) => papers("birth-grant", { children }, entitled("birth-grant", { child: index }));
    expect(of(0)).toContain("adoption-act");
    expect(of(1)).not.toContain("adoption-act");
  });

  it("all come with their condition where nothing is known of the family", () => {
    expect(papers("birth-grant", undefined)).toEqual([
      "identity-document",
      "birth-certificate",
      "bank-account",
      "kandas-certificate if kandas",
      "adoption-act if adopted",
      "guardianship-act if guardian",
    ]);
  });

  it("are none for a refusal, and for a programme that isn't on record", () => {
    const refused: Decision = { benefit: "birth-grant", verdict: "not-entitled", reasons: [] };
    expect(papers("birth-grant", child(), refused)).toEqual([]);
    expect(papers("no-such-programme", child())).toEqual([]);
  });

  it("are told once, with every programme that asks for them", () => {
    const asked = [
      entitled("birth-grant", { child: 0 }),
      entitled("birth-grant", { child: 1 }),
      entitled("large-family"),
    ];
    const found = papersFor(asked, Household.parse(here), on, law, programmes);
    expect(found.filter(({ paper }) => paper === "bank-account")).toEqual([
      { paper: "bank-account", for: ["birth-grant", "large-family"] },
    ]);
  });

  it("a paper that all bring isn't told again with a condition", () => {
    const asked = [entitled("camp-voucher"), entitled("birth-grant")];
    const found = papersFor(asked, undefined, on, law, programmes).filter(({ paper }) => paper === "birth-certificate");
    expect(found).toEqual([
      { paper: "birth-certificate", for: ["camp-voucher"], when: "not-in-registers" },
      { paper: "birth-certificate", for: ["birth-grant"] },
    ]);
  });
});

describe("the days not to miss", () => {
  const days = (...decisions: readonly Decision[]) =>
    deadlinesOf(decisions, on).map(({ day, what, benefit, child }) =>
      [day, what, benefit, ...(child === undefined ? [] : [child])].join(" "),
    );
  it.each<[string, object, readonly string[]]>([
    ["nothing is fixed", {}, []],
    ["the last day to apply is today", { claimBy: on }, ["2026-06-01 claim-by a"]],
    ["it was yesterday", { claimBy: "2026-05-31" }, []],
    ["it runs since today", { from: on }, []],
    ["it starts tomorrow", { from: "2026-06-02" }, ["2026-06-02 starts a"]],
    ["today is its last day", { until: on }, ["2026-06-01 ends a"]],
    ["it is over", { from: "2026-01-01", until: "2026-05-31" }, []],
    ["of a child", { child: 2, claimBy: "2026-07-01" }, ["2026-07-01 claim-by a 2"]],
  ])("%s", (_, more, expected) => expect(days(entitled("a", more))).toEqual(expected));

  it("of a refusal there are none", () => {
    expect(days({ benefit: "a", verdict: "not-entitled", reasons: [], claimBy: "2026-07-01" })).toEqual([]);
  });
  it("come the nearest first; those of one day in the order of the programmes", () => {
    const b = entitled("b", { claimBy: "2026-08-01", until: "2026-12-31" });
    const c = entitled("c", { from: "2026-07-01", until: "2026-08-01" });
    expect(days(b, c)).toEqual([
      "2026-07-01 starts c",
      "2026-08-01 claim-by b",
      "2026-08-01 ends c",
      "2026-12-31 ends b",
    ]);
  });
  it("come with the result of a family", () => {
    const family = Household.parse({ ...here, insured: "no", children: [{ birthDate: "2026-05-20" }] });
    const { deadlines } = reckonFamily(family, on, law, programmes);
    expect(deadlines).toContainEqual({ benefit: "birth-grant", child: 0, day: "2027-11-20", what: "claim-by" });
    expect(deadlines).toContainEqual({ benefit: "care-allowance", child: 0, day: "2027-11-20", what: "ends" });
  });
});

describe("what comes in hand every month", () => {
  const money = (value: string, unit = "KZT") => ({ amount: { value, unit } });
  const monthly = { ...money("100"), per: "month" };
  it.each<[string, Decision, readonly string[]]>([
    ["a monthly sum", entitled("large-family", monthly), ["100"]],
    ["it begins today", entitled("large-family", { ...monthly, from: on }), ["100"]],
    ["it begins tomorrow", entitled("large-family", { ...monthly, from: "2026-06-02" }), []],
    ["its last day is today", entitled("large-family", { ...monthly, until: on }), ["100"]],
    ["its last day was yesterday", entitled("large-family", { ...monthly, until: "2026-05-31" }), []],
    ["paid once", entitled("birth-grant", { ...money("100"), per: "once" }), []],
    ["dollars", entitled("national-fund", { ...money("100", "USD"), per: "month" }), []],
    ["help in kind", entitled("textbooks", { per: "month" }), []],
    ["to the pension account", entitled("pension-subsidy", monthly), []],
    ["unsure", { benefit: "large-family", verdict: "depends", reasons: [], per: "month" }, []],
    ["refused", { benefit: "large-family", verdict: "not-entitled", reasons: [] }, []],
  ])("%s", (_, decision, expected) => {
    expect(monthlyInHand([decision], on).map(({ value }) => value)).toEqual(expected);
  });

  it.each`
    from            | until           | runs
    ${undefined}    | ${undefined}    | ${true}
    ${"2026-06-01"} | ${"2026-06-01"} | ${true}
    ${"2026-06-02"} | ${"2026-06-30"} | ${false}
    ${"2026-05-01"} | ${"2026-05-31"} | ${false}
  `("from $from until $until runs on the day: $runs", ({ from, until, runs }) => {
    expect(runsOn(entitled("large-family", { from, until }), on)).toBe(runs);
  });
});
