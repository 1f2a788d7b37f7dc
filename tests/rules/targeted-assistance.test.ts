import { describe, expect, it } from "vitest";
import { type ISODate, TargetedAssistanceFacts, targetedAssistance } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

/** Two adults, children of 2, 4 and 8, in Aktobe (W38). */
const family = {
  livesHere: "yes",
  region: "aktobe",
  familySize: 5,
  quarterIncome: "450000",
  children: [{ birthDate: "2023-06-10" }, { birthDate: "2021-05-01" }, { birthDate: "2017-11-30" }],
};
const decide = (facts: object, on = "2026-02-01") =>
  told(targetedAssistance(TargetedAssistanceFacts.parse({ ...family, ...facts }), on as ISODate, law));
const sentences = (facts: object, on?: string) => said(decide(facts, on));
const figuresOf = (facts: object, sentence: string, on?: string) =>
  decide(facts, on).reasons.find((reason) => reason.sentence === sentence)?.figures;

describe("targeted assistance", () => {
  it("W38: lifts each person to the line of Aktobe and adds to the children of 2 and 4", () => {
    expect(decide({})).toMatchObject({
      verdict: "entitled",
      per: "month",
      amount: { value: "48276", unit: "KZT" },
      from: "2026-02-01",
      until: "2026-03-31",
    });
    expect(figuresOf({}, "targetedAssistance.formula")).toMatchObject({
      line: { value: "37060" },
      income: { value: "30000" },
      base: { value: "35300" },
    });
    expect(figuresOf({}, "targetedAssistance.supplementFormula")).toMatchObject({
      each: { value: "6488" },
      supplement: { value: "12976" },
    });
  });

  it("W39: gives nothing where a person's income is above the line", () => {
    expect(decide({ quarterIncome: "600000" }).verdict).toBe("not-entitled");
    expect(figuresOf({ quarterIncome: "600000" }, "targetedAssistance.notBelowLine")).toMatchObject({
      income: { value: "40000" },
      line: { value: "37060" },
    });
  });

  it("W40: gives nothing for half a year after a job was refused", () => {
    expect(sentences({ jobRefused: "yes" })).toEqual(["targetedAssistance.jobRefused"]);
    expect(figuresOf({ jobRefused: "yes" }, "targetedAssistance.jobRefused")?.count?.value).toBe("6");
  });

  it("W41: reckons by the line of North Kazakhstan in the first quarter of 2024", () => {
    const facts = {
      region: "north-kazakhstan",
      familySize: 4,
      quarterIncome: "240000",
      children: [{ birthDate: "2021-01-15" }],
    };
    expect(decide(facts, "2024-02-01")).toMatchObject({ amount: { value: "61070" }, until: "2024-03-31" });
    expect(figuresOf(facts, "targetedAssistance.formula", "2024-02-01")).toMatchObject({ base: { value: "55532" } });
  });

  it.each`
    on              | each      | because
    ${"2023-08-01"} | ${"5175"} | ${"as the vice-minister told for 2023"}
    ${"2024-08-01"} | ${"5538"} | ${"1.5 of the index of 2024"}
    ${"2025-12-31"} | ${"5898"} | ${"as the government printed for 2025, on the last day of its index"}
    ${"2026-01-01"} | ${"6488"} | ${"1.5 of the index of 2026, upwards, on its first day"}
  `("adds $each ₸ for a small child on $on: $because", ({ on, each }) => {
    const facts = {
      familySize: 2,
      incomePerHead: "20000",
      povertyLine: "30000",
      children: [{ birthDate: "2021-01-01" }],
    };
    expect(decide({ ...facts, quarterIncome: "unknown" }, on)).toMatchObject({
      amount: { value: String(20000 + Number(each)) },
    });
  });

  it.each`
    birthDate       | on              | children     | because
    ${"2025-02-01"} | ${"2026-02-01"} | ${"1"}       | ${"turns one on that day"}
    ${"2025-02-02"} | ${"2026-02-01"} | ${undefined} | ${"is not one yet"}
    ${"2019-02-02"} | ${"2026-02-01"} | ${"1"}       | ${"is six on the last day before the seventh birthday"}
    ${"2019-02-01"} | ${"2026-02-01"} | ${undefined} | ${"turns seven on that day"}
    ${"2019-03"}    | ${"2026-02-01"} | ${"1"}       | ${"is six whatever the day of that month"}
  `("$children child counts when born on $birthDate: $because", ({ birthDate, on, children }) => {
    const facts = { children: [{ birthDate }] };
    expect(figuresOf(facts, "targetedAssistance.supplementFormula", on)?.children?.value).toBe(children);
  });

  it("is a range for a child whose month of birth has ends on both sides of the age", () => {
    const decision = decide({ children: [{ birthDate: "2025-02" }] });
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "35300" }, most: { value: "41788" } });
    expect(said(decision)[0]).toBe("settles.birthDay");
  });

  it("may be anything between no small child and all but one adult where nobody told of children", () => {
    const decision = decide({ children: undefined });
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "35300" }, most: { value: "61252" } });
    expect(said(decision)[0]).toBe("settles.smallChildren");
    expect(decide({ children: undefined, familySize: 1, quarterIncome: "60000" })).toMatchObject({
      verdict: "entitled",
      amount: { value: "17060" },
    });
  });

  it.each`
    incomePerHead | children                         | verdict           | tenge        | because
    ${"37060"}    | ${[{ birthDate: "2021-05-01" }]} | ${"entitled"}     | ${"6488"}    | ${"at the line there is still the supplement"}
    ${"37060"}    | ${[]}                            | ${"not-entitled"} | ${undefined} | ${"and without small children nothing"}
    ${"37060.01"} | ${[{ birthDate: "2021-05-01" }]} | ${"not-entitled"} | ${undefined} | ${"a tiyn above the line"}
    ${"37059.99"} | ${[]}                            | ${"entitled"}     | ${"1"}       | ${"a tiyn below, five people: 0,05 upwards"}
    ${"0"}        | ${[]}                            | ${"entitled"}     | ${"185300"}  | ${"no income at all: the whole line for five"}
  `("$verdict at $incomePerHead a head: $because", ({ incomePerHead, children, verdict, tenge }) => {
    const decision = decide({ quarterIncome: "unknown", incomePerHead, children });
    expect(decision.verdict).toBe(verdict);
    if (tenge !== undefined) expect(decision).toMatchObject({ amount: { value: tenge } });
  });

  it("divides a quarter's income without a tenge of dust", () => {
    const facts = { familySize: 7, quarterIncome: "100000", children: [] };
    // 7 × 37,060 − 100,000 / 3 = 259,420 − 33,333.33
    expect(decide(facts)).toMatchObject({ amount: { value: "226087" } });
    expect(figuresOf(facts, "targetedAssistance.formula")?.income?.value).toBe("4761.9");
  });

  it.each`
    facts                                           | on              | line         | because
    ${{}}                                           | ${"2026-03-31"} | ${"37060"}   | ${"the last day of the quarter the akimat published"}
    ${{ povertyLine: "40000" }}                     | ${"2026-04-01"} | ${"40000"}   | ${"the family read it at the akimat"}
    ${{ povertyLine: "40000" }}                     | ${"2026-02-01"} | ${"40000"}   | ${"what the family read goes before the record"}
    ${{ region: "almaty", povertyLine: "41000.5" }} | ${"2026-02-01"} | ${"41000.5"} | ${"a region without a record"}
  `("takes the line $line on $on: $because", ({ facts, on, line }) => {
    expect(figuresOf(facts, "targetedAssistance.formula", on)?.line?.value).toBe(line);
  });

  it.each`
    facts                                                                            | on              | asks                                                                  | because
    ${{}}                                                                            | ${"2026-04-01"} | ${["targetedAssistance.askLine", "targetedAssistance.lastKnownLine"]} | ${"the line of the next quarter is not on record"}
    ${{}}                                                                            | ${"2025-12-31"} | ${["targetedAssistance.askLine"]}                                     | ${"nor is that of the quarter before"}
    ${{ region: "almaty" }}                                                          | ${"2026-02-01"} | ${["targetedAssistance.askLine"]}                                     | ${"nor that of another region"}
    ${{ region: "unknown" }}                                                         | ${"2026-02-01"} | ${["settles.region", "targetedAssistance.askLine"]}                   | ${"without the region there is none"}
    ${{ familySize: "unknown" }}                                                     | ${"2026-02-01"} | ${["settles.familySize"]}                                             | ${"the size of the family is needed"}
    ${{ quarterIncome: "unknown" }}                                                  | ${"2026-02-01"} | ${["settles.incomePerHead"]}                                          | ${"and its income"}
    ${{ quarterIncome: "unknown", incomePerHead: "unknown", familySize: "unknown" }} | ${"2026-02-01"} | ${["settles.familySize", "settles.incomePerHead"]}                    | ${"both are asked for at once"}
  `("names no sum and asks $asks: $because", ({ facts, on, asks }) => {
    const decision = decide(facts, on);
    expect(decision.verdict).toBe("depends");
    expect(decision).not.toHaveProperty("most");
    expect(said(decision).slice(0, asks.length)).toEqual(asks);
    const compares = asks.includes("targetedAssistance.askLine") ? ["targetedAssistance.compare"] : [];
    const always = ["targetedAssistance.kinds", "targetedAssistance.whatCounts"];
    expect(said(decision).slice(asks.length)).toEqual([...compares, ...always]);
  });

  it("without the line tells the income per person to compare with it", () => {
    // 450,000 / 3 / 5, as in the published example
    expect(figuresOf({}, "targetedAssistance.compare", "2026-11-24")?.income?.value).toBe("30000");
  });

  it("says of which quarter the last known line was", () => {
    const figures = figuresOf({}, "targetedAssistance.lastKnownLine", "2026-11-24");
    expect(figures).toMatchObject({ line: { value: "37060" }, sinceAbl: { value: "2026-01-01" } });
  });

  it.each`
    facts                                                                 | sentence
    ${{ property: ["second-dwelling"] }}                                  | ${"targetedAssistance.secondDwelling"}
    ${{ property: ["business-premises"] }}                                | ${"targetedAssistance.businessPremises"}
    ${{ property: ["building-plot"] }}                                    | ${"targetedAssistance.buildingPlot"}
    ${{ property: ["second-car"] }}                                       | ${"targetedAssistance.secondCar"}
    ${{ property: ["second-car"], secondCarAllowed: "unknown" }}          | ${"targetedAssistance.secondCar"}
    ${{ property: ["machinery", "second-car"], secondCarAllowed: "yes" }} | ${"targetedAssistance.machinery"}
    ${{ loan: "yes" }}                                                    | ${"targetedAssistance.loan"}
    ${{ loan: "unknown" }}                                                | ${"targetedAssistance.loan"}
  `("leaves it to the commission for $facts", ({ facts, sentence }) => {
    const decision = decide(facts);
    expect(decision).toMatchObject({
      verdict: "depends",
      least: { value: "0" },
      most: { value: "48276" },
      per: "month",
    });
    expect(said(decision)[0]).toBe(sentence);
    expect(said(decision)[1]).toBe("targetedAssistance.formula");
  });

  it("has no doubt about a second car of a large family, nor about a loan before loans were looked at", () => {
    expect(decide({ property: ["second-car"], secondCarAllowed: "yes" }).verdict).toBe("entitled");
    expect(decide({ loan: "yes", povertyLine: "37060" }, "2025-08-31").verdict).toBe("entitled");
    expect(decide({ loan: "yes", povertyLine: "37060" }, "2025-09-01").verdict).toBe("depends");
    expect(sentences({ loan: "yes", region: "almaty" })).toContain("targetedAssistance.loan");
  });

  it("lists every unmet condition at once", () => {
    const facts = {
      livesHere: "no",
      jobRefused: "yes",
      contractBroken: "yes",
      falseData: "yes",
      quarterIncome: "900000",
    };
    expect(sentences(facts)).toEqual([
      "residence.onlyResidents",
      "targetedAssistance.jobRefused",
      "targetedAssistance.contractBroken",
      "targetedAssistance.falseData",
      "targetedAssistance.notBelowLine",
    ]);
  });

  it.each`
    unknown                          | asks
    ${{ livesHere: "unknown" }}      | ${"settles.livesHere"}
    ${{ jobRefused: "unknown" }}     | ${"settles.jobRefused"}
    ${{ contractBroken: "unknown" }} | ${"settles.contractBroken"}
    ${{ falseData: "unknown" }}      | ${"settles.falseData"}
  `("$unknown is reckoned as nothing or the whole, and $asks is asked", ({ unknown, asks }) => {
    const decision = decide(unknown);
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "0" }, most: { value: "48276" } });
    expect(said(decision)[0]).toBe(asks);
  });

  it.each`
    whoCanWork      | sentence
    ${"nobody"}     | ${"targetedAssistance.unconditional"}
    ${"carer-only"} | ${"targetedAssistance.unconditional"}
    ${"someone"}    | ${"targetedAssistance.conditional"}
    ${"unknown"}    | ${"targetedAssistance.kinds"}
  `("tells which kind of help it is when $whoCanWork can work", ({ whoCanWork, sentence }) => {
    expect(sentences({ whoCanWork }).at(-2)).toBe(sentence);
  });

  it.each`
    on              | until
    ${"2026-01-31"} | ${"2026-03-31"}
    ${"2026-05-15"} | ${"2026-06-30"}
    ${"2026-09-30"} | ${"2026-09-30"}
    ${"2026-12-01"} | ${"2026-12-31"}
  `("applied for on $on is paid from that month to $until", ({ on, until }) => {
    expect(decide({ povertyLine: "40000" }, on)).toMatchObject({ from: `${on.slice(0, 7)}-01`, until });
  });
});
