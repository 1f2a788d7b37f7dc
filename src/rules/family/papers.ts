import type { Decision } from "../decision.ts";
import type { Case } from "./case.ts";
import type { PaperNeeded } from "./family-result.ts";
import type { Programmes } from "./interplay.ts";

/**
 * One list of papers for these decisions, each once, with the programmes that ask for it, in the order of reckoning.
 * @param family undefined where only single answers are known: then every paper comes with its condition
 */
export function papersOf(
  decisions: readonly Decision[],
  family: Case | undefined,
  programmes: Programmes,
): readonly PaperNeeded[] {
  const merged = new Map<string, { paper: string; for: string[]; when?: string }>();
  for (const { benefit, child, verdict } of decisions) {
    const programme = programmes.get(benefit);
    if (verdict === "not-entitled" || programme === undefined) continue;
    for (const paper of programme.papers) add(merged, benefit, paper);
    for (const { paper, when } of programme.papersIf) {
      const does = family && holds(when, child, family);
      if (does === true) add(merged, benefit, paper);
      if (does === undefined && !programme.papers.includes(paper)) add(merged, benefit, paper, when);
    }
  }
  return [...merged.values()];
}

function add(
  merged: Map<string, { paper: string; for: string[]; when?: string }>,
  by: string,
  paper: string,
  when?: string,
) {
  const key = when === undefined ? paper : `${paper} ${when}`;
  const entry = merged.get(key);
  if (entry === undefined) merged.set(key, { paper, for: [by], ...(when === undefined ? {} : { when }) });
  else if (!entry.for.includes(by)) entry.for.push(by);
}

/** Whether a condition holds, as far as the household answers it. */
function holds(when: string, index: number | undefined, { household, members, large }: Case): boolean | undefined {
  const about = members.filter((member) => index === undefined || member.index === index);
  const placed = (kind: string) => any(about.map(({ child }) => child.guardianship && child.guardianship === kind));
  const { citizenship, work, emergency, receivesTsa } = household;
  switch (when) {
    case "kandas":
      return citizenship === undefined ? undefined : citizenship === "kandas";
    case "non-citizen":
      return citizenship === undefined || citizenship === "not-asked" ? undefined : citizenship !== "citizen";
    case "adopted":
      return placed("adopted");
    case "guardian":
      return placed("guardian");
    case "grown-up-student":
      return any(about.map(({ child, ages }) => ages[1] >= 18 && ages[0] < 23 && child.fullTimeStudent));
    case "employee":
      return work && work === "employed";
    case "own-business":
      return work && work === "self-employed";
    case "on-tsa":
      return receivesTsa;
    case "low-income":
      return receivesTsa === true ? false : undefined;
    case "after-emergency":
      return emergency;
    case "child-with-disability":
      return any(about.map(({ child }) => child.disability && child.disability !== "none"));
    case "large-family-papers":
      return large;
    case "special-conditions":
      return any(about.map(({ child }) => child.specialNeeds));
    case "under-sixteen":
      return any(about.map(({ ages }) => ages[0] < 16));
    default:
      return undefined;
  }
}

/** True where one is, false where none is, unknown otherwise. */
const any = (answers: readonly (boolean | undefined)[]): boolean | undefined => {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
};
