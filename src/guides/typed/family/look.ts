import type { Item } from "./items.ts";
import type { Said } from "./said.ts";
import type { SlotName } from "./slots.ts";
import type { Mark } from "./words/marks.ts";

/** Whether the item says one of these. */
export const says = (item: Item | undefined, ...marks: readonly Mark[]): boolean =>
  item?.kind === "mark" && marks.some((mark) => item.marks.has(mark));

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
  while (from > 0 && items[from - 1]?.kind !== "stop") from--;
  while (to < items.length && items[to]?.kind !== "stop") to++;
  return [from, to];
}

/** Indexes of the items that say one of these. */
export const placesOf = ({ items }: Said, ...marks: readonly Mark[]): readonly number[] =>
  items.flatMap((item, index) => (says(item, ...marks) ? [index] : []));

const SILENCE: ReadonlySet<Mark> = new Set(["filler"]);

/** With what was said of a child taken for a small word: «дочь, инвалид 2 группы, 9 лет» tells her age all the same. */
export function hushed(said: Said, findings: readonly (Range & { readonly slot: SlotName })[]): Said {
  const read = spanned(findings.filter(({ slot }) => slot === "childDisability" || slot === "student"));
  const items = said.items.map((item, index): Item => {
    const { from, to } = item;
    const isChild = says(item, "child", "children", "son", "sons", "daughter", "daughters", "which");
    const isSaid = read.has(index) && item.kind !== "stop" && !isChild;
    return isSaid ? { kind: "mark", from, to, marks: SILENCE, place: undefined, english: false } : item;
  });
  return { ...said, items };
}

type Range = { readonly from: number; readonly to: number };
const spanned = (ranges: readonly Range[]): ReadonlySet<number> =>
  new Set(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, more) => from + more)));

/** The same text with these items read: they say nothing to whoever looks next. */
export function without(said: Said, ranges: readonly Range[]): Said {
  const read = spanned(ranges);
  const items = said.items.map((item, index): Item => {
    const { from, to } = item;
    return read.has(index) && item.kind !== "stop" ? { kind: "read", from, to } : item;
  });
  return { ...said, items };
}
