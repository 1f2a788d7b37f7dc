import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dueOn, isOverdue } from "../../src/rules/due.ts";
import { type ISODate, readProgrammes } from "../../src/rules/index.ts";
import { isParameterId, Parameter } from "../../src/rules/parameters/law.ts";
import { lawDueAnswer } from "../../src/tools/law-due-answer.ts";
import { shelf } from "./shelf.ts";

const books = shelf.books();
const { law } = books;
const source = { act: "budget", confidence: "law" };
const parameter = (
  id: string,
  renewed: string,
  values: readonly (readonly [string, string?])[],
  checked = "2026-11-22",
) =>
  Parameter.parse({
    id,
    unit: "KZT",
    renewed,
    checked,
    values: values.map(([since, value]) => ({ since, value, source })),
  });
const due = (on: ISODate, ...parameters: readonly Parameter[]) =>
  dueOn(on, {
    law: { parameters },
    programmes: new Map(),
    sources: new Map([["budget", { url: "https://example.kz" }]]),
    use: { rulesReading: (id) => (id === "index" ? ["birth-grant.ts"] : []) },
  });

const index = parameter("index", "yearly", [["2026-01-01", "4325"]]);
const quarter = parameter("line", "quarterly", [["2026-07-01", "37060"]]);
const entered = parameter("index", "yearly", [
  ["2026-01-01", "4325"],
  ["2027-01-01", "4600"],
]);
const late = parameter("index", "yearly", [
  ["2026-01-01", "4325"],
  ["2027-02-01", "4600"],
]);

describe("values to renew", () => {
  it.each<[Parameter, ISODate, boolean | undefined, string]>([
    [index, "2026-11-01", undefined, "61 days ahead: nobody is bothered yet"],
    [index, "2026-11-02", false, "60 days ahead: announced"],
    [index, "2026-12-31", false, "the last day it holds"],
    [index, "2027-01-01", true, "the first day it is carried over"],
    [quarter, "2026-08-01", undefined, "61 days before the next quarter"],
    [quarter, "2026-08-02", false, "60 days before it"],
    [quarter, "2026-10-01", true, "the next quarter has begun"],
    [
      parameter("line", "quarterly", [["2026-11-15", "1"]]),
      "2026-12-31",
      false,
      "the fourth quarter ends with the year",
    ],
    [parameter("line", "quarterly", [["2026-11-15", "1"]]), "2027-01-01", true, "and the next begins with the new one"],
    [entered, "2026-12-31", undefined, "the new value waits in the file"],
    [late, "2026-12-31", false, "the new value leaves a gap of a month"],
    [late, "2027-01-15", true, "in the gap the old one is carried over"],
    [parameter("index", "never", [["2019-01-01", "38"]]), "2027-01-01", undefined, "no year ends it"],
    [parameter("index", "yearly", [["2025-01-01", "1"], ["2026-01-01"]]), "2027-06-01", undefined, "it has ended"],
    [parameter("index", "yearly", [["2028-01-01", "1"]]), "2027-06-01", undefined, "it has not begun"],
  ])("%#: on %s overdue is %s: %s", (one, on, overdue) => {
    expect(due(on, one).renew[0]?.overdue).toBe(overdue);
  });

  it("gives the day, the source with its address, and the rules that reckon with it", () => {
    expect(due("2027-01-01", index).renew).toEqual([
      {
        id: "index",
        renewed: "yearly",
        value: "4325",
        since: "2026-01-01",
        due: "2027-01-01",
        overdue: true,
        readBy: ["birth-grant.ts"],
        source: "budget",
        url: "https://example.kz",
      },
    ]);
  });

  it("puts first what sums rest on", () => {
    expect(due("2027-01-01", quarter, index).renew.map(({ id }) => id)).toEqual(["index", "line"]);
  });

  it.each(["2024-03-31", "2026-11-22", "2026-12-31", "2027-01-01", "2028-02-29"] as const)(
    "calls overdue on %s exactly what the law says is carried over",
    (on) => {
      const overdue = dueOn(on, books).renew.filter((one) => one.overdue);
      const carried = law.parameters.filter(({ id }) => isParameterId(id) && law.find(on, id)?.carriedOver);
      expect(overdue.map(({ id }) => id).toSorted()).toEqual(carried.map(({ id }) => id).toSorted());
    },
  );

  it("names the three bases of the budget law in December and calls them overdue in January", () => {
    const bases = ["mci", "minimum-wage", "subsistence-minimum"];
    const found = (on: ISODate) =>
      dueOn(on, books)
        .renew.filter(({ id }) => bases.includes(id))
        .map(({ id, overdue }) => [id, overdue]);
    expect(found("2026-12-01")).toEqual(bases.map((id) => [id, false]));
    expect(found("2027-01-01")).toEqual(bases.map((id) => [id, true]));
  });
});

describe("what nobody compared for a year", () => {
  const read = parameter("line", "never", [["2020-01-01", "1"]], "2025-11-22");
  it.each<[Parameter, ISODate, number, string]>([
    [read, "2026-11-21", 0, "the last day of the year"],
    [read, "2026-11-22", 1, "a year"],
    [parameter("line", "never", [["2020-01-01", "1"]], "2024-02-29"), "2025-02-28", 1, "read on a leap day"],
    [parameter("line", "never", [["2020-01-01", "1"], ["2022-01-01"]], "2020-11-22"), "2026-11-22", 0, "it has ended"],
  ])("%#: %s: %s", (one, on, count) => {
    const found = due(on, one);
    expect(found.compare).toHaveLength(count);
    expect(isOverdue(found)).toBe(count > 0);
  });

  it("is every parameter and programme, a year after all were compared", () => {
    const { compare } = dueOn("2030-01-01", books);
    expect(compare.filter(({ kind }) => kind === "programme")).toHaveLength(readProgrammes().size);
    expect(compare.map(({ id }) => id)).toContain("mci");
  });
});

describe("npm run law:due", () => {
  const ask = (line: string) => lawDueAnswer(line.split(" ").filter(Boolean), shelf);

  it("ends with 1 when something is overdue, in text and in JSON", () => {
    const text = ask("--on 2027-01-01");
    expect(text.code).toBe(1);
    expect(text.out).toMatch(/^What is due on 2027-01-01$/m);
    expect(text.out).toMatch(/^ {2}mci: «\d+» since 2026-01-01, yearly, new value due 2027-01-01$/m);
    const json = ask("--on 2027-01-01 --json");
    expect(json.code).toBe(1);
    const { renew } = z.object({ renew: z.array(z.object({ id: z.string() })) }).parse(JSON.parse(json.out));
    expect(renew.map(({ id }) => id)).toContain("mci");
  });

  it("ends with 0 where nothing was on record yet", () => {
    expect(ask("--on 1990-01-01")).toMatchObject({ code: 0, out: expect.stringContaining("Due within 60 days: none") });
  });

  it("means today where no day is named", () => {
    expect(ask("").out).toContain(`What is due on ${shelf.today}`);
  });

  it.each(["--on 2027-13-01", "--un 2027-01-01", "2027-01-01"])("asked wrongly, %s: usage and exit code 2", (line) => {
    expect(ask(line)).toMatchObject({ code: 2, out: "", err: expect.stringContaining("npm run -s law:due") });
  });
});
