import { isDeepStrictEqual } from "node:util";
import type { Guide } from "../guides/guide.ts";
import type { Stop } from "../guides/map.ts";
import type { Translate } from "../i18n/i18n.ts";
import { onlyWords, shortName } from "./draw-words.ts";

export type Outcome = { readonly name: string; readonly verdicts: readonly string[] };

const RULES = "rules";

/**
 * The drawing of a guide in the language of Mermaid: a box for each question; where not everybody is asked, a diamond
 * that says who is. Numbers name the boxes, since «end», «class» and other ids would be words of the language.
 */
export function mermaid(guide: Guide, stops: readonly Stop[], outcomes: readonly Outcome[], t: Translate): string {
  const groups = groupsOf(stops, guide, t);
  const entry = (at: number) => (groups[at] === undefined ? RULES : entryOf(groups[at]));
  return [
    "flowchart TD",
    ...(stops.length === 0 ? [`  q1["nothing is asked"] --> ${RULES}`] : []),
    ...groups.flatMap((group, at) => drawn(group, entry(at + 1), guide, t)),
    `  ${RULES}{{"the rules decide"}}`,
    ...results(outcomes).map((words, at) => `  ${RULES} --> r${at + 1}("${words}")`),
  ].join("\n");
}

const results = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.length > MOST_DRAWN
    ? [`${outcomes.length} programmes`]
    : outcomes.map(({ name, verdicts }) => `${safe(name)}<br/>${verdicts.join(" / ")}`);
const MOST_DRAWN = 6;

/** Questions in a row that are asked of the same people; "" is everybody. */
type Group = { readonly first: number; readonly stops: readonly Stop[]; readonly only: string };

function groupsOf(stops: readonly Stop[], guide: Guide, t: Translate): readonly Group[] {
  const groups: { first: number; stops: Stop[]; only: string }[] = [];
  for (const [at, stop] of stops.entries()) {
    const only = stop.only === undefined ? "" : onlyWords(stop.only, guide, t);
    const last = groups.at(-1);
    if (last !== undefined && isDeepStrictEqual(last.stops.at(-1)?.only, stop.only)) last.stops.push(stop);
    else groups.push({ first: at + 1, stops: [stop], only });
  }
  return groups;
}

const entryOf = ({ only, first }: Group): string => `${only === "" ? "q" : "c"}${first}`;

function drawn(group: Group, next: string, guide: Guide, t: Translate): readonly string[] {
  const { first, stops, only } = group;
  const boxes = stops.map(({ question }, i) => {
    const number = first + i;
    const to = i + 1 < stops.length ? `q${number + 1}` : next;
    return `  q${number}["${safe(`${number}. ${shortName(guide, question.id, t)}`)}"] --> ${to}`;
  });
  if (only === "") return boxes;
  return [`  c${first}{"${safe(only)}"} -->|asked| q${first}`, `  c${first} -.-> ${next}`, ...boxes];
}

/** Inside quotation marks Mermaid still reads these. */
const safe = (text: string): string =>
  text.replaceAll("&", "#amp;").replaceAll('"', "#quot;").replaceAll("<", "#lt;").replaceAll(">", "#gt;");
