import { isEmptyRecord, parted, perText, sumText } from "../../i18n/decision-text.ts";
import { sentence } from "../../i18n/explain.ts";
import { dash } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { midSentence } from "../../i18n/plain-text.ts";
import type { Decision } from "../../rules/index.ts";
import type { Known } from "./result.ts";
import { lastYears, sinceLastYear } from "./since-last-year.ts";
import { childrenNamed, type Once, type Result } from "./told.ts";
import { wouldChange } from "./would-change.ts";

/** Telegram takes 4 096 characters; the foot and a banner need some. */
const ROOM = 3_700;

const GROUPS = { likely: "entitled", depends: "depends", notNow: "not-entitled" } as const;

/** Three groups: likely, one fact missing, not now; a line each, its formula unfolding as far as there is room. */
export function groupedText(told: readonly Once[], result: Result, known: Known, t: Translate): readonly string[] {
  const before = lastYears(result, known);
  const lines = told.map((one, i) => ({
    verdict: one.decision.verdict,
    ...lineOf(one, i + 1, { result, known, before }, t),
  }));
  const text = (unfolded: number) =>
    Object.entries(GROUPS).flatMap(([name, verdict]) => {
      const own = lines.filter((line) => line.verdict === verdict);
      const shown = own.map(({ line, how, n }) => (how !== "" && n <= unfolded ? `${line}\n${how}` : line));
      return own.length === 0 ? [] : [`<b>${t(`common:groups.${name}`)}</b>\n${shown.join("\n")}`];
    });
  for (let unfolded = lines.length; unfolded > 0; unfolded--)
    if (text(unfolded).join("\n\n").length <= ROOM) return text(unfolded);
  return text(0);
}

type Reckoned = { readonly result: Result; readonly known: Known; readonly before: readonly Decision[] };

function lineOf({ decision, children }: Once, n: number, { result, known, before }: Reckoned, t: Translate) {
  const [main, formulas] = parted(decision);
  const whom = childrenNamed(result, children, t);
  const empty = isEmptyRecord(decision, t);
  const sum = empty ? undefined : sumText(decision, t);
  const per = perText(decision, t);
  const amount =
    sum === undefined ? "" : ` ${dash(t.language)} <b>${midSentence(sum)}</b>${per === undefined ? "" : `, ${per}`}`;
  const [first] = main;
  const change = decision.verdict === "not-entitled" ? wouldChange(result, decision, known.law, t) : undefined;
  const why = [
    ...((decision.verdict === "entitled" && !empty) || first === undefined ? [] : [sentence(first, t)]),
    ...(change === undefined ? [] : [t("common:change.maybe", { change })]),
  ];
  const line = [
    `${n}. ${t(`programmes:${decision.benefit}.name`)}${whom === "" ? "" : ` (${whom})`}${amount}`,
    ...why,
  ].join("\n");
  const year = sinceLastYear(decision, before, t);
  const unfolding = [...formulas.map((reason) => sentence(reason, t)), ...(year === undefined ? [] : [year])];
  const how = unfolding.length === 0 ? "" : `<blockquote expandable>${unfolding.join("\n")}</blockquote>`;
  return { n, line, how };
}
