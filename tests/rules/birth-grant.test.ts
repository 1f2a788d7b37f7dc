import { describe, expect, it } from "vitest";
import { BirthGrantFacts, birthGrant, reckonAgain } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

const parent = { livesHere: "yes", birthOrder: 1 };
const decide = (facts: object, appliedOn: string) =>
  birthGrant(BirthGrantFacts.parse({ ...parent, ...facts }), appliedOn as `${number}-${number}-${number}`, law);

describe("the birth grant", () => {
  it.each`
    birthDate       | appliedOn       | birthOrder | tenge     | because
    ${"2024-03-10"} | ${"2024-03-10"} | ${1}       | ${140296} | ${"38 × the index of 2024, as published"}
    ${"2024-06-01"} | ${"2024-06-01"} | ${4}       | ${232596} | ${"63 × the index of 2024"}
    ${"2025-12-20"} | ${"2025-12-31"} | ${1}       | ${149416} | ${"38 × the index of 2025, on its last day"}
    ${"2026-01-01"} | ${"2026-01-01"} | ${1}       | ${164350} | ${"38 × the index of 2026, on its first day"}
    ${"2025-02-15"} | ${"2025-02-15"} | ${4}       | ${247716} | ${"the ministry's sum of 2025 for a fourth child"}
    ${"2026-01-01"} | ${"2026-02-01"} | ${3}       | ${164350} | ${"the third child still has the lower rate"}
    ${"2026-01-01"} | ${"2026-02-01"} | ${4}       | ${272475} | ${"the fourth child has the higher rate"}
    ${"2026-05"}    | ${"2026-06-01"} | ${2}       | ${164350} | ${"a month of birth is enough when both its ends agree"}
  `("$tenge ₸ for child no. $birthOrder, applied for on $appliedOn: $because", ({ tenge, appliedOn, ...facts }) => {
    const decision = decide(facts, appliedOn);
    expect(decision).toMatchObject({ verdict: "entitled", per: "once", amount: { value: String(tenge), unit: "KZT" } });
    if (decision.verdict === "entitled" && decision.amount)
      expect(reckonAgain(decision.amount).value).toBe(String(tenge));
  });

  it("a December birth claimed in January lies between the two indices, since no act names the day", () => {
    const decision = decide({ birthDate: "2025-12-20" }, "2026-01-10");
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "149416" }, most: { value: "164350" } });
    expect(decision.reasons[0]?.sentence).toBe("birthGrant.whichIndex");
  });

  it.each`
    birthDate       | appliedOn       | verdict           | because
    ${"2025-02-15"} | ${"2026-08-15"} | ${"entitled"}     | ${"the last day of the eighteen months"}
    ${"2025-02-14"} | ${"2026-08-15"} | ${"not-entitled"} | ${"the day after them"}
    ${"2025-02"}    | ${"2026-08-15"} | ${"depends"}      | ${"a month of birth with ends on both sides of the term"}
  `("$verdict for a birth on $birthDate claimed on $appliedOn: $because", ({ birthDate, appliedOn, verdict }) => {
    expect(decide({ birthDate }, appliedOn).verdict).toBe(verdict);
  });

  it("lists every unmet condition at once", () => {
    const { reasons } = decide({ birthDate: "2024-01-01", livesHere: "no" }, "2026-06-01");
    expect(reasons.map(({ sentence }) => sentence)).toEqual(["birthGrant.livesAbroad", "birthGrant.tooLate"]);
  });

  it("reckons an unknown order of birth as a range and says what would settle it", () => {
    const decision = decide({ birthDate: "2026-03-01", birthOrder: "unknown" }, "2026-06-01");
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "164350" }, most: { value: "272475" } });
    expect(decision.reasons[0]?.sentence).toBe("settles.birthOrder");
  });

  it("is not on record before the values we hold", () => {
    expect(() => decide({ birthDate: "2022-01-01" }, "2022-02-01")).toThrow(/has no value on 2022-02-01/);
  });
});
