import { oldYearText, periodLines, perText, sumText, verdictText } from "../i18n/decision-text.ts";
import { type Sources, sentence, sourceLines } from "../i18n/explain.ts";
import { date } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Decision, FamilyResult, Household } from "../rules/index.ts";
import { traceText } from "./trace-text.ts";

type Telling = {
  readonly household: Household;
  readonly sources: Sources;
  readonly explain: boolean;
  readonly t: Translate;
};

/** The answer as a social worker reads it: every programme, then papers and days for all of them. */
export function familyText({ on, decisions, papers, deadlines }: FamilyResult, telling: Telling): string {
  const { t, household } = telling;
  const say = (key: string) => plainText(t(key));
  const about = (benefit: string, child?: number) =>
    `${say(`programmes:${benefit}.name`)}${child === undefined ? "" : `, ${childText(child, household)}`}`;
  const paperLines = papers.map(({ paper, for: benefits, when }) => {
    const only = when === undefined ? "" : ` (${say(`programmes:conditions.${when}`)})`;
    return `  - ${say(`programmes:papers.${paper}`)}${only}: ${benefits.map((benefit) => about(benefit)).join(", ")}`;
  });
  const deadlineLines = deadlines.map(
    ({ benefit, child, day, what }) => `  - ${date(day, t.language)}, ${WHAT[what]}: ${about(benefit, child)}`,
  );
  return [
    `What this family can expect, reckoned on ${on}`,
    ...decisions.map((decision) =>
      [`== ${about(decision.benefit, decision.child)} (${decision.benefit})`, ...decisionLines(decision, telling)].join(
        "\n",
      ),
    ),
    ["Papers", ...(paperLines.length === 0 ? ["  none"] : paperLines)].join("\n"),
    ["Days not to miss", ...(deadlineLines.length === 0 ? ["  none"] : deadlineLines)].join("\n"),
    say("common:disclaimer"),
  ].join("\n\n");
}

const WHAT = { "claim-by": "last day to apply", starts: "starts", ends: "last day" } as const;
/** Children are counted from 1 for people; those after the last are still to be born. */
function childText(child: number, { children }: Household): string {
  const born = children[child]?.birthDate;
  return born === undefined ? "child to be born" : `child ${child + 1} (born ${born})`;
}

function decisionLines(decision: Decision, { t, sources, explain }: Telling): readonly string[] {
  const { reasons } = decision;
  const [sum, per, old] = [sumText(decision, t), perText(decision, t), oldYearText(reasons, t)];
  const found = sourceLines(reasons, sources, t);
  const lines = [
    verdictText(decision, t),
    ...(sum === undefined ? [] : [per === undefined ? sum : `${sum}, ${per}`]),
    ...reasons.map((reason) => `- ${sentence(reason, t)}`),
    ...periodLines(decision, t),
    ...(old === undefined ? [] : [`! ${old}`]),
    ...(found.length === 0 ? [] : [`${t("common:basis")}: ${found.join("; ")}`]),
    ...(explain ? explained(decision) : []),
  ];
  return lines.map((line) => `  ${plainText(line)}`);
}

/** How each sum was reckoned, and every parameter behind the answer. */
function explained(decision: Decision): readonly string[] {
  const cites = decision.reasons.flatMap((reason) => reason.cites);
  const sums =
    decision.verdict === "entitled"
      ? [decision.amount]
      : decision.verdict === "depends"
        ? [decision.least, decision.most]
        : [];
  const parameters = [...new Map(cites.map((value) => [`${value.id} ${value.since}`, value])).values()];
  return [
    ...sums.filter((sum) => sum !== undefined).map((sum) => `reckoned: ${sum.value} ${sum.unit} = ${traceText(sum)}`),
    ...parameters.map(
      ({ id, value, unit, since, source, checked }) =>
        `parameter ${id} = ${value} ${unit} since ${since} (${source.act}, ${source.confidence}, checked ${checked})`,
    ),
  ];
}
