import type { Figure, Reason, SourceEntry, Value } from "../rules/index.ts";
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

/** Where a parameter was read and whose word it is: «Social Code, art. 79», «The ministry's word: inform.kz, …». */
export function source(value: Pick<Value, "source"> & { id: string }, sources: Sources, t: Translate): string {
  const { act, article, confidence } = value.source;
  const entry = sources.get(act);
  if (entry === undefined) throw new Error(`no source ${act} behind ${value.id}`);
  const name = entry.kind === "act" ? t(`acts:${act}`) : published(entry, t);
  const place = article === undefined ? name : t("common:source.article", { name, article });
  return confidence === "law" ? place : t(`common:source.${confidence}`, { source: place });
}

function published({ publisher, date: day }: { publisher: string; date?: string | undefined }, t: Translate): string {
  if (day === undefined) return publisher;
  return `${publisher}, ${/^\d{4}$/.test(day) ? day : date(day, t.language)}`;
}

/** The sources behind reasons, each once, in the order they are met. */
export function sourceLines(reasons: readonly Reason[], sources: Sources, t: Translate): readonly string[] {
  return [...new Set(reasons.flatMap(({ cites }) => cites).map((value) => source(value, sources, t)))];
}
