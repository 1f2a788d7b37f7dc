/** Whether the words differ by one letter: missing, added, wrong, or two neighbours swapped. */
export function oneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = (skipShort: number, skipLong: number) => short.slice(at + skipShort) === long.slice(at + skipLong);
  if (short.length < long.length) return rest(0, 1);
  return rest(1, 1) || (short[at] === long[at + 1] && short[at + 1] === long[at] && rest(2, 2));
}
