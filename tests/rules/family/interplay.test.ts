import { describe, expect, it } from "vitest";
import { type Decision, Household, type ISODate, lawOf, reckonFamily } from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";
import { said, told } from "../../support/told.ts";

const here = { livesHere: "yes", citizenship: "citizen" };
const reckon = (household: object, on: ISODate = "2026-06-01") => {
  const result = reckonFamily(Household.parse({ ...here, ...household }), on, law, programmes);
  for (const decision of result.decisions) told(decision);
  return result;
};
const find = (decisions: readonly Decision[], benefit: string, child?: number) => {
  const found = decisions.filter((one) => one.benefit === benefit && one.child === child);
  if (found.length !== 1) throw new Error(`${benefit} was told ${found.length} times`);
  return found[0] as Decision;
};
const range = (one: Decision) => (one.verdict === "depends" ? [one.least?.value, one.most?.value] : [one.verdict]);
const baby = { birthDate: "2026-03-01" };
const pupil = (grade: number, more: object = {}) => ({ birthDate: `${2019 - grade}-02-01`, grade, ...more });

describe("what one decision does to another", () => {
  it.each`
    insured      | refused             | given               | sentence              | why
    ${"yes"}     | ${"care-allowance"} | ${"ssif-childcare"} | ${"family.insteadOf"} | ${"the payment takes the allowance's place"}
    ${"no"}      | ${"ssif-childcare"} | ${"care-allowance"} | ${"family.insteadOf"} | ${"the other way round"}
    ${"unknown"} | ${"care-allowance"} | ${"ssif-childcare"} | ${"family.oneOfTwo"}  | ${"either, never both"}
    ${"unknown"} | ${"ssif-childcare"} | ${"care-allowance"} | ${"family.oneOfTwo"}  | ${"and each names the other"}
  `("$refused, insured: $insured: $why", ({ insured, refused, given, sentence }) => {
    const { decisions } = reckon({ insured, averageIncome24: 200000, children: [baby] });
    const reason = find(decisions, refused, 0).reasons.find((one) => one.sentence === sentence);
    expect(reason?.figures.other?.value).toBe(`programmes:${given}.name`);
    expect(said(find(decisions, given, 0))).not.toContain("family.insteadOf");
  });

  it("no payment is named instead where none is due: both are refused abroad", () => {
    const { decisions } = reckon({ livesHere: "no", insured: "no", children: [baby] });
    expect([
      ...said(find(decisions, "care-allowance", 0)),
      ...said(find(decisions, "ssif-childcare", 0)),
    ]).not.toContain("family.insteadOf");
  });

  describe("a survivor's allowance beside a child with a disability (art. 175, 177, 234)", () => {
    const disabled = { birthDate: "2021-02-01", disability: "under-7" };
    const lost = { parentsLost: "one" };
    it.each`
      household                                                                                                        | expected                | why
      ${{ ...lost, children: [disabled] }}                                                                             | ${["not-entitled"]}     | ${"W54: all of it is in the child's own allowance"}
      ${{ ...lost, children: [disabled, pupil(1)] }}                                                                   | ${["43223.5", "86447"]} | ${"W35's half is the sibling's, at most the whole"}
      ${{ ...lost, children: [disabled, disabled] }}                                                                   | ${["not-entitled"]}     | ${"both children have it in their own"}
      ${{ ...lost, children: [pupil(1), pupil(3)] }}                                                                   | ${["entitled"]}         | ${"W35: no disability, nothing is moved"}
      ${{ ...lost, parentDiedOn: "2025-01-10", children: [{ ...disabled, disabilitySince: "2025-06-01" }, pupil(1)] }} | ${["entitled"]}         | ${"the loss came before the disability: no raise"}
      ${{ ...lost, parentDiedOn: "2026-01-10", children: [{ ...disabled, disabilitySince: "2025-06-01" }, pupil(1)] }} | ${["43223.5", "86447"]} | ${"the loss came after it"}
      ${{ ...lost, children: [disabled, { birthDate: "2007-02-01" }] }}                                                | ${["46783", "86447"]}   | ${"of a grown-up sibling it isn't known whether they study"}
    `("$why", ({ household, expected }) => {
      expect(range(find(reckon(household).decisions, "survivor-allowance"))).toEqual(expected);
    });
  });

  it.each`
    adoptedOn       | spoken                                                     | why
    ${"2026-05-20"} | ${["care-allowance", "pension-subsidy", "ssif-childcare"]} | ${"a baby of three months is cared for"}
    ${"2029-05-20"} | ${[]}                                                      | ${"a child of three came past that age"}
  `("care of a child born in 2026 and adopted on $adoptedOn: $why", ({ adoptedOn, spoken }) => {
    const child = { birthDate: "2026-02-10", guardianship: "adopted", adoptedOn, orphan: "yes" };
    const { decisions } = reckon({ insured: "yes", averageIncome24: 300000, children: [child] }, adoptedOn);
    const care = ["care-allowance", "pension-subsidy", "ssif-childcare"];
    expect(
      decisions
        .map(({ benefit }) => benefit)
        .filter((benefit) => care.includes(benefit))
        .toSorted(),
    ).toEqual(spoken);
  });

  it.each`
    household                                                              | expected | why
    ${{ quarterIncome: 450000, incomePerHead: 60000 }}                     | ${true}  | ${"assistance is due and opens what income closed"}
    ${{ quarterIncome: 450000, incomePerHead: 60000, receivesTsa: "yes" }} | ${false} | ${"already on it, nothing is refused"}
    ${{ quarterIncome: 900000, incomePerHead: 60000 }}                     | ${false} | ${"above the line"}
    ${{ quarterIncome: 450000, incomePerHead: 60000, paid: "yes" }}        | ${false} | ${"another ground of refusal stays"}
  `("targeted assistance and school help: $why", ({ household: { paid = "no", ...money }, expected }) => {
    const children = [pupil(2, { schoolHelpPaid: paid })];
    const facts = { region: "aktobe", familySize: 5, receivesTsa: "no", ...money, children };
    const { decisions } = reckon(facts, "2026-02-01");
    expect(said(find(decisions, "school-help", 0)).includes("family.withTsa")).toBe(expected);
    expect(decisions.at(-1)?.benefit).toBe("targeted-assistance");
  });

  it.each`
    children                          | expecting                              | expected   | why
    ${[pupil(1), pupil(3), pupil(5)]} | ${{ dueDate: "2026-08" }}              | ${"69330"} | ${"the fourth makes the family a large one"}
    ${[pupil(1), pupil(3), pupil(5)]} | ${{ dueDate: "2026-08", children: 2 }} | ${"86673"} | ${"twins make five"}
    ${[pupil(1), pupil(3)]}           | ${{ dueDate: "2026-08", children: 2 }} | ${"69330"} | ${"twins make four"}
  `("a birth to come: $why", ({ children, expecting, expected }) => {
    const large = find(reckon({ children, expecting }).decisions, "large-family");
    expect(large.verdict).toBe("not-entitled");
    const reason = large.reasons.find(({ sentence }) => sentence === "family.largeAfterBirth");
    expect(reason?.figures.amount?.value).toBe(expected);
  });

  it.each`
    guardianship             | spoken   | order | why
    ${"none"}                | ${true}  | ${4}  | ${"an own child"}
    ${"adopted"}             | ${true}  | ${4}  | ${"an adopted one"}
    ${"guardian"}            | ${true}  | ${4}  | ${"and a ward are among those the Code counts"}
    ${"foster-family"}       | ${false} | ${3}  | ${"a foster family has a payment of its own"}
    ${"professional-foster"} | ${false} | ${3}  | ${"so has a professional one"}
  `(
    "birth grant and order of birth where the eldest baby is $guardianship: $why",
    ({ guardianship, spoken, order }) => {
      const children = [pupil(1), pupil(3), { birthDate: "2025-06-01", guardianship }, baby];
      const { decisions } = reckon({ insured: "no", children });
      expect(decisions.some(({ benefit, child }) => benefit === "birth-grant" && child === 2)).toBe(spoken);
      expect(decisions.some(({ benefit, child }) => benefit === "care-allowance" && child === 2)).toBe(spoken);
      const grant = find(decisions, "birth-grant", 3);
      expect(grant).toMatchObject({ amount: { value: order === 4 ? "272475" : "164350" } });
    },
  );

  it("children in a foster family and those kept by the state don't make a family large", () => {
    const three = [pupil(1), pupil(3), pupil(5)];
    const verdict = (more: object) =>
      find(reckon({ children: [...three, pupil(6, more)] }).decisions, "large-family").verdict;
    expect([
      verdict({}),
      verdict({ guardianship: "guardian" }),
      verdict({ guardianship: "foster-family" }),
      verdict({ stateSupport: "yes" }),
      verdict({ stateSupport: "unknown" }),
      verdict({ livesWithFamily: "unknown" }),
    ]).toEqual(["entitled", "entitled", "not-entitled", "not-entitled", "depends", "depends"]);
  });
});

