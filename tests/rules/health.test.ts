import { describe, expect, it } from "vitest";
import {
  HealthInsuranceFacts,
  HpvVaccinationFacts,
  healthInsurance,
  hpvVaccination,
  type ISODate,
  product,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { told } from "../support/told.ts";

const nobody = {
  work: "not-working",
  pregnant: "no",
  smallChild: "no",
  onLeave: "no",
  carerOfChildWithDisability: "no",
  awards: "none",
};
const insured = (facts: object, on = "2026-11-22") =>
  told(healthInsurance(HealthInsuranceFacts.parse({ ...nobody, ...facts }), on as ISODate, law));
const says = (facts: object) => insured(facts).reasons.map(({ sentence }) => sentence.replace("healthInsurance.", ""));

describe("who pays for health insurance", () => {
  it.each`
    facts                                            | verdict           | says                                        | because
    ${{ birthDate: "2015-05-05" }}                   | ${"entitled"}     | ${["child"]}                                | ${"a child, whatever the parents pay"}
    ${{ birthDate: "2008-11-23" }}                   | ${"entitled"}     | ${["child"]}                                | ${"on the eve of the 18th birthday"}
    ${{ birthDate: "2008-11-22", work: "employed" }} | ${"entitled"}     | ${["throughWork"]}                          | ${"18 today, and at work"}
    ${{ pregnant: "yes" }}                           | ${"entitled"}     | ${["pregnant"]}                             | ${"pregnant and not working"}
    ${{ smallChild: "yes" }}                         | ${"entitled"}     | ${["smallChild"]}                           | ${"at home with a child under three"}
    ${{ onLeave: "yes" }}                            | ${"entitled"}     | ${["onLeave"]}                              | ${"on maternity leave"}
    ${{ onLeave: "yes", work: "employed" }}          | ${"entitled"}     | ${["onLeave"]}                              | ${"on leave from a job: the state pays"}
    ${{ carerOfChildWithDisability: "yes" }}         | ${"entitled"}     | ${["carer"]}                                | ${"cares for a child with a disability"}
    ${{ awards: "kumis-alqa" }}                      | ${"entitled"}     | ${["awarded"]}                              | ${"an awarded mother"}
    ${{ pregnant: "yes", smallChild: "yes" }}        | ${"entitled"}     | ${["pregnant", "smallChild"]}               | ${"every ground is told"}
    ${{ work: "employed" }}                          | ${"entitled"}     | ${["throughWork"]}                          | ${"employed"}
    ${{ work: "employed", pregnant: "yes" }}         | ${"entitled"}     | ${["throughWork"]}                          | ${"pregnant at work: the employer pays"}
    ${{ work: "self-employed" }}                     | ${"not-entitled"} | ${["trader"]}                               | ${"an individual entrepreneur"}
    ${{ work: "self-employed", pregnant: "yes" }}    | ${"not-entitled"} | ${["trader"]}                               | ${"pays even when pregnant and without income"}
    ${{}}                                            | ${"not-entitled"} | ${["ownPayment", "crisis", "otherGrounds"]} | ${"no ground at all: that there are others is told"}
  `("$verdict, $says, for $facts: $because", ({ facts, verdict, says: expected }) => {
    expect(insured(facts).verdict).toBe(verdict);
    expect(says(facts)).toEqual(expected);
  });

  it.each`
    facts                        | amount    | because
    ${{}}                        | ${"4250"} | ${"5 % of the minimum wage, as the Fund says for 2026"}
    ${{ work: "self-employed" }} | ${"5950"} | ${"5 % of 1.4 minimum wages, as published"}
  `("$amount ₸ a month for $facts: $because", ({ facts, amount }) => {
    expect(insured(facts).reasons[0]?.figures.amount).toMatchObject({ value: amount, unit: "KZT" });
  });

  it.each`
    facts                                              | verdict       | first                                | because
    ${{ pregnant: "unknown" }}                         | ${"depends"}  | ${"healthInsurance.settlesPregnant"} | ${"one open ground decides"}
    ${{ awards: "unknown" }}                           | ${"depends"}  | ${"healthInsurance.settlesAwarded"}  | ${"so does an award"}
    ${{ work: "unknown" }}                             | ${"depends"}  | ${"healthInsurance.settlesWork"}     | ${"work unknown"}
    ${{ pregnant: "unknown", smallChild: "yes" }}      | ${"entitled"} | ${"healthInsurance.smallChild"}      | ${"one ground is enough"}
    ${{ work: "employed", onLeave: "unknown" }}        | ${"entitled"} | ${"healthInsurance.throughWork"}     | ${"insured either way"}
    ${{ birthDate: "2008-11", work: "self-employed" }} | ${"depends"}  | ${"settles.birthDay"}                | ${"18 this month, on an unknown day"}
  `("$verdict for $facts: $because", ({ facts, verdict, first }) => {
    expect(insured(facts).verdict).toBe(verdict);
    expect(insured(facts).reasons[0]?.sentence).toBe(first);
  });

  it("tells an open ground first, then what is paid without one", () => {
    expect(says({ pregnant: "unknown" })).toEqual(["settlesPregnant", "ownPayment", "crisis", "otherGrounds"]);
    expect(says({ smallChild: "unknown", carerOfChildWithDisability: "unknown" }).slice(0, 2)).toEqual([
      "settlesSmallChild",
      "settlesCarer",
    ]);
  });

  it.each`
    facts                          | eve             | first           | verdict           | because
    ${{}}                          | ${"2025-12-31"} | ${"2026-01-01"} | ${"not-entitled"} | ${"the categories of 2026"}
    ${{ work: "employed" }}        | ${"2025-12-31"} | ${"2026-01-01"} | ${"entitled"}     | ${"its rates"}
    ${{ work: "self-employed" }}   | ${"2024-12-31"} | ${"2025-01-01"} | ${"not-entitled"} | ${"a trader's 1.4 minimum wages are known since 2025"}
    ${{ birthDate: "2015-05-05" }} | ${"2023-12-31"} | ${"2024-01-01"} | ${"entitled"}     | ${"a child's since 2024"}
  `("is not on record on $eve and is on $first: $because", ({ facts, eve, first, verdict }) => {
    expect(() => insured(facts, eve)).toThrow(/has no value/);
    expect(insured(facts, first).verdict).toBe(verdict);
  });

  it("takes the same 5 950 ₸ of a trader in 2025, and names the shares of an employee and an employer", () => {
    expect(insured({ work: "self-employed" }, "2025-06-01").reasons[0]?.figures.amount?.value).toBe("5950");
    expect(insured({ work: "employed" }).reasons[0]?.figures).toMatchObject({
      own: { value: "2" },
      employer: { value: "3" },
    });
  });

  it("counts an employee's pay up to 20 minimum wages: 1.7 million ₸, as the Fund says", () => {
    const most = product(law.on("2026-11-22", "health-insurance.employee-cap"), law.on("2026-11-22", "minimum-wage"));
    expect(most).toMatchObject({ value: "1700000", unit: "KZT" });
  });
});

const vaccination = (facts: object, on: string) =>
  told(hpvVaccination(HpvVaccinationFacts.parse({ girl: "yes", ...facts }), on as ISODate, law));

describe("the vaccination against the papilloma virus", () => {
  it.each`
    birthDate       | on              | verdict           | first                 | because
    ${"2015-11-22"} | ${"2026-11-21"} | ${"not-entitled"} | ${"hpv.notYet"}       | ${"the eve of the eleventh birthday"}
    ${"2015-11-22"} | ${"2026-11-22"} | ${"entitled"}     | ${"hpv.inTime"}       | ${"eleven today"}
    ${"2015-11-22"} | ${"2027-11-21"} | ${"entitled"}     | ${"hpv.inTime"}       | ${"the last day of being eleven"}
    ${"2015-11-22"} | ${"2027-11-22"} | ${"entitled"}     | ${"hpv.catchUp"}      | ${"twelve: catching up"}
    ${"2015-11-22"} | ${"2029-11-21"} | ${"entitled"}     | ${"hpv.catchUp"}      | ${"the last day of being thirteen"}
    ${"2015-11-22"} | ${"2029-11-22"} | ${"not-entitled"} | ${"hpv.past"}         | ${"fourteen"}
    ${"2015-11"}    | ${"2026-11-22"} | ${"depends"}      | ${"settles.birthDay"} | ${"a month with ends on both sides"}
  `("$verdict for a girl born on $birthDate, on $on: $because", ({ birthDate, on, verdict, first }) => {
    const decision = vaccination({ birthDate }, on);
    expect(decision.verdict).toBe(verdict);
    expect(decision.reasons[0]?.sentence).toBe(first);
  });

  it("tells the age it is given for, the doses, and that consent is needed", () => {
    const decision = vaccination({ birthDate: "2015-03-01" }, "2026-11-22");
    expect(decision).toMatchObject({ from: "2026-03-01", until: "2029-02-28" });
    expect(decision.reasons.map(({ sentence }) => sentence)).toEqual(["hpv.inTime", "hpv.doses", "hpv.consent"]);
    expect(decision.reasons[1]?.figures).toMatchObject({ doses: { value: "2" }, months: { value: "6" } });
  });

  it("is for girls, and says all that is in the way", () => {
    const reasons = vaccination({ birthDate: "2020-01-01", girl: "no" }, "2026-11-22").reasons;
    expect(reasons.map(({ sentence }) => sentence)).toEqual(["hpv.girlsOnly", "hpv.notYet"]);
    expect(vaccination({ birthDate: "2015-03-01", girl: "unknown" }, "2026-11-22")).toMatchObject({
      verdict: "depends",
      reasons: [{ sentence: "hpv.settlesGirl" }, {}, {}, {}, {}],
    });
  });
});
