import { unitAfter } from "../calendar-words.ts";
import type { Found } from "../numbers.ts";
import type { Scan, Token } from "../tokens.ts";
import type { Unit } from "../words/forms.ts";
import type { DateSpan } from "./dates.ts";
import { phraseAt } from "./vocabulary.ts";
import type { Mark } from "./words/marks.ts";
import type { Place } from "./words/places.ts";

/** A piece of the text: the tokens from `from` up to `to`. */
export type Item = { readonly from: number; readonly to: number } & (
  | {
      readonly kind: "mark";
      readonly marks: ReadonlySet<Mark>;
      readonly place: Place | undefined;
      readonly english: boolean;
    }
  | { readonly kind: "number"; readonly number: Found }
  | { readonly kind: "date"; readonly date: DateSpan }
  /** A stretch of time right after a number, or alone: «лет», «айлық», «год». */
  | { readonly kind: "unit"; readonly unit: Unit; readonly word: string }
  /** A comma or bracket; `end` where a sentence may end. */
  | { readonly kind: "stop"; readonly end: boolean }
  /** A colon, dash, plus or stroke. */
  | { readonly kind: "link"; readonly text: string }
  /** Anything we have no name for. */
  | { readonly kind: "word" }
  /** What another reader has read already. */
  | { readonly kind: "read" }
);

/** The text in items, from left to right: dates, then phrases of two words and more, then numbers, then single words. */
export function itemsOf(scan: Scan, numbers: readonly Found[], dates: readonly DateSpan[]): readonly Item[] {
  const { tokens } = scan;
  const numberAt = new Map(numbers.map((number) => [number.from, number]));
  const dateAt = new Map(dates.map((date) => [date.from, date]));
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const item = dateItem(dateAt.get(at)) ?? itemAt(tokens, at, numberAt.get(at), items.at(-1));
    items.push(item);
    at = item.to;
  }
  return items;
}

const dateItem = (date: DateSpan | undefined): Item | undefined =>
  date && { kind: "date", from: date.from, to: date.to, date };

function itemAt(tokens: readonly Token[], at: number, number: Found | undefined, before: Item | undefined): Item {
  const phrase = phraseAt(tokens, at);
  if (number && !(phrase && phrase.to > at + 1 && phrase.to > number.to))
    return { kind: "number", from: at, to: number.to, number };
  const unit = before?.kind === "number" ? unitAfter(tokens, at) : undefined;
  if (unit && !(phrase && phrase.to > at + 1)) {
    // «3-year-old», «7-летний».
    const to = tokens[at]?.text === "-" ? at + 2 : at + 1;
    return { kind: "unit", from: at, to, unit, word: tokens[to - 1]?.skeleton ?? "" };
  }
  if (phrase)
    return { kind: "mark", from: at, to: phrase.to, marks: phrase.marks, place: phrase.place, english: phrase.english };
  return punctuation(tokens, at) ?? { kind: "word", from: at, to: at + 1 };
}

const SHORTENED = /^(тис|тг|т|г|гг|р|мес|руб|обл|ул|чел|ж|жж|млн|кл|гр|п|рожд|д|л|yrs?|mo|kzt)$/;

/** «250 тыс. тг», «2015 г.р.»: the sentence goes on. */
const GOES_ON = /^(тг|тенге|на|в|р|рожд.*|и|а|год.*|жил.*|адам.*|чел.*|per|for|a|мес.*|до|-)$/;
function isShortened(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!SHORTENED.test(before?.latin ?? before?.skeleton ?? "")) return false;
  return next === undefined || next.kind !== "word" || GOES_ON.test(next.latin ?? next.skeleton);
}

function punctuation(tokens: readonly Token[], at: number): Item | undefined {
  const { text = "", kind } = tokens[at] ?? {};
  const place = { from: at, to: at + 1 };
  if (kind !== "mark") return undefined;
  if (/^[,;()[\]«»"…]$/.test(text)) return { kind: "stop", ...place, end: text === ";" };
  if (text === "." && isShortened(tokens, at)) return { kind: "link", ...place, text };
  if (/^[.!?]$/.test(text)) return { kind: "stop", ...place, end: true };
  if (/^[-:+/=]$/.test(text)) return { kind: "link", ...place, text };
  // A smiley parts what stands around it.
  return { kind: "stop", ...place, end: false };
}
