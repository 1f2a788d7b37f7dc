import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Source, SourceEntry } from "../rules/index.ts";
import { row, table, ticked } from "./law-page-table.ts";
import type { LawBooks } from "./law-values.ts";

/** For whoever reads that an act was amended: article by article, the parameters and programmes to look at. */
export function actsTable({ law, programmes, sources }: LawBooks, t: Translate): string {
  const resting: readonly Resting[] = [
    ...law.parameters.flatMap(({ id, values }) => values.map(({ source }) => ({ source, id }))),
    ...[...programmes.values()].map(({ id, source }) => ({ source, id: `programme ${id}` })),
  ];
  const acts = [...sources.values()].filter(({ kind }) => kind === "act");
  return table(
    ["act", "article", "parameters and programmes"],
    acts.flatMap((act) => {
      const onAct = resting.filter(({ source }) => source.act === act.id);
      const articles = [...new Set(onAct.map(({ source }) => source.article ?? ""))].toSorted(byNumber);
      return articles.map((article, i) => {
        const ids = onAct.filter(({ source }) => (source.article ?? "") === article).map(({ id }) => id);
        return row([i === 0 ? `${named(act, t)} [${act.id}]` : "", article, ticked([...new Set(ids)])]);
      });
    }),
  );
}

type Resting = { readonly source: Source; readonly id: string };

/** Every source a value or programme was read in, with the links that the page refers to. */
export function sourcesTable({ law, programmes, sources }: LawBooks, t: Translate): string {
  const all = [...law.parameters.flatMap(({ values }) => values), ...programmes.values()].map(
    ({ source }) => source.act,
  );
  const used = [...sources.values()].filter(({ id }) => all.includes(id));
  const links = used.flatMap(({ id, url }) => (url === undefined ? [] : [`[${id}]: ${url}`]));
  const rows = used.map((entry) => row([`[${entry.id}]`, named(entry, t), entry.kind, entry.date ?? ""]));
  return [table(["source", "name", "kind", "date"], rows), links.join("\n")].join("\n\n");
}

const named = (entry: SourceEntry, t: Translate): string =>
  entry.kind === "act" ? plainText(t(`acts:${entry.id}`)) : entry.publisher;

const byNumber = (a: string, b: string): number => (Number.parseInt(a, 10) || 0) - (Number.parseInt(b, 10) || 0);
