import { nearestText } from "../i18n/decision-text.ts";
import { sentence } from "../i18n/explain.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Decision, FamilyResult, Figure, NearestChange, Reason, Value } from "../rules/index.ts";

type Telling = {
  readonly explain: boolean;
  /** For a refusal what would turn it, where that was asked. */
  readonly nearest: ReadonlyMap<Decision, NearestChange>;
  readonly t: Translate;
};

/** The answer for another program; with `explain` every sum carries its trace and every parameter its source. */
export const familyJson = ({ on, decisions, papers, deadlines }: FamilyResult, { explain, nearest, t }: Telling) => ({
  on,
  decisions: decisions.map((decision) => ({
    ...decisionJson(decision, explain, t),
    ...nearestJson(nearest.get(decision), t),
  })),
  papers: papers.map((needed) => ({ ...needed, name: plainText(t(`programmes:papers.${needed.paper}`)) })),
  deadlines,
});

function decisionJson(decision: Decision, explain: boolean, t: Translate) {
  const { reasons, ...rest } = decision;
  const sums = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, isFigure(value) && !explain ? bare(value) : value]),
  );
  return {
    name: plainText(t(`programmes:${decision.benefit}.name`)),
    ...sums,
    reasons: reasons.map((reason) => ({
      ...reasonJson(reason, t),
      cites: reason.cites.map((value) => (explain ? value : short(value))),
    })),
  };
}

export const reasonJson = (reason: Reason, t: Translate) => ({
  sentence: reason.sentence,
  text: plainText(sentence(reason, t)),
});

function nearestJson(found: NearestChange | undefined, t: Translate) {
  if (found === undefined) return {};
  const { fact, would, decision } = found;
  const text = nearestText(found, t);
  return {
    nearest: { fact, would, verdict: decision.verdict, ...(text === undefined ? {} : { text: plainText(text) }) },
  };
}

const isFigure = (value: unknown): value is Figure => typeof value === "object" && value !== null && "unit" in value;
export const bare = ({ value, unit }: Figure) => ({ value, unit });
const short = ({ id, value, unit, since, carriedOver }: Value) => ({ id, value, unit, since, carriedOver });
