import { describe, expect, it } from "vitest";
import { BirthGrantFacts, birthGrant } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

const parent = { livesHere: "yes", citizenship: "citizen", birthOrder: 1 };
const decide = (facts: object, appliedOn: string) =>
  told(birthGrant(BirthGrantFacts.parse({ ...parent, ...facts }), appliedOn as `${number}-${number}-${number}`, law));

describe("the birth grant", () => {
  it.each`
    birthDate       | appliedOn       | birthOrder | tenge     | because
    ${"2024-03-10"} | ${"2024-03-10"} | ${1}       | ${140296} | ${"38 × the index of 2024, as published"}
    ${"2024-06-01"} | ${"2024-06-01"} | ${4}       | ${232596} | ${"63 × the index of 2024"}
    ${"2025-12-20"} | ${"2025-12-31"} | ${1}       | ${149416} | ${"38 × the index of 2025, on its last day"}
    ${"2026-01-01"} | ${"2026-01-01"} | ${1}       | ${164350} | ${"38 × the index of 2026, on its first day"}
    ${"2026-01-01"} | ${"2025-12-20"} | ${1}       | ${164350} | ${"a birth still to come is reckoned on its day"}
    ${"2025-11-30"} | ${"2026-01-10"} | ${1}       | ${164350} | ${"a November birth has the index of the application"}
    ${"2024-12-20"} | ${"2026-01-10"} | ${1}       | ${164350} | ${"a December birth of the year before last is as clear: within its eighteen months"}
    ${"2025-12-20"} | ${"2026-02-01"} | ${1}       | ${164350} | ${"so has a December birth claimed later than January"}
    ${"2025-02-15"} | ${"2025-02-15"} | ${4}       | ${247716} | ${"the ministry's sum of 2025 for a fourth child"}
    ${"2026-01-01"} | ${"2026-02-01"} | ${3}       | ${164350} | ${"the third child still has the lower rate"}
    ${"2026-01-01"} | ${"2026-02-01"} | ${4}       | ${272475} | ${"the fourth child has the higher rate"}
    ${"2026-05"}    | ${"2026-06-01"} | ${2}       | ${164350} | ${"a month of birth is enough when both its ends agree"}
  `("$tenge ₸ for child no. $birthOrder, applied for on $appliedOn: $because", ({ tenge, appliedOn, ...facts }) => {
    const decision = decide(facts, appliedOn);
    expect(decision).toMatchObject({ verdict: "entitled", per: "once", amount: { value: String(tenge), unit: "KZT" } });
  });

  it.each`
    orders       | sum       | because
    ${[1, 2]}    | ${328700} | ${"twins, the first two children"}
    ${[3, 4]}    | ${436825} | ${"twins, the third and fourth: each has its own place"}
    ${[1, 2, 3]} | ${493050} | ${"triplets, the first children"}
  `("$sum ₸ for children no. $orders born together: $because", ({ orders, sum }) => {
    const parts = orders.map((birthOrder: number) => decide({ birthDate: "2026-07-01", birthOrder }, "2026-07-01"));
    const amounts = parts.map((part: ReturnType<typeof decide>) => ("amount" in part ? Number(part.amount?.value) : 0));
    expect(amounts.reduce((all: number, amount: number) => all + amount, 0)).toBe(sum);
  });

  it("a December birth claimed in January lies between the two indices, since no act names the day", () => {
    const decision = decide({ birthDate: "2025-12-20" }, "2026-01-10");
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "149416" }, most: { value: "164350" } });
    expect(said(decision)).toEqual(["birthGrant.whichIndex", "formula.mciWhole", "formula.mciWhole"]);
  });

  it.each`
    birthDate                  | appliedOn       | least       | most        | because
    ${"2025-12"}               | ${"2026-01-10"} | ${"149416"} | ${"164350"} | ${"some day of that December"}
    ${"2025-06-11/2026-01-10"} | ${"2026-01-10"} | ${"149416"} | ${"164350"} | ${"within half a year: perhaps in December"}
    ${"2025-06-11/2026-01-10"} | ${"2026-02-10"} | ${"164350"} | ${"164350"} | ${"claimed in February the index is that of the application, whatever the birth"}
    ${"2025-06-11/2025-11-30"} | ${"2026-01-10"} | ${"164350"} | ${"164350"} | ${"surely before December"}
  `(
    "a birth in $birthDate claimed on $appliedOn: $least to $most ₸, $because",
    ({ birthDate, appliedOn, least, most }) => {
      const decision = decide({ birthDate }, appliedOn);
      const given =
        "amount" in decision
          ? [decision.amount, decision.amount]
          : "least" in decision
            ? [decision.least, decision.most]
            : [];
      expect(given.map((sum) => sum?.value)).toEqual([least, most]);
    },
  );

  it.each`
    birthDate       | appliedOn       | verdict           | because
    ${"2025-02-15"} | ${"2026-08-15"} | ${"entitled"}     | ${"the last day of the eighteen months"}
    ${"2025-02-14"} | ${"2026-08-15"} | ${"not-entitled"} | ${"the day after them"}
    ${"2025-01-10"} | ${"2026-07-10"} | ${"entitled"}     | ${"W50: its last day to apply"}
    ${"2025-01-10"} | ${"2026-07-11"} | ${"not-entitled"} | ${"W50: and nothing after that day"}
    ${"2024-02-29"} | ${"2025-08-29"} | ${"entitled"}     | ${"born on a leap day: eighteen months end on the 29th"}
    ${"2024-02-29"} | ${"2025-08-30"} | ${"not-entitled"} | ${"the day after"}
    ${"2024-08-31"} | ${"2026-02-28"} | ${"entitled"}     | ${"February has no 31st: its last day ends the term"}
    ${"2024-08-31"} | ${"2026-03-01"} | ${"not-entitled"} | ${"the day after"}
    ${"2025-02"}    | ${"2026-08-15"} | ${"depends"}      | ${"a month of birth with ends on both sides of the term"}
  `("$verdict for a birth on $birthDate claimed on $appliedOn: $because", ({ birthDate, appliedOn, verdict }) => {
    expect(decide({ birthDate }, appliedOn).verdict).toBe(verdict);
  });

  it.each`
    birthDate       | tells    | because
    ${"2026-06-02"} | ${true}  | ${"tomorrow is still to come"}
    ${"2026-09"}    | ${true}  | ${"so is a month"}
    ${"2026-06-01"} | ${false} | ${"born today"}
    ${"2026-06"}    | ${false} | ${"a month that has begun may be a birth that was"}
  `("of a birth on $birthDate says on 1 June 2026 to apply after it ($tells): $because", ({ birthDate, tells }) => {
    expect(said(decide({ birthDate }, "2026-06-01")).includes("birthGrant.afterBirth")).toBe(tells);
  });

  it("names the last day to apply; of a month of birth, the earliest it can be", () => {
    expect(decide({ birthDate: "2025-01-10" }, "2025-06-01").claimBy).toBe("2026-07-10");
    expect(decide({ birthDate: "2025-01" }, "2025-06-01").claimBy).toBe("2026-07-01");
  });

  it.each`
    facts                                           | reasons                                            | because
    ${{ livesHere: "no" }}                          | ${["residence.livesAbroad"]}                       | ${"visitors get nothing, even for a child born here"}
    ${{ citizenship: "foreigner" }}                 | ${["residence.foreigner"]}                         | ${"a residence permit alone is not enough by the Code"}
    ${{ birthDate: "2024-01-01" }}                  | ${["birthGrant.tooLate"]}                          | ${"past the eighteen months"}
    ${{ birthDate: "2024-01-01", livesHere: "no" }} | ${["residence.livesAbroad", "birthGrant.tooLate"]} | ${"every unmet condition at once"}
  `("refuses $facts: $because", ({ facts, reasons }) => {
    const decision = decide({ birthDate: "2026-05-01", ...facts }, "2026-06-01");
    expect(decision.verdict).toBe("not-entitled");
    expect(said(decision)).toEqual(reasons);
  });

  it.each`
    facts                                             | asks                       | because
    ${{ livesHere: "unknown" }}                       | ${["settles.livesHere"]}   | ${"visitors get nothing"}
    ${{ livesHere: undefined }}                       | ${["settles.livesHere"]}   | ${"not said is not known"}
    ${{ citizenship: "unknown" }}                     | ${["settles.citizenship"]} | ${"foreigners need a treaty"}
    ${{ livesHere: "unknown", birthDate: "2026-05" }} | ${["settles.livesHere"]}   | ${"the day of birth changes nothing, so it isn't asked"}
  `("depends for $facts: $because", ({ facts, asks }) => {
    const decision = decide({ birthDate: "2026-05-01", ...facts }, "2026-06-01");
    expect(decision).toMatchObject({ verdict: "depends", least: { value: "0" }, most: { value: "164350" } });
    expect(said(decision).filter((sentence) => sentence.startsWith("settles."))).toEqual(asks);
  });

  it.each(["citizen", "kandas", "treaty-foreigner"])("pays a %s, and says no more than the formula", (citizenship) => {
    expect(said(decide({ birthDate: "2026-05-01", citizenship }, "2026-06-01"))).toEqual(["formula.mciWhole"]);
  });

  it.each`
    birthDate       | note                                 | because
    ${"2025-11-30"} | ${["birthGrant.indexOfApplication"]} | ${"born last year: the index is that of the application"}
    ${"2026-01-01"} | ${[]}                                | ${"born and claimed in one year"}
  `("claimed in January 2026, born $birthDate, adds $note: $because", ({ birthDate, note }) => {
    expect(said(decide({ birthDate }, "2026-01-10"))).toEqual(["formula.mciWhole", ...note]);
  });

  it("says for whom it holds when nobody asked about citizenship", () => {
    const decision = decide({ birthDate: "2026-05-01", citizenship: undefined }, "2026-06-01");
    expect(decision.verdict).toBe("entitled");
    expect(said(decision)).toEqual(["formula.mciWhole", "residence.forCitizens"]);
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
