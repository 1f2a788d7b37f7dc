import { type ISODate, yearOf } from "../../rules/index.ts";
import { unitOf, yearWord } from "./calendar-words.ts";
import type { Found } from "./numbers.ts";
import { inAll, phrasebook } from "./phrasebook.ts";
import type { Scan, Token } from "./tokens.ts";

const years = phrasebook<number>(
  [inAll(({ days }) => days.thisYear), 0],
  [inAll(({ days }) => days.lastYear), 1],
  [inAll(({ days }) => days.yearBefore), 2],
  [inAll(({ days }) => days.nextYear), -1],
);

const ago = phrasebook<true>([inAll((phrases) => phrases.ago), true]);

/** «прошлого года», «былтыр», «2 года назад»: the year that is meant, counted from today. */
export function saidYear({ tokens }: Scan, numbers: readonly Found[], today: ISODate): number | undefined {
  const back = years.find(tokens)[0]?.meaning ?? yearsAgo(tokens, numbers);
  return back === undefined ? undefined : yearOf(today) - back;
}

function yearsAgo(tokens: readonly Token[], numbers: readonly Found[]): number | undefined {
  const at = tokens.findIndex((token, index) => unitOf(token) === "year" && ago.at(tokens, index + 1));
  const count = at === -1 ? undefined : (numbers.find(({ to }) => to === at)?.value ?? 1);
  return count !== undefined && Number.isInteger(count) && count <= 100 ? count : undefined;
}

/** A number that can only be a year: of four digits, or of two with «год», «ж.» or an apostrophe. */
export function isYear({ tokens }: Scan, { value, form, digits, from, to, seen }: Found): boolean {
  if (form === "collective" || !Number.isInteger(value)) return false;
  if (value >= 1900 && value <= 2100) return true;
  const marked = yearWord(tokens[to]) || (tokens[from - 1]?.text === "'" && digits);
  return marked && (digits ? /^\d\d(?!\d)/.test(seen) : value >= 10) && value < 100;
}

/** English says years in pairs: «twenty twenty-six». */
export function withSpokenYears({ text, tokens }: Scan, numbers: readonly Found[]): readonly Found[] {
  return numbers.flatMap((number, index) => {
    const [before, after] = [numbers[index - 1], numbers[index + 1]];
    if (after && isPair(number, after)) {
      const seen = text.slice(tokens[number.from]?.start, tokens[after.to - 1]?.end);
      return [{ ...number, value: number.value * 100 + after.value, to: after.to, seen }];
    }
    return before && isPair(before, number) ? [] : [number];
  });
}

const isPair = (one: Found, other: Found) =>
  one.to === other.from &&
  [one, other].every(({ language, form }) => language === "en" && form === "cardinal") &&
  (one.value === 19 || one.value === 20) &&
  other.value >= 10 &&
  other.value <= 99;
