import { describe, expect, it } from "vitest";
import { lawUse } from "../../src/tools/law-use.ts";

const rules = [
  {
    name: "school/olympiad-award.ts",
    text: `
      import { pupil } from "./pupil.ts";
      const benefit = "olympiad-award";
      const medals = ["gold", "silver"];
      law.on(on, \`olympiad-award.\${medal}\`);
      law.find(on, \`fund.income.since-\${year}\`);
      law.on(on, "mci");`,
  },
  { name: "school/pupil.ts", text: 'import { age } from "../dates.ts"; law.on(on, "pupil.age");' },
  { name: "family/household.ts", text: 'z.enum(["olympiad-award"]); law.on(on, "mci");' },
];
const tests = [
  { name: "a.test.ts", text: 'import { olympiadAward } from "x"; table(olympiadAward);' },
  { name: "b.test.ts", text: 'benefit: "olympiad-award"' },
  { name: "c.test.ts", text: '["olympiad-award.gold", "2026-01-01"]' },
  { name: "d.test.ts", text: '"olympiad-award-of-teachers" // no olympiad-award here' },
];
const use = lawUse(rules, tests);

describe("where the law is used", () => {
  it.each([
    ["mci", ["school/olympiad-award.ts", "family/household.ts"], "written whole, in two files"],
    ["olympiad-award.gold", ["school/olympiad-award.ts"], "put together with a word some rule knows"],
    ["fund.income.since-2024", ["school/olympiad-award.ts"], "put together with a year"],
    ["olympiad-award.winners", [], "a number that was announced: no rule has the word"],
    ["olympiad", [], "only the beginning of an id"],
  ])("%s is read in %j: %s", (id, files) => {
    expect(use.rulesReading(id)).toEqual(files);
  });

  it("is decided by the files with its id, not by the household that knows it as a fact", () => {
    expect(use.rulesOf("olympiad-award")).toEqual(["school/olympiad-award.ts"]);
  });

  it("is reckoned with what those import from their own folder", () => {
    expect(use.reckoningOf("olympiad-award")).toEqual(["school/olympiad-award.ts", "school/pupil.ts"]);
  });

  it("is tested where a test calls the rule, names the programme or one of its parameters", () => {
    expect(use.testsOf("olympiad-award")).toEqual(["a.test.ts", "b.test.ts", "c.test.ts"]);
  });
});
