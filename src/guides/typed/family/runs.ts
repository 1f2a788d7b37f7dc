import { isPeriod } from "../age-pieces.ts";
import type { Count } from "./counts.ts";
import { isSmall, says } from "./look.ts";
import { mayBeAge } from "./may-be-age.ts";
import type { Said } from "./said.ts";

/** A stretch of the text in which only children, numbers and small words stand. */
export type Run = { readonly from: number; readonly to: number };

export const CHILD = [
  ...(["child", "children", "son", "sons", "daughter", "daughters"] as const),
  ...(["which", "twins", "triplets", "newborn"] as const),
] as const;

/** The stretches that may list ages, without what goes on in other words at their ends. */
export function runsOf(said: Said, counts: readonly Count[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at <= said.items.length; at++) {
    if (at < said.items.length && (belongs(said, at) || isCounted(counts, at))) continue;
    if (at > from) runs.push(trimmed(said, { from, to: at }, counts));
    from = at + 1;
  }
  return runs;
}

function belongs(said: Said, at: number): boolean {
  const item = said.items[at];
  switch (item?.kind) {
    case "number":
      return mayBeAge(said, at);
    case "unit":
      return mayBeAge(said, at - 1);
    case "stop":
      return !item.end;
    case "link":
      return true;
    case "mark":
      if (said.scan.tokens[item.from]?.latin === "of") return true;
      if (says(item, "ageWord") && isPeriod(said.scan, item.from)) return false;
      return (
        isSmall(item) || says(item, ...CHILD, "ageWord", "age", "small", "apiece", "and", "or", "student", "fullTime")
      );
    default:
      return false;
  }
}

/** «2 ребёнка, 5 лет | не работаю»: the five years are the work's, unless it takes them to make up the number. */
function trimmed(said: Said, run: Run, counts: readonly Count[]): Run {
  let { from, to } = run;
  const [first, last] = [segmentEnd(said, run), segmentStart(said, run)];
  const wanted = counts.find((count) => count.from >= from && count.to <= to)?.value;
  const all = agesIn(said, run, counts);
  const isOthers = (part: Run) => isDuration(said, part) && agesIn(said, part, counts) < 2 && all !== wanted;
  if (!opens(said, from) && isOthers({ from, to: first })) from = first;
  if (last > from && !ends(said, to) && isOthers({ from: last, to })) to = last;
  return { from, to };
}

const opens = ({ items }: Said, from: number) => from === 0 || items[from - 1]?.kind === "stop";
const ends = ({ items }: Said, to: number) => to >= items.length || items[to]?.kind === "stop";

function segmentEnd({ items }: Said, { from, to }: Run): number {
  let at = from;
  while (at < to && items[at]?.kind !== "stop") at++;
  return at;
}
function segmentStart({ items }: Said, { from, to }: Run): number {
  let at = to;
  while (at > from && items[at - 1]?.kind !== "stop") at--;
  return at;
}

/** A stretch of time with no child beside it. */
function isDuration({ items }: Said, { from, to }: Run): boolean {
  const part = items.slice(from, to);
  return part.some(({ kind }) => kind === "unit") && !part.some((item) => says(item, ...CHILD));
}

export const isCounted = (counts: readonly Count[], at: number): boolean =>
  counts.some(({ from, to }) => at >= from && at < to);

/** How many ages stand there. */
export const agesIn = ({ items }: Said, { from, to }: Run, counts: readonly Count[]): number =>
  items.slice(from, to).filter((item, more) => {
    if (item.kind === "number") return item.number.form !== "ordinal" && !isCounted(counts, from + more);
    return says(item, "ageWord", "newborn");
  }).length;
