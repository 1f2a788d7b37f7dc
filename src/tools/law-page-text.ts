import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Parameter, Programme, Source } from "../rules/index.ts";
import { actsTable, sourcesTable } from "./law-page-acts.ts";
import { row, table, ticked } from "./law-page-table.ts";
import { byArea, parametersOf } from "./law-programmes.ts";
import { toldBy } from "./law-use.ts";
import type { LawBooks } from "./law-values.ts";

/** The text of `docs/law.md`: what the law on record says, which rule reads it, which test holds it. */
export function lawPage(books: LawBooks, t: Translate): string {
  const programmes = byArea([...books.programmes.values()]);
  const owned = new Set(programmes.map(({ id }) => id));
  const others = books.law.parameters.filter((parameter) => !owned.has(head(parameter)));
  const sections = programmes.flatMap((programme, i) => [
    ...(programmes[i - 1]?.area === programme.area ? [] : [`## Area: ${programme.area}`]),
    programmeSection(programme, books, t),
  ]);
  const shared = [...new Set(others.map(head))].flatMap((word) => [
    `### ${word}`,
    parameterTable(
      others.filter((parameter) => head(parameter) === word),
      books,
    ),
  ]);
  return `${[
    "# The law on record",
    INTRODUCTION,
    ...sections,
    "## Shared by several programmes, or only told",
    ...shared,
    "## Acts and what rests on them",
    actsTable(books, t),
    "## Sources",
    sourcesTable(books, t),
  ].join("\n\n")}\n`;
}

const INTRODUCTION = `Written by \`npm run law:page\` from \`src/rules\` and \`tests/rules\`; a test compares the two. For each programme: the act, its parameters with every value since its first day, the rules that read them (files of \`src/rules\`) and the tests that name the programme (files of \`tests/rules\`; \`programmes.test.ts\` and the tests of whole families go through all of them).

Confidence: \`law\` was read in the act itself; \`official-statement\` is the word of an authority; \`two-media\` and \`one-media\` were printed by so many newspapers. *Checked* is the last day someone compared the value with its source; \`npm run law:due\` lists what has grown old. A source in brackets is listed at the end.`;

function programmeSection(programme: Programme, books: LawBooks, t: Translate): string {
  const { id, source, checked } = programme;
  const own = books.law.parameters.filter((parameter) => head(parameter) === id);
  const also = parametersOf(programme, books.use).filter((parameter) => !parameter.startsWith(`${id}.`));
  const facts = [
    `- basis: ${cited(source)}, ${source.confidence}, checked ${checked}`,
    `- rules: ${ticked(books.use.rulesOf(id)) || "none: facts to tell"}`,
    `- tests: ${ticked(books.use.testsOf(id)) || "none of its own"}`,
    ...(also.length === 0 ? [] : [`- reads or tells too: ${ticked(also)}`]),
  ];
  return [
    `### ${plainText(t(`programmes:${id}.name`))} · \`${id}\``,
    facts.join("\n"),
    ...(own.length === 0 ? [] : [parameterTable(own, books)]),
  ].join("\n\n");
}

const parameterTable = (parameters: readonly Parameter[], { use, programmes }: LawBooks): string =>
  table(
    ["parameter", "since", "value", "act, article", "confidence", "checked", "read by"],
    parameters.flatMap((parameter) => {
      const tellers = [...programmes.values()].filter((programme) => toldBy(programme).includes(parameter.id));
      const told = tellers.map(({ id }) => `told with \`${id}\``);
      const readBy = [ticked(use.rulesReading(parameter.id)), ...told].filter(Boolean);
      return parameterRows(parameter, readBy.join("; "));
    }),
  );

/** A row for each value; what all of them share stands in the first. */
const parameterRows = ({ id, unit, checked, values }: Parameter, readBy: string): readonly string[] =>
  values.map(({ since, value, source }, i) =>
    row([
      i === 0 ? `\`${id}\`` : "",
      since,
      value === undefined ? "ended" : `${typeof value === "string" ? value : value.join(", ")} ${UNITS[unit] ?? unit}`,
      cited(source),
      source.confidence,
      i === 0 ? checked : "",
      i === 0 ? readBy : "",
    ]),
  );

/** Units that need no word beside the value. */
const UNITS: Readonly<Record<string, string>> = { count: "", text: "", list: "", date: "", phone: "", url: "" };

const cited = ({ act, article }: Source): string => `[${act}]${article === undefined ? "" : ` art. ${article}`}`;
const head = ({ id }: Parameter): string => id.split(".")[0] ?? id;
