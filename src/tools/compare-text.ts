import { format } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { changeJson, changeLines, signed } from "../impact/change-text.ts";
import { bare } from "../impact/family-json.ts";
import {
  compare,
  dateFigure,
  difference,
  type FamilyResult,
  familyDifference,
  type Household,
  type ISODate,
  monthlyInHand,
  sum,
} from "../rules/index.ts";

type Side = {
  /** The file; absent where it is the same household on another day. */
  readonly name: string | undefined;
  readonly on: ISODate;
  readonly household: Household;
  readonly result: FamilyResult;
};
export type Both = { readonly before: Side; readonly after: Side };

/** What sets two answers apart, each difference with the rule at work, and what is sure to come in hand every month. */
export function compareText(both: Both, t: Translate): string {
  const { before, after } = both;
  const day = (on: ISODate) => format(dateFigure(on), t.language);
  const title =
    after.name === undefined
      ? t("tools:compare.days", { before: day(before.on), after: day(after.on) })
      : t("tools:compare.households", { before: before.name ?? "", after: after.name, date: day(before.on) });
  const longer =
    after.household.children.length > before.household.children.length ? after.household : before.household;
  const changes = familyDifference(before.result, after.result).flatMap((change) => changeLines(change, longer, t));
  const { was, is } = monthly(both);
  const blanks = { was: format(was, t.language), is: format(is, t.language), by: signed(difference(is, was), t) };
  return [
    plainText(title),
    changes.length === 0 ? plainText(t("common:if.nothing")) : changes.join("\n"),
    ...(compare(was, is) === 0 ? [] : [plainText(t("tools:compare.monthly", blanks))]),
    ...(after.name === undefined ? [] : [plainText(t("tools:compare.byNumber"))]),
  ].join("\n\n");
}

export function compareJson(both: Both, t: Translate) {
  const { before, after } = both;
  const { was, is } = monthly(both);
  return {
    before: { on: before.on },
    after: after.name === undefined ? { on: after.on } : { on: after.on, file: after.name },
    changes: familyDifference(before.result, after.result).map((change) => changeJson(change, t)),
    monthly: { before: bare(was), after: bare(is), by: bare(difference(is, was)) },
  };
}

const monthly = ({ before, after }: Both) => {
  const [was, is] = [before, after].map(({ result, on }) => sum(monthlyInHand(result.decisions, on), "KZT"));
  return { was: was ?? sum([], "KZT"), is: is ?? sum([], "KZT") };
};
