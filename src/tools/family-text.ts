import { nearestText, oldYearText, periodLines, perText, sumText, verdictText } from "../i18n/decision-text.ts";
import { type Sources, sentence, sourceLines } from "../i18n/explain.ts";
import { date } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { programmeName } from "../impact/programme-name.ts";
import type { Decision, FamilyResult, Household, NearestChange } from "../rules/index.ts";
import { traceText } from "./trace-text.ts";

type Telling = {
  readonly household: Household;
  readonly sources: Sources;
  readonly explain: boolean;
  /** For a refusal what would turn it, where that was asked. */
  readonly nearest: ReadonlyMap<Decision, NearestChange>;
  readonly t: Translate;
};

/** The answer as a social worker reads it: every programme, then papers and days for all of them. */
export function familyText({ on, decisions, papers, deadlines }: FamilyResult, telling: Telling): string {
  const { t, household } = telling;
  const say = (key: string, blanks = {}) => plainText(t(key, blanks));
  const about = (benefit: string, child?: number) => programmeName(benefit, child, household, t);
  const paperLines = papers.map(({ paper, for: benefits, when }) => {
    const only = when === undefined ? "" : ` (${say(`programmes:conditions.${when}`)})`;
    return `  - ${say(`programmes:papers.${paper}`)}${only}: ${benefits.map((benefit) => about(benefit)).join(", ")}`;
  });
  const deadlineLines = deadlines.map(
    ({ benefit, child, day, what }) =>
      `  - ${date(day, t.language)}, ${say(`tools:day.${what}`)}: ${about(benefit, child)}`,
  );
  return [
    say("tools:household.title", { date: date(on, t.language) }),
    ...decisions.map((decision) =>
      [`== ${about(decision.benefit, decision.child)} (${decision.benefit})`, ...decisionLines(decision, telling)].join(
        "\n",
      ),
    ),
    [say("common:button.papers"), ...(paperLines.length === 0 ? [`  ${say("common:noPapers")}`] : paperLines)].join(
      "\n",
    ),
    [
      say("tools:household.days"),
      ...(deadlineLines.length === 0 ? [`  ${say("tools:household.noDays")}`] : deadlineLines),
    ].join("\n"),
    say("common:disclaimer"),
  ].join("\n\n");
}

function decisionLines(decision: Decision, { t, sources, explain, nearest }: Telling): readonly string[] {
  const { reasons } = decision;
  const [sum, per, old] = [sumText(decision, t), perText(decision, t), oldYearText(reasons, t)];
  const found = sourceLines(reasons, sources, t);
  const turn = nearest.get(decision);
  const change = turn && nearestText(turn, t);
  const lines = [
    verdictText(decision, t),
    ...(sum === undefined ? [] : [per === undefined ? sum : `${sum}, ${per}`]),
    ...reasons.map((reason) => `- ${sentence(reason, t)}`),
    ...periodLines(decision, t),
    ...(change === undefined ? [] : [t("common:change.maybe", { change })]),
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
