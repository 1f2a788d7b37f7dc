import { addDays, ageOn, ends, type ISODate, yearMonth } from "../dates.ts";
import { because, type Decision, type Reason } from "../decision.ts";
import { dateFigure, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { type Case, caseOf } from "./case.ts";
import { lasting } from "./family.ts";
import type { TimelineEvent, TimelineMonth } from "./family-result.ts";
import { daysOfChange, grown, horizon } from "./grown.ts";
import type { Household } from "./household.ts";
import { interplay, type Programmes } from "./interplay.ts";

/**
 * What starts, changes and stops in a family, month by month, until the youngest is 18 (a full-time student 23).
 * Everything but ages and grades is taken to stay as it is today, the law included: sums of later years are by the last
 * values known and say so. Camps and targeted assistance are left out: a season and a quarter can't be foreseen.
 *
 * @param from the first day; what runs on it already is no event
 * @returns months with events, in order; quiet months are left out
 */
export function timeline(
  household: Household,
  from: ISODate,
  law: Law,
  programmes: Programmes,
): readonly TimelineMonth[] {
  let end = horizon(household, law, from);
  const days = new Set(daysOfChange(household, law, from));
  const events: TimelineEvent[] = [];
  const deadlines = new Map<string, TimelineEvent>();
  let before: State | undefined;
  for (let day = nextOf(days, from); day !== undefined; day = nextOf(days, addDays(day, 1))) {
    const state = stateOn(grown(household, from, day), day, law, programmes);
    for (const { from: starts, until } of state.all.values()) {
      if (starts !== undefined && starts > day) days.add(starts);
      // Who turns 18 in January gets the Fund's last credit only after the birthday.
      if (starts !== undefined && starts > end) end = starts;
      if (until !== undefined && until >= day && until < end) days.add(addDays(until, 1));
    }
    for (const one of deadlinesIn(state, day)) deadlines.set(`${one.benefit} ${one.child} ${one.day}`, one);
    if (before !== undefined) events.push(...between(before, state, day));
    before = state;
  }
  return byMonth([...events, ...deadlines.values()].filter((event) => event.day >= from && event.day <= end));
}

/** That a sum isn't certain within a month, since of a birth only the month is known, is no news to a parent. */
export const isNews = ({ what, because: { sentence } }: TimelineEvent): boolean =>
  what !== "changes" || sentence !== "settles.birthDay";

/** Every decision by its programme and child; `running` are those that pay or give on that very day. */
type State = { readonly all: ReadonlyMap<string, Decision>; readonly running: ReadonlyMap<string, Decision> };

function stateOn(household: Household, on: ISODate, law: Law, programmes: Programmes): State {
  const family = caseOf(household, on, law);
  const unborn = new Set(family.members.filter((member) => member.unborn).map(({ index }) => index));
  const minors = minorsIn(family);
  const decisions = interplay(lasting(family), family, programmes);
  const all = new Map(decisions.map((one) => [`${one.benefit} ${one.child}`, one]));
  const runs = ({ benefit, verdict, child, from, until }: Decision) =>
    verdict !== "not-entitled" &&
    !(child !== undefined && unborn.has(child)) &&
    !(benefit === "national-fund-use" && child !== undefined && minors.has(child)) &&
    (from === undefined || from <= on) &&
    (until === undefined || until >= on);
  return { all, running: new Map([...all].filter(([, one]) => runs(one))) };
}

/** The Fund's savings are there from February of the year of the 18th birthday, and are used only from the birthday on. */
function minorsIn({ members, on, law }: Case): ReadonlySet<number> {
  const adult = law.find(on, "national-fund.adult-age");
  const minor = members.filter(({ child }) => adult && ageOn(ends(child.birthDate)[0], on) < whole(adult));
  return new Set(minor.map(({ index }) => index));
}

function between(before: State, after: State, day: ISODate): readonly TimelineEvent[] {
  const events: TimelineEvent[] = [];
  for (const [key, now] of after.running) {
    const was = before.running.get(key);
    const once = "per" in now && now.per === "once";
    if (was === undefined) events.push(event(once ? "happens" : "starts", now, day, whyNow(now)));
    else if (!once && moneyOf(was) !== moneyOf(now)) events.push(event("changes", now, day, now.reasons[0]));
  }
  for (const [key, was] of before.running) {
    if (after.running.has(key) || ("per" in was && was.per === "once")) continue;
    const refused = after.all.get(key);
    const why = refused?.verdict === "not-entitled" ? refused.reasons[0] : undefined;
    events.push(event("stops", was, addDays(day, -1), why ?? because("timeline.noLonger")));
  }
  return events;
}

function event(what: TimelineEvent["what"], decision: Decision, day: ISODate, why: Reason | undefined): TimelineEvent {
  const { benefit, child } = decision;
  const about = child === undefined ? { benefit } : { benefit, child };
  return {
    day,
    what,
    ...about,
    ...(what === "stops" ? {} : sumOf(decision)),
    because: why ?? because("timeline.begins"),
  };
}

/** Of the Fund: that the money can be used. That later credits aren't published yet is no news in a look ahead. */
const whyNow = ({ reasons }: Decision): Reason | undefined =>
  reasons.find(({ sentence }) => sentence === "nationalFund.canUse") ?? reasons[0];

function sumOf(one: Decision): Pick<TimelineEvent, "amount" | "least" | "most" | "per"> {
  if (one.verdict === "not-entitled") return {};
  const per = one.per === undefined ? {} : { per: one.per };
  if (one.verdict === "entitled") return one.amount === undefined ? {} : { amount: one.amount, ...per };
  const least = one.least === undefined ? {} : { least: one.least };
  return { ...least, ...(one.most === undefined ? {} : { most: one.most }), ...per };
}
const moneyOf = (one: Decision): string => {
  if (one.verdict === "entitled") return one.amount?.value ?? "in kind";
  return one.verdict === "depends" ? `${one.least?.value}–${one.most?.value}` : "";
};

const deadlinesIn = ({ all }: State, day: ISODate): readonly TimelineEvent[] =>
  [...all.values()].flatMap((one) => {
    if (one.verdict === "not-entitled" || one.claimBy === undefined || one.claimBy < day) return [];
    const told = because("timeline.claimBy", { day: dateFigure(one.claimBy) });
    return [event("deadline", one, one.claimBy, told)];
  });

function byMonth(events: readonly TimelineEvent[]): readonly TimelineMonth[] {
  const sorted = events.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  const months = new Map<string, TimelineEvent[]>();
  for (const one of sorted) months.set(yearMonth(one.day), [...(months.get(yearMonth(one.day)) ?? []), one]);
  return [...months.values()].flatMap((events) => {
    const [first] = events;
    return first === undefined ? [] : [{ month: yearMonth(first.day), events }];
  });
}

/** The first of the days that isn't before `day`. */
function nextOf(days: ReadonlySet<ISODate>, day: ISODate): ISODate | undefined {
  let next: ISODate | undefined;
  for (const one of days) if (one >= day && (next === undefined || one < next)) next = one;
  return next;
}
