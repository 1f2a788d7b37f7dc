import { createHash } from "node:crypto";
import { BirthGrantFacts, birthGrant } from "./child-benefit/birth-grant.ts";
import { daysBetween, firstOfYear, type ISODate, isoDate, quarterOf, yearOf } from "./dates.ts";
import type { Law, Parameter } from "./parameters/law.ts";

/** How far the record of the law can be relied on, on a day. */
export type Freshness = {
  /** Days until the next value ends that has no follower yet; nothing ends when it is absent. */
  readonly daysLeft?: number;
  /** How many values are carried over past their time. */
  readonly overdue: number;
  /** Days since the parameter that waits longest was compared with its source. */
  readonly oldestCheck: number;
};

export function freshness(on: ISODate, { parameters }: Pick<Law, "parameters">): Freshness {
  const ends = parameters.flatMap(lastDayOf).map((due) => daysBetween(on, due));
  const left = ends.filter((days) => days > 0);
  return {
    ...(left.length > 0 ? { daysLeft: Math.min(...left) } : {}),
    overdue: ends.length - left.length,
    oldestCheck: Math.max(...parameters.map(({ checked }) => daysBetween(checked, on))),
  };
}

/** The first day on which the last value on record is carried over; none for what is never renewed, or has ended. */
function lastDayOf({ renewed, values }: Parameter): readonly ISODate[] {
  const last = values.at(-1);
  return renewed === "never" || last?.value === undefined ? [] : [endOfTime(renewed, last.since)];
}

/** The first day of the year or quarter after the one the value began in. */
export function endOfTime(renewed: "yearly" | "quarterly", since: ISODate): ISODate {
  if (renewed === "yearly" || quarterOf(since) === 4) return firstOfYear(yearOf(since) + 1);
  return isoDate(yearOf(since), quarterOf(since) * 3 + 1, 1);
}

/** A short name of all that is on record: another value anywhere is another name. */
export const lawVersion = ({ parameters }: Pick<Law, "parameters">): string =>
  createHash("sha256").update(JSON.stringify(parameters)).digest("hex").slice(0, 12);

/**
 * Whether the rules still reckon what the ministry published: the grant for a third child, applied for on 1 February
 * 2026. A process that says otherwise has been put together wrongly, and must answer nobody.
 */
export function rulesHold(law: Law): boolean {
  const facts = BirthGrantFacts.parse({ birthDate: "2026-01-01", birthOrder: "3", livesHere: "yes" });
  const decision = birthGrant(facts, isoDate(2026, 2, 1), law);
  return decision.verdict === "entitled" && decision.amount?.value === "164350" && decision.amount.unit === "KZT";
}
