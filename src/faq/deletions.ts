type Target = { readonly id: number; readonly text: string; readonly open: boolean };

/**
 * Words one slip away: a letter too many, too few, another one, or two changed about. Each word of the dictionary is kept
 * under the number that its letters hash to, and those without one of them; a word that was typed is looked up the same
 * way, so nothing is walked through. In flat memory: maps of so many strings would take megabytes and the start of the
 * bot. A target that is `open` is the beginning of a word.
 */
export function deletionIndex(targets: readonly Target[]): (typed: string) => readonly number[] {
  const kept = new Float64Array(targets.reduce((sum, { text }) => sum + text.length + 1, 0));
  let next = 0;
  for (const [place, { text }] of targets.entries())
    for (let without = -1; without < text.length; without++) kept[next++] = hash(text, without) * MANY + place;
  kept.sort();
  const lengths = new Set(targets.filter(({ open }) => open).map(({ text }) => text.length));
  const starts = new Set([...lengths].flatMap((length) => [length - 1, length, length + 1]));

  return (typed) => {
    const found = new Set<number>();
    const look = (text: string, open: boolean) => {
      for (const key of keysOf(text))
        for (let at = firstFrom(kept, key * MANY); (kept[at] ?? Number.POSITIVE_INFINITY) < (key + 1) * MANY; at++) {
          const target = targets[(kept[at] ?? 0) % MANY];
          if (target?.open === open && isOneSlip(text, target.text)) found.add(target.id);
        }
    };
    look(typed, false);
    for (const length of starts) if (length <= typed.length) look(typed.slice(0, length), true);
    return [...found];
  };
}

/** More than there are targets; times a number of 32 bits it is exact. */
const MANY = 2 ** 16;

/** Of a word, and of what is left of it without each of its letters. */
const keysOf = (word: string): readonly number[] =>
  Array.from({ length: word.length + 1 }, (_, at) => hash(word, at - 1));

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

export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
