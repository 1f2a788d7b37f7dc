import type { Decision } from "../decision.ts";
import type { Case } from "./case.ts";
import type { PaperNeeded } from "./family-result.ts";
import type { Programmes } from "./interplay.ts";

/** One list for the family: each paper once, with the programmes that ask for it, in the order of reckoning. */
export function papersFor(
  decisions: readonly Decision[],
  family: Case,
  programmes: Programmes,
): readonly PaperNeeded[] {
  const merged = new Map<string, { paper: string; for: string[]; when?: string }>();
  for (const decision of decisions) {
    if (decision.verdict === "not-entitled") continue;
    for (const { paper, when } of asked(decision, family, programmes)) {
      const key = `${paper} ${when ?? ""}`;
      const entry = merged.get(key) ?? { paper, for: [], ...(when === undefined ? {} : { when }) };
      if (!entry.for.includes(decision.benefit)) entry.for.push(decision.benefit);
      merged.set(key, entry);
    }
  }
  return [...merged.values()];
}

type Asked = { readonly paper: string; readonly when?: string };

/** Conditions that the household answers are settled: left out where they don't hold, bare where they do. */
function asked({ benefit, child }: Decision, family: Case, programmes: Programmes): readonly Asked[] {
  const programme = programmes.get(benefit);
  if (programme === undefined) return [];
  const some = programme.papersIf.flatMap(({ paper, when }): readonly Asked[] => {
    const does = holds(when, child, family);
    if (does === false) return [];
    return does === true ? [{ paper }] : [{ paper, when }];
  });
  const bare = new Set([
    ...programme.papers,
    ...some.filter(({ when }) => when === undefined).map(({ paper }) => paper),
  ]);
  return [
    ...[...bare].map((paper) => ({ paper })),
    ...some.filter(({ paper, when }) => when !== undefined && !bare.has(paper)),
  ];
}

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
