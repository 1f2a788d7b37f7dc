import type { Figure, Reason, Source, SourceEntry } from "../rules/index.ts";
import { date, format } from "./format.ts";
import type { Blanks, Translate } from "./i18n.ts";

export type Sources = ReadonlyMap<string, SourceEntry>;

/** A reason in words: its sentence with the blanks filled. */
export const sentence = ({ sentence, figures }: Reason, t: Translate): string =>
  t(`reasons:${sentence}`, blanks(figures, t));

/** Figures as text for the blanks of a sentence; one named `count` also chooses the plural form. */
export function blanks(figures: Readonly<Record<string, Figure>>, t: Translate): Blanks {
  const filled: Record<string, string | number> = {};
  for (const [name, figure] of Object.entries(figures)) {
    const inCase = name.endsWith("Dat") ? "dative" : name.endsWith("Abl") ? "ablative" : "plain";
    if (figure.unit === "text") filled[name] = t.has(figure.value) ? t(figure.value) : figure.value;
    else filled[name] = name === "count" ? Number(figure.value) : format(figure, t.language, inCase);
  }
  return filled;
}

/**
 * Where figures were read and whose word they are, each source once, articles of one act together: «Social Code,
 * art. 76, 85», «official statement: inform.kz, …». Whatever the law itself says comes first.
 */
export function sourceLines(reasons: readonly Reason[], sources: Sources, t: Translate): readonly string[] {
  return citations(
    reasons.flatMap(({ cites }) => cites).map(({ source }) => source),
    sources,
    t,
  );
}

/** @throws Error for a source that sources.yaml doesn't have */
export function citations(cited: readonly Source[], sources: Sources, t: Translate): readonly string[] {
  const groups = new Map<string, { readonly source: Source; readonly articles: Set<string> }>();
  for (const source of cited) {
    const group = groups.get(`${source.act} ${source.confidence}`) ?? { source, articles: new Set<string>() };
    if (source.article !== undefined) group.articles.add(source.article);
    groups.set(`${source.act} ${source.confidence}`, group);
  }
  const byLaw = ({ source }: { source: Source }) => (source.confidence === "law" ? 0 : 1);
  return [...groups.values()].toSorted((a, b) => byLaw(a) - byLaw(b)).map((group) => citation(group, sources, t));
}

function citation(
  { source: { act, confidence }, articles }: { readonly source: Source; readonly articles: ReadonlySet<string> },
  sources: Sources,
  t: Translate,
): string {
  const entry = sources.get(act);
  if (entry === undefined) throw new Error(`no source ${act}`);
  const name = entry.kind === "act" ? t(`acts:${act}`) : published(entry, t);
  const inOrder = [...articles]
    .filter((article) => ![...articles].some((other) => other !== article && covers(other, article)))
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const place = articles.size === 0 ? name : t("common:source.article", { name, article: inOrder.join(", ") });
  if (confidence === "law") return place;
  // An act that nobody read in its text: its name is no newspaper's, and what it says is known from reports.
  return t(`common:source.${entry.kind === "act" ? "reported" : confidence}`, { source: place });
}

/** «81–83» says what «82» says. */
function covers(range: string, article: string): boolean {
  const [, first, last] = /^(\d+)–(\d+)$/.exec(range) ?? [];
  return (
    first !== undefined && /^\d+$/.test(article) && Number(article) >= Number(first) && Number(article) <= Number(last)
  );
}

function published({ publisher, date: day }: { publisher: string; date?: string | undefined }, t: Translate): string {
  if (day === undefined) return publisher;
  return `${publisher}, ${/^\d{4}$/.test(day) ? day : date(day, t.language)}`;
}
