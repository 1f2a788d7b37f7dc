import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../src/i18n/i18n.ts";
import { apart, marks } from "../../src/results/chart.ts";
import { fundChart, paymentsChart } from "../../src/results/index.ts";
import { paymentsOf } from "../../src/results/payments.ts";
import { addMonths, FundFacts, fundProjection, type ISODate, scenarios } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { familyAhead, familyOf, pictureOf, plain, t } from "./families.ts";

const on = "2026-11-27" satisfies ISODate;
const projectionsOf = (birthDate: string) => {
  const facts = FundFacts.parse({ birthDate, citizenship: "citizen" });
  return scenarios.flatMap((scenario) => fundProjection(facts, on, law, scenario) ?? []);
};

describe.each(languages)("the charts in %s", (language) => {
  it("show the Fund to 18", async () => {
    const made = await fundChart({ on, projections: projectionsOf("2025-06-01") }, t[language]);
    expect(made && pictureOf(made).width).toBe(1080);
    expect(made?.bytes.length).toBeLessThan(150_000);
    expect(made?.caption).not.toMatch(/NaN|undefined|[<>]/);
  });

  it("show what comes every month", async () => {
    const made = await paymentsChart(familyAhead("disability-and-loss"), t[language]);
    expect(made && pictureOf(made).width).toBe(1080);
    expect(made?.bytes.length).toBeLessThan(150_000);
    expect(made?.caption).not.toMatch(/NaN|undefined|[<>]/);
  });
});

it.each`
  birthDate       | language | says
  ${"2012-03-05"} | ${"en"}  | ${["A forecast, not a promise of the state", "up to and including 2026: 370.56 USD", "By 2030"]}
  ${"2009-02-01"} | ${"ru"}  | ${["Прогноз, а не обещание государства", "370,56 $", "К 2027 году"]}
  ${"2025-06-01"} | ${"kk"}  | ${["мемлекеттің уәдесі емес", "130,71 $", "2043 жылға қарай"]}
`("a record of a child born on $birthDate is told in $language", async ({ birthDate, language, says }) => {
  const made = await fundChart({ on, projections: projectionsOf(birthDate) }, t[language as Language]);
  expect(says.filter((one: string) => !plain(made?.caption ?? "").includes(one))).toEqual([]);
});

it("draws no Fund for someone whose last credit is past", async () => {
  expect(await fundChart({ on, projections: projectionsOf("2005-01-01") }, t.ru)).toBeUndefined();
});

it("draws nothing where nothing is paid monthly", async () => {
  expect(await paymentsChart({ ...familyOf("born-in-december"), decisions: [], timeline: [] }, t.ru)).toBeUndefined();
});

it("steps down as nine children grow up, to the least where a sum depends", () => {
  const family = familyAhead("nine-children");
  const stretches = paymentsOf(family, addMonths(family.on, 18 * 12));
  const steps = stretches.map(({ from, to, pays }) => [
    from,
    to,
    pays.get("large-family")?.money,
    pays.get("large-family")?.open,
  ]);
  // 9 and 8 children: 4 MCI each; 7: 28.06 MCI, 6: 24.05, 5: 20.04, 4: 16.03 (Social Code, art. 92; 4325 ₸ in 2026).
  // Nobody said whether the eldest will study full-time: from 18 on each may count or not.
  expect(steps).toEqual([
    ["2026-06-01", "2028-03-04", 155_700, false],
    ["2028-03-05", "2029-03-04", 138_400, true],
    ["2029-03-05", "2030-03-04", 121_360, true],
    ["2030-03-05", "2031-03-04", 104_017, true],
    ["2031-03-05", "2032-03-04", 86_673, true],
    ["2032-03-05", "2033-03-04", 69_330, true],
  ]);
});

it("leaves out what goes to the pension account, and ends with the last day that is paid", async () => {
  const made = await paymentsChart(familyAhead("maternity-leave"), t.en);
  expect(plain(made?.caption ?? "")).toContain("• 10.05.2026–10.11.2027: 113,400 ₸, a month");
});

it.each`
  most       | steps
  ${0}       | ${[0, 1]}
  ${1}       | ${[0, 0.2, 0.4, 0.6, 0.8, 1]}
  ${963}     | ${[0, 200, 400, 600, 800, 1000]}
  ${1018}    | ${[0, 250, 500, 750, 1000, 1250]}
  ${155_700} | ${[0, 50_000, 100_000, 150_000, 200_000]}
  ${200_000} | ${[0, 50_000, 100_000, 150_000, 200_000]}
`("marks up to $most are round", ({ most, steps }) => {
  expect(marks(most).map((mark) => Math.round(mark * 10) / 10)).toEqual(steps);
});

it.each`
  wanted            | placed            | because
  ${[10, 100, 200]} | ${[10, 100, 200]} | ${"far apart already"}
  ${[100, 110, 90]} | ${[130, 170, 90]} | ${"each below the one above it, in the same order"}
`("labels at $wanted come to $placed: $because", ({ wanted, placed }) => {
  expect(apart(wanted, 40)).toEqual(placed);
});
