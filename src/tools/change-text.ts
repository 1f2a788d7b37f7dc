import { outcomeText, periodLines, perText, sumText } from "../i18n/decision-text.ts";
import { sentence } from "../i18n/explain.ts";
import { format } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Change, Decision, Figure, Household } from "../rules/index.ts";
import { movedBy } from "./impact-reckoning.ts";

/** One change in lines: what it was, what it will be and by how much; then the rule at work. */
export function changeLines(change: Change, { children }: Household, t: Translate): readonly string[] {
  const { benefit, child, before, after, because } = change;
  const [was, is] = [outcomeText(before, t), outcomeText(after, t)];
  const per = after && perText(after, t);
  const [sum, samePer] = [before && sumText(before, t), before && per === perText(before, t)];
  const by = movedBy(change);
  const told = was === is ? `${days(before, t)} → ${days(after, t)}` : `${samePer && sum ? sum : was} → ${is}`;
  return [
    `${programmeName(benefit, child, children.length, t)}: ${told}${by === undefined ? "" : ` (${signed(by, t)})`}`,
    ...because.map((reason) => `  ${sentence(reason, t)}`),
  ].map(plainText);
}

const days = (one: Decision | undefined, t: Translate): string => (one && periodLines(one, t).join("; ")) ?? "";

/** Children are counted from 1 for people; those after the last are still to be born. */
export function programmeName(benefit: string, child: number | undefined, born: number, t: Translate): string {
  const name = t(`programmes:${benefit}.name`);
  if (child === undefined) return plainText(name);
  return plainText(`${name}, ${child < born ? t("results:child", { number: child + 1 }) : t("common:childToBe")}`);
}

/** «+51 900 ₸», «−1 200 ₸», with a true minus. */
export function signed(by: Figure, t: Translate): string {
  const text = format({ ...by, value: by.value.replace("-", "") }, t.language);
  return by.value.startsWith("-") ? `−${text}` : Number(by.value) === 0 ? text : `+${text}`;
}
