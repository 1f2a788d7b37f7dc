import type { ISODate } from "../../../rules/index.ts";
import { numberWord } from "../number-words.ts";
import { type Found, numbersIn } from "../numbers.ts";
import { asks } from "../questions.ts";
import { mendLayout, type Scan, split, type Token } from "../tokens.ts";
import { withSpokenYears } from "../years.ts";
import { datesOf } from "./dates.ts";
import { type Item, itemsOf } from "./items.ts";
import { listed } from "./listed.ts";
import { isKnown, mended } from "./mended.ts";
import { phraseAt } from "./vocabulary.ts";
import type { Mark } from "./words/marks.ts";

/** A message in items, and in clauses: what stands between two stops. */
export type Said = {
  readonly scan: Scan;
  readonly items: readonly Item[];
  /** Where each mark stands, in order. */
  readonly places: ReadonlyMap<Mark, readonly number[]>;
  /** The number of the clause each item stands in. */
  readonly clauses: readonly number[];
  /** Whether each clause asks. */
  readonly asking: readonly boolean[];
  /** A note of facts: nothing in it asks, and whoever «doesn't work» is the parent. */
  readonly declared: boolean;
};

export function saidOf(message: string, today: ISODate, declared = false): Said {
  const text = mendLayout(listed(message), isKnown);
  const scan: Scan = { text, tokens: withoutHyphens(split(text)).map(mended) };
  const numbers = withSpokenYears(scan, numbersIn(scan)).flatMap((number) => parted(scan, number));
  const items = itemsOf(scan, numbers, datesOf(scan, numbers, today));
  const clauses = clausesOf(items);
  return {
    scan,
    items,
    places: placesIn(items),
    clauses,
    asking: declared ? [] : askingClauses(scan, items, clauses),
    declared,
  };
}

/** «250 мың 6 адамға» is a sum and a number of people, no 250 006. */
function parted({ text, tokens }: Scan, number: Found): readonly Found[] {
  const { from, to, value, scale } = number;
  const last = tokens[to - 1];
  const heads = last?.kind === "digits" ? Number(last.text) : (numberWord(last)?.value ?? 0);
  const isSum = scale >= 1000 && to - from > 2 && heads > 0 && value % scale === heads;
  if (!isSum || !phraseAt(tokens, to)?.marks.has("people")) return [number];
  const seen = (start: number, end: number) => text.slice(tokens[start]?.start, tokens[end - 1]?.end);
  return [
    { ...number, value: value - heads, to: to - 1, seen: seen(from, to - 1) },
    { ...number, value: heads, scale: 1, from: to - 1, digits: last?.kind === "digits", seen: seen(to - 1, to) },
  ];
}

export function placesIn(items: readonly Item[]): Said["places"] {
  const places = new Map<Mark, number[]>();
  for (const [index, item] of items.entries()) {
    if (item.kind !== "mark") continue;
    for (const mark of item.marks) {
      const known = places.get(mark);
      if (known) known.push(index);
      else places.set(mark, [index]);
    }
  }
  return places;
}

/** «мать-героиня» is two words to us; «3-ші» and «12-03» keep their hyphens. */
const withoutHyphens = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ text }, at) => text !== "-" || tokens[at - 1]?.kind !== "word" || tokens[at + 1]?.kind !== "word");

function clausesOf(items: readonly Item[]): readonly number[] {
  let clause = 0;
  return items.map(({ kind }) => (kind === "stop" ? clause++ : clause));
}

function askingClauses(scan: Scan, items: readonly Item[], clauses: readonly number[]): readonly boolean[] {
  const count = (clauses.at(-1) ?? 0) + 1;
  const bounds = Array.from({ length: count }, () => ({ from: Number.POSITIVE_INFINITY, to: 0 }));
  for (const [index, { from, to }] of items.entries()) {
    const bound = bounds[clauses[index] ?? 0];
    if (bound) Object.assign(bound, { from: Math.min(bound.from, from), to: Math.max(bound.to, to) });
  }
  return bounds.map(({ from, to }) => from < to && asks({ text: "", tokens: scan.tokens.slice(from, to) }));
}

/** What the person wrote from this item up to that one. */
export const quote = ({ scan: { text, tokens }, items }: Said, from: number, to: number): string =>
  text.slice(tokens[items[from]?.from ?? 0]?.start, tokens[(items[to - 1]?.to ?? 1) - 1]?.end).replaceAll(" ,", ",");
