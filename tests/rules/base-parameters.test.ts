import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ISODate } from "../../src/rules/index.ts";
import { isParameterId } from "../../src/rules/parameters/law.ts";
import { law } from "../support/law.ts";

const on = (day: ISODate, id: string) => {
  if (!isParameterId(id)) throw new Error(`no parameter ${id}`);
  return law.on(day, id);
};

describe("the bases of the budget law", () => {
  it.each`
    year    | mci     | subsistence | wage
    ${2023} | ${3450} | ${40567}    | ${70000}
    ${2024} | ${3692} | ${43407}    | ${85000}
    ${2025} | ${3932} | ${46228}    | ${85000}
    ${2026} | ${4325} | ${50851}    | ${85000}
  `("hold from the first to the last day of $year", ({ year, mci, subsistence, wage }) => {
    for (const day of [`${year}-01-01`, `${year}-12-31`] as const) {
      const values = ["mci", "subsistence-minimum", "minimum-wage"].map((id) => on(day as ISODate, id));
      expect(values.map(({ value }) => Number(value))).toEqual([mci, subsistence, wage]);
      expect(values.map(({ carriedOver }) => carriedOver)).toEqual([false, false, false]);
    }
  });

  it.each(["mci", "subsistence-minimum", "minimum-wage"])("%s of 2027 is not known: last year's, marked so", (id) => {
    expect(on("2027-01-01", id)).toMatchObject({ value: on("2026-12-31", id).value, carriedOver: true });
  });

  it.each`
    year    | percent
    ${2024} | ${"7"}
    ${2025} | ${"6.5"}
    ${2026} | ${"10"}
  `("the index rose by $percent % in $year, as announced", ({ year, percent }) => {
    expect(on(`${year}-06-01` as ISODate, "mci-rise").value).toBe(percent);
    const [now, before] = [on(`${year}-06-01` as ISODate, "mci"), on(`${year - 1}-06-01` as ISODate, "mci")];
    expect((Number(now.value) / Number(before.value) - 1) * 100).toBeCloseTo(Number(percent), 0);
  });
});

describe("poverty lines and living costs", () => {
  it.each`
    id                                     | day             | value      | carriedOver | because
    ${"poverty-line.north-kazakhstan"}     | ${"2024-03-31"} | ${"33883"} | ${false}    | ${"the last day of the quarter it was published for"}
    ${"poverty-line.north-kazakhstan"}     | ${"2024-04-01"} | ${"33883"} | ${true}     | ${"the next quarter's isn't known"}
    ${"poverty-line.aktobe"}               | ${"2026-03-31"} | ${"37060"} | ${false}    | ${"the last day of the quarter it was published for"}
    ${"poverty-line.aktobe"}               | ${"2026-04-01"} | ${"37060"} | ${true}     | ${"the next quarter's isn't known"}
    ${"poverty-line.share-of-subsistence"} | ${"2024-12-31"} | ${"70"}    | ${false}    | ${"the only measure before 2025"}
    ${"poverty-line.share-of-median"}      | ${"2025-01-01"} | ${"35"}    | ${false}    | ${"the first day of the second measure"}
    ${"statistics.subsistence-minimum"}    | ${"2024-08-31"} | ${"55731"} | ${false}    | ${"August 2024"}
    ${"statistics.subsistence-minimum"}    | ${"2025-06-30"} | ${"56208"} | ${false}    | ${"second quarter of 2025"}
    ${"statistics.subsistence-minimum"}    | ${"2025-09-30"} | ${"60878"} | ${false}    | ${"third quarter of 2025"}
    ${"statistics.subsistence-minimum"}    | ${"2025-10-31"} | ${"62740"} | ${false}    | ${"October 2025"}
    ${"statistics.poverty-threshold"}      | ${"2026-01-01"} | ${"50"}    | ${false}    | ${"the bureau's measure, not that of assistance"}
  `("$id was $value on $day: $because", ({ id, day, value, carriedOver }) => {
    expect(on(day, id)).toMatchObject({ value, carriedOver });
  });

  it("has no share of median income before 2025: half of it was planned and never applied", () => {
    expect(law.find("2024-12-31", "poverty-line.share-of-median")).toBeUndefined();
  });
});

describe("forecasts", () => {
  it.each`
    id                                | day             | value
    ${"forecast.mci"}                 | ${"2027-01-01"} | ${"4606"}
    ${"forecast.mci"}                 | ${"2028-01-01"} | ${"4882"}
    ${"forecast.mci"}                 | ${"2029-01-01"} | ${"5126"}
    ${"forecast.mci"}                 | ${"2030-01-01"} | ${"5382"}
    ${"forecast.subsistence-minimum"} | ${"2027-01-01"} | ${"54156"}
  `("$id of $day is recorded as $value", ({ id, day, value }) => {
    expect(on(day, id).value).toBe(value);
  });

  it("are read by no rule", () => {
    const folder = new URL("../../src/rules/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const readers = files.filter((name) => readFileSync(new URL(name, folder), "utf8").includes('"forecast.'));
    expect(readers).toEqual(["parameters/ids.ts"]);
  });
});