describe("an income told as a range", () => {
  it.each`
    range                                | expected          | why
    ${{ least: "30000", most: "50850" }} | ${"depends"}      | ${"below at both ends: the regional floor"}
    ${{ least: "60000", most: "90000" }} | ${"not-entitled"} | ${"above at both ends"}
    ${{ least: "40000", most: "60000" }} | ${"depends"}      | ${"across the line: it asks for the income"}
  `("$why", ({ range, expected }) => {
    const help = find(
      reckon({ receivesTsa: "no", incomePerHead: range, children: [pupil(5)] }).decisions,
      "school-help",
      0,
    );
    expect(help.verdict).toBe(expected);
    expect(said(help).includes("settles.incomePerHead")).toBe(range.least === "40000");
  });
});

describe("a leave that nobody dated", () => {
  const mother = { insured: "yes", averageIncome12: 800000 };
  it.each`
    household                                                          | on              | expected            | why
    ${{ children: [{ birthDate: "2026-05-20" }] }}                     | ${"2026-06-01"} | ${["entitled"]}     | ${"begun in March 2026: the cap of that year"}
    ${{ children: [{ birthDate: "2026-03-10" }] }}                     | ${"2026-06-01"} | ${["entitled"]}     | ${"begun in December 2025: the minimum wage is the same"}
    ${{ expecting: { dueDate: "2027-02" } }}                           | ${"2026-12-20"} | ${["entitled"]}     | ${"begun in December"}
    ${{ children: [{ birthDate: "2025-09-20" }] }}                     | ${"2026-07-15"} | ${["0", "2249100"]} | ${"begun in July 2025: the year to apply may be over or not"}
    ${{ children: [{ birthDate: "2025-09-20" }] }}                     | ${"2026-08-01"} | ${["not-entitled"]} | ${"the year is over"}
    ${{ nuclearZone: "yes", children: [{ birthDate: "2025-09-20" }] }} | ${"2026-07-15"} | ${["not-entitled"]} | ${"three weeks earlier in such a zone"}
  `("$household on $on: $why", ({ household, on, expected }) => {
    expect(range(find(reckon({ ...mother, ...household }, on).decisions, "ssif-maternity"))).toEqual(expected);
  });
});

