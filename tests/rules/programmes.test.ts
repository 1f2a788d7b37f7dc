import { describe, expect, it } from "vitest";
import { blanks } from "../../src/i18n/explain.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { readProgrammes, readSources } from "../../src/rules/index.ts";
import { isParameterId } from "../../src/rules/parameters/law.ts";
import { law } from "../support/law.ts";

const programmes = [...readProgrammes().values()];
const translators = Object.values(createTranslators());
const sources = readSources();
const today = "2026-11-22";

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
        for (const { say, figures } of list) {
          const known = Object.entries(figures).map(([name, figure]) => [name, on(figure)] as const);
          expect(t(`programmes:${kind}.${say}`, blanks(Object.fromEntries(known), t))).not.toContain("{{");
        }
    }
  });

  it.each(programmes)("$id names only parameters, sources and programmes that exist", (programme) => {
    const { deadline, processing, source } = programme;
    for (const figure of [deadline, processing]) if (figure !== undefined) expect(on(figure).value).toMatch(/^\d+$/);
    expect([source.act, ...(source.also ?? [])].filter((act) => !sources.has(act))).toEqual([]);
    const others = [...programme.with, ...programme.excludes];
    expect(others.filter((other) => !programmes.some(({ id }) => id === other))).toEqual([]);
  });
});

function on(id: string) {
  if (!isParameterId(id)) throw new Error(`no parameter ${id}`);
  return law.on(today, id);
}
