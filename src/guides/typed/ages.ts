import { type AgePiece, agePieces, type Piece } from "./age-pieces.ts";
import { ageText } from "./age-text.ts";
import { upTo } from "./horizon.ts";
import { knownNumber } from "./number-words.ts";
import { exact } from "./numbers.ts";
import { type DateRead, fullDates } from "./numeric-dates.ts";
import { inAll, phrasebook } from "./phrasebook.ts";
import { asks } from "./questions.ts";
import { type Fault, fault, type Read, read } from "./read.ts";
import { type Scan, scan } from "./tokens.ts";

/** In completed months; `year` where only the years are known, so up to eleven months may be missing. */
export type Age = { readonly months: number; readonly precision: "month" | "year" };

const ANY_DAY = upTo("2000-01-01");
const OLDEST = 99;
const MOST_CHILDREN = 30;
const DAYS_IN_MONTH = 30.4375;

/**
 * The ages of all children of a family, in the order they were written.
 *
 * @param text  «1, 4, 7 и 12 лет», «3 айлық, 5 жас», «двойняшки по 2 года», «полтора»; bare numbers are years
 */
export function readAges(text: string): Read<readonly Age[]> {
  const { text: listed, twoWays } = ageText(text);
  const said = scan(listed, knownNumber);
  if (asks(said)) return fault({ kind: "notANumber" });
  if (twoWays.length > 0) return fault({ kind: "several", seen: twoWays });
  // «18-19-22» are three students: there is no such day.
  const date = fullDates(said.text, ANY_DAY).find(({ meaning, seen }) => isRealDate(meaning, seen));
  if (date) return fault({ kind: "tooBig", seen: date.seen });
  const pieces = compounded(agePieces(said));
  const unclear = firstFault(said, pieces);
  return unclear ? fault(unclear) : agesOf(said, pieces);
}

const isRealDate = (meaning: DateRead["meaning"], seen: string) =>
  meaning.ok || meaning.why.kind !== "noSuchDay" || /\d{4}/.test(seen);

const isAge = (piece: Piece | undefined): piece is AgePiece => piece?.kind === "age";
const quote = ({ text, tokens }: Scan, from: number, to: number) =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end);

/** «1 год 3 месяца» is one age. */
function compounded(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const [before, next] = [pieces[index - 1], pieces[index + 1]];
    if (isAge(piece) && isAge(next) && isCompound(piece, next) && next.from === piece.to)
      return [
        {
          ...piece,
          value: piece.value * 12 + next.value,
          unit: "month",
          vague: piece.vague || next.vague,
          to: next.to,
        },
      ];
    return isCompound(before, piece) && piece.from === before?.to ? [] : [piece];
  });
}

const isCompound = (years: Piece | undefined, months: Piece | undefined): boolean =>
  isAge(years) &&
  isAge(months) &&
  years.said &&
  months.said &&
  years.unit === "year" &&
  months.unit === "month" &&
  months.value < 12;

const and = phrasebook<true>([inAll((phrases) => phrases.and), true]).has;
const or = phrasebook<true>([inAll((phrases) => phrases.or), true]).has;

/** Why the ages can't be kept as they were written. */
function firstFault(said: Scan, pieces: readonly Piece[]): Fault | undefined {
  for (const [index, piece] of pieces.entries()) {
    const why = isAge(piece) ? ageFault(said, pieces, index, piece) : apieceFault(said, pieces, index);
    if (why) return why;
  }
  return undefined;
}

/** Too old, vague, a range, or «1 год и 3 месяца», one child or two. */
function ageFault(said: Scan, pieces: readonly Piece[], index: number, piece: AgePiece): Fault | undefined {
  const seen = quote(said, piece.from, piece.to);
  const { months } = ageOf(piece);
  if (piece.vague) return { kind: "notExact", seen };
  if (months > OLDEST * 12) return { kind: "tooBig", seen };
  if (!Number.isInteger(months)) return { kind: "notWhole", seen };
  const next = pieces[index + 1];
  const link = next?.from === piece.to + 1 ? said.tokens[piece.to] : undefined;
  if (!isAge(next) || link === undefined) return undefined;
  const other = quote(said, next.from, next.to);
  if (isCompound(piece, next) && and(link)) return { kind: "several", seen: [`${seen} ${other}`, `${seen}, ${other}`] };
  const range = or(link) || (link.text === "-" && !inChain(said, pieces, index));
  return range ? { kind: "several", seen: [seen, other] } : undefined;
}

