import { isBound } from "./bounds.ts";
import { unitAfter, unitOf } from "./calendar-words.ts";
import { endOfHalf, type Found, numbersIn } from "./numbers.ts";
import { inAll, phrasebook } from "./phrasebook.ts";
import type { AgeWord } from "./phrases/phrases.ts";
import type { Scan } from "./tokens.ts";
import type { Unit } from "./words/forms.ts";

type Place = { readonly from: number; readonly to: number };
export type AgePiece = Place & {
  readonly kind: "age";
  readonly value: number;
  readonly unit: Unit;
  /** Whether the unit was said; a bare number is years. */
  readonly said: boolean;
  /** «до 3», «скоро 5», «через 2 месяца». */
  readonly vague: boolean;
};
export type Piece =
  | AgePiece
  /** How many children: «трое», «2 детей»; `each` where the age that follows is everybody's, «екеуі 5 жаста». */
  | (Place & { readonly kind: "count"; readonly value: number; readonly each: boolean })
  /** Twins and triplets: as many children of the age beside them. */
  | (Place & { readonly kind: "times"; readonly value: number })
  | (Place & { readonly kind: "apiece" });

const words = (word: AgeWord) => inAll(({ ages }) => ages[word]);
const book = phrasebook<AgeWord>(
  ...(["twins", "triplets", "apiece", "newborn", "halfYear", "one"] as const).map(
    (word) => [words(word), word] as const,
  ),
);
const children = phrasebook<true>([words("children"), true]).has;
const adults = phrasebook<true>([words("adults"), true]);
const grade = phrasebook<true>([words("grade"), true]).has;
const ahead = phrasebook<true>([inAll((phrases) => phrases.ahead), true]).has;

/** What a text says about ages, in its order; every other word is left out. */
export function agePieces(said: Scan): readonly Piece[] {
  const numbers = numbersIn(said);
  const pieces: Piece[] = [];
  for (let at = 0; at < said.tokens.length; ) {
    const number = numbers.find(({ from }) => from === at);
    const halfYear = book.at(said.tokens, at)?.meaning === "halfYear";
    const piece = number && !halfYear ? numbered(said, number) : worded(said, at);
    if (piece) pieces.push(piece);
    at = piece?.to ?? number?.to ?? at + 1;
  }
  return pieces;
}

/** «мне 30»: the parents' ages are left out. */
const isAdults = (tokens: Scan["tokens"], from: number) =>
  [1, 2].some((length) => from >= length && adults.at(tokens, from - length)?.to === from);

/** A number is an age unless it counts children, school grades or the lines of a list. */
function numbered(said: Scan, number: Found): Piece | undefined {
  const { tokens } = said;
  const { value, from, to, form } = number;
  const next = tokens[to];
  if (
    form === "ordinal" ||
    isAdults(tokens, from) ||
    next?.text === ")" ||
    grade(next) ||
    (next?.text === "-" && grade(tokens[to + 1]))
  )
    return undefined;
  const unit = unitAfter(tokens, to);
  const vague = isBound(said, number) || ahead(tokens[from - 1]);
  if (unit !== undefined)
    return withHalf(said, {
      kind: "age",
      value,
      unit,
      said: true,
      vague,
      from,
      to: next?.text === "-" ? to + 2 : to + 1,
    });
  if (form === "collective") return { kind: "count", value, from, to, each: /уи$/.test(tokens[from]?.skeleton ?? "") };
  const locative = /[дт][еа]$/.test(tokens[to - 1]?.skeleton ?? "");
  if (children(next) && !locative) return { kind: "count", value, from, to: to + 1, each: false };
  return { kind: "age", value, unit: "year", said: false, vague, from, to };
}

function worded(said: Scan, from: number): Piece | undefined {
  const hit = book.at(said.tokens, from);
  if (hit === undefined) return undefined;
  const place = { from, to: hit.to };
  const age = { ...place, kind: "age", said: true, vague: false } as const;
  switch (hit.meaning) {
    case "newborn":
      return { ...age, value: 0, unit: "month" };
    case "halfYear":
      return { ...age, value: 6, unit: "month" };
    case "one":
      return oneUnit(said, from);
    case "apiece":
      return { ...place, kind: "apiece" };
    default:
      return { ...place, kind: "times", value: hit.meaning === "twins" ? 2 : 3 };
  }
}

/** «год», «месяц» and «a year» without a number are one; «в год», «этот месяц» are no ages. */
function oneUnit(said: Scan, from: number): AgePiece | undefined {
  const unit = unitOf(said.tokens[from]);
  const before = said.tokens[from - 1];
  if (unit === undefined || isPeriod(said, from)) return undefined;
  return withHalf(said, {
    kind: "age",
    value: 1,
    unit,
    said: true,
    vague: /^(до|почти)$/.test(before?.text ?? ""),
    from,
    to: from + 1,
  });
}

/** «150 тысяч в месяц», «за год»: how often, or how long, and nobody's age. */
export const isPeriod = ({ tokens }: Scan, at: number): boolean =>
  /^(в|за|на|эт.*|прошл.*|кажд.*|this|last|per|every|the)$/.test(tokens[at - 1]?.text ?? "");

/** «год с половиной», «a year and a half». */
function withHalf({ tokens }: Scan, age: AgePiece): AgePiece {
  const end = endOfHalf(tokens, age.to);
  return end === undefined ? age : { ...age, value: age.value + 0.5, to: end };
}
