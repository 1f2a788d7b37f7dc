import { describe, expect, it } from "vitest";
import { sentence } from "../../src/i18n/explain.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import {
  FundFacts,
  fundBalance,
  fundProjection,
  fundPurposes,
  fundUses,
  HealthInsuranceFacts,
  HpvVaccinationFacts,
  healthInsurance,
  hpvVaccination,
  penalties,
  penaltyTopics,
  type Reason,
  scenarios,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

const on = "2026-11-22";
const translators = Object.values(createTranslators());
const fund = (facts: object, day: `${number}-${number}-${number}` = on) =>
  fundBalance(FundFacts.parse({ citizenship: "citizen", ...facts }), day, law).reasons;
const insurance = (facts: object) => healthInsurance(HealthInsuranceFacts.parse(facts), on, law).reasons;
const vaccine = (facts: object) => hpvVaccination(HpvVaccinationFacts.parse(facts), on, law).reasons;

const told: readonly (readonly [string, readonly Reason[]])[] = [
  ["a child's record", fund({ birthYear: 2016 })],
  ["a newborn's", fund({ birthDate: "2026-11-20" })],
  ["savings, with the day of birth", fund({ birthDate: "2008-12-20" })],
  ["savings, without it", fund({ birthYear: 2007 })],
  ["a credit that nobody has entered", fund({ birthDate: "2009-01-01" }, "2027-03-01")],
  ["nothing: too old, no citizen", fund({ birthYear: 2005, citizenship: "foreigner" })],
  ["nothing: citizenship lost", fund({ birthYear: 2011, citizenshipLost: "2025-09-01" })],
  ["savings and citizenship lost", fund({ birthDate: "2008-03-02", citizenshipLost: "2026-06-01" })],
  ["nothing: citizenship too late", fund({ birthYear: 2008, citizenSince: "2026-03-01" })],
  ["nothing: before citizenship", fund({ birthYear: 2012, citizenSince: "2026-12-01" })],
  ["nothing: before the birth", fund({ birthDate: "2026-12-01" })],
  ["the pension account", fund({ birthDate: "2006-01-01" }, "2034-01-01")],
  ["unknown citizenship", fund({ birthYear: 2016, citizenship: "unknown" })],
  ["citizenship since an unknown year", fund({ birthYear: 2016, citizenSince: "unknown" })],
  ...scenarios.map(
    (scenario) =>
      [
        `a ${scenario} estimate`,
        fundProjection(FundFacts.parse({ citizenship: "citizen", birthYear: 2020 }), on, law, scenario)?.reasons ?? [],
      ] as const,
  ),
  ...fundPurposes.map((purpose) => [`uses for ${purpose}`, fundUses(purpose, on, law)] as const),
  ...penaltyTopics.map((topic) => [`penalties: ${topic}`, penalties(topic, on, law)] as const),
  ["insurance of a child", insurance({ birthDate: "2015-05-05" })],
  ["insurance when nothing is known", insurance({})],
  ["insurance of a mother", insurance({ work: "not-working", pregnant: "yes", smallChild: "yes", onLeave: "yes" })],
  [
    "insurance of a carer with an award",
    insurance({ work: "not-working", carerOfChildWithDisability: "yes", awards: "altyn-alqa" }),
  ],
  ["vaccination in time", vaccine({ birthDate: "2015-03-01", girl: "yes" })],
  ["vaccination later", vaccine({ birthDate: "2013-03-01", girl: "yes" })],
  ["vaccination too late, and of a boy", vaccine({ birthDate: "2010-03-01", girl: "no" })],
  ["vaccination of a child not said to be a girl", vaccine({ birthDate: "2018-03-01" })],
];

describe("the Fund, protection and health in words", () => {
  it.each(told)("%s: every sentence stands in the three languages, its blanks filled", (_, reasons) => {
    expect(reasons.length).toBeGreaterThan(0);
    for (const t of translators)
      for (const reason of reasons) {
        const text = sentence(reason, t);
        expect(text).not.toMatch(/\{\{|undefined|NaN|nationalFund|:00:00/);
        for (const { unit, value } of Object.values(reason.figures))
          if (unit === "url" || unit === "text") expect(text).toContain(value);
      }
  });
});
