import fc from "fast-check";
import { type Household as Family, Household, regions } from "../../../src/rules/index.ts";

/** Any household that the schema allows, with all its «unknown»; facts left out as often as given. */
const yesNo = fc.constantFrom("yes", "no", "unknown");
const pad = (number: number) => String(number).padStart(2, "0");
const month = fc.tuple(fc.integer({ min: 2003, max: 2026 }), fc.integer({ min: 1, max: 12 }));
const birth = fc.oneof(
  month.map(([year, m]) => `${year}-${pad(m)}`),
  fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([[year, m], day]) => `${year}-${pad(m)}-${pad(day)}`),
  fc.constantFrom("2008-02-29", "2024-02-29", "2008-11-24", "2025-05-24", "2025-05-25", "2003-11-24"),
);
const income = fc.oneof(
  fc.integer({ min: 0, max: 900_000 }).map(String),
  fc.constantFrom("0", "50850", "50851", "12345.67", "unknown"),
);

const some = <T>(fields: { [Name in keyof T]: fc.Arbitrary<T[Name]> }) => fc.record(fields, { requiredKeys: [] });

export const child = fc
  .tuple(
    birth,
    some({
      birthOrder: fc.constantFrom("unknown", 1, 3, 4, 7),
      livesWithFamily: yesNo,
      stateSupport: yesNo,
      fullTimeStudent: yesNo,
      disability: fc.constantFrom("none", "none", "under-7", "group-1", "group-3", "unknown"),
      disabilitySince: fc.constantFrom("2026-01-15", "2020-06-01"),
      disabledSinceChildhood: yesNo,
      guardianship: fc.constantFrom(
        "none",
        "none",
        "guardian",
        "foster-family",
        "professional-foster",
        "adopted",
        "unknown",
      ),
      orphan: yesNo,
      adoptedNewborn: yesNo,
      birthGrantPaid: yesNo,
      citizenship: fc.constantFrom("citizen", "kandas", "foreigner", "unknown"),
      citizenSince: fc.constantFrom("birth", "unknown", "2025", "2025-06-30"),
      citizenshipLost: fc.constantFrom("2025-09-01", "2024"),
      girl: yesNo,
      kindergarten: yesNo,
      grade: fc.constantFrom(0, 1, 4, 5, 11, "none", "unknown"),
      schoolKind: fc.constantFrom("public", "private-state-order", "private", "unknown", "not-asked"),
      taughtAtHome: yesNo,
      achiever: yesNo,
      medal: fc.constantFrom("gold", "silver", "unknown"),
      scholarship: fc.constantFrom("good", "unknown"),
    }),
  )
  .map(([birthDate, facts]) => ({ birthDate, ...facts }));

export const input = fc
  .tuple(
    some({
      livesHere: yesNo,
      citizenship: fc.constantFrom("citizen", "kandas", "foreigner", "unknown", "not-asked"),
      region: fc.constantFrom(...regions, "unknown"),
      city: fc.constantFrom("astana", "other", "unknown"),
      rural: yesNo,
      schoolInVillage: yesNo,
      insured: yesNo,
      averageIncome12: income,
      averageIncome24: income,
      atWork: yesNo,
      work: fc.constantFrom("employed", "self-employed", "not-working", "unknown"),
      expecting: fc.constantFrom("no", "unknown", { dueDate: "2027-01" }, { dueDate: "2026-12-30", children: 2 }),
      leaveFrom: fc.constantFrom("2026-10-01", "2026-09", "unknown"),
      birth: fc.constantFrom("normal", "complicated", "unknown"),
      awards: fc.constantFrom("none", "altyn-alqa", "kumis-alqa", "unknown"),
      parentsLost: fc.constantFrom("none", "none", "one", "both", "unknown"),
      parentDiedOn: fc.constantFrom("2025-01-10", "2026-09-02"),
      otherDependants: fc.integer({ min: 0, max: 2 }),
      carers: fc.constantFrom(1, 2, "unknown"),
      siblings: yesNo,
      familySize: fc.constantFrom(2, 3, 5, 9, "unknown"),
      incomePerHead: fc.oneof(income, fc.constant({ least: "30000", most: "90000" })),
      quarterIncome: income,
      povertyLine: fc.constantFrom("37060", "unknown"),
      receivesTsa: yesNo,
      whoCanWork: fc.constantFrom("nobody", "carer-only", "someone", "unknown"),
      jobRefused: yesNo,
      loan: yesNo,
      emergency: yesNo,
    }),
    fc.array(child, { maxLength: 9 }),
  )
  .map(([facts, children]) => ({ ...facts, children }));

export const household: fc.Arbitrary<Family> = input.map((facts) => Household.parse(facts));

/** Days of the present and days on which the law changed or will. */
export const day = fc.constantFrom(
  "2026-11-24" as const,
  "2026-01-01" as const,
  "2025-12-31" as const,
  "2025-04-08" as const,
  "2024-02-29" as const,
  "2027-01-01" as const,
);
