import { expect, it } from "vitest";
import { freshness, lawOf, lawVersion, type Parameter, rulesHold } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

type Told = { renewed?: Parameter["renewed"]; checked?: string; since: readonly string[]; ended?: string };
const parameter = ({ renewed = "yearly", checked = "2026-11-01", since, ended }: Told): Parameter =>
  ({
    id: "mci",
    unit: "KZT",
    renewed,
    checked,
    values: [
      ...since.map((day) => ({ since: day, value: "1", source: { act: "x", confidence: "law" } })),
      ...(ended ? [{ since: ended, source: { act: "x", confidence: "law" } }] : []),
    ],
  }) as unknown as Parameter;
const yearly = { since: ["2025-01-01", "2026-01-01"] };

it.each`
  on              | parameters                                           | left         | overdue | because
  ${"2026-12-31"} | ${[yearly]}                                          | ${1}         | ${0}    | ${"the last day of the year"}
  ${"2027-01-01"} | ${[yearly]}                                          | ${undefined} | ${1}    | ${"the first day of the next: carried over"}
  ${"2026-12-01"} | ${[{ since: ["2026-01-01", "2027-01-01"] }]}         | ${396}       | ${0}    | ${"next year's waits in the file"}
  ${"2026-06-30"} | ${[{ renewed: "quarterly", since: ["2026-04-01"] }]} | ${1}         | ${0}    | ${"the last day of a quarter"}
  ${"2026-12-31"} | ${[{ renewed: "quarterly", since: ["2026-10-01"] }]} | ${1}         | ${0}    | ${"the last quarter ends with its year"}
  ${"2026-12-31"} | ${[{ renewed: "never", since: ["2020-01-01"] }]}     | ${undefined} | ${0}    | ${"a value that stays"}
  ${"2026-12-31"} | ${[{ since: ["2020-01-01"], ended: "2021-01-01" }]}  | ${undefined} | ${0}    | ${"a programme that is over"}
  ${"2026-12-31"} | ${[yearly, { since: ["2024-01-01"] }]}               | ${1}         | ${1}    | ${"one is past its time, another is about to be"}
`("on $on: $because", ({ on, parameters, left, overdue }) => {
  const found = freshness(on, { parameters: parameters.map(parameter) });
  expect(found.daysLeft).toBe(left);
  expect(found.overdue).toBe(overdue);
});

it("tells how long the parameter waits that was compared longest ago", () => {
  const parameters = [yearly, { ...yearly, checked: "2026-10-29" }].map(parameter);
  expect(freshness("2026-11-28" as never, { parameters }).oldestCheck).toBe(30);
});

it("names another record by another name, and the same by the same", () => {
  const changed = law.parameters.map((one) => (one.id === "mci" ? { ...one, checked: "2020-01-01" as never } : one));
  expect(lawVersion(law)).toMatch(/^[0-9a-f]{12}$/);
  expect(lawVersion({ parameters: [...law.parameters] })).toBe(lawVersion(law));
  expect(lawVersion({ parameters: changed })).not.toBe(lawVersion(law));
});

it("knows rules that hold from rules over another record", () => {
  const wrong = law.parameters.map((one) =>
    one.id === "mci" ? { ...one, values: one.values.map((dated) => ({ ...dated, value: "4326" })) } : one,
  );
  expect(rulesHold(law)).toBe(true);
  expect(rulesHold(lawOf(wrong))).toBe(false);
});
