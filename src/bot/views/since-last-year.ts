import { format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { aYearEarlier, compare, type Decision, difference, NotOnRecord } from "../../rules/index.ts";
import type { Known } from "./result.ts";
import { type Result, resultOf } from "./told.ts";

/** The same answers by the values of a year ago: what the yearly change brought this family. */
export function lastYears(result: Result, { law, programmes }: Known): readonly Decision[] {
  try {
    return resultOf(result, { law: aYearEarlier(law), programmes }).decisions;
  } catch (fault) {
    if (!(fault instanceof NotOnRecord)) throw fault;
    return [];
  }
}

/** «На 6 300 ₸ больше, чем по суммам прошлого года»; nothing where there was no such sum or it stayed. */
export function sinceLastYear(decision: Decision, before: readonly Decision[], t: Translate): string | undefined {
  const then = before.find(({ benefit, child }) => benefit === decision.benefit && child === decision.child);
  if (decision.verdict !== "entitled" || then?.verdict !== "entitled") return undefined;
  const [now, was] = [decision.amount, then.amount];
  if (now === undefined || was === undefined || now.unit !== "KZT" || was.unit !== "KZT") return undefined;
  if (compare(now, was) === 0) return undefined;
  const more = compare(now, was) > 0;
  const by = format(more ? difference(now, was) : difference(was, now), t.language);
  return t(more ? "common:lastYear.more" : "common:lastYear.less", { by, was: format(was, t.language) });
}
