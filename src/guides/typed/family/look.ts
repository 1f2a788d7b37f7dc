import type { Item } from "./items.ts";
import { placesIn, type Said } from "./said.ts";
import type { SlotName } from "./slots.ts";
import type { Mark } from "./words/marks.ts";

/** Whether the item says one of these. */
export function says(item: Item | undefined, ...marks: readonly Mark[]): boolean {
  if (item?.kind !== "mark") return false;
  for (const mark of marks) if (item.marks.has(mark)) return true;
  return false;
}

/** Words that stand between others and change nothing. */
export const isSmall = (item: Item | undefined): boolean =>
  says(item, "filler", "have", "my") || (item?.kind === "link" && item.text === ".");

/** The next item that says something, at most `reach` items away, and not beyond the clause. */
export function after({ items }: Said, index: number, reach = 3): number | undefined {
  for (let at = index + 1; at <= index + reach && at < items.length; at++) {
    if (items[at]?.kind === "stop") return undefined;
    if (!isSmall(items[at])) return at;
  }
  return undefined;
}

/** The same, backwards. */
export function before({ items }: Said, index: number, reach = 3): number | undefined {
  for (let at = index - 1; at >= index - reach && at >= 0; at--) {
    if (items[at]?.kind === "stop") return undefined;
    if (!isSmall(items[at])) return at;
  }
  return undefined;
}

/** Whether a clause ends at this item, past small words. */
export function closes(said: Said, index: number): boolean {
  let at = index;
  while (isSmall(said.items[at])) at++;
  const item = said.items[at];
  return item === undefined || item.kind === "stop";
}

/** The items of the clause this one stands in: from, and up to. */
export function clauseAround({ items }: Said, index: number): readonly [from: number, to: number] {
  let [from, to] = [index, index];
  while (from > Math.max(0, index - LONGEST_CLAUSE) && items[from - 1]?.kind !== "stop") from--;
  while (to < Math.min(items.length, index + LONGEST_CLAUSE) && items[to]?.kind !== "stop") to++;
  return [from, to];
}
/** Who never uses a comma still speaks of one thing at a time. */
const LONGEST_CLAUSE = 20;

/** Indexes of the items that say one of these, in order. */
export function placesOf({ places }: Said, ...marks: readonly Mark[]): readonly number[] {
  const found = marks.map((mark) => places.get(mark)).filter((indexes) => indexes !== undefined);
  if (found.length < 2) return found[0] ?? [];
  return [...new Set(found.flat())].sort((one, other) => one - other);
}

const SILENCE: ReadonlySet<Mark> = new Set(["filler"]);

/** With what was said of a child taken for a small word: «дочь, инвалид 2 группы, 9 лет» tells her age all the same. */
export function hushed(said: Said, findings: readonly (Range & { readonly slot: SlotName })[]): Said {
  const read = spanned(findings.filter(({ slot }) => slot === "childDisability" || slot === "student"));
  if (read.size === 0) return said;
  const items = said.items.map((item, index): Item => {
    const { from, to } = item;
    const isChild = says(item, "child", "children", "son", "sons", "daughter", "daughters", "which");
    const isSaid = read.has(index) && item.kind !== "stop" && !isChild;
    return isSaid ? { kind: "mark", from, to, marks: SILENCE, place: undefined, english: false } : item;
  });
  return { ...said, items, places: placesIn(items) };
}

type Range = { readonly from: number; readonly to: number };
const spanned = (ranges: readonly Range[]): ReadonlySet<number> =>
  new Set(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, more) => from + more)));

/** The same text with these items read: they say nothing to whoever looks next. */
export function without(said: Said, ranges: readonly Range[]): Said {
  if (ranges.length === 0) return said;
  const read = spanned(ranges);
  const items = said.items.map((item, index): Item => {
    const { from, to } = item;
    return read.has(index) && item.kind !== "stop" ? { kind: "read", from, to } : item;
  });
  return { ...said, items, places: placesIn(items) };
}
