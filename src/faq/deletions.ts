/**
 * Words one slip away: a letter too many, too few, another one, or two changed about. Each word of the dictionary is kept
 * under the number that its letters hash to, and those without one of them; a word that was typed is looked up the same
 * way, so nothing is walked through. In flat memory: maps of so many strings would take megabytes and the start of the
 * bot. A target that is `open` is the beginning of a word; those that are `undefined` can't be meant by a slip.
 */
export type Target = { readonly text: string; readonly open: boolean };

/** @param target  of each place; it is asked for again when something is looked for */
export function deletionIndex(size: number, target: (place: number) => Target | undefined) {
  const { kept, lengths } = keysOf(size, target);
  const starts = new Set([...lengths].flatMap((length) => [length - 1, length, length + 1]));

  /** The places of the words that are a slip away. */
  return (typed: string): readonly number[] => {
    const found = new Set<number>();
    look(typed, false, found);
    for (const length of starts) if (length <= typed.length) look(typed.slice(0, length), true, found);
    return [...found];
  };

  function look(text: string, open: boolean, found: Set<number>): void {
    for (let without = -1; without < text.length; without++) {
      const key = hash(text, without);
      for (let at = firstFrom(kept, key * MANY); (kept[at] ?? Number.POSITIVE_INFINITY) < (key + 1) * MANY; at++) {
        const place = (kept[at] ?? 0) % MANY;
        const there = target(place);
        if (there?.open === open && isOneSlip(text, there.text)) found.add(place);
      }
    }
  }
}

function keysOf(size: number, target: (place: number) => Target | undefined) {
  const keys: number[] = [];
  const lengths = new Set<number>();
  for (let place = 0; place < size; place++) {
    const { text, open } = target(place) ?? { text: undefined, open: false };
    if (text === undefined) continue;
    if (open) lengths.add(text.length);
    for (let without = -1; without < text.length; without++) keys.push(hash(text, without) * MANY + place);
  }
  return { kept: Float64Array.from(keys).sort(), lengths };
}

/** More than there are targets; times a number of 32 bits it is exact. */
const MANY = 2 ** 16;

/** Of a word, or of what is left of it without one of its letters. */
function hash(word: string, without: number): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < word.length; at++)
    if (at !== without) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193);
  return number >>> 0;
}

function firstFrom(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
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
