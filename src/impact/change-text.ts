import { outcomeText, periodLines, perText, sumText } from "../i18n/decision-text.ts";
import { sentence } from "../i18n/explain.ts";
import { format } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Change, Decision, Figure, Household } from "../rules/index.ts";
import { bare, reasonJson } from "./family-json.ts";
import { programmeName } from "./programme-name.ts";
import { movedBy } from "./reckoning.ts";

/** One change in lines: what it was, what it will be and by how much; then the rule at work. */
export function changeLines(change: Change, household: Household, t: Translate): readonly string[] {
  const { benefit, child, before, after, because } = change;
  const [was, is] = [outcomeText(before, t), outcomeText(after, t)];
  const per = after && perText(after, t);
  const [sum, samePer] = [before && sumText(before, t), before && per === perText(before, t)];
  const by = movedBy(change);
  const moved = [days(before, t), days(after, t)].filter(Boolean).join(" → ");
  const told = was === is ? moved || is : `${samePer && sum ? sum : was} → ${is}`;
  return [
    `${programmeName(benefit, child, household, t)}: ${told}${by === undefined ? "" : ` (${signed(by, t)})`}`,
    ...because.map((reason) => `  ${sentence(reason, t)}`),
  ].map(plainText);
}

const days = (one: Decision | undefined, t: Translate): string => (one && periodLines(one, t).join("; ")) ?? "";

/** «+51 900 ₸», «−1 200 ₸», with a true minus. */
export function signed(by: Figure, t: Translate): string {
  const text = format({ ...by, value: by.value.replace("-", "") }, t.language);
  return by.value.startsWith("-") ? `−${text}` : Number(by.value) === 0 ? text : `+${text}`;
}

export function changeJson(change: Change, t: Translate) {
  const { what, benefit, child, before, after, because } = change;
  const by = movedBy(change);
  return {
    what,
    benefit,
    name: plainText(t(`programmes:${benefit}.name`)),
    ...(child === undefined ? {} : { child }),
    before: outcome(before),
    after: outcome(after),
    ...(by === undefined ? {} : { by: bare(by) }),
    because: because.map((reason) => reasonJson(reason, t)),
  };
}

function outcome(one: Decision | undefined) {
  if (one === undefined) return null;
  const { benefit: _, child: __, reasons: ___, ...rest } = one;
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, typeof value === "object" ? bare(value) : value]),
  );
}
