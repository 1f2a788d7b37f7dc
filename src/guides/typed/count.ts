import { isBound } from "./bounds.ts";
import { unitAfter } from "./calendar-words.ts";
import { upTo } from "./horizon.ts";
import { namedDates } from "./named-dates.ts";
import { knownNumber } from "./number-words.ts";
import { type Found, numbersIn } from "./numbers.ts";
import { fullDates } from "./numeric-dates.ts";
import { inAll, phrasebook, wholly } from "./phrasebook.ts";
import { asks } from "./questions.ts";
import { fault, only, type Read, read } from "./read.ts";
import { type Scan, scan, type Token } from "./tokens.ts";

/** `time` where months or years are counted; elsewhere «3 года» is no count. */
export type Bounds = { readonly min: number; readonly max: number; readonly time?: true };

/**
 * A whole number within its bounds, with any words around it: «у меня трое», «3-ші», «үш баламыз бар», «третий».
 * Dates, ages and phone numbers in the text are no counts.
 */
export function readCount(text: string, { min, max, time }: Bounds): Read<number> {
  const said = scan(text, knownNumber);
  if (asks(said)) return fault({ kind: "notANumber" });
  const phone = PHONE.exec(said.text)?.[0];
  if (phone !== undefined) return fault({ kind: "tooBig", seen: phone });
  const { counts, dates } = countsIn(said, numbersIn(said), time);
  const [first] = counts;
  if (first === undefined) return withoutNumber(said, dates, min);
  const count = only(counts, { kind: "notANumber" });
  if (!count.ok) return count;
  if (counts.some((number) => isBound(said, number))) return fault({ kind: "notExact", seen: first.seen });
  if (isDenied(said.tokens, first)) return fault({ kind: "notANumber" });
  return within(/^(- ?\d|минус )/.test(said.text) ? -count.value : count.value, first.seen, min, max);
}

function within(value: number, seen: string, min: number, max: number): Read<number> {
  if (!Number.isInteger(value)) return fault({ kind: "notWhole", seen });
  if (value < min) return fault({ kind: "tooSmall", seen });
  return value > max ? fault({ kind: "tooBig", seen }) : read(value);
}

const PHONE = /(?<!\d)(\+7|8|7)[ (-]*\d{3}[ )-]*\d{3}[ -]?\d{2}[ -]?\d{2}(?!\d)/;
const ANY_DAY = upTo("2000-01-01");

/** The numbers of a text that count something, apart from those that belong to dates, ages and stretches of time. */
export function countsIn(said: Scan, numbers: readonly Found[], time?: true) {
  const full = fullDates(said.text, ANY_DAY);
  const named = namedDates(said, numbers, ANY_DAY).flatMap((date) => date.numbers);
  const place = ({ from }: Found) => said.tokens[from]?.start ?? 0;
  const inDate = (number: Found) =>
    named.includes(number) || full.some(({ start, end }) => place(number) >= start && place(number) < end);
  const dates = numbers.filter(inDate);
  const counts = numbers.filter((number) => !inDate(number) && (time || !isTime(said.tokens, numbers, number)));
  return { counts, dates };
}

const and = phrasebook<true>([inAll(({ and }) => and), true]).has;

/** «3 года», «3» in «3 и 5 лет»; a per cent counts nothing either. */
function isTime(tokens: readonly Token[], numbers: readonly Found[], number: Found): boolean {
  if (tokens[number.to]?.text === "%") return true;
  if (unitAfter(tokens, number.to) !== undefined) return true;
  const next = numbers[numbers.indexOf(number) + 1];
  const link = tokens[number.to];
  const linked = next?.from === number.to + 1 && (link?.text === "," || link?.text === "-" || and(link));
  return linked && number.form === "cardinal" && next.form === "cardinal" && isTime(tokens, numbers, next);
}

const none = phrasebook<0>([inAll((phrases) => phrases.none), 0]);
const children = phrasebook<true>([inAll((phrases) => phrases.children), true]);

function withoutNumber(said: Scan, dates: readonly Found[], min: number): Read<number> {
  const [date] = dates;
  if (date) return fault({ kind: "tooBig", seen: said.text });
  if (wholly(said.tokens, none, children) === undefined) return fault({ kind: "notANumber" });
  return min > 0 ? fault({ kind: "tooSmall", seen: said.text }) : read(0);
}

/** «бір балам да жоқ» is none, «бір балам бар, басқа жоқ» is one; where it isn't said plainly we ask again. */
function isDenied(tokens: readonly Token[], { value, language, digits }: Found): boolean {
  const words = tokens.map(({ skeleton }) => skeleton);
  return (
    value === 1 &&
    language === "kk" &&
    !digits &&
    words.at(-1) === "жок" &&
    !words.includes("бар") &&
    !words.includes("баска")
  );
}
