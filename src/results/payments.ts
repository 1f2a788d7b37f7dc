import {
  addDays,
  type Decision,
  type Figure,
  type ISODate,
  type TimelineEvent,
  type TimelineMonth,
} from "../rules/index.ts";
import { NOT_IN_HAND } from "./lines.ts";

/** From `from` on until the next stretch begins: what each programme pays a month, in tenge. */
export type Stretch = { readonly from: ISODate; readonly pays: ReadonlyMap<string, number> };

export type Payments = {
  readonly stretches: readonly Stretch[];
  /** The first day after the last stretch. */
  readonly end: ISODate;
  /** Programmes of which only the least is shown, since the sum depends. */
  readonly atLeast: ReadonlySet<string>;
};

/** What a running payment brings a month: in hand, in tenge, the least where it depends. */
type Monthly = Pick<TimelineEvent, "amount" | "least" | "per">;

/**
 * A family's monthly payments over time, in steps: today's, and what the look ahead starts, changes and stops.
 *
 * @param until the last day to show
 * @returns undefined where nothing is ever paid monthly
 */
export function paymentsOf(
  {
    on,
    decisions,
    timeline,
  }: {
    readonly on: ISODate;
    readonly decisions: readonly Decision[];
    readonly timeline: readonly TimelineMonth[];
  },
  until: ISODate,
): Payments | undefined {
  const running = new Map<string, { readonly benefit: string; readonly money: number }>();
  const atLeast = new Set<string>();
  const stretches: Stretch[] = [];
  const set = (benefit: string, child: number | undefined, sum: Monthly | undefined) => {
    const money = sum === undefined ? 0 : monthly(benefit, sum);
    if (money === 0) running.delete(`${benefit} ${child}`);
    else running.set(`${benefit} ${child}`, { benefit, money });
    if (money > 0 && sum?.amount === undefined) atLeast.add(benefit);
  };
  const take = (from: ISODate) => {
    const pays = new Map<string, number>();
    for (const { benefit, money } of running.values()) pays.set(benefit, (pays.get(benefit) ?? 0) + money);
    const last = stretches.at(-1);
    if (last?.from === from) stretches.pop();
    const before = stretches.at(-1);
    if (before === undefined || !same(before.pays, pays)) stretches.push({ from, pays });
  };
  for (const one of decisions)
    if (runsOn(one, on)) set(one.benefit, one.child, one.verdict === "not-entitled" ? undefined : one);
  take(on);
  for (const { day, event } of changes(timeline)) {
    if (day > until) break;
    set(event.benefit, event.child, event.what === "stops" ? undefined : event);
    take(day);
  }
  if (stretches.every(({ pays }) => pays.size === 0)) return undefined;
  return { ...ended(stretches, until), atLeast };
}

/** Each event on the first day it makes a difference: a stop is told on the last day that is still paid. */
function changes(timeline: readonly TimelineMonth[]) {
  return timeline
    .flatMap(({ events }) => events)
    .filter(({ what }) => what === "starts" || what === "changes" || what === "stops")
    .map((event) => ({ day: event.what === "stops" ? addDays(event.day, 1) : event.day, event }))
    .toSorted((a, b) =>
      a.day === b.day ? Number(a.event.what !== "stops") - Number(b.event.what !== "stops") : a.day < b.day ? -1 : 1,
    );
}

/** A last stretch without payments isn't drawn: the picture ends with the last payment. */
function ended(stretches: readonly Stretch[], until: ISODate): Pick<Payments, "stretches" | "end"> {
  const last = stretches.at(-1);
  if (last !== undefined && last.pays.size === 0) return { stretches: stretches.slice(0, -1), end: last.from };
  return { stretches, end: until };
}

function monthly(benefit: string, { amount, least, per }: { amount?: Figure; least?: Figure; per?: string }): number {
  const sum = amount ?? least;
  return per !== "month" || sum?.unit !== "KZT" || NOT_IN_HAND.has(benefit) ? 0 : Number(sum.value);
}

const runsOn = ({ from, until }: Decision, on: ISODate): boolean => (from ?? on) <= on && (until ?? on) >= on;

const same = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([benefit, money]) => b.get(benefit) === money);
