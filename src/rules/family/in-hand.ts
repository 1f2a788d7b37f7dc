import type { ISODate } from "../dates.ts";
import type { Decision } from "../decision.ts";
import type { Figure } from "../figures.ts";

/** Programmes whose money goes to the pension account: the family sees nothing of it in hand (Social Code, art. 88). */
const TO_THE_PENSION_ACCOUNT: ReadonlySet<string> = new Set(["pension-subsidy"]);
export const comesInHand = (benefit: string): boolean => !TO_THE_PENSION_ACCOUNT.has(benefit);

/** Whether it is paid or given on that day, as far as the law fixes the days. */
export const runsOn = ({ from, until }: Decision, on: ISODate): boolean => (from ?? on) <= on && (until ?? on) >= on;

/**
 * What is sure to come in hand every month on that day: entitled, monthly, in tenge, begun and not ended. Only such sums
 * may be added up.
 */
export const monthlyInHand = (decisions: readonly Decision[], on: ISODate): readonly Figure[] =>
  decisions.flatMap((one) =>
    one.verdict === "entitled" &&
    one.per === "month" &&
    one.amount?.unit === "KZT" &&
    comesInHand(one.benefit) &&
    runsOn(one, on)
      ? [one.amount]
      : [],
  );