/** «все по 5»: five each, but how many are they? */
function apieceFault(said: Scan, pieces: readonly Piece[], index: number): Fault | undefined {
  const age = pieces.slice(index).find(isAge);
  const counted = pieces.slice(0, index).some(({ kind }) => kind === "count" || kind === "times");
  return pieces[index]?.kind !== "apiece" || counted || age === undefined
    ? undefined
    : { kind: "notExact", seen: quote(said, pieces[index].from, age.to) };
}

/** «5-7-12» is a list, «7-8» a range. */
const inChain = ({ tokens }: Scan, pieces: readonly Piece[], index: number) =>
  [pieces[index - 1], pieces[index + 1]].some((piece) => piece && tokens[piece.to]?.text === "-");

function ageOf({ value, unit }: AgePiece): Age {
  switch (unit) {
    case "year":
      return { months: exact(value * 12), precision: Number.isInteger(value) ? "year" : "month" };
    case "month":
      return { months: Math.floor(value), precision: "month" };
    default:
      return { months: Math.floor((unit === "week" ? value * 7 : value) / DAYS_IN_MONTH), precision: "month" };
  }
}

type Listed = { readonly ages: readonly Age[]; readonly counts: readonly number[]; readonly times: number };

function agesOf(said: Scan, pieces: readonly Piece[]): Read<readonly Age[]> {
  let listed: Listed = { ages: [], counts: [], times: 1 };
  for (const [index, piece] of pieces.entries()) listed = added(pieces, index, piece, listed);
  const { ages, times } = listed;
  const counts = times > 1 ? [...listed.counts, times] : listed.counts;
  const all = Math.max(0, ...counts);
  const [age] = ages;
  if (age === undefined && counts.length === 0) return fault({ kind: "notANumber" });
  const shared = age !== undefined && ages.length === 1 && pieces.some((piece) => piece.kind === "count" && piece.each);
  if (shared && all <= MOST_CHILDREN) return read(Array.from({ length: all }, () => age));
  if (Math.max(all, ages.length) > MOST_CHILDREN) return fault({ kind: "tooBig", seen: said.text });
  if (all > ages.length)
    return fault({
      kind: "agesMissing",
      said: all,
      seen: pieces.filter(isAge).map(({ from, to }) => quote(said, from, to)),
    });
  return read(ages);
}

function added(pieces: readonly Piece[], index: number, piece: Piece, listed: Listed): Listed {
  const { ages, counts, times } = listed;
  const next = pieces[index + 1];
  switch (piece.kind) {
    case "count":
      return { ...listed, counts: [...counts, piece.value] };
    case "times": {
      const [age] = ages.slice(-1);
      // «2 года двойняшкам»: the age stands before them.
      const follows = isAge(next) || next?.kind === "apiece";
      return follows || age === undefined
        ? { ...listed, times: piece.value }
        : { ...listed, ages: [...ages, ...copies(age, piece.value - 1)] };
    }
    case "apiece": {
      const count = counts.at(-1) ?? 1;
      if (isAge(next)) return times > 1 ? listed : { ...listed, times: count };
      const [age] = ages.slice(-1);
      return age === undefined ? listed : { ...listed, ages: [...ages, ...copies(age, count - 1)] };
    }
    case "age":
      return { ages: [...ages, ...copies(ageOf(piece), listsAll(pieces, index) ? 1 : times)], counts, times: 1 };
  }
}

/** «двойняшки, 5 и 5»: both are named. */
const listsAll = (pieces: readonly Piece[], index: number) => {
  const [piece, next] = [pieces[index], pieces[index + 1]];
  return isAge(piece) && isAge(next) && piece.value === next.value;
};

const copies = (age: Age, times: number): readonly Age[] =>
  Array.from({ length: Math.min(times, MOST_CHILDREN + 1) }, () => age);
