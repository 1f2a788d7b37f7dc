import type { Guide } from "../guides/guide.ts";
import { END, type Stop } from "../guides/map.ts";
import type { Translate } from "../i18n/i18n.ts";
import { branchWords, shortName } from "./draw-words.ts";

export type Outcome = { readonly name: string; readonly verdicts: readonly string[] };

/** The drawing of a guide in the language of Mermaid: a box for each question, an arrow for each answer. */
export function mermaid(guide: Guide, stops: readonly Stop[], outcomes: readonly Outcome[], t: Translate): string {
  // Numbers, since «end», «class» and other ids of questions would be words of the language.
  const box = (id: string) => (id === END ? "rules" : `q${1 + stops.findIndex(({ question }) => question.id === id)}`);
  return [
    "flowchart TD",
    ...stops.map(({ question: { id } }, at) => `  ${box(id)}["${safe(`${at + 1}. ${shortName(guide, id, t)}`)}"]`),
    ...(stops.length === 0 ? ['  q1["nothing is asked"]', "  q1 --> rules"] : []),
    `  rules{{"${shortName(guide, END, t)}"}}`,
    ...stops.flatMap((stop) => arrows(guide, stop, box, t)),
    ...outcomes.map(({ name, verdicts }, at) => `  rules -.-> r${at + 1}("${safe(name)}<br/>${verdicts.join(" / ")}")`),
  ].join("\n");
}

function arrows(
  guide: Guide,
  { question, branches }: Stop,
  box: (id: string) => string,
  t: Translate,
): readonly string[] {
  const targets = [...new Set(branches.map(({ to }) => to))];
  return targets.map((to) => {
    const there = branches.filter((branch) => branch.to === to);
    const words = there.map((branch) => branchWords(branch, guide, question, t));
    const label = words.includes("") ? "" : `|"${safe(words.join("; or "))}"|`;
    return `  ${box(question.id)} -->${label} ${box(to)}`;
  });
}

/** Inside quotation marks Mermaid still reads these. */
const safe = (text: string): string =>
  text.replaceAll("&", "#amp;").replaceAll('"', "#quot;").replaceAll("<", "#lt;").replaceAll(">", "#gt;");
