import { describe, expect, it } from "vitest";
import {
  AwardedMotherFacts,
  awardedMother,
  BirthGrantFacts,
  birthGrant,
  CareAllowanceFacts,
  ChildDisabilityFacts,
  careAllowance,
  childDisability,
  type Decision,
  type ISODate,
  LargeFamilyFacts,
  largeFamily,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { told } from "../support/told.ts";

// Families of the fact file whose support is more than one allowance; those of a single one are in the rule's own table.
const family = { livesHere: "yes", citizenship: "citizen", insured: "no" };
const minor = { birthDate: "2018-05-05", livesWithFamily: "yes" };
const tenge = (decision: Decision) => {
  told(decision);
  return decision.verdict === "entitled" ? Number(decision.amount?.value) : 0;
};
const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

describe("a family with a newborn that was never insured", () => {
  it.each`
    example  | born            | orders       | older | grant     | care     | large    | because
    ${"W01"} | ${"2024-03-10"} | ${[1]}       | ${0}  | ${140296} | ${21266} | ${0}     | ${"a first child in 2024"}
    ${"W02"} | ${"2024-06-01"} | ${[4]}       | ${3}  | ${232596} | ${32859} | ${59183} | ${"a fourth child in 2024"}
    ${"W03"} | ${"2025-02-15"} | ${[2]}       | ${1}  | ${149416} | ${26777} | ${0}     | ${"a second child in 2025"}
    ${"W04"} | ${"2025-02-15"} | ${[3]}       | ${2}  | ${149416} | ${30866} | ${0}     | ${"a third child in 2025, as printed"}
    ${"W06"} | ${"2026-05-20"} | ${[2]}       | ${1}  | ${164350} | ${29454} | ${0}     | ${"a second child in 2026"}
    ${"W07"} | ${"2026-05-20"} | ${[4]}       | ${3}  | ${272475} | ${38493} | ${69330} | ${"a fourth child makes the family a large one"}
    ${"W08"} | ${"2026-07-01"} | ${[1, 2]}    | ${0}  | ${328700} | ${54366} | ${0}     | ${"twins, the first two"}
    ${"W09"} | ${"2026-07-01"} | ${[3, 4]}    | ${2}  | ${436825} | ${72445} | ${69330} | ${"twins, the third and fourth"}
    ${"W10"} | ${"2026-07-01"} | ${[1, 2, 3]} | ${0}  | ${493050} | ${88318} | ${0}     | ${"triplets, the first children"}
  `("$example: $grant ₸ once, $care and $large ₸ a month: $because", ({ born, orders, older, grant, care, large }) => {
    const each = orders.map((birthOrder: number) => ({ ...family, birthDate: born, birthOrder }));
    const children = [
      ...orders.map(() => ({ birthDate: born, livesWithFamily: "yes" })),
      ...Array.from({ length: older }, () => minor),
    ];
    const on: ISODate = born;
    expect(sum(each.map((facts: object) => tenge(birthGrant(BirthGrantFacts.parse(facts), on, law))))).toBe(grant);
    expect(sum(each.map((facts: object) => tenge(careAllowance(CareAllowanceFacts.parse(facts), on, law))))).toBe(care);
    expect(tenge(largeFamily(LargeFamilyFacts.parse({ ...family, children }), on, law))).toBe(large);
  });
});

describe("where authorities printed two figures", () => {
  const care = (birthDate: ISODate, birthOrder: number) =>
    tenge(careAllowance(CareAllowanceFacts.parse({ ...family, birthDate, birthOrder }), birthDate, law));
  const disabled = (birthDate: string) =>
    tenge(
      childDisability(
        ChildDisabilityFacts.parse({ livesHere: "yes", birthDate, disability: "group-1" }),
        "2026-04-01",
        law,
      ),
    );

  it.each`
    ours                      | other      | because
    ${care("2025-02-15", 1)}  | ${22_649}  | ${"5.76 × 3,932 upwards; the ministry printed 22,648"}
    ${care("2025-02-15", 3)}  | ${30_867}  | ${"7.85 × 3,932 upwards; the ministry printed 30,866"}
    ${care("2026-02-15", 2)}  | ${29_453}  | ${"an agency's sum of 1 January 2026; the ministry's lists have 29,454"}
    ${care("2026-02-15", 3)}  | ${33_951}  | ${"the same for a third child: 33,952 in the lists"}
    ${disabled("2014-01-01")} | ${111_872} | ${"the ministry's sum of an adult of group I; 111,873 was printed for a child"}
  `("$ours ₸ is a tenge from $other: $because", ({ ours, other }) => {
    expect(Math.abs(ours - other)).toBe(1);
  });
});

describe("a mother of six with «Kumis alqa» in 2025", () => {
  it("gets both allowances: 94,565 and 25,165, together 119,730 (W29)", () => {
    const on: ISODate = "2025-06-01";
    const children = Array.from({ length: 6 }, () => minor);
    const large = tenge(largeFamily(LargeFamilyFacts.parse({ ...family, children }), on, law));
    const award = tenge(awardedMother(AwardedMotherFacts.parse({ livesHere: "yes", awards: "kumis-alqa" }), on, law));
    expect([large, award, large + award]).toEqual([94565, 25165, 119730]);
  });
});
