import {
  addDays,
  comesInHand,
  type Decision,
  type Figure,
  type ISODate,
  isNews,
  runsOn,
  type TimelineEvent,
  type TimelineMonth,
} from "../rules/index.ts";

/** What one programme pays a month, in tenge; `open` where it depends and this is its least. */
export type Pay = { readonly money: number; readonly open: boolean };
/** What each programme pays from one day to the last day before the next change. */
export type Stretch = { readonly from: ISODate; readonly to: ISODate; readonly pays: ReadonlyMap<string, Pay> };

type Ahead = {
  readonly on: ISODate;
  readonly decisions: readonly Decision[];
  readonly timeline: readonly TimelineMonth[];
};

/**
 * A family's monthly payments in hand over time, in steps: today's, and what the look ahead starts, changes and stops.
 *
 * @param until the last day to show
 * @returns the steps up to the last payment; none where nothing is ever paid monthly
 */
export function paymentsOf({ on, decisions, timeline }: Ahead, until: ISODate): readonly Stretch[] {
  const running = new Map<string, Pay & { readonly benefit: string }>();
  const set = ({ benefit, child }: Pick<Decision, "benefit" | "child">, pay: Pay | undefined) => {
    if (pay === undefined) running.delete(`${benefit} ${child}`);
    else running.set(`${benefit} ${child}`, { benefit, ...pay });
  };
  for (const one of decisions) if (one.verdict !== "not-entitled" && runsOn(one, on)) set(one, payOf(one));
  const steps = [{ from: on, pays: together(running.values()) }];
  for (const { day, event } of changes(timeline, until)) {
    set(event, event.what === "stops" ? undefined : payOf(event));
    const pays = together(running.values());
    if (steps.at(-1)?.from === day) steps.pop();
    if (!same(steps.at(-1)?.pays, pays)) steps.push({ from: day, pays });
  }
  const last = steps.findLastIndex(({ pays }) => pays.size > 0);
  return steps.slice(0, last + 1).map((step, i) => {
    const next = steps[i + 1];
    return { ...step, to: next === undefined ? until : addDays(next.from, -1) };
  });
}

/** Each event on the first day it makes a difference: a stop is told on the last day that is still paid. */
function changes(timeline: readonly TimelineMonth[], until: ISODate) {
  const last = ({ what }: TimelineEvent) => what === "stops";
  return timeline
    .flatMap(({ events }) => events)
    .filter((event) => ["starts", "changes", "stops"].includes(event.what) && isNews(event))
    .map((event) => ({ day: last(event) ? addDays(event.day, 1) : event.day, event }))
    .filter(({ day }) => day <= until)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : Number(last(b.event)) - Number(last(a.event))));
}

function payOf({
  benefit,
  amount,
  least,
  per,
}: {
  readonly benefit: string;
  readonly amount?: Figure;
  readonly least?: Figure;
  readonly per?: string;
}): Pay | undefined {
  const sum = amount ?? least;
  if (per !== "month" || sum?.unit !== "KZT" || !comesInHand(benefit) || Number(sum.value) === 0) return undefined;
  return { money: Number(sum.value), open: amount === undefined };
}

/** The children of one programme added up. */
function together(all: Iterable<Pay & { readonly benefit: string }>): ReadonlyMap<string, Pay> {
  const pays = new Map<string, Pay>();
  for (const { benefit, money, open } of all) {
    const before = pays.get(benefit) ?? { money: 0, open: false };
    pays.set(benefit, { money: before.money + money, open: before.open || open });
  }
  return pays;
}

const same = (a: Stretch["pays"] | undefined, b: Stretch["pays"]): boolean =>
  a?.size === b.size &&
  [...b].every(([benefit, { money, open }]) => {
    const before = a.get(benefit);
    return before?.money === money && before.open === open;
  });

export const totalOf = (pays: Stretch["pays"]): Pay =>
  [...pays.values()].reduce((sum, { money, open }) => ({ money: sum.money + money, open: sum.open || open }), {
    money: 0,
    open: false,
  });
