import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readProgrammes } from "../../src/rules/index.ts";
import { rulesAnswer } from "../../src/tools/rules-answer.ts";
import { shelf } from "./shelf.ts";

const { today } = shelf;
const ask = (line: string) => rulesAnswer(line.split(" "), shelf);

const Value = z.object({
  id: z.string(),
  value: z.union([z.string(), z.array(z.string())]),
  unit: z.string(),
  since: z.string(),
  source: z.object({ act: z.string(), article: z.string().optional(), url: z.string().optional() }),
  confidence: z.string(),
  checked: z.string(),
  carriedOver: z.boolean(),
});
const Values = z.object({ on: z.string(), values: z.array(Value) });
const Programmes = z.object({
  on: z.string(),
  programmes: z.array(z.object({ id: z.string(), area: z.string(), name: z.string(), values: z.array(Value) })),
});
const values = (line: string) => Values.parse(JSON.parse(ask(line).out));
const programmes = (line: string) => Programmes.parse(JSON.parse(ask(line).out));

describe("npm run rules -- --params", () => {
  it.each([
    ["2025-12-31", "mci", "3932", "2025-01-01", false, "the last day of an old index"],
    ["2026-01-01", "mci", "4325", "2026-01-01", false, "the first day of the new one"],
    ["2026-12-31", "mci", "4325", "2026-01-01", false, "its last day"],
    ["2027-01-01", "mci", "4325", "2026-01-01", true, "past its year and nothing newer on record"],
    ["2026-11-22", "birth-grant.up-to-third", "38", "2019-01-01", false, "a rate that no year ends"],
  ])("%s: %s is %s since %s (%s: %s)", (day, id, value, since, carriedOver) => {
    const found = values(`--params ${day} --json`).values.find((one) => one.id === id);
    expect(found).toMatchObject({ value, since, carriedOver });
  });

  it("gives the act, the article and its address, whose word it is and when it was compared", () => {
    const found = values(`--params ${today} --json`).values.find(({ id }) => id === "awarded-mother.altyn-alqa");
    expect(found).toMatchObject({
      unit: "MCI",
      source: { act: "social-code", article: "93–95", url: "https://adilet.zan.kz/rus/docs/K2300000224" },
      confidence: "law",
      checked: "2026-11-22",
    });
  });

  it("gives a list as a list", () => {
    const lists = values(`--params ${today} --json`).values.filter(({ unit }) => unit === "list");
    expect(lists.length).toBeGreaterThan(0);
    expect(lists.filter(({ value }) => !Array.isArray(value))).toEqual([]);
  });

  it("leaves out what had not begun: in 2023 nobody had a fund account", () => {
    const ids = values("--params 2023-06-01 --json").values.map(({ id }) => id);
    expect(ids).toContain("mci");
    expect(ids.filter((id) => id.startsWith("national-fund.accrual"))).toEqual([]);
  });

  it.each([
    ["", "Social Code, art. 93–95", "7.4 MCI"],
    ["--lang kk", "Әлеуметтік кодекс, 93–95-бап", "7,4 MCI"],
    ["--lang ru", "Социальный кодекс, ст. 93–95", "7,4 MCI"],
  ])("reads as text, sources in the language asked for: %s", (lang, source, value) => {
    const { out, code } = ask(`--params ${today} ${lang}`.trim());
    expect(code).toBe(0);
    expect(out).toContain(`awarded-mother.altyn-alqa: ${value}`);
    expect(out).toContain(source);
    expect(out).not.toMatch(/<b>|&amp;|\{\{/);
  });

  it("says in the text that a value is carried over", () => {
    const line = ask("--params 2027-01-01")
      .out.split("\n")
      .find((text) => text.startsWith("mci:"));
    expect(line).toMatch(/4,325\s₸, since 2026-01-01, CARRIED OVER$/);
  });
});

describe("npm run rules -- --list", () => {
  it("lists every programme once, area by area", () => {
    const listed = programmes("--list --json");
    expect(listed.on).toBe(today);
    expect(listed.programmes.map(({ id }) => id).toSorted()).toEqual([...readProgrammes().keys()].toSorted());
    const areas = listed.programmes.map(({ area }) => area);
    expect(areas.filter((area, i) => area !== areas[i - 1])).toHaveLength(new Set(areas).size);
  });

  it.each([
    ["birth-grant", ["birth-grant.up-to-third", "birth-grant.from-fourth", "mci"], "its rates and their base"],
    ["care-allowance", ["family-allowances.tell-within"], "what only its notes tell"],
    ["targeted-assistance", ["poverty-line.aktobe"], "what a neighbour of its rule reads by a name put together"],
    ["clubs", ["clubs.children"], "a programme without a rule"],
  ])("%s has %j: %s", (id, expected) => {
    const found = programmes("--list --json").programmes.find((programme) => programme.id === id);
    expect(found?.values.map((value) => value.id)).toEqual(expect.arrayContaining(expected));
  });

  it("takes the values of the day asked for", () => {
    const mci = (day: string) =>
      programmes(`--list --on ${day} --json`)
        .programmes.find(({ id }) => id === "birth-grant")
        ?.values.find(({ id }) => id === "mci")?.value;
    expect([mci("2024-12-31"), mci("2025-01-01")]).toEqual(["3692", "3932"]);
  });

  it.each([
    ["en", "Birth grant (birth-grant)"],
    ["ru", "(birth-grant)\n  Единовременное государственное пособие на рождение ребёнка"],
    ["kk", "Бала туғанда"],
  ])("names programmes in %s", (lang, name) => {
    expect(ask(`--list --lang ${lang}`).out).toContain(name);
  });
});

describe("npm run rules, asked wrongly", () => {
  it.each([
    ["--params 2026-02-30", "--params: expected a calendar day, for example 2026-03-12; got «2026-02-30»"],
    ["--list --on soon", "--on: expected a calendar day, for example 2026-03-12; got «soon»"],
    ["--list --lang de", "--lang: expected kk, ru, en; got «de»"],
    ["--lits", "Unknown option '--lits'"],
    ["--json", "expected one of: FILE, --list, --params, --schema"],
  ])("%s: says what is wrong and what can be asked, exit code 2", (line, message) => {
    const { out, err, code } = ask(line);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
    expect(err).toContain("npm run -s rules -- --params YYYY-MM-DD");
  });
});