describe("papers and days", () => {
  it("each paper stands once, with all who ask for it; conditions are settled by the household", () => {
    const { papers } = reckon({
      insured: "no",
      work: "employed",
      children: [pupil(2), { ...baby, guardianship: "adopted" }],
    });
    const certificate = papers.filter(({ paper }) => paper === "birth-certificate");
    expect(certificate.find(({ when }) => when === undefined)?.for).toEqual(["birth-grant", "care-allowance"]);
    expect(papers.find(({ paper }) => paper === "adoption-act")).toEqual({
      paper: "adoption-act",
      for: ["birth-grant", "care-allowance", "one-time-adoption-payment"],
    });
    expect(papers.map(({ paper }) => paper)).not.toContain("guardianship-act");
    expect(papers.find(({ paper }) => paper === "tsa-certificate")?.when).toBe("on-tsa");
    const keys = papers.map(({ paper, when }) => `${paper} ${when}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("the days not to miss come nearest first, none of them past", () => {
    const { deadlines } = reckon(
      { insured: "no", children: [{ birthDate: "2025-01-10" }, { birthDate: "2026-03-01" }] },
      "2026-07-10",
    );
    expect(deadlines.slice(0, 5).map(({ day, what, benefit, child }) => `${day} ${what} ${benefit} ${child}`)).toEqual([
      "2026-07-10 claim-by birth-grant 0",
      "2026-07-10 claim-by care-allowance 0",
      "2026-07-10 ends care-allowance 0",
      "2027-09-01 claim-by birth-grant 1",
      "2027-09-01 claim-by care-allowance 1",
    ]);
  });
});

describe("who is spoken of", () => {
  it.each`
    household                                                                       | benefit                 | told     | why
    ${{ children: [{ birthDate: "2026-03-01", birthGrantPaid: "yes" }] }}           | ${"birth-grant"}        | ${false} | ${"it was paid already"}
    ${{ children: [{ birthDate: "2024-06-01" }] }}                                  | ${"birth-grant"}        | ${true}  | ${"too late, but not long ago"}
    ${{ children: [{ birthDate: "2024-05-01" }] }}                                  | ${"birth-grant"}        | ${false} | ${"past the second birthday nobody asks"}
    ${{ children: [{ birthDate: "2027-03-01" }] }}                                  | ${"birth-grant"}        | ${true}  | ${"a birth to come"}
    ${{ children: [{ birthDate: "2027-05-01" }] }}                                  | ${"birth-grant"}        | ${false} | ${"a birth further off than a pregnancy"}
    ${{ children: [pupil(1), pupil(3), pupil(5)] }}                                 | ${"large-family"}       | ${false} | ${"three children and none expected"}
    ${{ children: [pupil(1)] }}                                                     | ${"child-disability"}   | ${false} | ${"no disability"}
    ${{ children: [pupil(1, { disability: "unknown" })] }}                          | ${"child-disability"}   | ${true}  | ${"perhaps one"}
    ${{ parentsLost: "unknown", children: [pupil(1)] }}                             | ${"survivor-allowance"} | ${true}  | ${"perhaps a loss"}
    ${{ expecting: "unknown" }}                                                     | ${"pregnancy-care"}     | ${true}  | ${"perhaps a pregnancy"}
    ${{}}                                                                           | ${"pregnancy-care"}     | ${false} | ${"none"}
    ${{ patronage: "yes" }}                                                         | ${"patronage"}          | ${true}  | ${"a patronage agreement"}
    ${{ children: Array.from({ length: 6 }, () => ({ birthDate: "2015-05-05" })) }} | ${"awarded-mother"}     | ${true}  | ${"six children: an award is possible"}
    ${{ children: Array.from({ length: 5 }, () => ({ birthDate: "2015-05-05" })) }} | ${"awarded-mother"}     | ${false} | ${"five: none is"}
    ${{ awards: "unknown" }}                                                        | ${"awarded-mother"}     | ${true}  | ${"perhaps an award"}
  `("$benefit: $why", ({ household, benefit, told: spokenOf }) => {
    expect(reckon(household).decisions.some((one) => one.benefit === benefit)).toBe(spokenOf);
  });
});

describe("what the record of the law doesn't hold", () => {
  it("is told in its place and takes no other answer away", () => {
    const { decisions } = reckon({ children: [{ birthDate: "2020-01-01", kindergarten: "yes" }] }, "2024-06-01");
    expect(said(find(decisions, "kindergarten-meals", 0))).toEqual(["family.notOnRecord"]);
    expect(find(decisions, "national-fund", 0).verdict).toBe("entitled");
  });

  it("an ended programme is refused with the day it ended", () => {
    const parameters = law.parameters.map((one) => {
      const [last] = one.values.slice(-1);
      if (one.id !== "carer-allowance.rate" || last === undefined) return one;
      return { ...one, values: [...one.values, { since: "2026-05-01" as const, source: last.source }] };
    });
    const family = Household.parse({ ...here, children: [{ birthDate: "2021-02-01", disability: "under-7" }] });
    const { decisions } = reckonFamily(family, "2026-06-01", lawOf(parameters), programmes);
    const carer = find(decisions, "carer-allowance", 0);
    expect([carer.verdict, ...said(told(carer))]).toEqual(["not-entitled", "family.ended"]);
    expect(find(decisions, "child-disability", 0).verdict).toBe("entitled");
  });
});

describe("a household as it is written", () => {
  it.each`
    household                                      | path                      | why
    ${{ children: [{ birthdate: "2020-01-01" }] }} | ${"children.0.birthDate"} | ${"a misspelt fact is no fact"}
    ${{ livesHere: "maybe" }}                      | ${"livesHere"}            | ${"a value nobody knows"}
    ${{ children: [{ birthDate: "2020-02-30" }] }} | ${"children.0.birthDate"} | ${"a day that isn't"}
    ${{ incomePerHead: "50 000" }}                 | ${"incomePerHead"}        | ${"money with a space"}
  `("$path is refused: $why", ({ household, path }) => {
    const read = Household.safeParse(household);
    expect(read.error?.issues.map((issue) => issue.path.join("."))).toContain(path);
  });

  it("«unknown» stays unknown where the default is something else", () => {
    const { awards, parentsLost, children } = Household.parse({
      awards: "unknown",
      parentsLost: "unknown",
      children: [
        {
          birthDate: "2020-01",
          ...{ disability: "unknown", guardianship: "unknown", livesWithFamily: "unknown", citizenship: "unknown" },
        },
      ],
    });
    const [child] = children;
    const ofChild = [child?.disability, child?.guardianship, child?.livesWithFamily, child?.citizenship];
    expect([awards, parentsLost, ...ofChild]).toEqual(Array.from({ length: 6 }, () => undefined));
  });
});
