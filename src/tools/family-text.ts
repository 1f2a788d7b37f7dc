import { type Sources, sentence, sourceLines } from "../i18n/explain.ts";
import { date, format } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import type { Decision, FamilyResult, Figure, Household, Value } from "../rules/index.ts";
import { plainText } from "./plain-text.ts";
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
const VERDICTS = { entitled: "likely", depends: "depends", "not-entitled": "notNow" } as const;

/** Children are counted from 1 for people; those after the last are still to be born. */
function childText(child: number, { children }: Household): string {
  const born = children[child]?.birthDate;
  return born === undefined ? "child to be born" : `child ${child + 1} (born ${born})`;
}

function decisionLines(decision: Decision, { t, sources, explain }: Telling): readonly string[] {
  const { reasons, from, until, claimBy } = decision;
  const cites = reasons.flatMap((reason) => reason.cites);
  const old = cites.find(({ carriedOver, unit }) => carriedOver && (unit === "KZT" || unit === "USD"));
  const found = sourceLines(reasons, sources, t);
  const day = (iso: string) => date(iso, t.language);
  const lines = [
    t(`common:verdict.${VERDICTS[decision.verdict]}`),
    ...sumLines(decision, t),
    ...reasons.map((reason) => `- ${sentence(reason, t)}`),
    ...(from === undefined || until === undefined ? [] : [t("common:period", { from: day(from), until: day(until) })]),
    ...(claimBy === undefined ? [] : [t("common:claimBy", { date: day(claimBy) })]),
    ...(old === undefined ? [] : [`! ${t("common:oldYear", { year: old.since.slice(0, 4) })}`]),
    ...(found.length === 0 ? [] : [`${t("common:basis")}: ${found.join("; ")}`]),
    ...(explain ? explained(decision, cites) : []),
  ];
  return lines.map((line) => `  ${plainText(line)}`);
}

function sumLines(decision: Decision, t: Translate): readonly string[] {
  if (decision.verdict === "not-entitled") return [];
  const show = (sum: Figure | undefined) => sum && format(sum, t.language);
  const [min, max] =
    decision.verdict === "entitled" ? [show(decision.amount)] : [show(decision.least), show(decision.most)];
  const per = decision.per === undefined ? "" : `, ${t(`common:per.${decision.per}`)}`;
  if (min === undefined && max === undefined) return [];
  if (decision.verdict === "entitled") return [`${min}${per}`];
  if (min === undefined || max === undefined)
    return [`${min === undefined ? t("common:atMost", { max: max ?? "" }) : t("common:atLeast", { min })}${per}`];
  return [`${t("common:range", { min, max })}${per}`];
}

/** How each sum was reckoned, and every parameter behind the answer. */
function explained(decision: Decision, cites: readonly Value[]): readonly string[] {
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
