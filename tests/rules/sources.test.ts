import { expect, it } from "vitest";
import { readEntries } from "../../src/faq/entry.ts";
import { languages, readTexts } from "../../src/i18n/i18n.ts";
import { readProgrammes, readSources, type Source } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

const sources = readSources();
const cited = new Set(
  [
    ...law.parameters.flatMap(({ values }) => values.map(({ source }) => source)),
    ...[...readProgrammes().values()].map(({ source }) => source),
    ...readEntries().flatMap(({ source }) => source ?? []),
  ].flatMap(({ act, also = [] }: Source) => [act, ...also]),
);

it("every source that is cited is listed, and every one listed is cited", () => {
  expect([...cited].filter((id) => !sources.has(id))).toEqual([]);
  expect([...sources.keys()].filter((id) => !cited.has(id))).toEqual([]);
});

it.each(languages)("every act has a name in %s, and no name is left over", (language) => {
  const acts = [...sources.values()].filter(({ kind }) => kind === "act").map(({ id }) => id);
  expect(Object.keys(readTexts(language).acts ?? {}).toSorted()).toEqual(acts.toSorted());
});
