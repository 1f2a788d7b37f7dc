import { languages } from "../i18n/i18n.ts";
import { isParameterId, type ParameterId, parameterIds } from "../rules/index.ts";
import type { Content } from "./campaign.ts";

/** `{{mci}}` */
export const BLANK = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** What stands between `{{` and `}}`, each once. */
export const blanksIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(BLANK)].map(([, name = ""]) => name)),
];

/** The parameters that each blank of a text stands for: itself, unless another one is named already. */
export function figuresOf(text: Content["text"], named: Content["figures"]): Content["figures"] {
  const blanks = languages.flatMap((language) => blanksIn(text[language] ?? ""));
  const figures: Record<string, ParameterId> = {};
  for (const blank of blanks.toSorted()) {
    const id = named[blank] ?? (isParameterId(blank) ? blank : undefined);
    if (id !== undefined) figures[blank] = id;
  }
  return figures;
}

const FEW = 3;
/** Parameters that share a word with what was typed. */
export function nearTo(blank: string): string {
  const words = blank.split(/[.-]/).filter((word) => word.length > 2);
  const alike = (id: string) => words.filter((word) => id.includes(word)).length;
  const near = parameterIds.filter((id) => alike(id) > 0).toSorted((one, other) => alike(other) - alike(one));
  return near.length === 0 ? "mci" : near.slice(0, FEW).join(", ");
}
