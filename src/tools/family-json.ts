import { sentence } from "../i18n/explain.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Decision, FamilyResult, Figure, Value } from "../rules/index.ts";

/** The answer for another program; with `explain` every sum carries its trace and every parameter its source. */
export const familyJson = ({ on, decisions, papers, deadlines }: FamilyResult, explain: boolean, t: Translate) => ({
  on,
  decisions: decisions.map((decision) => decisionJson(decision, explain, t)),
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
      sentence: reason.sentence,
      text: plainText(sentence(reason, t)),
      cites: reason.cites.map((value) => (explain ? value : short(value))),
    })),
  };
}

const isFigure = (value: unknown): value is Figure => typeof value === "object" && value !== null && "unit" in value;
const bare = ({ value, unit }: Figure) => ({ value, unit });
const short = ({ id, value, unit, since, carriedOver }: Value) => ({ id, value, unit, since, carriedOver });
