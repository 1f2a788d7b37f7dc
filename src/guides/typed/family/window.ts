import type { ISODate, YearMonth } from "../../../rules/index.ts";
import type { Read } from "../read.ts";
import type { Item } from "./items.ts";
import { isSmall, says } from "./look.ts";
import { quote, type Said } from "./said.ts";

/** How far a verb reaches; further away a date belongs to something else. */
const REACH = 7;

type Dated = { readonly from: number; readonly to: number; readonly read: Read<ISODate | YearMonth> };

/**
 * The date that belongs to the verb at this item: the one written in its clause, or one counted from today, «через
 * месяц», «2 апта бұрын». Another verb ends the verb's reach.
 */
export function dateAround(
  said: Said,
  at: number,
  readText: (text: string) => Read<ISODate | YearMonth>,
): Dated | undefined {
  const [from, to] = reach(said, at);
  const dates = said.items.flatMap((item, index) =>
    index >= from && index < to && item.kind === "date" ? [index] : [],
  );
  const [first] = dates;
  if (first !== undefined) {
    const last = dates.at(-1) ?? first;
    return { from: first, to: last + 1, read: readText(quote(said, first, last + 1)) };
  }
  if (to - from < 2) return undefined;
  const read = readText(quote(said, from, to));
  return { ...counted(said, from, to, at), read };
}

/** The words that count from today, «2 айдан кейін», «месяц назад»: not the children before them. */
function counted(
  { items }: Said,
  from: number,
  to: number,
  at: number,
): { readonly from: number; readonly to: number } {
  const isTime = (index: number) => items[index]?.kind === "unit" || says(items[index], "ageWord");
  for (let index = from; index < to; index++) {
    if (!isTime(index)) continue;
    const start = items[index - 1]?.kind === "number" ? index - 1 : index;
    const [ahead, behind] = [says(items[start - 1], "lasting"), says(items[index + 1], "lasting")];
    if (ahead || behind) return { from: ahead ? start - 1 : start, to: behind ? index + 2 : index + 1 };
  }
  return { from: at, to: at + 1 };
}

export function reach({ items }: Said, at: number): readonly [from: number, to: number] {
  let [from, to] = [at, at + 1];
  while (from > at - REACH && isWithin(items[from - 1])) from--;
  while (to < at + REACH && isWithin(items[to])) to++;
  return [from, to];
}

const isWithin = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.kind !== "stop" &&
  (item.kind !== "mark" ||
    isSmall(item) ||
    says(item, "child", "son", "daughter", "which", "twins", "on", "lasting", "age", "ageWord", "expect", "pregnant") ||
    says(item, "maybePregnant", "due", "maybeDue", "self"));
