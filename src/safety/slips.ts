/** A form that a slip may have turned into another word; `open` is the beginning of one. */
export type Slippable = { readonly stem: string; readonly open: boolean };

/**
 * Forms one slip away from a run of letters: one wrong, missing, too many, or two that changed places. Each form is kept
 * under itself and under what is left of it without one letter, by the number these letters hash to: in flat memory, for
 * maps of a hundred thousand words take ten megabytes and the start of the bot.
 */
export function createSlips<Form extends Slippable>(forms: readonly Form[]): (typed: string) => readonly Form[] {
  const size = forms.reduce((sum, { stem }) => sum + stem.length + 1, 0);
  const kept = new Float64Array(size);
  let at = 0;
  for (const [number, { stem }] of forms.entries()) for (const key of keysOf(stem)) kept[at++] = key * MANY + number;
  kept.sort();

  return (typed) =>
    keysOf(typed).flatMap((key) => {
      const found: Form[] = [];
      for (let at = firstFrom(kept, key * MANY); (kept[at] ?? Number.POSITIVE_INFINITY) < (key + 1) * MANY; at++) {
        const form = forms[(kept[at] ?? 0) % MANY];
        // Others may hash to the same number.
        if (form !== undefined && oneSlipApart(typed, form.stem)) found.push(form);
      }
      return found;
    });
}

/** More than there are forms; times the numbers of 32 bits it stays exact. */
const MANY = 2 ** 16;

/** The letters, then all but one of them. */
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

/** The first letter stays, and only letters that are neighbours, on the keyboard or to the ear, are taken for another. */
function oneSlipApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  if (start === 0) return false;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length !== b.length) return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1);
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || (restA.slice(1) === restB.slice(1) && neighbours.has(`${restA[0]}${restB[0]}`));
}

/** Vowels, voiced and unvoiced pairs, and keys side by side on the Russian keyboard, in letters of the skeleton. */
const neighbours = new Set(
  ["aeiou", "bp", "dt", "gk", "zs", "vf", "jw", "cw", "hk", "mn"]
    .flatMap(everyPair)
    .concat(["icukengwzh", "fivaproldje", "csmitbu", "qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap(sideBySide)),
);
function everyPair(letters: string): readonly string[] {
  return [...letters].flatMap((one) => [...letters].map((other) => one + other));
}
function sideBySide(row: string): readonly string[] {
  return [...row].flatMap((key, i) => [key + (row[i + 1] ?? ""), (row[i + 1] ?? "") + key]);
}
