import { expect, it } from "vitest";
import { asSaid, Child, Household } from "../../../src/rules/index.ts";

const householdOf = asSaid(Household, {});
const childOf = asSaid(Child, { birthDate: "2000-01-01" });
const { children: _, ...nobody } = Household.parse({});

it.each([
  ["nothing", {}],
  ["what stands for itself, and what stands for «unknown»", { livesHere: "yes", insured: "unknown", work: "unknown" }],
  ["what has no word of its own unless it is said", { averageIncome12: "unknown", leaveDays: "140", familySize: 4 }],
  ["lists and ranges", { earnings: [{ kind: "salary", monthly: "1" }], incomePerHead: { least: "0", most: "5" } }],
])("a household of which is said: %s", (_, said) => {
  expect(JSON.stringify(householdOf(said))).toBe(JSON.stringify(Household.parse(said)));
  expect(Object.keys(householdOf(said))).toEqual(Object.keys(Household.parse(said)));
});

it("a child of which is said little", () => {
  const said = { birthDate: "2019-03", grade: 4, disability: "group-2", adoptedOn: "2020-01-01", girl: "yes" };
  expect(childOf(said)).toStrictEqual(Child.parse(said));
});

it("what is undefined wasn't said", () => {
  expect(householdOf({ region: undefined, leaveDays: undefined })).toMatchObject(nobody);
  expect(householdOf({ leaveDays: undefined })).not.toHaveProperty("leaveDays");
});

it("what can't be is refused", () => {
  expect(() => householdOf({ insured: "perhaps" })).toThrow("yes");
  expect(() => childOf({ birthDate: "2019-13" })).toThrow("expected a day or a month of birth");
});
