import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision, type Reason, sourcesOf } from "../decision.ts";
import { choice, yesNo } from "../facts.ts";
import { product } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { perhaps } from "./need.ts";

const medals = ["gold", "silver", "bronze"] as const;
type Medal = (typeof medals)[number];

export const OlympiadAwardFacts = z.object({
  medal: choice(medals),
  /** Whether the contest stands in the ministry's list: international olympiads, and contests of science projects. */
  listed: yesNo,
});
export type OlympiadAwardFacts = z.output<typeof OlympiadAwardFacts>;

const benefit = "olympiad-award";

/**
 * One-off award for a medal at a listed international olympiad or contest of science projects.
 *
 * @param on the day of the award: no source names the day whose index is taken
 * @returns the sum; for gold, which is «up to», only the most it may be
 * @throws NotOnRecord before November 2025
 */
export function olympiadAward(facts: OlympiadAwardFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<{ readonly medal: Medal; readonly listed: boolean }>(
    { medal: facts.medal === undefined ? medals : [facts.medal], listed: perhaps(facts.listed) },
    { medal: "settles.medal", listed: "settles.listedContest" },
    ({ medal, listed }) => {
      const [rate, base] = [law.on(on, `olympiad-award.${medal}`), law.on(on, "mci")];
      if (!listed) return { benefit, verdict: "not-entitled", reasons: [because("olympiad.onlyListed", {}, rate)] };
      const amount = product(rate, base);
      const formula = because("formula.mciWhole", { rate, base, amount }, ...sourcesOf(amount));
      const reasons = [because("olympiad.askDay", {}, rate), ...grant(on, law), formula];
      if (medal !== "gold") return { benefit, verdict: "entitled", amount, per: "once", reasons };
      const upTo = because("olympiad.upTo", { most: amount }, ...sourcesOf(amount));
      return { benefit, verdict: "depends", most: amount, per: "once", reasons: [upTo, ...reasons] };
    },
  );
}

/** A win may also open a university grant. */
const grant = (on: ISODate, law: Law): readonly Reason[] => {
  const years = law.find(on, "olympiad-award.grant-years");
  return years === undefined ? [] : [because("olympiad.grant", { count: years }, years)];
};
