import { eachNear, indexNear } from "../flat/near.ts";

/** A word that a slip may be of; of one that is `open` only the beginning. Those `undefined` can't be meant by a slip. */
export type Target = { readonly text: string; readonly open: boolean };

/**
 * Words one slip away: a letter too many, too few, another one, or two changed about.
 * @param target  of each place; it is asked for again when something is looked for
 */
export function deletionIndex(size: number, target: (place: number) => Target | undefined) {
  const targets = Array.from({ length: size }, (_, place) => ({ place, ...target(place) }));
  const near = indexNear(targets.flatMap(({ place, text }) => (text === undefined ? [] : [[place, text] as const])));
  const least = Math.min(...targets.map(({ text = "", open }) => (open ? text.length - 1 : near.longest)));

  /** The places of the words that are a slip away. */
  return (typed: string): readonly number[] => {
    const found = new Set<number>();
    eachNear(near, typed, least, (place, length) => {
      if (found.has(place)) return;
      const there = target(place);
      if (there === undefined || (length < typed.length && !there.open)) return;
      if (isOneSlip(typed.slice(0, length), there.text)) found.add(place);
    });
    return [...found];
  };
}

/** Whether a word is a slip away from another one, or from so many letters of a text from one on. */
export function isOneSlip(typed: string, text: string, from = 0, length = text.length): boolean {
  const [long, short] = [Math.max(typed.length, length), Math.min(typed.length, length)];
  if (long - short > 1) return false;
  let start = 0;
  while (start < short && typed.charCodeAt(start) === text.charCodeAt(from + start)) start++;
  const last = from + length - 1;
  let end = 0;
  while (end < short - start && typed.charCodeAt(typed.length - 1 - end) === text.charCodeAt(last - end)) end++;
  const apart = long - start - end;
  if (apart <= 1) return true;
  if (apart > 2 || long > short) return false;
  const isAt = (at: number, other: number) => typed.charCodeAt(at) === text.charCodeAt(from + other);
  return isAt(start, start + 1) && isAt(start + 1, start);
}
