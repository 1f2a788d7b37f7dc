/** Whether the words differ by one letter: missing, added, wrong, or two neighbours swapped. */
export function oneSlip(one: string, other: string): boolean {
  if (one.length > other.length) return oneSlip(other, one);
  const [short, long] = [one, other];
  if (long.length - short.length > 1 || one === other) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  let end = 0;
  while (end < short.length - at && short.at(-1 - end) === long.at(-1 - end)) end++;
  const rest = short.length - at - end;
  if (short.length < long.length) return rest === 0;
  return rest === 1 || (rest === 2 && short[at] === long[at + 1] && short[at + 1] === long[at]);
}
