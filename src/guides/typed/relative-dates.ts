import {
  addDays,
  addMonths,
  firstOfMonth,
  type ISODate,
  type YearMonth,
  yearMonth,
  yearOf,
} from "../../rules/index.ts";
import { unitOf } from "./calendar-words.ts";
import type { Horizon } from "./horizon.ts";
import type { Found } from "./numbers.ts";
import { inAll, phrasebook } from "./phrasebook.ts";
import type { Relative } from "./phrases/phrases.ts";
import { fault, type Read } from "./read.ts";
import { within } from "./resolve.ts";
import type { Scan } from "./tokens.ts";
import type { Unit } from "./words/forms.ts";

const NAMES: readonly Relative[] = [
  ...(["today", "yesterday", "dayBefore", "tomorrow"] as const),
  ...(["thisMonth", "lastMonth", "nextMonth", "vague"] as const),
];
const names = phrasebook<Relative>(...NAMES.map((name) => [inAll(({ days }) => days[name]), name] as const));
const ago = phrasebook<true>([inAll(({ ago }) => ago), true]);
const ahead = phrasebook<true>([inAll(({ ahead }) => ahead), true]);
const later = phrasebook<true>([inAll(({ later }) => later), true]);
const halfYear = phrasebook<true>([inAll(({ ages }) => ages.halfYear), true]);

/** Longer ago than anybody's birth; keeps the reckoning within the calendar. */
const MOST = 40_000;

/** «вчера», «2 апта бұрын», «last month»: days for days and weeks, months for months. */
export function relativeDate(
  scan: Scan,
  numbers: readonly Found[],
  horizon: Horizon,
): Read<ISODate | YearMonth> | undefined {
  return counted(scan, numbers, horizon) ?? namedDay(scan, horizon);
}

function namedDay({ text, tokens }: Scan, horizon: Horizon): Read<ISODate | YearMonth> | undefined {
  const { today } = horizon;
  const hit = names.find(tokens)[0];
  if (hit === undefined) return undefined;
  const seen = text.slice(tokens[hit.from]?.start, tokens[hit.to - 1]?.end);
  switch (hit.meaning) {
    case "today":
      return within(today, seen, horizon);
    case "yesterday":
      return within(addDays(today, -1), seen, horizon);
    case "dayBefore":
      return within(addDays(today, -2), seen, horizon);
    case "thisMonth":
      return within(yearMonth(today), seen, horizon);
    case "lastMonth":
      return within(monthsAgo(today, 1), seen, horizon);
    case "nextMonth":
      return within(monthsAgo(today, -1), seen, horizon);
    case "tomorrow":
      return within(addDays(today, 1), seen, horizon);
    default:
      return fault({ kind: "notExact", seen });
  }
}

/** «3 ай бұрын», «неделю назад», and what lies ahead, «через 2 недели». */
function counted(scan: Scan, numbers: readonly Found[], horizon: Horizon): Read<ISODate | YearMonth> | undefined {
  const { text, tokens } = scan;
  const at = tokens.findIndex(
    (token, index) => unitOf(token) !== undefined && (back(scan, index) || forth(scan, numbers, index)),
  );
  const unit = unitOf(tokens[at]);
  if (unit === undefined) return halfYearAgo(scan, horizon);
  const number = numbers.find(({ to }) => to === at);
  const count = number?.value ?? 1;
  const seen = text.slice(tokens[number?.from ?? at]?.start, tokens[at]?.end);
  if (number && tokens[number.from - 1]?.text === "-") return fault({ kind: "notExact", seen });
  if (!Number.isInteger(count) || count > MOST) return fault({ kind: count > MOST ? "tooOld" : "notExact", seen });
  if (!back(scan, at)) return within(shifted(horizon, unit, count), seen, horizon);
  const day = shifted(horizon, unit, -count);
  return unit === "year" ? fault({ kind: "onlyYear", seen: day.slice(0, 4) }) : within(day, seen, horizon);
}

const back = ({ tokens }: Scan, at: number) => ago.at(tokens, at + 1) !== undefined;
const forth = ({ tokens }: Scan, numbers: readonly Found[], at: number) => {
  const first = numbers.find(({ to }) => to === at)?.from ?? at;
  return (first > 0 && ahead.at(tokens, first - 1) !== undefined) || later.at(tokens, at + 1) !== undefined;
};

function halfYearAgo({ text, tokens }: Scan, horizon: Horizon): Read<YearMonth> | undefined {
  const hit = halfYear.find(tokens).find(({ to }) => ago.at(tokens, to));
  const seen = text.slice(tokens[hit?.from ?? 0]?.start, tokens[(hit?.to ?? 1) - 1]?.end);
  return hit && within(monthsAgo(horizon.today, 6), seen, horizon);
}

const monthsAgo = (today: ISODate, months: number): YearMonth => yearMonth(addMonths(firstOfMonth(today), -months));

function shifted({ today, toTheDay }: Horizon, unit: Unit, count: number): ISODate | YearMonth {
  if (unit === "day") return addDays(today, count);
  if (unit === "week") return addDays(today, count * 7);
  const months = unit === "year" ? count * 12 : count;
  // The calendar has no year 0: whoever counts further back is told that it is too long ago.
  if (yearOf(today) * 12 + months < 12 * 12) return yearMonth("0001-01-01");
  return toTheDay ? addMonths(today, months) : monthsAgo(today, -months);
}
