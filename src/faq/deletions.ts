type Target = { readonly id: number; readonly text: string; readonly open: boolean };

/**
 * Words one slip away: a letter too many, too few, another one, or two changed about. Each word of the dictionary is
 * listed under itself without one letter; a word that was typed is looked up the same way, so nothing is walked through.
 * A target that is `open` is the beginning of a word.
 */
export function deletionIndex(targets: readonly Target[]): (typed: string) => readonly number[] {
  const whole = new Map<string, Target[]>();
  const open = new Map<string, Target[]>();
  const lengths = new Set<number>();
  for (const target of targets) {
    if (target.open) lengths.add(target.text.length);
    const index = target.open ? open : whole;
    for (const key of keys(target.text)) {
      const there = index.get(key);
      if (there === undefined) index.set(key, [target]);
      else there.push(target);
    }
  }
  const starts = new Set([...lengths].flatMap((length) => [length - 1, length, length + 1]));

  return (typed) => {
    const found = new Set<number>();
    const look = (text: string, index: ReadonlyMap<string, readonly Target[]>) => {
      for (const key of keys(text))
        for (const target of index.get(key) ?? []) if (isOneSlip(text, target.text)) found.add(target.id);
    };
    look(typed, whole);
    for (const length of starts) if (length <= typed.length) look(typed.slice(0, length), open);
    return [...found];
  };
}

function* keys(text: string): Generator<string> {
  yield text;
  for (let at = 0; at < text.length; at++) yield text.slice(0, at) + text.slice(at + 1);
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
