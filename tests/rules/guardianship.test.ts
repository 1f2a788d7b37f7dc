import { describe, expect, it } from "vitest";
import {
  type Decision,
  FosterFamilyPaymentFacts,
  fosterFamilyPayment,
  GuardianAllowanceFacts,
  guardianAllowance,
  type ISODate,
  OneTimeAdoptionPaymentFacts,
  oneTimeAdoptionPayment,
  PatronageFacts,
  PregnancyCareFacts,
  ProfessionalFosterFamilyFacts,
  patronage,
  pregnancyCare,
  professionalFosterFamily,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

const day = (on: string) => on as ISODate;
const guardian = (facts: object, on = "2026-05-01") =>
  told(guardianAllowance(GuardianAllowanceFacts.parse({ guardianship: "guardian", ...facts }), day(on), law));
const foster = (facts: object, on = "2026-05-01") =>
  told(fosterFamilyPayment(FosterFamilyPaymentFacts.parse({ guardianship: "foster-family", ...facts }), day(on), law));
const professional = (facts: object, on = "2026-05-01") => {
  const given = { guardianship: "professional-foster", carers: 1, ...facts };
  return told(professionalFosterFamily(ProfessionalFosterFamilyFacts.parse(given), day(on), law));
};
const adopter = (facts: object, on = "2026-05-01") => {
  const given = { guardianship: "adopted", orphan: "yes", ...facts };
  return told(oneTimeAdoptionPayment(OneTimeAdoptionPaymentFacts.parse(given), day(on), law));
};
/** The sum a sentence tells as the last one known. */
const lastKnown = ({ reasons }: Decision) => reasons[0]?.figures.amount?.value;

describe("the guardian's allowance", () => {
  it.each`
    on              | wards | tenge      | because
    ${"2024-05-01"} | ${1}  | ${"36920"} | ${"ten times the index of 2024"}
    ${"2025-12-31"} | ${1}  | ${"39320"} | ${"of 2025, on its last day"}
    ${"2026-01-01"} | ${1}  | ${"43250"} | ${"of 2026, on its first day"}
    ${"2026-05-01"} | ${2}  | ${"86500"} | ${"W42: two orphans"}
  `("was $tenge ₸ by the last known rules, and the office is to be asked: $because", ({ on, wards, tenge }) => {
    const decision = guardian({ wards }, on);
    expect(decision.verdict).toBe("depends");
    expect(decision).not.toHaveProperty("most");
    expect(said(decision)).toEqual(["guardianAllowance.askAmount", "guardianAllowance.ownIncome"]);
    expect(lastKnown(decision)).toBe(tenge);
    expect(decision.reasons[0]?.cites.map(({ source }) => source.confidence)).toContain("two-media");
  });

  it.each`
    birthDate       | verdict           | because
    ${"2008-05-02"} | ${"depends"}      | ${"the last day before the eighteenth birthday"}
    ${"2008-05-01"} | ${"not-entitled"} | ${"the eighteenth birthday"}
    ${"2008-04"}    | ${"not-entitled"} | ${"eighteen whatever the day of that month"}
  `("$verdict for a child born on $birthDate: $because", ({ birthDate, verdict }) => {
    expect(guardian({ birthDate }).verdict).toBe(verdict);
  });

  it("asks for the day of birth where the month leaves it open", () => {
    expect(said(guardian({ birthDate: "2008-05" }))[0]).toBe("settles.birthDay");
  });

  it("is for guardians, and lists every unmet condition at once", () => {
    expect(said(guardian({ guardianship: "foster-family", birthDate: "2000-01-01" }))).toEqual([
      "guardianAllowance.notGuardian",
      "guardianAllowance.grownUp",
    ]);
    expect(said(guardian({ guardianship: "unknown" }))[0]).toBe("settles.guardianship");
  });
});

describe("the payment of a foster family", () => {
  it.each`
    on              | wards | tenge
    ${"2024-05-01"} | ${1}  | ${"36920"}
    ${"2025-12-31"} | ${1}  | ${"39320"}
    ${"2026-01-01"} | ${1}  | ${"43250"}
    ${"2026-05-01"} | ${4}  | ${"173000"}
  `("is $tenge ₸ a month for $wards on $on", ({ on, wards, tenge }) => {
    expect(foster({ wards }, on)).toMatchObject({ verdict: "entitled", per: "month", amount: { value: tenge } });
  });

  it("is for foster families", () => {
    expect(said(foster({ guardianship: "guardian" }))).toEqual(["fosterFamilyPayment.notFosterFamily"]);
    const open = foster({ guardianship: "unknown" });
    expect(open).toMatchObject({ verdict: "depends", least: { value: "0" }, most: { value: "43250" } });
    expect(said(open)[0]).toBe("settles.guardianship");
  });
});

describe("a professional foster family", () => {
  const figuresOf = (facts: object, on: string) => professional(facts, on).reasons.at(-1)?.figures;

  it.each`
    on              | wards | carers | children    | pay         | sum         | because
    ${"2025-07-01"} | ${1}  | ${1}   | ${"39320"}  | ${"294900"} | ${"334220"} | ${"as the ministry printed for 2025"}
    ${"2025-12-31"} | ${4}  | ${2}   | ${"157280"} | ${"589800"} | ${"747080"} | ${"four children and two parents, as printed"}
    ${"2026-01-01"} | ${1}  | ${1}   | ${"43250"}  | ${"324375"} | ${"367625"} | ${"the first day of the new index"}
    ${"2026-05-01"} | ${4}  | ${2}   | ${"173000"} | ${"648750"} | ${"821750"} | ${"W43"}
  `("gets $sum ₸ a month: $because", ({ on, wards, carers, children, pay, sum }) => {
    const decision = professional({ wards, carers }, on);
    expect(decision).toMatchObject({ verdict: "entitled", per: "month", amount: { value: sum } });
    expect(figuresOf({ wards, carers }, on)).toMatchObject({ forChildren: { value: children }, pay: { value: pay } });
  });

  it("takes four children at most, unless they are brothers and sisters", () => {
    expect(professional({ wards: 4 }).verdict).toBe("entitled");
    expect(said(professional({ wards: 5 }))).toEqual(["professionalFosterFamily.tooMany"]);
    expect(professional({ wards: 5, siblings: "yes" }).verdict).toBe("entitled");
    expect(said(professional({ wards: 5, siblings: "unknown" }))[0]).toBe("settles.siblings");
  });

  it("lists every unmet condition at once, and asks what is open", () => {
    expect(said(professional({ guardianship: "none", wards: 5 }))).toEqual([
      "professionalFosterFamily.notProfessional",
      "professionalFosterFamily.tooMany",
    ]);
    const open = professional({ carers: "unknown" });
    expect(open).toMatchObject({ verdict: "depends", least: { value: "367625" }, most: { value: "692000" } });
    expect(said(open)[0]).toBe("settles.carers");
    expect(said(professional({ guardianship: "unknown" }))[0]).toBe("settles.guardianship");
  });

  it("is not on record before such families began", () => {
    expect(() => professional({}, "2025-06-30")).toThrow(/has no value on 2025-06-30/);
  });
});

describe("the one-off payment on adoption", () => {
  it.each`
    on              | wards | tenge       | because
    ${"2024-09-01"} | ${1}  | ${"276900"} | ${"75 times the index of 2024"}
    ${"2025-09-01"} | ${1}  | ${"294900"} | ${"W44: of 2025"}
    ${"2025-12-31"} | ${1}  | ${"294900"} | ${"to its last day"}
    ${"2026-01-01"} | ${1}  | ${"324375"} | ${"of 2026, from its first day"}
    ${"2026-09-01"} | ${2}  | ${"648750"} | ${"two children"}
  `("was $tenge ₸ by the last known rules, and the akimat is to be asked: $because", ({ on, wards, tenge }) => {
    const decision = adopter({ wards }, on);
    expect(decision.verdict).toBe("depends");
    expect(decision).not.toHaveProperty("most");
    expect(said(decision)).toEqual(["oneTimeAdoptionPayment.askAmount"]);
    expect(lastKnown(decision)).toBe(tenge);
  });

  it("lists every unmet condition at once, and asks what is open", () => {
    expect(said(adopter({ guardianship: "guardian", orphan: "no" }))).toEqual([
      "oneTimeAdoptionPayment.notAdopted",
      "oneTimeAdoptionPayment.notOrphan",
    ]);
    expect(said(adopter({ orphan: "unknown" }))[0]).toBe("settles.orphan");
    expect(said(adopter({ guardianship: "unknown" }))[0]).toBe("settles.guardianship");
  });
});

describe("the pay of a patronage carer", () => {
  const carer = (answer: string, on: string) =>
    told(patronage(PatronageFacts.parse({ patronage: answer }), day(on), law));

  it.each`
    on              | tenge
    ${"2023-06-01"} | ${"120750"}
    ${"2026-05-01"} | ${"151375"}
  `("was told as $tenge ₸ by the index of $on, and the office is to be asked", ({ on, tenge }) => {
    const decision = carer("yes", on);
    expect(decision.verdict).toBe("depends");
    expect(said(decision)).toEqual(["patronage.askAmount"]);
    expect(lastKnown(decision)).toBe(tenge);
  });

  it("is for those with an agreement", () => {
    expect(said(carer("no", "2026-05-01"))).toEqual(["patronage.notPatronage"]);
    expect(said(carer("unknown", "2026-05-01"))[0]).toBe("settles.patronage");
  });
});

describe("the months before a birth", () => {
  const mother = (facts: object) =>
    told(pregnancyCare(PregnancyCareFacts.parse({ expecting: "yes", ...facts }), day("2026-05-01"), law));

  it.each`
    insured      | sentence                        | other
    ${"no"}      | ${"pregnancyCare.stateInsures"} | ${"pregnancyCare.throughWork"}
    ${"yes"}     | ${"pregnancyCare.throughWork"}  | ${"pregnancyCare.stateInsures"}
    ${"unknown"} | ${"pregnancyCare.stateInsures"} | ${undefined}
  `("with contributions «$insured» bring care, and $sentence", ({ insured, sentence, other }) => {
    const decision = mother({ insured });
    expect(decision.verdict).toBe("entitled");
    expect(decision).not.toHaveProperty("amount");
    expect(said(decision)).toContain(sentence);
    expect(said(decision)).not.toContain(other);
    expect(said(decision).at(-1)).toBe("pregnancyCare.noMoneyYet");
  });

  it("are not for a family that expects nobody", () => {
    expect(said(mother({ expecting: "no" }))).toEqual(["pregnancyCare.notExpecting"]);
    expect(said(mother({ expecting: "unknown" }))[0]).toBe("settles.expecting");
  });
});
