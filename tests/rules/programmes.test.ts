import { describe, expect, it } from "vitest";
import { blanks } from "../../src/i18n/explain.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { isISODate, readProgrammes, readSources, toldFigures, yearOf } from "../../src/rules/index.ts";
import { isParameterId } from "../../src/rules/parameters/law.ts";
import { law } from "../support/law.ts";

const programmes = [...readProgrammes().values()];
const translators = Object.values(createTranslators());
const sources = readSources();
const today = "2026-11-22";
const newYear = "2027-01-01";

describe("the programmes", () => {
  it.each(programmes)("$id is named and told in the three languages", (programme) => {
    const { id, papers, papersIf, where, ends, pauses, notes } = programme;
    const keys = [
      ...["name", "official", "button", "about", "next"].map((part) => `${id}.${part}`),
      ...[...papers, ...papersIf.map(({ paper }) => paper)].map((paper) => `papers.${paper}`),
      ...papersIf.map(({ when }) => `conditions.${when}`),
      ...where.map((place) => `places.${place}`),
    ];
    for (const t of translators) {
      expect(keys.filter((key) => !t.has(`programmes:${key}`))).toEqual([]);
      expect(t.list(`programmes:${id}.next`).length).toBeLessThanOrEqual(5);
      for (const [kind, list] of Object.entries({ ends, pauses, notes }))
        for (const told of list)
          for (const on of [today, newYear] as const)
            expect(t(`programmes:${kind}.${told.say}`, blanks(toldFigures(told, on, law), t))).not.toContain("{{");
    }
  });

  it.each(programmes)("$id names only parameters, sources and programmes that exist", (programme) => {
    const { deadline, processing, source } = programme;
    for (const figure of [deadline, processing]) if (figure !== undefined) expect(on(figure).value).toMatch(/^\d+$/);
    expect([source.act, ...(source.also ?? [])].filter((act) => !sources.has(act))).toEqual([]);
    const others = [...programme.with, ...programme.excludes];
    expect(others.filter((other) => !programmes.some(({ id }) => id === other))).toEqual([]);
  });

  it.each(programmes)("$id names the year of what is told by the year", ({ ends, pauses, notes }) => {
    for (const { say, figures } of [...ends, ...pauses, ...notes]) {
      const all = Object.values(figures);
      const named = all.flatMap((of) =>
        typeof of !== "string" && "yearOf" in of ? [yearOf(on(of.yearOf).since)] : [],
      );
      const yearly = all.filter((of) => typeof of === "string" && isYearly(of) && !isISODate(on(of).value));
      expect(yearly.filter((id) => !named.includes(yearOf(on(String(id)).since))).map((id) => `${say}: ${id}`)).toEqual(
        [],
      );
    }
  });
});

describe("the money in a note", () => {
  it.each`
    programme      | say                 | on              | figures                                   | because
    ${"keleshek"}  | ${"keleshek-start"} | ${"2025-12-31"} | ${{ amount: "235920", orphan: "471840" }} | ${"60 and 120 indices of 2025, as published"}
    ${"keleshek"}  | ${"keleshek-start"} | ${"2026-01-01"} | ${{ amount: "259500", orphan: "519000" }} | ${"the same of 2026"}
    ${"keleshek"}  | ${"keleshek-first"} | ${"2026-11-22"} | ${{ amount: "12975" }}                    | ${"3 indices"}
    ${"patronage"} | ${"patronage-pay"}  | ${"2023-07-01"} | ${{ amount: "120750", rate: "35" }}       | ${"money first, the rate beside it; as published for 2023"}
    ${"patronage"} | ${"patronage-pay"}  | ${"2026-11-22"} | ${{ amount: "151375", rate: "35" }}       | ${"and for 2026"}
  `("of $programme on $on is $figures: $because", ({ programme, say, on, figures }) => {
    const told = programmes.find(({ id }) => id === programme)?.notes.find((note) => note.say === say);
    const filled = Object.entries(told ? toldFigures(told, on, law) : {}).map(([name, { value }]) => [name, value]);
    expect(Object.fromEntries(filled)).toEqual(figures);
  });
});

it("no head count awaits its next: it is history, and told with its year", () => {
  const counts = law.parameters.filter(({ unit }) => unit === "people");
  expect(counts.length).toBeGreaterThan(20);
  expect(counts.filter(({ renewed }) => renewed !== "never").map(({ id }) => id)).toEqual([]);
});

const isYearly = (id: string) => law.parameters.find((parameter) => parameter.id === id)?.renewed !== "never";

function on(id: string) {
  if (!isParameterId(id)) throw new Error(`no parameter ${id}`);
  return law.on(today, id);
}
