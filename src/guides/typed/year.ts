import { type ISODate, yearOf } from "../../rules/index.ts";
import { unitAfter, yearWord } from "./calendar-words.ts";
import { knownInDates } from "./date.ts";
import { type Horizon, OLDEST, upTo } from "./horizon.ts";
import { namedDates } from "./named-dates.ts";
import { type Found, numbersIn } from "./numbers.ts";
import { fullDates } from "./numeric-dates.ts";
import { asks } from "./questions.ts";
import { fault, only, type Read } from "./read.ts";
import { fullYear } from "./resolve.ts";
import { type Scan, scan } from "./tokens.ts";
import { isYear, saidYear, withSpokenYears } from "./years.ts";

type Year = { readonly value: number; readonly seen: string };

/**
 * A year that has begun.
 *
 * @param text  «2015», «15», «в прошлом году», «2015 жылы», or a whole date, whose year is taken
 */
export function readYear(text: string, today: ISODate): Read<number> {
  const said = scan(text, knownInDates);
  if (asks(said)) return fault({ kind: "notANumber" });
  const year = only(yearsIn(said, upTo(today)), { kind: "notANumber" });
  return year.ok ? within(year.value, today) : year;
}

function yearsIn(said: Scan, horizon: Horizon): readonly Year[] {
  const full = fullDates(said.text, horizon).flatMap(({ seen, meaning }) =>
    meaning.ok ? [{ value: Number(meaning.value.slice(0, 4)), seen }] : [],
  );
  if (full.length > 0) return full;
  const numbers = withSpokenYears(said, numbersIn(said));
  const days = namedDates(said, numbers, horizon).flatMap((date) => date.numbers.filter(({ value }) => value <= 31));
  const certain = numbers.some((number) => isYear(said, number));
  const years = numbers.filter((number) => !days.includes(number) && mayBeYear(said, number, certain));
  if (years.length > 0) return years.map(({ value, seen }) => ({ value: twoDigits(value, seen, horizon), seen }));
  const year = saidYear(said, numbers, horizon.today);
  return year === undefined ? [] : [{ value: year, seen: String(year) }];
}

/** An age isn't a year, «18 лет», «7 жаста»; nor is «третий» beside one. */
const mayBeYear = ({ tokens }: Scan, { form, value, to }: Found, certain: boolean) =>
  form !== "collective" &&
  !(certain && form === "ordinal" && value < 100) &&
  (yearWord(tokens[to]) || unitAfter(tokens, to) === undefined);

const twoDigits = (value: number, seen: string, horizon: Horizon) =>
  (value >= 10 && value < 100) || /^0\d$/.test(seen) ? fullYear(value, horizon) : value;

function within(year: number, today: ISODate): Read<number> {
  const seen = String(year);
  if (!Number.isInteger(year)) return fault({ kind: "notWhole", seen });
  if (year < 1000) return fault({ kind: "tooSmall", seen });
  if (year > 9999) return fault({ kind: "tooBig", seen });
  if (year > yearOf(today)) return fault({ kind: "future", seen, value: seen });
  return year < yearOf(today) - OLDEST ? fault({ kind: "tooOld", seen }) : { ok: true, value: year };
}
