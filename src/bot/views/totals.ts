import { type Decision, type Figure, type ISODate, monthlyInHand, sum } from "../../rules/index.ts";

/** Tenge that are sure to come in hand: every month on that day, or once. Ranges and dollars take no part. */
export function certain(decisions: readonly Decision[], per: "month" | "once", on: ISODate): Figure {
  if (per === "month") return sum(monthlyInHand(decisions, on), "KZT");
  const once = decisions.flatMap((one): readonly Figure[] =>
    one.verdict === "entitled" && one.per === "once" && one.amount?.unit === "KZT" ? [one.amount] : [],
  );
  return sum(once, "KZT");
}
