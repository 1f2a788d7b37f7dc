import { date, format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { type Decision, figure, type Law, nearestChange } from "../../rules/index.ts";
import type { Result } from "./told.ts";

/** «Станет возможно, если …»: the nearest single fact that would turn a refusal; nothing where it takes more than one. */
export function wouldChange(result: Result, { benefit, child }: Decision, law: Law, t: Translate): string | undefined {
  const { household } = result;
  const found = household && nearestChange(household, benefit, result.on, law, child);
  if (found === undefined) return undefined;
  const fact = found.fact.split(".").at(-1) ?? found.fact;
  switch (fact) {
    case "on":
      return t("common:change.on", { day: date(found.would, t.language) });
    case "incomePerHead":
      return t("common:change.incomePerHead", { max: format(figure(found.would, "KZT"), t.language) });
    case "children":
      return t("common:change.children");
    default: {
      const key = `common:change.${fact}-${found.would}`;
      return t.has(key) ? t(key) : undefined;
    }
  }
}
