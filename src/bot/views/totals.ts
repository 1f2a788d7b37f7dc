import { type Decision, type Figure, sum } from "../../rules/index.ts";

/** Tenge that are certain: what is paid each month, or once. Ranges and dollars take no part. */
export function certain(decisions: readonly Decision[], per: "month" | "once"): Figure {
  const money = decisions.flatMap((one): readonly Figure[] =>
    one.verdict === "entitled" && one.per === per && one.amount?.unit === "KZT" ? [one.amount] : [],
  );
  return sum(money, "KZT");
}
